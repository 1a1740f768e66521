"""Where a wording names examples of what it asks."""

from __future__ import annotations

import re

EXAMPLES = re.compile(
    r"\be\.?g\b\.?|\bsuch as\b|\bfor example\b|\bfor instance\b|\blike\b"
    r"|\((?=[^()]*\b(?:or similar|or equivalent|or the like|etc)\b)",
    re.I,
)
"""Examples begin: "(SIMS, Arbor or similar)" are some of what they stand beside."""
ENDS = re.compile(r"[);.](?:\s|$)")
"""Where a list of examples ends."""


def in_examples(wording: str, place: int) -> bool:
    """Whether the place stands in a list of examples."""
    begun = [m.end() for m in EXAMPLES.finditer(wording) if m.end() <= place]
    return bool(begun) and ENDS.search(wording, begun[-1], place) is None
