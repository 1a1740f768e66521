"""Criteria in tables: from real cells, or from a table flattened to text with a tab before each cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from rules.document import Document, Line
from workers.person_spec.assessed_by import is_codes, methods
from workers.person_spec.categories import category
from workers.person_spec.items import items
from workers.person_spec.model import DraftCriterion
from workers.person_spec.requirement import said_by, strip_marker

METHOD_HEAD = re.compile(
    r"\b(?:assess\w*|method|how (?:identified|tested|measured|assessed)|evidence[d]?|tested|identified|measured|source|where)\b",
    re.I,
)
MARKER = re.compile(r"^\s*(?:[✓✔√xX*●]|E|D|E/D|essential|desirable|yes)\s*$", re.I)


@dataclass
class Grid:
    """Rows of cells, each cell its lines."""

    rows: list[list[list[Line]]] = field(default_factory=list)

    def text(self, row: int, column: int) -> str:
        cells = self.rows[row]
        return " ".join(line.text.strip() for line in cells[column]).strip() if column < len(cells) else ""


def real_tables(document: Document) -> list[Grid]:
    """The document's tables by their cells; tables that go on over a page are one."""
    found: dict[int, dict[int, dict[int, list[Line]]]] = {}
    for line in document.lines:
        if line.cell:
            found.setdefault(line.cell.table, {}).setdefault(line.cell.row, {}).setdefault(line.cell.column, []).append(
                line
            )
    out = []
    for rows in found.values():
        width = max(column for row in rows.values() for column in row) + 1
        out.append(Grid([[rows[r].get(c, []) for c in range(width)] for r in sorted(rows)]))
    return out


def flattened(lines: Sequence[Line]) -> Grid | None:
    """A table whose cells begin with a tab on a line of their own: found by its header row of essential and desirable."""
    heads = [
        i
        for i, line in enumerate(lines)
        if line.text.startswith("\t") and said_by(line.text) and len(line.text.split()) <= 3
    ]
    if len(heads) < 2 or heads[1] - heads[0] > 3:
        return None
    first = heads[0]
    while first > 0 and lines[first - 1].text.startswith("\t"):
        first -= 1
    cells: list[list[Line]] = []
    for line in lines[first:]:
        if line.text.startswith("\t"):
            cells.append([])
        if cells:
            cells[-1].append(line)
    width = heads[-1] - first + 1
    return Grid([cells[i : i + width] for i in range(0, len(cells), width)])


def criteria(grid: Grid, heading: str = "") -> list[DraftCriterion]:
    """The criteria of a table with essential and desirable columns or markers; empty where it has none."""
    head = _header(grid)
    if head is None:
        return []
    start, columns, method_columns, both = head
    out: list[DraftCriterion] = []
    section = heading
    for index in range(start, len(grid.rows)):
        row = grid.rows[index]
        named = next(
            (c for c in range(len(row)) if c not in columns and c not in method_columns and grid.text(index, c)), None
        )
        filled = [c for c in range(len(row)) if grid.text(index, c)]
        if named is not None and len(grid.text(index, named)) < 80:
            section = grid.text(index, named).rstrip(":") if not both or len(filled) == 1 else section
        if (
            len(filled) == 1
            and (filled[0] == 0 or said_by(grid.text(index, filled[0])))
            and len(grid.text(index, filled[0])) < 60
        ):
            section = grid.text(index, filled[0])
            continue
        if both is not None:
            out += _marked(grid, index, columns, method_columns, both, section)
            continue
        for column, requirement in columns.items():
            if column < len(row):
                how = next((m for c in method_columns if c > column and (m := methods(grid.text(index, c)))), None)
                out += _cell(row[column], requirement, section, how)
    return out


def _header(grid: Grid) -> tuple[int, dict[int, str], list[int], int | None] | None:
    """(first row of data, requirement by column, method columns, column of the wording where columns are markers)."""
    for index in range(min(6, len(grid.rows))):
        texts = [grid.text(index, c) for c in range(len(grid.rows[index]))]
        columns = {c: said for c, t in enumerate(texts) if len(t) < 60 and (said := said_by(t))}
        if not columns or (len(columns) == 1 and len([t for t in texts if t]) == 1):
            continue
        method_columns = [c for c, t in enumerate(texts) if c not in columns and METHOD_HEAD.search(t)]
        marks = [grid.text(r, c) for r in range(index + 1, len(grid.rows)) for c in columns]
        filled = [m for m in marks if m]
        markers = bool(filled) and sum(bool(MARKER.match(m)) or is_codes(m) for m in filled) > 0.7 * len(filled)
        both = None
        if markers:
            lengths = {
                c: sum(len(grid.text(r, c)) for r in range(index + 1, len(grid.rows)))
                for c in range(len(texts))
                if c not in columns
            }
            both = max(lengths, key=lambda c: lengths[c]) if lengths else None
        return index + 1, columns, method_columns, both
    return None


def _marked(
    grid: Grid, index: int, columns: dict[int, str], method_columns: list[int], wording: int, section: str
) -> list[DraftCriterion]:
    said = next((requirement for column, requirement in columns.items() if grid.text(index, column)), "unstated")
    how = next(
        (
            m
            for c in (*method_columns, *columns)
            if (m := methods(grid.text(index, c))) and is_codes(grid.text(index, c))
        ),
        None,
    )
    row = grid.rows[index]
    return _cell(row[wording], said, section, how) if wording < len(row) else []


def _cell(lines: Sequence[Line], requirement: str, section: str, how: tuple[str, ...] | None) -> list[DraftCriterion]:
    out = []
    for line, text in items(lines):
        words, said = strip_marker(text)
        if len(words) < 3 or (said_by(words) and len(words) < 24):
            continue
        out.append(
            DraftCriterion(said or requirement, category(words, section), section, words, how, line.page, line.number)
        )
    return out
