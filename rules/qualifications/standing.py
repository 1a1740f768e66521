"""The grade of membership that somebody has of a professional body: student, member, chartered or fellow.

source: https://www.rics.org/ https://www.rtpi.org.uk/ https://www.apm.org.uk/ https://www.ciob.org/ (grades of membership)
"""

from __future__ import annotations

import re

STUDENT, MEMBER, CHARTERED, FELLOW = 1, 2, 3, 4
BODIES = frozenset({"surveying", "planning", "project-body", "engineering", "hr", "housing", "procurement", "museum"})
"""Families of awards.yaml that name a body rather than a course."""
GRADES = (
    (FELLOW, re.compile(r"\bF(?:RICS|RTPI|CIOB|APM|ICE|CIPD|CIH|CIPS|MA)\b|\b[Ff]ellow\b")),
    (
        STUDENT,
        re.compile(
            r"(?i:\b(?:student|affiliate|apprentice|trainee|candidate|technician|graduate|associate|licentiate|probationary)\b"
            r"(?: (?:member(?:ship)?|of the|of|grade)\b|(?=\W+[A-Z]{3}))|\b(?:member(?:ship)?)\W+(?:student|affiliate|associate)\b)|\bAssoc(?:RICS|CIPD)\b"
        ),
    ),
    (
        CHARTERED,
        re.compile(r"\bM(?:RICS|RTPI|CIOB|ICE|CIPS)\b|\bChPP\b|\bC(?:Eng|Build E)\b|(?i:\bchartered\b(?! institut))"),
    ),
    (MEMBER, re.compile(r"\b[Mm]ember(?:ship)?\b")),
)
ASKS_CHARTERED = re.compile(
    r"\bchartered (?:member\w*|status|surveyor|planner|engineer)|\bChPP\b|\bM(?:RICS|RTPI|CIOB)\b", re.I
)
ELIGIBLE = re.compile(r"\beligib\w+|\bcapable of\b", re.I)
ASKS_MEMBER = re.compile(r"\bmember\w*\b", re.I)


def standing_in(text: str) -> int:
    """The grade of membership that the words name, or 0."""
    return next((grade for grade, pattern in GRADES if pattern.search(text)), 0)


def standing_asked(text: str) -> int:
    """The grade of membership that a criterion asks for, or 0."""
    if ELIGIBLE.search(text):
        return 0
    return CHARTERED if ASKS_CHARTERED.search(text) else MEMBER if ASKS_MEMBER.search(text) else 0


def worth(asked: int, standing: int, *, towards: bool) -> int:
    """2 where the grade is the one asked, none is said or being on the way (``towards``) will do; 1 below; 3 for a fellow."""
    if not asked or not standing:
        return 2
    return 3 if standing == FELLOW else 2 if standing >= asked or towards else 1
