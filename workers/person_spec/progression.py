"""A career progression map: a column for each role, rows of duties and criteria, "Same" where the role to the left has it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape

from rules.document import Document
from workers.person_spec import grids
from workers.person_spec.categories import category
from workers.person_spec.grids import Grid
from workers.person_spec.headings import CRITERIA_HEADING, DUTIES
from workers.person_spec.model import DraftCriterion, Role
from workers.person_spec.requirement import REQUIRED, said_by, strip_marker

SAME = re.compile(r"^\W*(?:same|as (?:left|before|previous|above)|ditto)\W*$", re.I)
TAG = re.compile(r"</?[a-z]{1,6}>|\*\*", re.I)
LEADS_TO = re.compile(r"^(.+?)\s+to\s+(.+)$", re.I)
MANDATORY = re.compile(r"^\W*(?:mandatory|compulsory|must)\b", re.I)
ENOUGH = 4


@dataclass
class _Row:
    label: str
    cells: list[str]
    page: int
    line: int


def roles(document: Document) -> list[Role]:
    """A role for each column of a map; empty where the document is no map (few cells say "Same")."""
    outside = [line for line in document.lines if line.cell is None]
    for found in (grids.real_tables(document), [_joined(grids.tabbed(outside))]):
        for grid in found:
            same = sum(SAME.match(text) is not None for row in range(len(grid.rows)) for text in grid.texts(row))
            if same >= ENOUGH and len(_titles(grid)) >= 2:
                return _read(grid)
    return []


def _joined(parts: Sequence[Grid]) -> Grid:
    """Tables of lines that a page's foot parts, as one."""
    return Grid([row for grid in parts for row in grid.rows])


def _plain(text: str) -> str:
    return " ".join(unescape(TAG.sub("", text)).split())


def _titles(grid: Grid) -> list[str]:
    """The roles of the header row. A column headed "A to B", where A is a role further left, is the role B."""
    out: list[str] = []
    for text in (_plain(t) for t in grid.texts(0)[1:]):
        leads = LEADS_TO.match(text)
        out.append(leads[2] if leads and leads[1] in out else text)
    while out and not out[-1]:
        out.pop()
    return out if all(out) else []


def _read(grid: Grid) -> list[Role]:
    titles = _titles(grid)
    made = [Role(title=title) for title in titles]
    for row in _rows(grid, len(titles)):
        duties = DUTIES.search(row.label) is not None
        if not duties and not _is_criteria(row.label):
            continue
        for index, role in enumerate(made):
            at = _written(row.cells, index)
            if at is None:
                continue
            words, said = strip_marker(row.cells[at])
            if duties:
                role.duties.append(words)
                continue
            requirement = said or _label_says(row.label, words)
            kind = category(words, row.label)
            inherited = titles[at] if at != index else None
            role.criteria.append(
                DraftCriterion(requirement, kind, row.label, words, None, row.page, row.line, inherited)
            )
    return made


def _rows(grid: Grid, width: int) -> list[_Row]:
    """The rows below the header, moved right where the empty column of labels was dropped, and with the ends of cells
    that a page break cut off put back."""
    out: list[_Row] = []
    label = ""
    for index in range(1, len(grid.rows)):
        raw = grid.texts(index)
        cells = [_plain(text) for text in raw]
        line = next((cell[0] for cell in grid.rows[index] if cell), None)
        if line is None:
            continue
        filled = [c for c, text in enumerate(cells) if text]
        shown = TAG.search(raw[0]) is not None or any(x.bold for x in grid.rows[index][0])
        names = bool(cells[0]) and (shown or _is_criteria(cells[0]) or _is_duties(cells[0]))
        if cells[0] and not names and len(cells) > width and not cells[-1]:
            cells = ["", *cells[:-1]]
            filled = [c + 1 for c in filled]
        label = cells[0] if names else label
        if len(filled) == 1 and filled[0] > 0 and cells[filled[0]][0].islower():
            # Only a cell with words of its own can go on: "Same" cannot.
            cut = next((r.cells for r in reversed(out) if _own(r.cells, filled[0] - 1)), None)
            if cut is not None:
                cut[filled[0] - 1] = f"{cut[filled[0] - 1]} {cells[filled[0]]}"
                continue
        values = (cells[1:] + [""] * width)[:width]
        out.append(_Row(label, values, line.page, line.number))
    return out


def _own(cells: Sequence[str], column: int) -> bool:
    return column < len(cells) and bool(cells[column]) and not SAME.match(cells[column])


def _is_criteria(label: str) -> bool:
    return CRITERIA_HEADING.match(re.split(r"\s+[-–(]", label)[0]) is not None


def _is_duties(label: str) -> bool:
    return len(label.split()) <= 4 and DUTIES.search(label) is not None


def _written(cells: Sequence[str], index: int) -> int | None:
    """The column in which the role's words are really written: its own, or for "Same" the nearest to the left."""
    while index >= 0 and SAME.match(cells[index]):
        index -= 1
    return index if index >= 0 and cells[index] else None


def _label_says(label: str, words: str) -> str:
    if MANDATORY.match(words) or REQUIRED.search(label):
        return "essential"
    return said_by(label) or "unstated"
