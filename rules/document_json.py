"""A Document as plain JSON and back: how a reading is stored and handed between processes."""

from __future__ import annotations

from typing import Any

from rules.document import Cell, Document, Hidden, Line, ReadingWarning, Span


def document_to_json(document: Document) -> dict[str, Any]:
    """A dictionary of JSON values. Lines are short lists: [page, number, text, flags, cell or None, heading]."""
    return {
        "kind": document.kind,
        "reader": document.reader,
        "quality": document.quality,
        "pages": document.pages,
        "lines": [_line(line) for line in document.lines],
        "warnings": [[w.code, w.message, w.line] for w in document.warnings],
        "hidden": [[h.span.start, h.span.end, h.kind] for h in document.hidden],
    }


def document_from_json(found: dict[str, Any]) -> Document:
    """The document again. Raises KeyError or ValueError where it is not what ``document_to_json`` wrote."""
    return Document(
        kind=found["kind"],
        lines=tuple(_line_back(row) for row in found["lines"]),
        reader=found["reader"],
        quality=found["quality"],
        warnings=tuple(ReadingWarning(*row) for row in found["warnings"]),
        hidden=tuple(Hidden(Span(start, end), kind) for start, end, kind in found["hidden"]),
        pages=found["pages"],
    )


def _line(line: Line) -> list[Any]:
    cell = line.cell and [
        line.cell.table,
        line.cell.row,
        line.cell.column,
        line.cell.row_span,
        line.cell.column_span,
    ]
    return [line.page, line.number, line.text, line.bold + 2 * line.bullet, cell, line.heading]


def _line_back(row: list[Any]) -> Line:
    page, number, text, flags, cell, heading = row
    return Line(page, number, text, Cell(*cell) if cell else None, heading, bool(flags & 1), bool(flags & 2))
