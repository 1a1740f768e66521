"""What UK ENIC (before 2021 UK NARIC) said that an award made abroad compares with.

source: https://www.enic.org.uk/ (its statement of comparability names a British award or a level of the RQF)
"""

from __future__ import annotations

import re

BODIES = ("ENIC", "NARIC")
SAID = re.compile(r"\b(?:UK )?(?:ENIC|NARIC)\b(?:\([^)\n]*\)|[^\n;)]){0,140}")
BEFORE = re.compile(r"\b(?:compar|assess|equivalent|recogni[sz]|equat)[^\n.;]{0,70}\b(?:ENIC|NARIC)\b", re.I)
COMPARES = re.compile(r"\b(?:compar|equivalent|equat|assess|statement|level|standard|bachelor|master)", re.I)
LEVEL = re.compile(r"\b(?:RQF |NQF |QCF |UK )?level ([1-8])\b", re.I)
STANDARDS = (
    (8, re.compile(r"\b(?:doctor\w*|ph\.?d)\b", re.I)),
    (7, re.compile(r"\b(?:master['’]?s?|post-?graduate)\b", re.I)),
    (5, re.compile(r"\b(?:foundation degree|HND|higher national diploma|dip ?HE|diploma of higher education)\b", re.I)),
    (4, re.compile(r"\b(?:HNC|higher national certificate|cert ?HE|certificate of higher education)\b", re.I)),
    (6, re.compile(r"\b(?:bachelor['’]?s?|degree)\b", re.I)),
    (3, re.compile(r"\b(?:A|GCE A|advanced)[- ]levels?\b", re.I)),
    (2, re.compile(r"\b(?:GCSEs?|O[- ]levels?)\b", re.I)),
)
"""British awards as a statement names them, with their level: the longer names first where one holds another."""


def compared(text: str) -> int | None:
    """The RQF level that a statement of comparability gives, or None where none is spoken of or it gives none."""
    if not any(body in text for body in BODIES):
        return None
    for said in (*SAID.findall(text), *(found[0] for found in BEFORE.finditer(text))):
        if not COMPARES.search(said):
            continue
        level = LEVEL.search(said)
        if level:
            return int(level[1])
        standard = next((level for level, pattern in STANDARDS if pattern.search(said)), None)
        if standard is not None:
            return standard
    return None


def without_comparison(text: str) -> str:
    """The text with what the statement compares the award with blanked out: it is no award of its own."""
    if not any(body in text for body in BODIES):
        return text
    return SAID.sub(lambda found: " " * len(found[0]), text)


def only_compares(text: str) -> bool:
    """Whether a line says nothing but what the award on the line above compares with."""
    return any(body in text for body in BODIES) and not re.search(r"\w", without_comparison(text))
