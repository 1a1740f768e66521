"""Whether a heading or marker says essential or desirable."""

from __future__ import annotations

import re

ESSENTIAL = re.compile(
    r"\bessential\b|\bmust[- ]haves?\b|\bshould have\b|\bminimum (?:requirements?|criteria)\b|\brequired criteria\b"
    r"|\bmandatory (?:criteria|requirements?)\b",
    re.I,
)
DESIRABLE = re.compile(
    r"\bdesirables?\b|\bmight (?:also )?have\b|\bpreferred\b|\badvantage(?:ous)?\b|\bnice[- ]to[- ]haves?\b"
    r"|(?:\bwould|['’]d) be (?:useful|helpful|beneficial|good|great|an? (?:bonus|plus|asset))\b|\bbonus points\b",
    re.I,
)
# Words that ask outright, in an opening sentence: weaker than "essential", so they speak only where that is not said.
ASKED = re.compile(
    r"\byou(?:['’]ll| will| must| should)(?: also)? (?:need|have|be|bring|demonstrate)\b|\byou must\b|\bwe (?:need|require)\b"
    r"|\b(?:successful|ideal) (?:candidate|applicant)s? (?:will|must|should)\b|\b(?:candidate|applicant|post ?holder)s? must\b"
    r"|\bwe(?:['’]re| are) (?:looking for|seeking|keen to)\b.*\b(?:who|with|that)\b|\bapplicants? (?:will|must|should)\b",
    re.I,
)
REQUIRED = re.compile(r"\brequired\b", re.I)
PREFIX = re.compile(r"^\s*(?:[\[(]\s*(essential|desirable|E|D)\s*[\])]|(essential|desirable)\s*[:–-])\s+", re.I)
SUFFIX = re.compile(
    r"\s*(?:[\[(]\s*(essential|desirable|E|D)\s*[\])]|[–-]\s*(essential|desirable|E|D))\s*\.?\s*$", re.I
)
ALONE = re.compile(r"^\W*(essential|desirable)s?(?: (?:criteria|requirements?|skills|attributes))?\W*$", re.I)
LETTER = re.compile(r"^\W*(E|D|Ess(?:ential)?|Des(?:irable)?)\W*$", re.I)


def said_by(heading: str) -> str | None:
    """essential or desirable where a heading says one of them and not both."""
    essential, desirable = ESSENTIAL.search(heading), DESIRABLE.search(heading)
    if essential and not desirable:
        return "essential"
    if desirable and not essential:
        return "desirable"
    return None


def says_both(heading: str) -> bool:
    """Whether a column is headed by both words ("E/D", "Essential or desirable"): its cells then say which."""
    letters = re.match(r"^\W*E\s*(?:/|or|&|,)\s*D\W*$", heading, re.I)
    return letters is not None or bool(ESSENTIAL.search(heading) and DESIRABLE.search(heading))


def letter(cell: str) -> str | None:
    """essential or desirable where the whole cell is the word or its first letter(s)."""
    found = LETTER.match(cell.strip())
    if found is None:
        return None
    return "essential" if found[1].lower().startswith("e") else "desirable"


def strip_marker(text: str) -> tuple[str, str | None]:
    """The text without its own marker, and what the marker said."""
    for pattern in (PREFIX, SUFFIX):
        found = pattern.search(text)
        if found:
            word = found[1] or found[2]
            said = "essential" if word.lower().startswith("e") else "desirable"
            return (text[: found.start()] + text[found.end() :]).strip(), said
    return text, None
