"""Pure: two roles or levels of one document side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

NEAR = 0.7


@dataclass(frozen=True, slots=True)
class Pair:
    """One criterion in both (``same`` letter for letter, or nearly), or in one only: then the other is empty."""

    first: str
    second: str

    @property
    def what(self) -> str:
        if self.first == self.second:
            return "the same"
        if not self.first:
            return "only in the second"
        return "changed" if self.second else "only in the first"


def compare(first: Sequence[dict[str, Any]], second: Sequence[dict[str, Any]]) -> list[Pair]:
    """Every criterion once, in the first role's order, then what only the second asks."""
    ours, theirs = [_text(c) for c in first], [_text(c) for c in second]
    left = list(theirs)
    pairs = []
    for text in ours:
        match = text if text in left else _nearest(text, [t for t in left if t not in ours])
        if match:
            left.remove(match)
        pairs.append(Pair(text, match))
    return pairs + [Pair("", text) for text in left]


def _text(criterion: dict[str, Any]) -> str:
    mark = {"essential": "Essential: ", "desirable": "Desirable: "}.get(criterion["requirement"], "")
    return f"{mark}{criterion['text']}"


def _nearest(text: str, others: list[str]) -> str:
    """The one that shares most words, in order, where it shares most of them."""
    words = text.lower().split()
    scored = [(SequenceMatcher(None, words, other.lower().split()).ratio(), other) for other in others]
    best = max(scored, default=(0.0, ""))
    return best[1] if best[0] >= NEAR else ""
