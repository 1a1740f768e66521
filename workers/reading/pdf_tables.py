"""Tables drawn with rules: where their walls stand, and which cell a piece is in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from pdfminer.layout import LTCurve, LTRect

from workers.reading.pdf_pieces import Piece

THIN = 3.0
NEAR = 3.0
SHAPES = 20_000
RULES = 3_000
"""More rules than this on a page are a drawing."""
CELLS = 20_000
OPEN = 8.0
"""The least width or height of a cell without an outer wall, in points."""
DRAWN = 0.5
"""The share of a wall that must be drawn to part two cells."""

Rule = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of a grid: its first row and column, and how many it covers."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True)
class Grid:
    """A ruled table: ``xs`` from left to right, ``ys`` from the top down, all in points."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    merged: dict[tuple[int, int], Place] = field(default_factory=dict)
    """The merged cell by each (row, column) it covers: where no wall is drawn between two."""

    def cell(self, piece: Piece) -> Place | None:
        """The cell the piece stands in, or None outside the table."""
        x, y = piece.x0 + min(2.0, (piece.x1 - piece.x0) / 2), piece.middle
        if not (self.xs[0] - NEAR <= x <= self.xs[-1] + NEAR and self.ys[-1] - NEAR <= y <= self.ys[0] + NEAR):
            return None
        column = min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)
        row = min(max(bisect_right(self.ys, -y, key=lambda v: -v) - 1, 0), len(self.ys) - 2)
        return self.merged.get((row, column)) or Place(row, column)


@dataclass(frozen=True, slots=True)
class Rules:
    """Straight rules of the page: vertical as (x, y0, y1), horizontal as (y, x0, x1)."""

    vertical: list[Rule] = field(default_factory=list)
    horizontal: list[Rule] = field(default_factory=list)


def rules(layout: Any) -> Rules:
    """The rules of the page; the four sides of an outlined box count as rules too."""
    vertical: dict[Rule, None] = {}
    horizontal: dict[Rule, None] = {}
    for number, shape in enumerate(item for item in layout if isinstance(item, LTCurve)):
        if number > SHAPES or len(vertical) + len(horizontal) > RULES:
            break
        width, height = shape.x1 - shape.x0, shape.y1 - shape.y0
        if width <= THIN and height > 6:
            vertical[((shape.x0 + shape.x1) / 2, shape.y0, shape.y1)] = None
        elif height <= THIN and width > 6:
            horizontal[((shape.y0 + shape.y1) / 2, shape.x0, shape.x1)] = None
        elif isinstance(shape, LTRect) and width > 6 and height > 6 and shape.stroke:
            vertical |= {(shape.x0, shape.y0, shape.y1): None, (shape.x1, shape.y0, shape.y1): None}
            horizontal |= {(shape.y0, shape.x0, shape.x1): None, (shape.y1, shape.x0, shape.x1): None}
    return Rules(list(vertical), list(horizontal))


def grids(found: Rules) -> list[Grid]:
    """The tables: connected rules with at least two columns and two rules across."""
    out: list[Grid] = []
    for group in _connected(found):
        xs = _merge(x for x, _, _ in group.vertical)
        ys = _merge(y for y, _, _ in group.horizontal)
        if len(xs) >= 2 and len(ys) >= 2:
            # Tables are often open: without outer walls, or cut by the end of the page.
            xs, ys = _with_open_sides(xs, group.horizontal, ys), _with_open_sides(ys, group.vertical, xs)
        if len(xs) >= 3 and len(ys) >= 2:
            down = tuple(reversed(ys))
            out.append(Grid(tuple(xs), down, _merged(xs, down, group)))
    return sorted(out, key=lambda g: -g.ys[0])


def _with_open_sides(walls: list[float], across: Sequence[Rule], places: Sequence[float]) -> list[float]:
    """The walls, and one more on either side where the rules ``across``, at most of their places, end beyond the last."""
    low, high = min(rule[1] for rule in across), max(rule[2] for rule in across)
    most = max(2, len(places) / 2)
    out = list(walls)
    if walls[0] - low > OPEN and len(_merge(at for at, a, _ in across if a <= low + NEAR)) >= most:
        out.insert(0, low)
    if high - walls[-1] > OPEN and len(_merge(at for at, _, b in across if b >= high - NEAR)) >= most:
        out.append(high)
    return out


