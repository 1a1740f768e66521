"""Tables drawn with rules: where their walls stand, and which cell a piece is in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pdfminer.layout import LTCurve, LTFigure, LTLine, LTRect

from workers.reading.pdf_pieces import Piece

THIN = 3.0
NEAR = 3.0
SHAPES = 20_000


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: ``xs`` from left to right, ``ys`` from the top down, all in points."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]

    def cell(self, piece: Piece) -> tuple[int, int] | None:
        """(row, column) of the cell the piece stands in, from 0, or None outside the table."""
        x, y = piece.x0 + min(2.0, (piece.x1 - piece.x0) / 2), piece.middle
        if not (self.xs[0] - NEAR <= x <= self.xs[-1] + NEAR and self.ys[-1] - NEAR <= y <= self.ys[0] + NEAR):
            return None
        column = min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)
        row = min(max(bisect_right([-v for v in self.ys], -y) - 1, 0), len(self.ys) - 2)
        return row, column


@dataclass(frozen=True, slots=True)
class Rules:
    """Straight rules of the page: vertical as (x, y0, y1), horizontal as (y, x0, x1)."""

    vertical: list[tuple[float, float, float]]
    horizontal: list[tuple[float, float, float]]


def rules(layout: Any) -> Rules:
    """The rules of the page; the four sides of an outlined box count as rules too."""
    vertical: list[tuple[float, float, float]] = []
    horizontal: list[tuple[float, float, float]] = []
    for number, shape in enumerate(_shapes(layout)):
        if number > SHAPES:
            break
        width, height = shape.x1 - shape.x0, shape.y1 - shape.y0
        if width <= THIN and height > 6:
            vertical.append(((shape.x0 + shape.x1) / 2, shape.y0, shape.y1))
        elif height <= THIN and width > 6:
            horizontal.append(((shape.y0 + shape.y1) / 2, shape.x0, shape.x1))
        elif isinstance(shape, LTRect) and width > 6 and height > 6 and shape.stroke:
            vertical += [(shape.x0, shape.y0, shape.y1), (shape.x1, shape.y0, shape.y1)]
            horizontal += [(shape.y0, shape.x0, shape.x1), (shape.y1, shape.x0, shape.x1)]
    return Rules(vertical, horizontal)


def _shapes(item: Any) -> Iterator[Any]:
    for child in item:
        if isinstance(child, LTLine | LTRect | LTCurve):
            yield child
        elif isinstance(child, LTFigure):
            yield from _shapes(child)


def grids(found: Rules) -> list[Grid]:
    """The tables: connected rules with at least two columns and two rules across."""
    out: list[Grid] = []
    for group in _connected(found):
        xs = _merge(x for x, _, _ in group.vertical)
        ys = _merge(y for y, _, _ in group.horizontal)
        if len(xs) >= 3 and len(ys) >= 2:
            out.append(Grid(tuple(xs), tuple(reversed(ys))))
    return sorted(out, key=lambda g: -g.ys[0])


def _connected(found: Rules) -> list[Rules]:
    """Rules in groups that touch: a vertical and a horizontal rule that meet belong together."""
    groups: list[tuple[list[float], Rules]] = []
    for x, low, high in found.vertical:
        groups = _place(groups, [x, low, x, high], (x, low, high), True)
    for y, low, high in found.horizontal:
        groups = _place(groups, [low, y, high, y], (y, low, high), False)
    return [rules for _, rules in groups if rules.vertical and rules.horizontal]


def _place(
    groups: list[tuple[list[float], Rules]], box: list[float], rule: tuple[float, float, float], upright: bool
) -> list[tuple[list[float], Rules]]:
    near = [g for g in groups if _meets(g[0], box)]
    rest = [g for g in groups if not _meets(g[0], box)]
    vertical = [v for _, g in near for v in g.vertical] + ([rule] if upright else [])
    horizontal = [h for _, g in near for h in g.horizontal] + ([] if upright else [rule])
    boxes = [b for b, _ in near] + [box]
    whole = [min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)]
    return [*rest, (whole, Rules(vertical, horizontal))]


def _meets(a: Sequence[float], b: Sequence[float]) -> bool:
    return a[0] - NEAR <= b[2] and b[0] - NEAR <= a[2] and a[1] - NEAR <= b[3] and b[1] - NEAR <= a[3]


def _merge(values: Iterator[float]) -> list[float]:
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > NEAR:
            out.append(value)
    return out
