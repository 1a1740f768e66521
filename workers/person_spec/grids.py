"""A table as rows of cells, however it was read: from real cells, or from text with a tab before each cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rules.document import Document, Line
from workers.person_spec.headings import CRITERIA_HEADING
from workers.person_spec.items import clean
from workers.person_spec.requirement import ALONE, said_by


@dataclass
class Grid:
    """Rows of cells, each cell its lines. ``before`` is the nearest line above the table."""

    rows: list[list[list[Line]]] = field(default_factory=list)
    before: str = ""

    def text(self, row: int, column: int) -> str:
        cells = self.rows[row]
        return " ".join(line.text.strip() for line in cells[column]).strip() if column < len(cells) else ""

    def texts(self, row: int) -> list[str]:
        return [self.text(row, column) for column in range(len(self.rows[row]))]

    def without_repeats(self, header: int) -> Grid:
        """The grid without its header where a page break printed it again: as a row, or on top of the cells cut."""
        heads = self.texts(header)
        rows = self.rows[: header + 1]
        for row in self.rows[header + 1 :]:
            cells = []
            for column, cell in enumerate(row):
                head = heads[column] if column < len(heads) else ""
                again = bool(head and cell) and clean(cell[0].text).lower() == clean(head).lower()
                cells.append(cell[1:] if again else cell)
            if any(cells) or not any(row):
                rows = [*rows, cells]
        return Grid(rows, self.before)


def real_tables(document: Document) -> list[Grid]:
    """The document's tables by their cells; tables that go on over a page are one."""
    found: dict[int, dict[int, dict[int, list[Line]]]] = {}
    above: dict[int, str] = {}
    last = ""
    for line in document.lines:
        if line.cell is None:
            last = line.text.strip() or last
            continue
        above.setdefault(line.cell.table, last)
        rows = found.setdefault(line.cell.table, {})
        rows.setdefault(line.cell.row, {}).setdefault(line.cell.column, []).append(line)
    out = []
    for table, rows in found.items():
        width = max(column for row in rows.values() for column in row) + 1
        out.append(Grid([[rows[r].get(c, []) for c in range(width)] for r in sorted(rows)], above[table]))
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


def tabbed(lines: Sequence[Line]) -> list[Grid]:
    """Tables whose rows are lines and whose cells stand between tabs: two such lines or more, one under the other."""
    out: list[Grid] = []
    rows: list[list[list[Line]]] = []
    before = last = ""
    shown = [line for line in lines if line.text.strip()]
    for at, line in enumerate([*shown, Line(0, 0, "")]):
        cells = line.text.rstrip("\n").split("\t")
        if rows and len(cells) == 1 and at + 1 < len(shown) and _heads_rows(line, shown[at + 1]):
            rows.append([[_piece(line, line.text)]])
            continue
        if len(cells) >= 2 and any(cell.strip() for cell in cells):
            if not rows:
                before = last
            rows.append([[_piece(line, cell)] if cell.strip() else [] for cell in cells])
            continue
        if len(rows) >= 2:
            width = max(len(row) for row in rows)
            out.append(Grid([row + [[]] * (width - len(row)) for row in rows], before))
        rows = []
        last = line.text.strip() or last
    return out


def _heads_rows(line: Line, after: Line) -> bool:
    """Whether a line without tabs between rows is the name of a category that stands over the next ones."""
    text = line.text.strip()
    named = CRITERIA_HEADING.match(text) is not None or ALONE.match(text) is not None
    return "\t" in after.text and len(text) < 60 and named


def _piece(line: Line, text: str) -> Line:
    return Line(line.page, line.number, text.strip(), line.cell, line.heading, line.bold, False)
