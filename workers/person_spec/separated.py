"""Tables flattened to text with a sign between cells: a row on one line, or cells that run over several lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rules.document import Line
from workers.person_spec.assessed_by import methods
from workers.person_spec.columns import METHOD_HEAD
from workers.person_spec.grids import Grid
from workers.person_spec.headings import CRITERIA_HEADING
from workers.person_spec.items import bulleted, clean
from workers.person_spec.numbered import numbered
from workers.person_spec.requirement import said_by
from workers.person_spec.run_on import lost_breaks, part

SIGNS = ("|", "¦", "/")
LED = 3
RULE = re.compile(r"^[\s|¦:+-]*$")

Cell = list[Line]


def separated(lines: Sequence[Line]) -> list[Grid]:
    """The tables that a header line of cells with a sign between them opens; each ends where the next one begins."""
    heads = [
        (i, sign, cells) for i, line in enumerate(lines) if (found := _header(line.text)) for sign, cells in [found]
    ]
    tables: list[tuple[list[Cell], list[list[Cell]]]] = []
    out = _led(lines)
    if out:
        return out
    for at, (index, sign, cells) in enumerate(heads):
        end = heads[at + 1][0] if at + 1 < len(heads) else len(lines)
        body = lines[index + 1 : end]
        by_number = numbered(lines[index], cells, body, sign)
        if by_number is not None:
            out.append(by_number)
            continue
        head = [[replace(lines[index], text=text)] if text else [] for text in cells]
        whole = sum(_count(line.text, sign) >= len(cells) - 1 for line in body)
        rows = _whole(body, sign, len(cells)) if whole >= 2 else _stream(body, sign, cells)
        tables.append((head, rows))
    # Breaks are lost by the program that wrote the text, so in one table as in another.
    lost = lost_breaks(line.text for _, rows in tables for row in rows for cell in row[1:] for line in cell)
    return out + [Grid([head, *(_parted(rows) if lost else rows)], "") for head, rows in tables]


def _led(lines: Sequence[Line]) -> list[Grid]:
    """A table in which a bar leads each row and ends each cell, a line or more for each; empty where there is none."""
    rows: list[list[Cell]] = []
    for line in lines:
        text = line.text.strip()
        if text.startswith("|") and len(text) > 1:
            rows.append([[]])
            text = text[1:].strip()
        if not rows or RULE.match(text):
            if rows and text != "|":
                rows = rows[:-1] if rows[-1] == [[]] else rows
                continue
            if not rows:
                continue
        for number, piece in enumerate(text.split("|")):
            if number:
                rows[-1].append([])
            if piece.strip():
                rows[-1][-1].append(replace(line, text=piece.strip().strip("*")))
    rows = [row[:-1] if not row[-1] else row for row in rows]
    heads = next((n for n, row in enumerate(rows) if len(row) >= 3 and sum(_said(c) for c in row) >= 1), None)
    if heads is None or len(rows) - heads < LED or not all(len(cell) <= 1 for cell in rows[heads]):
        return []
    names = [cell[0].text if cell else "" for cell in rows[heads]]
    return [Grid([rows[heads], *(_from_the_right(row, names) for row in rows[heads + 1 :])])]


def _said(cell: Cell) -> bool:
    return len(cell) == 1 and said_by(cell[0].text) is not None and len(cell[0].text) < 40


def _from_the_right(row: list[Cell], names: Sequence[str]) -> list[Cell]:
    """The row, where the first cell spans rows above and is not said again, with an empty one in its place."""
    first = " ".join(line.text for line in row[0])
    short = len(row) == len(names) - 1 and METHOD_HEAD.search(names[-1]) and not CRITERIA_HEADING.match(first)
    return [[], *row] if short else row[: len(names)]


def _header(text: str) -> tuple[str, list[str]] | None:
    """(sign, cells) of a line that names columns, one of them essential or desirable."""
    if len(text) > 160:
        return None
    for sign in SIGNS:
        cells = _cells(text, sign)
        if len(cells) >= 2 and any(said_by(c) and len(c) < 50 for c in cells) and all(len(c) < 80 for c in cells):
            # A slash stands between words too: a header has one between every two names of columns.
            if sign == "/" and (text.count("/") != text.count(" / ") or len(cells) < 3):
                continue
            return sign, cells
    return None


def _count(text: str, sign: str) -> int:
    return len(re.findall(r"(?:^|\s)/(?:\s|$)", text)) if sign == "/" else text.count(sign)


def _cells(text: str, sign: str) -> list[str]:
    parts = re.split(r"(?:^|\s)/(?:\s|$)", text) if sign == "/" else text.split(sign)
    words = [part.strip() for part in parts]
    if words and not words[-1]:
        words.pop()
    if sign != "/" and words and not words[0] and text.lstrip().startswith(sign):
        words.pop(0)
    return words


def _whole(body: Sequence[Line], sign: str, width: int) -> list[list[Cell]]:
    """One row a line. A line with fewer signs is the last row, cut short, or no row at all."""
    rows: list[list[Cell]] = []
    for line in body:
        if RULE.match(line.text):
            continue
        cells = _cells(line.text, sign)
        if len(cells) < 2:
            if rows and line.text.strip():
                break
            continue
        rows.append([[replace(line, text=c, bullet=False)] if c else [] for c in cells[:width]])
    return rows


def _stream(body: Sequence[Line], sign: str, head: Sequence[str]) -> list[list[Cell]]:
    """Cells that run over lines: the sign ends a cell; a row ends when it is full or a new category opens."""
    rows: list[list[Cell]] = []
    row: list[Cell] = []
    cell: Cell = []
    width = len(head)
    for line in body:
        for piece, closed in _pieces(line, sign):
            opens = bool(row) and closed and CRITERIA_HEADING.match(piece.text.strip()) and not bulleted(piece)
            if (row or cell) and (len(row) >= width or opens):
                rows.append(_fitted([*row, cell] if cell else row, head))
                row, cell = [], []
            if piece.text.strip():
                cell.append(piece)
            if closed:
                row.append(cell)
                cell = []
    if cell:
        row.append(cell)
    if row and not said_by(" ".join(x.text for x in row[0])):
        rows.append(_fitted(row, head))
    return [r for r in rows if not (r and said_by(" ".join(x.text for x in r[0])))]


def _pieces(line: Line, sign: str) -> list[tuple[Line, bool]]:
    """The parts of a line with whether the sign closes each. A slash counts only at an end of a line."""
    text = line.text.strip()
    if sign == "/":
        if text == "/":
            return [(replace(line, text=""), True)]
        if text.endswith(" /"):
            return [(replace(line, text=text[:-2]), True)]
        if text.startswith("/ "):
            return [(replace(line, text=""), True), (replace(line, text=text[2:]), False)]
        return [(line, False)]
    parts = text.split(sign)
    return [(replace(line, text=p), n < len(parts) - 1) for n, p in enumerate(parts) if p.strip() or n < len(parts) - 1]


def _fitted(row: list[Cell], head: Sequence[str]) -> list[Cell]:
    """The row with a cell for each column: where an empty one was dropped, methods go under the method's heading."""
    width = len(head)
    if len(row) >= width or not row:
        return row[:width]
    last = [clean(line.text) for line in row[-1]]
    method = next((c for c in range(width - 1, 0, -1) if METHOD_HEAD.search(head[c])), None)
    if method is not None and last and all(len(t) < 60 and methods(t) for t in last):
        return [*row[:-1], *[[] for _ in range(method - len(row) + 1)], row[-1]]
    return row


def _parted(rows: list[list[Cell]]) -> list[list[Cell]]:
    """The rows with items parted where the breaks between them were lost."""
    return [[_items(cell) if column else cell for column, cell in enumerate(row)] for row in rows]


def _items(cell: Cell) -> Cell:
    return [
        replace(line, text=words, bullet=True)
        for line in cell
        for words in ([line.text] if bulleted(line) else part(line.text))
    ]
