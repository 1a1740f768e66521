"""Pure: the order that agreed scores make. It proposes; people decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

THRESHOLD = 2


@dataclass(frozen=True, slots=True)
class Scored:
    """One application's agreed scores: None where the panel has not settled one yet."""

    code: str
    essentials: dict[str, int | None]
    desirables: dict[str, int | None]

    @property
    def complete(self) -> bool:
        return None not in (*self.essentials.values(), *self.desirables.values())

    @property
    def below(self) -> list[str]:
        """Essentials under the threshold. No desirable buys one back."""
        return [code for code, points in self.essentials.items() if points is not None and points < THRESHOLD]

    @property
    def desirable_points(self) -> int:
        return sum(points or 0 for points in self.desirables.values())

    @property
    def essential_points(self) -> int:
        return sum(points or 0 for points in self.essentials.values())


@dataclass(frozen=True, slots=True)
class Placed:
    """``place`` is None for whoever misses an essential or is not settled; equal places are ties."""

    scored: Scored
    place: int | None
    tied: bool


def ranked(found: Sequence[Scored]) -> list[Placed]:
    """All essentials met first, then by essential points and desirable points; equal points share a place."""
    met = [s for s in found if s.complete and not s.below]
    rest = [s for s in found if not s.complete or s.below]
    met.sort(key=lambda s: (-(s.essential_points + s.desirable_points), -s.essential_points, s.code))
    out: list[Placed] = []
    points = [(s.essential_points + s.desirable_points, s.essential_points) for s in met]
    for index, scored in enumerate(met):
        out.append(Placed(scored, points.index(points[index]) + 1, points.count(points[index]) > 1))
    rest.sort(key=lambda s: (len(s.below), -s.essential_points, s.code))
    return [*out, *(Placed(s, None, False) for s in rest)]
