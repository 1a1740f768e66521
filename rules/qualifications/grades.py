"""Subjects at school and whether each was passed: letters, numbers, old and Scottish scales, levels of skills awards."""

from __future__ import annotations

import re

from rules.reference_tables import subjects

GRADE = re.compile(r"(?<![A-Za-z0-9])(A\*|[A-G]|[1-9])(?![A-Za-z0-9*])")
AFTER = re.compile(
    r"(?:\s*(?:language|literature|lang|lit))?\s*[(:–-]?\s*(?:grade\s*)?(A\*|[A-GU]|[1-9])(?![A-Za-z0-9])", re.I
)
PASSED = frozenset({"A*", "A", "B", "C", "9", "8", "7", "6", "5", "4"})
NUMBERS = {"A*": 8, "A": 7, "B": 6, "C": 4, "D": 3, "E": 2, "F": 1, "G": 1}
"""https://www.gov.uk/government/publications/gcse-new-grading-scale-factsheets: where A, C and G begin."""
UNGRADED = re.compile(r"(?:[:(–-] ?|\bgrade )U\b(?!\.)|\bungraded\b")
CREDIT = frozenset({"A*", "A", "B", "C", "1", "2"})
"""Standard Grade: 1 and 2 are Credit, level 5 of the SCQF: https://scqf.org.uk/about-the-framework/interactive-framework/"""
STANDARD_GRADE = re.compile(r"\bstandard grades?\b", re.I)
# A lower award, or one still to be taken, named right before the subject.
LOWER = re.compile(
    r"(?:\bNat(?:ional)? ?[1-4]|\bentry level ?\d?|\bre-?(?:taking|sitting)|\bresit|\bnever (?:passed|got|took|sat)|\bfailed|\b(?:not|n['’]t) (?:passed|pass|get|got|have)|\bno|\bstudying|\bworking towards) (?:my )?(?:GCSE )?(?:in )?$",
    re.I,
)
CSE_GRADE = re.compile(r"[\s(:,–-]*(?:grade |at )*1\b", re.I)
ALL_ONES = re.compile(r"\bgrade (?:1|one)s?\b", re.I)
# West African grades: A1 to C6 are credits: https://www.waecgh.org/
WEST_AFRICAN = re.compile(r"\s*[(:–-]?\s*([A-F])([1-9])(?![0-9])")
OWN_LEVEL = re.compile(r"\s*[(:,–-]?\s*(?:(entry)(?: level)?(?: \d)?|(?:level |L)([1-3]))\b", re.I)
COMMUNICATION = re.compile(r"\bcommunications?\b", re.I)
DOUBLE = re.compile(r"\b(?:double|combined)(?: award)? science\b|\bscience\W+(?:double|combined|trilogy)\b", re.I)
LETTERS = re.compile(r"[\(\s,:](?:A\*|[ABC]|[4-9])(?=[\),;.\s]|$)")
PAIR = re.compile(
    r"\bscience(?: \(?(?:double|award|double award)\)?)?[\s:(]*(?:[ABC]{2}|[4-9][- ][4-9]|[4-9]{2})(?![A-Za-z0-9])",
    re.I,
)


def subjects_in(text: str, family: str = "gcse", level: int | None = None) -> dict[str, bool]:
    """Subjects named, each with whether it was passed at C, 4 or the like; no grade beside it counts as passed.

    ``family`` is the award's; in skills awards what counts is the level: the subject's own, or else ``level``."""
    out: dict[str, bool] = {}
    scale = CREDIT if STANDARD_GRADE.search(text) else PASSED
    for key, pattern in subjects().worth_trying(text):
        found = [*pattern.finditer(text)]
        if key == "english" and family == "functional":
            # Key Skills and Essential Skills call it so: https://www.gov.uk/what-different-qualification-levels-mean
            found += COMMUNICATION.finditer(text)
        for place in found:
            before, after = text[max(0, place.start() - 24) : place.start()], text[place.end() : place.end() + 22]
            if LOWER.search(before):
                passed = False
            elif family == "functional":
                passed = _skill(after, level)
            else:
                grade, west = AFTER.match(after), WEST_AFRICAN.match(after)
                passed = int(west[2]) <= 6 if west else grade is None or grade[1].upper() in scale
            out[key] = out.get(key, False) or passed
    return out


def cse_passed(text: str, subject: str) -> bool:
    """Whether the subject's CSE is a grade 1: only that counted as an O level pass."""
    for place in subjects()[subject].finditer(text):
        if CSE_GRADE.match(text[place.end() : place.end() + 22]):
            return True
    found = subjects()[subject].search(text)
    return found is not None and ALL_ONES.search(text[max(0, found.start() - 24) : found.start()]) is not None


def grades_in(text: str) -> dict[str, int]:
    """The best GCSE grade written beside each subject, as a number; a letter as the number it begins at."""
    out: dict[str, int] = {}
    for key, pattern in subjects().worth_trying(text):
        for place in pattern.finditer(text):
            grade = AFTER.match(text[place.end() : place.end() + 22])
            if grade:
                said = grade[1].upper()
                out[key] = max(out.get(key, 0), int(said) if said.isdigit() else NUMBERS.get(said, 0))
    return out


def ungraded(text: str) -> bool:
    """Whether the only result written is a U."""
    return UNGRADED.search(text) is not None and LETTERS.search(text) is None


def _skill(after: str, level: int | None) -> bool:
    own = OWN_LEVEL.match(after)
    reached = level if own is None else 0 if own[1] else int(own[2])
    return reached is None or reached >= 2


def passes_in(text: str, named: int) -> int:
    """How many passes a line shows: grades written, or subjects ``named``; a double award is two."""
    letters = len(LETTERS.findall(text)) + 2 * len(PAIR.findall(text))
    return max(named + len(DOUBLE.findall(text)), letters)
