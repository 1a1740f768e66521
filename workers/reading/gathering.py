"""Gathers paragraphs and table cells into lines, for the readers of formats that know paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from rules.document import Cell, Document, Line, ReadingWarning
from workers.reading.cleaning import clean, has_invisible
from workers.reading.refusal import Unreadable

LINES = 50_000
WIDEST, TALLEST = 100, 1000
"""The most columns and rows a cell may claim to span."""


@dataclass
class Paragraph:
    """A paragraph in the making."""

    text: list[str] = field(default_factory=list)
    heading: int = 0
    bullet: bool = False
    all_bold: bool = True
    any_text: bool = False
    page: int = 0
    """Where its first words stand; 0 until there are any."""

    def add(self, words: str, bold: bool = False) -> None:
        if words.strip():
            self.any_text = True
            self.all_bold = self.all_bold and bold
        self.text.append(words)


@dataclass
class Table:
    index: int
    row: int = -1
    column: int = 0
    span: int = 1
    rows: int = 1
    step: int = 1
    """Columns to the next cell: the span, but where the format lists covered cells too."""
    open_merges: dict[int, int] = field(default_factory=dict)
    """The row in which the merged cell of a column began."""
    spans_down: dict[int, tuple[int, int]] = field(default_factory=dict)
    """For HTML-like tables: by column, the last row a cell reaches down to and its width."""


class Gatherer:
    """Collects lines in reading order. Tables inside tables belong to the outer cell."""

    def __init__(self, kind: str, reader: str) -> None:
        self.kind, self.reader = kind, reader
        self.lines: list[Line] = []
        self.page = 1
        self.tables: list[Table] = []
        self.count = 0
        self.left_out = 0
        self.invisible = False
        self.heights: dict[tuple[int, int, int], int] = {}
        """Rows that a merged cell (table, row, column) covers, learnt after its words were read."""

    def open_table(self) -> None:
        self.tables.append(Table(self.count))
        self.count += 1

    def close_table(self) -> None:
        if self.tables:
            self.tables.pop()

    def open_row(self) -> None:
        if self.tables:
            table = self.tables[-1]
            table.row += 1
            table.column, table.span, table.rows, table.step = 0, 1, 1, 1

    def open_cell(self, span: int = 1, rows: int = 1, step: int = 0) -> None:
        """A cell ``span`` columns wide and ``rows`` high, which pushes the cells of later rows to the right, as in HTML.
        With ``step`` the format lists covered cells as well: the next cell is so many columns on, and none is pushed.
        """
        if not self.tables:
            return
        table = self.tables[-1]
        while not step and (down := table.spans_down.get(table.column)) is not None and down[0] >= table.row:
            table.column += down[1]
        table.span, table.rows = max(1, min(span, WIDEST)), max(1, min(rows, TALLEST))
        table.step = max(1, min(step, WIDEST)) if step else table.span
        if table.rows > 1 and not step:
            table.spans_down[table.column] = (table.row + table.rows - 1, table.span)

    def widen_cell(self, span: int) -> None:
        """The open cell turns out to be ``span`` columns wide."""
        if self.tables:
            self.tables[-1].span = self.tables[-1].step = max(1, min(span, WIDEST))

    def skip_columns(self, count: int) -> None:
        if self.tables:
            self.tables[-1].column += max(0, min(count, WIDEST))

    def merge_cell(self, begins: bool) -> None:
        """The open cell begins a cell that goes on below, or goes on from the one above."""
        if not self.tables:
            return
        table = self.tables[-1]
        if begins or table.column not in table.open_merges:
            table.open_merges[table.column] = table.row
            return
        top = table.open_merges[table.column]
        self.heights[table.index, top, table.column] = table.row - top + 1

    def close_cell(self) -> None:
        if self.tables:
            table = self.tables[-1]
            table.column += table.step
            table.span = table.rows = table.step = 1

    def add(self, paragraph: Paragraph) -> None:
        """Add the paragraph's lines: one, or one for each line break in it."""
        words = "".join(paragraph.text)
        self.invisible = self.invisible or has_invisible(words)
        outer = self.tables[0] if self.tables else None
        cell = Cell(outer.index, max(0, outer.row), outer.column, outer.rows, outer.span) if outer else None
        bold = paragraph.any_text and paragraph.all_bold
        bullet = paragraph.bullet and not paragraph.heading
        for part in words.split("\n"):
            text = clean(part).strip(" ")
            if not text.strip() and cell is not None:
                continue
            if len(self.lines) >= LINES:
                raise Unreadable("too_long")
            number = len(self.lines) + 1
            self.lines.append(Line(paragraph.page or self.page, number, text, cell, paragraph.heading, bold, bullet))

    def document(self) -> Document:
        warnings = []
        if self.left_out:
            message = "Some words in the file cannot be seen on the page. They were left out."
            warnings.append(ReadingWarning("hidden_text", message))
        if self.invisible:
            message = "The text held invisible or direction-changing characters. They were left out."
            warnings.append(ReadingWarning("invisible_characters", message))
        lines = tuple(self._tall(line) for line in self.lines) if self.heights else tuple(self.lines)
        return Document(self.kind, lines, self.reader, warnings=tuple(warnings), pages=self.page)

    def _tall(self, line: Line) -> Line:
        cell = line.cell
        height = self.heights.get((cell.table, cell.row, cell.column)) if cell else None
        return replace(line, cell=replace(cell, row_span=height)) if cell and height else line
