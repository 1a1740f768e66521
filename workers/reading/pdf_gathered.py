"""Pages of pieces and ruled tables put together to a document's lines, whoever found the pieces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from rules.document import Cell, Line
from workers.reading import pdf_columns, pdf_tables
from workers.reading.cleaning import clean
from workers.reading.pdf_flowing import Spot, flowed
from workers.reading.pdf_pieces import Piece
from workers.reading.pdf_tables import Grid, Place
from workers.reading.pdf_wrapped import joined

MARGIN = 0.12
"""The part of a page's height at its top and foot where running heads and page numbers stand."""
BULLET = re.compile(r"[•·▪◦●■○‣⁃\uf0b7\uf0a7]")
NO_MAP = re.compile(r"\(cid:\d+\)")


@dataclass
class LastTable:
    """The table that ended the page before: it may go on at the top of the next."""

    index: int
    rows: int
    xs: tuple[float, ...]


@dataclass
class Gathered:
    lines: list[Line] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    """Where each line stands."""
    tables: int = 0
    columns: bool = False
    margin: float = 0.0
    """How far to the right the words of the page may reach, its margins being alike."""
    last: LastTable | None = None

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    def read_as(self, kind: str) -> tuple[Line, ...]:
        """The lines as a document of the kind has them. Those of a specification stay as they are set: their readers
        tell a criterion from the next by where lines end."""
        return tuple(self.lines) if kind == "specification" else flowed(self.lines, self.spots)

    def page(self, found: Sequence[Piece], grids: Sequence[Grid], width: float, height: float, number: int) -> None:
        """Add a page ``width`` by ``height`` points: its pieces in reading order, those inside a grid with their cells."""
        before, self.last = self.last, None
        self.margin = width - min((p.x0 for p in found), default=0.0)
        top = float("inf")
        for grid in grids:
            inside = [(place, p) for p in found if p.middle < top + 1 and (place := grid.cell(p)) is not None]
            taken = {id(p) for _, p in inside}
            above = [p for p in found if id(p) not in taken and grid.ys[0] - 1 <= p.middle < top]
            self._lines(above, number)
            goes_on = before if not _body(above, height) else None
            before = self._table(inside, grid, number, goes_on)
            taken |= {id(p) for p in above}
            found = [p for p in found if id(p) not in taken]
            top = grid.ys[0]
        self._lines(found, number)
        self.last = before if grids and not _body(found, height) else None

    def _lines(self, found: Sequence[Piece], number: int) -> None:
        if not found:
            return
        ordered = pdf_columns.rows(found)
        by_height = pdf_columns.baseline_rows(found)
        self.columns = self.columns or len(ordered) != len(by_height)
        for row in joined(ordered):
            gutters = [-place for place in row.column if place < 0]
            self._add(number, row.pieces, row.column, min(gutters, default=self.margin))

    def _table(
        self, inside: Sequence[tuple[Place, Piece]], grid: Grid, number: int, before: LastTable | None
    ) -> LastTable:
        rows = len(grid.ys) - 1
        if before is not None and _same_walls(before.xs, grid.xs):
            table = LastTable(before.index, before.rows + rows, grid.xs)
        else:
            table = LastTable(self.tables, rows, grid.xs)
            self.tables += 1
        by_place: dict[Place, list[Piece]] = {}
        for place, piece in inside:
            by_place.setdefault(place, []).append(piece)
        first = table.rows - rows
        for place in sorted(by_place, key=lambda p: (p.row, p.column)):
            cell = Cell(table.index, first + place.row, place.column, place.rows, place.columns)
            for row in pdf_columns.baseline_rows(by_place[place]):
                self._add(number, row, (table.index, place.column), grid.xs[place.column + place.columns], cell)
        return table

    def _add(
        self, page: int, row: Sequence[Piece], column: pdf_columns.Column, bound: float, cell: Cell | None = None
    ) -> None:
        text = clean("\t".join(piece.text for piece in row)).strip()
        # A sign of a font without a map before the words is a bullet; elsewhere it is a hole.
        text = NO_MAP.sub("\ufffd", NO_MAP.sub("•", text, count=1) if NO_MAP.match(text) else text)
        if text:
            bold = all(piece.bold for piece in row)
            bullet = BULLET.match(text) is not None
            self.lines.append(Line(page, len(self.lines) + 1, text, cell, bold=bold, bullet=bullet))
            self.spots.append(Spot.of(row, column, bound))


def _body(found: Sequence[Piece], height: float) -> bool:
    """Whether any of the pieces belongs to the page's body, not to its running head or foot."""
    low, high = height * MARGIN, height * (1 - MARGIN)
    return any(low < p.middle < high for p in found)


def _same_walls(one: Sequence[float], other: Sequence[float]) -> bool:
    return len(one) == len(other) and all(abs(a - b) <= pdf_tables.NEAR for a, b in zip(one, other, strict=True))
