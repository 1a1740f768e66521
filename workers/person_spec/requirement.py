"""Whether a heading or marker says essential or desirable."""

from __future__ import annotations

import re

ESSENTIAL = re.compile(
    r"\bessential\b|\bmust have\b|\bshould have\b|\bminimum requirements?\b|\brequired criteria\b", re.I
)
DESIRABLE = re.compile(r"\bdesirable\b|\bmight have\b|\bpreferred\b|\badvantage(?:ous)?\b|\bnice to have\b", re.I)
PREFIX = re.compile(r"^\s*[\[(]?(essential|desirable)[\])]?\s*[:–-]\s+", re.I)
SUFFIX = re.compile(r"\s*[\[(]\s*(essential|desirable|E|D)\s*[\])]\s*\.?$")


def said_by(heading: str) -> str | None:
    """essential or desirable where a heading says one of them and not both."""
    essential, desirable = ESSENTIAL.search(heading), DESIRABLE.search(heading)
    if essential and not desirable:
        return "essential"
    if desirable and not essential:
        return "desirable"
    return None


def strip_marker(text: str) -> tuple[str, str | None]:
    """The text without its own marker, and what the marker said."""
    for pattern in (PREFIX, SUFFIX):
        found = pattern.search(text)
        if found:
            said = "essential" if found[1].lower().startswith("e") else "desirable"
            return (text[: found.start()] + text[found.end() :]).strip(), said
    return text, None
