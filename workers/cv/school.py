"""Lists of school subjects with their grades: GCSEs, O levels, A levels, Highers and their like."""

from __future__ import annotations

import re

FAMILIES = ("gcse", "cse", "a-level")
IDS = ("higher-scottish", "overseas-school")

GRADE = r"(?:A\*{1,2}|[A-F][1-9]|[A-G]\*?[A-G]?|U|[1-9](?:-[1-9]|[1-9])?)"
ITEM = re.compile(
    rf"^(?P<subject>[A-Z][A-Za-z&'’./ -]*?(?:\s\((?!{GRADE}\))[A-Za-z ]+\))?)"
    rf"(?:\s*[:(–=-]*\s*(?:[Gg]rade\s*|at\s+)?[\"'“]?(?P<grade>{GRADE})[\"'”]?\s*(?:\)|pass)?)?$"
)
GRADE_ALONE = re.compile(rf"^\W*(?:[Gg]rade\s*)?({GRADE})\W*$")
KNOWN = re.compile(
    r"\b(?:english|maths?|mathematics|numeracy|arithmetic|science|biology|chemistry|physics|history|geography|geology|french|german|spanish|italian|"
    r"russian|polish|urdu|arabic|punjabi|bengali|welsh|irish|gaelic|latin|greek|mandarin|languages?|literature|art|drama|music|dance|film|media|religious|re|"
    r"rs|pe|physical education|sports?|ict|it|computing|computer|business|commerce|economics|accounting|accounts|statistics|sociology|psychology|"
    r"philosophy|politics|law|general studies|modern studies|humanities|citizenship|food|cookery|catering|textiles|needlework|woodwork|metalwork|"
    r"design|technology|technical drawing|graphics?|graphic communication|electronics|engineering|home economics|domestic science|typing|"
    r"office practice|photography|health and social care|child development|childcare|travel|leisure|agriculture|horticulture)\b",
    re.I,
)
"""School subjects: a word without a grade is one only where it is among them, else it may be the place of the school."""
OWN_NAME = re.compile(r"^.*?\b(?:GCSEs?|[AO]['’]?[- ]?levels?|CSEs?|standard grades?|highers?)\b[\s:–-]*", re.I)
SCALE = re.compile(r"\(?\b(?:grades?\s+)?(?P<range>[A-D]\*?\s?(?:[-–]|to)\s?[B-G]|9\s?(?:[-–]|to)\s?[1-5])(?![\w-])\)?")
YEARS = re.compile(r"\(?\b(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d))?\b\)?")
NOISE = re.compile(
    r"^\s*(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)?\s*(?:at\s+)?(?:grades?\b)?\s*(?:passes|subjects|others?)?\s*"
    r"(?:(?:in|including|incl\.?|inc\.?|such as|with|which include)\b)?[\s:(–,-]*",
    re.I,
)
SAID_OF_ALL = re.compile(
    r"\((?:predicted|expected|studying|in progress|to be taken)[^)]*\)|\b(?:or above|and above|or higher|or better)\b|\ball at\b",
    re.I,
)
ASIDE = re.compile(r"\((?:[^()]*,[^()]*|\w+(?: \w+){2,}|re-?sits?[^()]*)\)", re.I)
"""Words in brackets that say more than a kind of subject."""
NO_SUBJECT = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|"
    r"\b(?:above|passes|grades?|subjects?|predicted|expected|others?|including|results?|retak\w+|equivalent|studying)\b|^(?:GCSE|CSE|Level)",
    re.I,
)
INSTITUTION = re.compile(
    r"\b(?:universit\w+|college|school|academy|institute|sixth form|polytechnic|grammar|comprehensive|lyc[ée]e|istituto|politechnika)\b", re.I
)  # fmt: skip


def subjects(text: str) -> list[tuple[str | None, str | None]]:
    """Each subject with its grade; where only a range is said, it is the grade of all. One pair of the range alone
    where no subject is named."""
    scale = SCALE.search(text)
    said = re.sub(r"\s", "", scale["range"]).replace("to", "-").replace("–", "-") if scale else None
    found: list[tuple[str | None, str | None]] = []
    for item in _items(_bare(text)):
        alone = GRADE_ALONE.match(item)
        if alone and found and found[-1][1] is None:
            found[-1] = (found[-1][0], alone[1])
            continue
        match = ITEM.match(item)
        if (
            match
            and not NO_SUBJECT.search(match["subject"])
            and not INSTITUTION.search(item)
            and len(match["subject"]) > 1
        ):
            found.append((match["subject"].strip(" -:"), match["grade"]))
    return [(subject, grade or said) for subject, grade in found] or [(None, said)]


def _bare(text: str) -> str:
    """The list without years, ranges and what is said of all."""
    bare = YEARS.sub(" ", SCALE.sub(" ", ASIDE.sub(" ", re.sub(r"\t|\s{3,}", "\n", text))))
    bare = SAID_OF_ALL.sub(" ", bare)
    while (cut := NOISE.match(bare)) and cut.end():
        bare = bare[cut.end() :]
    return bare


def _items(text: str) -> list[str]:
    pieces = [piece.strip(" .:") for piece in re.split(r"[,;\n•|]|\s/\s", text)]
    graded = any((found := ITEM.match(piece)) and found["grade"] for piece in pieces)
    out: list[str] = []
    for piece in pieces:
        piece = OWN_NAME.sub("", piece)
        piece = re.sub(r"^(?:and|&|plus|including|in)\s+", "", piece).strip()
        parts = re.split(r"\s(?:and|&|plus)\s", piece)
        # "English Language and Literature B" is one subject; "English and Maths", ungraded, are two.
        whole = graded and not all((found := ITEM.match(part)) and found["grade"] for part in parts)
        out += [piece] if whole else parts
    return [piece.strip() for piece in out if piece.strip()]
