"""Rows that a number begins, with a sign between cells, on one line or several: "1 / wording / A / I"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rules.document import Line
from workers.person_spec.assessed_by import is_codes
from workers.person_spec.grids import Grid
from workers.person_spec.requirement import said_by

NUMBER = re.compile(r"^\d{1,2}[.)]?$")
ENOUGH = 2

Cell = list[Line]


def numbered(head: Line, names: Sequence[str], body: Sequence[Line], sign: str) -> Grid | None:
    """The table below a header with these column names; None where its rows are not numbered.

    The number has no column of its own in the header, or stands under the name that says essential for all rows."""
    rows = _rows(body, sign)
    if len(rows) < ENOUGH:
        return None
    said = said_by(names[0])
    if said is not None:
        header = [[replace(head, text=said.capitalize())], [replace(head, text="Method of assessment")]]
        return Grid([header, *([row[0], _codes(row[1:])] for row in rows)])
    header = [[], *([replace(head, text=name)] for name in names[1:])]
    section: list[Cell] = [[replace(head, text=names[0])], *([] for _ in names[1:])]
    return Grid([header, section, *([row[0], _codes(row[1:]), *([] for _ in names[2:])] for row in rows)])


def _rows(body: Sequence[Line], sign: str) -> list[list[Cell]]:
    """Each row's cells after its number. Lines without a sign go on with a cell until the methods are read."""
    rows: list[list[Cell]] = []
    split = re.compile(r"(?:^|\s)/(?:\s|$)") if sign == "/" else re.compile(re.escape(sign))
    for line in body:
        text = line.text.strip()
        if not text:
            continue
        pieces = [piece.strip() for piece in split.split(text)]
        if NUMBER.match(pieces[0]) and len(pieces) > 1:
            rows.append([[]])
            pieces = pieces[1:]
        elif not rows or (len(pieces) == 1 and any(rows[-1][1:]) and not is_codes(text)):
            continue
        for number, piece in enumerate(pieces):
            if number:
                rows[-1].append([])
            if piece:
                rows[-1][-1].append(replace(line, text=piece, bullet=False))
    return [row for row in rows if row[0]]


def _codes(cells: Sequence[Cell]) -> Cell:
    """The methods of a row as one cell."""
    found = [line for cell in cells for line in cell]
    return [replace(found[0], text="/".join(line.text for line in found))] if found else []
