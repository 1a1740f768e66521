"""Pure: which cells the panel has to settle, and in what order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

Key = TypeVar("Key")

THRESHOLD = 2
"""An essential needs this many points: below it the application is below the line."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The members' scores of one application for one criterion."""

    application: str
    criterion: str
    essential: bool
    scores: tuple[int, ...]

    @property
    def same(self) -> bool:
        return len(set(self.scores)) == 1

    @property
    def gap(self) -> int:
        return max(self.scores) - min(self.scores) if self.scores else 0

    @property
    def decisive(self) -> bool:
        """Whether the members stand on both sides of what an essential needs."""
        return self.essential and bool(self.scores) and min(self.scores) < THRESHOLD <= max(self.scores)


def to_settle(cells: Sequence[Cell], settled: Mapping[tuple[str, str], int]) -> list[Cell]:
    """Cells that differ and are not settled yet: what could change the result first, then the widest gap."""
    left = [c for c in cells if not c.same and (c.application, c.criterion) not in settled]
    return sorted(left, key=lambda c: (not c.decisive, -c.gap, c.criterion, c.application))
