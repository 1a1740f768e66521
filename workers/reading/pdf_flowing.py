"""Lines of a page put together to what their author wrote, by where they stand: broken lines, and the white space
between paragraphs, which other formats have as an empty line."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from rules.document import Line
from workers.reading import flowing
from workers.reading.flowing import BULLET, Laid
from workers.reading.pdf_pieces import Piece

SPACE = 0.25
"""The width of a space, in sizes of the type."""
ALIGNED = 2.0
INDENT = 40.0
BELOW = 1.4
"""Leadings to the next line of a paragraph, at most."""
GAP = 1.7
"""Leadings from which white space parts what stands above from what stands below."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a line stands, in points from the bottom left. ``column`` tells which of the page's columns it is in."""

    x0: float
    x1: float
    middle: float
    size: float
    first: float
    column: tuple[int, ...]
    bound: float
    """Where its column ends: the gutter, the wall of its cell, or the page's margin."""

    @classmethod
    def of(cls, row: Sequence[Piece], column: tuple[int, ...], bound: float) -> Spot:
        piece = row[0]
        measured = piece.first or (piece.x1 - piece.x0) * len(piece.text.split()[0]) / len(piece.text)
        return cls(piece.x0, row[-1].x1, piece.middle, piece.size, measured, column, bound)

    def alike(self, other: Spot) -> bool:
        return abs(self.size - other.size) < 0.3


def flowed(lines: Sequence[Line], spots: Sequence[Spot]) -> tuple[Line, ...]:
    """The lines, broken ones together, with an empty line where white space parts two."""
    steps = [a.middle - b.middle for (one, a), (other, b) in _pairs(lines, spots) if _together(one, other, a, b)]
    usual = median(steps) if steps else float("inf")
    out: list[Laid] = []
    before: tuple[Line, Spot] | None = None
    for line, spot in zip(lines, spots, strict=True):
        follows = before is not None and _follows(*before, line, spot, usual)
        below = before is not None and line.cell is None and _together(before[0], line, before[1], spot)
        if before is not None and below and before[1].middle - spot.middle > GAP * usual:
            out.append(Laid(replace(line, text="", bold=False, bullet=False), 0.0, 0.0))
        column = (spot.column, round(spot.size))
        out.append(Laid(line, spot.x1, spot.first + SPACE * spot.size, column, spot.x0, follows))
        before = line, spot
    bounds: dict[Hashable, float] = {(spot.column, round(spot.size)): spot.bound for spot in spots}
    return flowing.flowed(out, bounds)


def _pairs(lines: Sequence[Line], spots: Sequence[Spot]) -> Iterator[tuple[tuple[Line, Spot], tuple[Line, Spot]]]:
    return pairwise(zip(lines, spots, strict=True))


def _together(one: Line, other: Line, a: Spot, b: Spot) -> bool:
    """Whether the two stand in one column of one page, the first above the second."""
    return one.page == other.page and one.cell == other.cell and a.column == b.column and a.middle > b.middle


def _follows(one: Line, a: Spot, other: Line, b: Spot, usual: float) -> bool:
    """Whether the second line could go on from the first as far as type and place tell."""
    if not a.alike(b) or one.cell != other.cell:
        return False
    if not _together(one, other, a, b):
        return one.cell is None
    step = b.x0 - a.x0
    bulleted = one.bullet or BULLET.match(one.text) is not None
    aligned = -INDENT < step < (INDENT if bulleted else ALIGNED)
    return aligned and a.middle - b.middle < BELOW * min(usual, 2 * a.size)
