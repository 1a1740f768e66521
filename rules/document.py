"""A read document: lines of text with their places, and spans of characters in it.

Offsets count characters of ``Document.text``, which is every line's text joined by a line feed. A quotation is
always cut from that text, so it stands letter for letter in what was read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a line stands in a table: counts from 0; spans are 1 for an ordinary cell."""

    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """One line (or paragraph, where the format knows no lines) as read.

    ``page`` and ``number`` count from 1; ``number`` counts through the whole document.
    """

    page: int
    number: int
    text: str
    cell: Cell | None = None
    heading: int = 0
    """1 to 6 for a heading style of that level, 0 for none."""
    bold: bool = False
    """True where every letter of the line is bold."""
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` to ``end`` (end not included) of a document's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Hidden:
    """Words that the sift must not see; ``kind`` names what stood there (name, email, phone, address, birth ...)."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class ReadingWarning:
    """Something a person should know of a reading: a stable ``code``, a plain sentence, and the line or None."""

    code: str
    message: str
    line: int | None = None


@dataclass(frozen=True)
class Document:
    """The words of a file (or form field) with their places. ``kind`` is "cv", "statement", "form" or "specification"."""

    kind: str
    lines: tuple[Line, ...]
    reader: str = "text"
    """Which reader made it: pdf, docx, odt, rtf, text, markdown, html, ocr."""
    quality: str = "good"
    """good, doubtful (columns, repairs) or ocr."""
    warnings: tuple[ReadingWarning, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    pages: int = field(default=1)

    @cached_property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        starts, at = [], 0
        for line in self.lines:
            starts.append(at)
            at += len(line.text) + 1
        return tuple(starts)

    def line_at(self, offset: int) -> Line:
        """The line in which the character at ``offset`` stands. Raises IndexError on an empty document."""
        if not self.lines:
            raise IndexError("the document has no lines")
        return self.lines[max(0, bisect_right(self._starts, offset) - 1)]

    def place(self, span: Span) -> tuple[int, int]:
        """(page, line number) where the span starts."""
        line = self.line_at(span.start)
        return line.page, line.number

    def span_of(self, index: int) -> Span:
        """The span of the line at ``index`` of ``lines`` (from 0)."""
        start = self._starts[index]
        return Span(start, start + len(self.lines[index].text))

    def quote(self, span: Span) -> str:
        """The words of the span, letter for letter, with white space folded to single spaces."""
        return " ".join(self.text[span.start : span.end].split())

    def is_hidden(self, span: Span) -> bool:
        return any(h.span.overlaps(span) for h in self.hidden)

    def visible(self) -> Iterator[tuple[Line, str]]:
        """Each line with its text as the sift sees it: hidden words become ``[kind]``."""
        for index, line in enumerate(self.lines):
            span = self.span_of(index)
            yield line, self.visible_text(span)

    def visible_text(self, span: Span) -> str:
        """The text of the span with hidden words replaced by ``[kind]``."""
        out, at = [], span.start
        for h in sorted(self.hidden, key=lambda item: item.span.start):
            if not h.span.overlaps(span):
                continue
            if h.span.start > at:
                out.append(self.text[at : h.span.start])
            if h.span.end > at:
                out.append(f"[{h.kind}]")
            at = max(at, h.span.end)
        out.append(self.text[at : span.end] if at < span.end else "")
        return "".join(out)
