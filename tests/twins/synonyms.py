"""Awards in other words that mean the same: names of frameworks changed, the awards did not.

sources: https://www.gov.uk/what-different-qualification-levels-mean/list-of-qualification-levels (names at each level);
https://www.gov.uk/government/publications/qualification-frameworks-in-england-and-northern-ireland (NVQ, QCF, RQF);
https://www.scqf.org.uk/ (O grade and later names are not swapped: their grades differ)."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.twins.swapping import Texts

Swap = tuple[str, str]

SYNONYMS: dict[str, Swap] = {
    "NVQ level 3 for NVQ 3": (r"\bNVQ (?:Level )?([2-5])\b", r"NVQ Level \1"),
    "NVQ 3 for NVQ level 3": (r"\bNVQ Level ([2-5])\b", r"NVQ \1"),
    "N.V.Q.": (r"\bNVQ\b", "N.V.Q."),
    "QCF diploma for NVQ": (r"\bNVQ (?:Level )?([2-4])\b(?! Diploma)", r"QCF Level \1 Diploma"),
    "RQF diploma for QCF": (r"\bQCF Level ([2-5]) Diploma\b", r"RQF Level \1 Diploma"),
    "RQF for QCF, level after": (r"\bQCF Diploma Level ([2-5])\b", r"RQF Diploma Level \1"),
    "L3 for Level 3": (r"\bLevel ([2-5])\b", r"L\1"),
    "level three for Level 3": (r"\bLevel 3\b", "level three"),
    "O-levels": (r"\bO [Ll]evel(s?)\b", r"O-level\1"),
    "GCE O levels": (r"(?<!GCE )\bO [Ll]evel(s?)\b", r"GCE O level\1"),
    "G.C.S.E.": (r"\bGCSE(s?)\b", r"GCSE'\1"),
    "A-levels": (r"\bA [Ll]evel(s?)\b", r"A-level\1"),
    "Mathematics for Maths": (r"\bMaths\b", "Mathematics"),
    "Maths for Mathematics": (r"\bMathematics\b", "Maths"),
    "bachelor's degree for BA": (r"\bBA \(Hons\)", "Bachelor of Arts (Honours)"),
    "bachelor of science for BSc": (r"\bBSc \(Hons\)", "Bachelor of Science (Honours)"),
    "BA Hons without brackets": (r"\b(BA|BSc) \(Hons\)", r"\1 Hons"),
    "ICDL for ECDL": (r"\bECDL\b", "ICDL"),
    "European Computer Driving Licence": (r"\bECDL\b", "European Computer Driving Licence"),
    "H&SC": (r"\b[Hh]ealth and [Ss]ocial [Cc]are\b", "Health & Social Care"),
    "health and social care": (r"\bHealth & Social Care\b", "Health and Social Care"),
    "Higher National Diploma": (r"\bHND\b", "Higher National Diploma"),
    "first aid at work, other order": (r"\b[Ee]mergency [Ff]irst [Aa]id at [Ww]ork\b", "EFAW emergency first aid"),
}


def synonyms(texts: Texts) -> list[tuple[str, Callable[[], Texts]]]:
    """Each rewording that finds something to reword."""
    out: list[tuple[str, Callable[[], Texts]]] = []
    for name, (old, new) in SYNONYMS.items():
        changed = (re.sub(old, new, texts[0]), re.sub(old, new, texts[1]))
        if changed != texts:
            out.append((name, lambda changed=changed: changed))  # type: ignore[misc]
    return out
