"""Criteria in tables: lists in essential and desirable columns, rows with marks or letters, rows under headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rules.document import Line
from workers.person_spec.assessed_by import is_codes, methods
from workers.person_spec.categories import category
from workers.person_spec.columns import METHOD_HEAD, Columns, columns, marked
from workers.person_spec.grids import Grid
from workers.person_spec.headings import CRITERIA_HEADING, SPEC_START
from workers.person_spec.items import bulleted, items
from workers.person_spec.model import DraftCriterion
from workers.person_spec.requirement import ALONE, letter, said_by, strip_marker

NAMED = re.compile(r"[^\W\d_]{3}")
"""A name of a category has letters; a number or a tick has none."""

Methods = tuple[str, ...] | None


def criteria(grid: Grid, heading: str = "") -> list[DraftCriterion]:
    """The criteria of a table that says essential or desirable by columns, marks, letters, rows or the line above it;
    empty where it says it nowhere."""
    found = columns(grid)
    if found is None:
        return _under_headings(grid, heading)
    return _by_columns(grid.without_repeats(found.start - 1) if found.start else grid, found, heading)


def of_document(grids: Sequence[Grid]) -> list[DraftCriterion]:
    """The criteria of all its tables. One that goes on from the table above without naming its columns again has
    the same ones: it is as wide, and categories stand in its first column."""
    out: list[DraftCriterion] = []
    last: tuple[Columns, int] | None = None
    for grid in grids:
        width = max((len(row) for row in grid.rows), default=0)
        found, made = columns(grid), criteria(grid)
        if found is None and not made and last is not None and width == last[1] and _goes_on(grid):
            made = _by_columns(grid, replace(last[0], start=0), "")
        elif found is not None and made:
            last = found, width
        out += made
    return out


def _goes_on(grid: Grid) -> bool:
    firsts = [texts[0] for r in range(len(grid.rows)) if (texts := grid.texts(r))]
    named = [text for text in firsts if text]
    return bool(named) and all(CRITERIA_HEADING.match(text) for text in named)


def says(grid: Grid) -> bool:
    """Whether a table that may be any table says essential or desirable by its columns or by a row of its own."""
    alone = (t[0] for r in range(len(grid.rows)) if len(t := [x for x in grid.texts(r) if x]) == 1)
    return columns(grid) is not None or any(ALONE.match(text) for text in alone)


def _by_columns(grid: Grid, found: Columns, heading: str) -> list[DraftCriterion]:
    out: list[DraftCriterion] = []
    section, block = heading, None
    last: dict[int, int] = {}
    for index in range(found.start, len(grid.rows)):
        texts = grid.texts(index)
        filled = [c for c, t in enumerate(texts) if t]
        named = next((c for c in filled if c not in found.known and NAMED.search(texts[c])), None)
        if named is not None and len(texts[named]) < 80:
            section = texts[named].rstrip(":")
        if len(filled) == 1 and _heads(texts[filled[0]], filled[0], found, grid.rows[index][filled[0]]):
            section = texts[filled[0]].rstrip(":")
            block = said_by(section)
            continue
        how = _how(texts, found)
        if found.wording is not None:
            if found.wording < len(texts):
                said = _marks_say(texts, found) or block or "unstated"
                out += _cell(grid.rows[index][found.wording], said, section, how)
            continue
        for column, requirement in found.requirement.items():
            if column >= len(texts):
                continue
            cell = grid.rows[index][column]
            made = _cell(cell, requirement, section, _how_after(texts, found, column))
            if made and named is None and column in last and _cut(out[last[column]].text, cell):
                before = out[last[column]]
                out[last[column]] = replace(before, text=f"{before.text} {made[0].text}")
                made = made[1:]
            out += made
            if made:
                last[column] = len(out) - 1
    return out


def _heads(text: str, column: int, found: Columns, cell: Sequence[Line]) -> bool:
    """Whether the only words of a row are a heading over the rows below."""
    if len(text) >= 60 or text.endswith("."):
        return False
    if found.wording is None:
        return column == 0 or said_by(text) is not None
    shown = all(line.bold or line.heading for line in cell) or text.isupper() or text.endswith(":")
    return column != found.wording or shown or said_by(text) is not None or CRITERIA_HEADING.match(text) is not None


def _marks_say(texts: Sequence[str], found: Columns) -> str | None:
    if found.letters is not None:
        return letter(texts[found.letters]) if found.letters < len(texts) else None
    said = {
        requirement
        for column, requirement in found.requirement.items()
        if column < len(texts) and marked(texts[column], found.crosses_are_no)
    }
    # Marked in both columns, the row says neither.
    return said.pop() if len(said) == 1 else None


def _how(texts: Sequence[str], found: Columns) -> Methods:
    ticked = [
        m for c, how in found.ticked.items() if c < len(texts) and marked(texts[c], found.crosses_are_no) for m in how
    ]
    if ticked:
        return tuple(dict.fromkeys(ticked))
    cells = [(c, texts[c]) for c in (*found.method, *found.requirement) if c < len(texts)]
    return next(
        (m for c, t in cells if (c in found.method or is_codes(t)) and not letter(t) and (m := methods(t))), None
    )


def _how_after(texts: Sequence[str], found: Columns, column: int) -> Methods:
    return next((m for c in found.method if column < c < len(texts) and (m := methods(texts[c]))), None)


def _cut(before: str, cell: Sequence[Line]) -> bool:
    """Whether a cell goes on with the words that a page break cut off in the row above."""
    first = next((line for line in cell if line.text.strip()), None)
    return (
        first is not None
        and not bulleted(first)
        and first.text.strip()[0].islower()
        and not before.endswith((".", ";", ":"))
    )


def _under_headings(grid: Grid, heading: str) -> list[DraftCriterion]:
    """Rows under a row that says essential or desirable alone, or in a table under a line that says it."""
    above = grid.before if len(grid.before) < 100 else ""
    requirement = said_by(above)
    out: list[DraftCriterion] = []
    section = above if requirement is None and SPEC_START.search(above) is None else heading
    width = max((len(row) for row in grid.rows), default=0)
    heads = grid.texts(0) if grid.rows else []
    method = tuple(c for c, t in enumerate(heads) if METHOD_HEAD.search(t) and len(t) < 60)
    for index in range(len(grid.rows)):
        texts = grid.texts(index)
        filled = [c for c, t in enumerate(texts) if t]
        first = texts[filled[0]] if filled else ""
        said = said_by(first) if ALONE.match(first) or (len(filled) == 1 and len(first) < 60) else None
        if said is not None and (len(filled) == 1 or METHOD_HEAD.search(texts[filled[-1]])):
            requirement, section = said, section if len(filled) == 1 else heading
            continue
        if said is not None:
            # The row is named by what it says: Essential | the list | how assessed.
            out += _cell(grid.rows[index][filled[1]], said, section, _how(texts, Columns(0, {}, method)))
            continue
        if filled == [0] and width > 1 and len(texts[0]) < 60 and not texts[0].endswith("."):
            section = texts[0].rstrip(":")
            continue
        if requirement is None or (index == 0 and method):
            continue
        words = max((c for c in filled if c not in method), key=lambda c: len(texts[c]), default=None)
        if words is None:
            continue
        named = next((texts[c] for c in filled if c < words and NAMED.search(texts[c])), None)
        section = named.rstrip(":") if named and len(named) < 80 else section
        out += _cell(grid.rows[index][words], requirement, section, _how(texts, Columns(0, {}, method)))
    return out


def _cell(lines: Sequence[Line], requirement: str, section: str, how: Methods) -> list[DraftCriterion]:
    out = []
    for line, text in items(lines):
        words, said = strip_marker(text)
        if len(words) < 3 or (said_by(words) and len(words) < 24):
            continue
        out.append(
            DraftCriterion(said or requirement, category(words, section), section, words, how, line.page, line.number)
        )
    return out
