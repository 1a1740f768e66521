"""Pure: what a new suggestion changes beside the one in force."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a suggestion moves. ``WORDS``: the level stays, the quotations or the reason do not."""

    UP = "up"
    DOWN = "down"
    TO_UNCLEAR = "to_unclear"
    FROM_UNCLEAR = "from_unclear"
    WORDS = "words"
    SAME = "same"


LEVELS = (Kind.UP, Kind.DOWN, Kind.TO_UNCLEAR, Kind.FROM_UNCLEAR)


@dataclass(frozen=True, slots=True)
class Said:
    """What one suggestion says: its points (None: unclear), its reason, and where each quotation stands."""

    points: int | None
    reason: str
    quotes: tuple[tuple[str, int, int], ...] = ()


def kind(old: Said, new: Said) -> Kind:
    if old.points == new.points:
        return Kind.SAME if (old.reason, old.quotes) == (new.reason, new.quotes) else Kind.WORDS
    if new.points is None:
        return Kind.TO_UNCLEAR
    if old.points is None:
        return Kind.FROM_UNCLEAR
    return Kind.UP if new.points > old.points else Kind.DOWN


def counted(kinds: Iterable[Kind]) -> dict[Kind, int]:
    """How many of each kind; 0 for those there are none of."""
    found = Counter(kinds)
    return {each: found[each] for each in Kind}