def _connected(found: Rules) -> list[Rules]:
    """Rules in groups that touch: each with all that it meets, and all that those meet."""
    upright = sorted(found.vertical)
    flat = sorted(found.horizontal)
    parents = list(range(len(upright) + len(flat)))
    for index, (y, low, high) in enumerate(flat):
        first, last = _between(upright, low, high)
        for number in range(first, last):
            if upright[number][1] - NEAR <= y <= upright[number][2] + NEAR:
                _join(parents, number, len(upright) + index)
    for offset, side in ((0, upright), (len(upright), flat)):
        # Pieces of one wall, drawn cell by cell.
        for index, (at, low, high) in enumerate(side):
            for number in range(index + 1, len(side)):
                if side[number][0] - at > NEAR:
                    break
                if side[number][1] - NEAR <= high and low <= side[number][2] + NEAR:
                    _join(parents, offset + index, offset + number)
    groups: dict[int, Rules] = {}
    for number in range(len(parents)):
        group = groups.setdefault(_root(parents, number), Rules())
        if number < len(upright):
            group.vertical.append(upright[number])
        else:
            group.horizontal.append(flat[number - len(upright)])
    return [group for group in groups.values() if group.vertical and group.horizontal]


def _between(side: Sequence[Rule], low: float, high: float) -> tuple[int, int]:
    """The slice of sorted rules that stand from ``low`` to ``high``."""
    return bisect_left(side, low - NEAR, key=_at), bisect_right(side, high + NEAR, key=_at)


def _at(rule: Rule) -> float:
    return rule[0]


def _merged(xs: Sequence[float], ys: Sequence[float], group: Rules) -> dict[tuple[int, int], Place]:
    """Cells that no wall parts, as one. Only those of more than one cell are named."""
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows * columns > CELLS:
        return {}
    parents = list(range(rows * columns))
    upright = [_spans(group.vertical, x) for x in xs]
    flat = [_spans(group.horizontal, y) for y in ys]
    for row in range(rows):
        for column in range(columns):
            here = row * columns + column
            if column + 1 < columns and not _drawn(upright[column + 1], ys[row + 1], ys[row]):
                _join(parents, here, here + 1)
            if row + 1 < rows and not _drawn(flat[row + 1], xs[column], xs[column + 1]):
                _join(parents, here, here + columns)
    members: dict[int, list[tuple[int, int]]] = {}
    for number in range(rows * columns):
        members.setdefault(_root(parents, number), []).append(divmod(number, columns))
    out: dict[tuple[int, int], Place] = {}
    for cells in members.values():
        if len(cells) > 1:
            top, left = min(r for r, _ in cells), min(c for _, c in cells)
            place = Place(top, left, max(r for r, _ in cells) - top + 1, max(c for _, c in cells) - left + 1)
            out |= dict.fromkeys(cells, place)
    return out


def _spans(side: Iterable[Rule], at: float) -> list[tuple[float, float]]:
    """What is drawn of the wall at ``at``, as stretches that do not overlap."""
    out: list[tuple[float, float]] = []
    for low, high in sorted((low, high) for where, low, high in side if abs(where - at) <= NEAR):
        if out and low <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], high))
        else:
            out.append((low, high))
    return out


def _drawn(spans: Sequence[tuple[float, float]], low: float, high: float) -> bool:
    length = sum(max(0.0, min(high, b) - max(low, a)) for a, b in spans)
    return length >= DRAWN * (high - low)


def _root(parents: list[int], number: int) -> int:
    while parents[number] != number:
        parents[number] = parents[parents[number]]
        number = parents[number]
    return number


def _join(parents: list[int], one: int, other: int) -> None:
    parents[_root(parents, other)] = _root(parents, one)


def _merge(values: Iterable[float]) -> list[float]:
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > NEAR:
            out.append(value)
    return out
