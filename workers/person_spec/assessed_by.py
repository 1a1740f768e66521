"""How a criterion is assessed, where a column or a bracket says so."""

from __future__ import annotations

import re

WORDS = {
    "application": r"application(?: form)?|\bAF\b|\bform\b|\bCV\b|supporting statement|\bA\b",
    "interview": r"interview|\bI(?:NT)?\b",
    "test": r"\btests?\b|assessment|presentation|exercise|task|\bT\b|\bP\b",
    "certificate": r"certificates?|documentation|\bC\b|\bD\b",
    "reference": r"references?|\bR\b",
}
COMPILED = {key: re.compile(pattern, re.I if len(pattern) > 12 else 0) for key, pattern in WORDS.items()}
CODES = re.compile(r"^(?:AF|INT|[AITCRDP])(?:\s*[/,&+. ]\s*(?:AF|INT|[AITCRDP]))*\.?$")


def methods(cell: str) -> tuple[str, ...] | None:
    """The methods a method column's cell names, or None where it names none."""
    text = cell.strip()
    if not text or len(text) > 90:
        return None
    found = tuple(key for key, pattern in COMPILED.items() if pattern.search(text))
    return found or None


def is_codes(cell: str) -> bool:
    """Whether the cell holds nothing but method letters."""
    return CODES.match(cell.strip()) is not None
