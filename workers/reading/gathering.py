"""Gathers paragraphs and table cells into lines, for the readers of formats that know paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field

from rules.document import Cell, Document, Line, ReadingWarning
from workers.reading.cleaning import clean, has_invisible
from workers.reading.refusal import Unreadable

LINES = 50_000


@dataclass
class Paragraph:
    """A paragraph in the making."""

    text: list[str] = field(default_factory=list)
    heading: int = 0
    bullet: bool = False
    all_bold: bool = True
    any_text: bool = False

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

    def open_table(self) -> None:
        self.tables.append(Table(self.count))
        self.count += 1

    def close_table(self) -> None:
        if self.tables:
            self.tables.pop()

    def open_row(self) -> None:
        if self.tables:
            self.tables[-1].row += 1
            self.tables[-1].column, self.tables[-1].span = 0, 1

    def open_cell(self, span: int = 1) -> None:
        if self.tables:
            self.tables[-1].span = max(1, min(span, 100))

    def close_cell(self) -> None:
        if self.tables:
            self.tables[-1].column += self.tables[-1].span
            self.tables[-1].span = 1

    def add(self, paragraph: Paragraph) -> None:
        """Add the paragraph's lines: one, or one for each line break in it."""
        words = "".join(paragraph.text)
        self.invisible = self.invisible or has_invisible(words)
        outer = self.tables[0] if self.tables else None
        cell = Cell(outer.index, max(0, outer.row), outer.column, 1, outer.span) if outer else None
        bold = paragraph.any_text and paragraph.all_bold
        for part in words.split("\n"):
            text = clean(part).strip(" ")
            if not text.strip() and cell is not None:
                continue
            if len(self.lines) >= LINES:
                raise Unreadable("too_long")
            number = len(self.lines) + 1
            self.lines.append(Line(self.page, number, text, cell, paragraph.heading, bold, paragraph.bullet))

    def document(self) -> Document:
        warnings = []
        if self.left_out:
            message = "Some words in the file cannot be seen on the page. They were left out."
            warnings.append(ReadingWarning("hidden_text", message))
        if self.invisible:
            message = "The text held invisible or direction-changing characters. They were left out."
            warnings.append(ReadingWarning("invisible_characters", message))
        return Document(self.kind, tuple(self.lines), self.reader, warnings=tuple(warnings), pages=self.page)
