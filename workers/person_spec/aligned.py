"""A table kept as plain text with its columns set by white space: read by where the header's words stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rules.document import Line
from workers.person_spec.columns import METHOD_HEAD
from workers.person_spec.grids import Grid
from workers.person_spec.headings import ends_criteria
from workers.person_spec.requirement import letter, said_by

GAP = re.compile(r"\S+(?: \S+)*")
"""Words with single spaces between them; two spaces or more part columns."""
SLACK = 3
REACH = 60
QUIET = 4
"""Blank lines after which a table is over."""


def aligned(lines: Sequence[Line]) -> Grid | None:
    """The table under a header line in which Essential and Desirable stand apart; None where there is none."""
    for index, line in enumerate(lines):
        found = [(m.start(), m[0]) for m in GAP.finditer(line.text)]
        said = [text for _, text in found if len(text) < 50 and (said_by(text) or letter(text))]
        if len(found) >= 2 and len(said) >= 2 and "\t" not in line.text:
            starts = [start for start, _ in found]
            if min(starts) > SLACK:
                # The column of categories has no heading of its own.
                starts, found = [0, *starts], [(0, ""), *found]
            rows = _rows(lines[index + 1 :], starts)
            if len(rows) >= 2 and _set_in_columns(lines[index + 1 : index + 1 + REACH], found):
                head = [[replace(line, text=text)] if text else [] for _, text in found]
                method = [c for c, (_, text) in enumerate(found) if METHOD_HEAD.search(text)]
                return Grid([head, *_merged(rows, method)])
    return None


def _rows(body: Sequence[Line], starts: Sequence[int]) -> list[list[list[Line]]]:
    out: list[list[list[Line]]] = []
    blank = 0
    for line in body:
        if not line.text.strip():
            blank += 1
            if blank >= QUIET:
                break
            if out and any(out[-1]):
                out.append([[] for _ in starts])
            continue
        if ends_criteria(line) and len(GAP.findall(line.text)) == 1:
            break
        blank = 0
        row: list[list[Line]] = [[] for _ in starts]
        for piece in GAP.finditer(line.text):
            column = _column(piece.start(), starts)
            row[column].append(replace(line, text=piece[0]))
        out.append(row)
    return out


def _column(at: int, starts: Sequence[int]) -> int:
    """The column that begins at or before a place; a word may begin a little early."""
    return max(c for c, start in enumerate(starts) if at >= start - SLACK or c == 0)


def _set_in_columns(body: Sequence[Line], heads: Sequence[tuple[int, str]]) -> bool:
    """Whether most words further right stand where a column begins or those of other lines do, or under the words that
    head two columns or more."""
    places = [m.start() for line in body for m in GAP.finditer(line.text) if m.start() > SLACK]
    counts = Counter(places)
    under = [{n for n, (start, head) in enumerate(heads) if start <= at < start + len(head)} for at in places]
    spread = len(set().union(*under)) >= 2
    good = sum(
        counts[at] >= 2 or any(abs(at - start) <= SLACK for start, _ in heads) or (spread and bool(below))
        for at, below in zip(places, under, strict=True)
    )
    return good >= 2 and good >= 0.6 * len(places)


def _merged(rows: Sequence[list[list[Line]]], method: Sequence[int]) -> list[list[list[Line]]]:
    """Lines as rows: a line with words in the first column begins one, the others go on; a blank line ends an item."""
    out: list[list[list[Line]]] = []
    fresh = True
    for row in rows:
        if not any(row):
            fresh = True
            continue
        goes_on = bool(out) and not row[0] and (not fresh or not any(row[c] for c in method))
        if goes_on:
            for column, cell in enumerate(row):
                if cell and fresh:
                    out[-1][column].append(replace(cell[0], text=""))
                out[-1][column] += cell
        elif out and fresh is False and row[0] and not any(row[1:]) and row[0][0].text[:1].islower():
            out[-1][0] += row[0]
        else:
            out.append([list(cell) for cell in row])
        fresh = False
    return out
