"""Rows of a table without cells whose lines were read in two to four pieces, with tabs where the pieces part.

Where an item runs over two lines, the piece of its second line stands in the same cell as that of the first, so the
order is: every cell's first line, then every cell's second. How wide a cell is, the other rows of the table tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from workers.person_spec.mending import FIRST, LAST, Words, joined, one_word

NOTHING = re.compile(r"^[\s•·▪.<>|;:-]*$")
ROOM = 8
"""Letters by which a full line may be longer than most: letters are not all alike in width."""


def mended(rows: Sequence[str], words: Words) -> list[tuple[str, bool]]:
    """Each row as one text, with whether words of it are lost: a cell is empty though the row goes on after it."""
    cut = [[("" if NOTHING.match(cell) else " ".join(cell.split())) for cell in row.split("\t")] for row in rows]
    widths = _widths(cut)
    return [_row(cells, widths, words) for cells in cut]


def _widths(rows: Sequence[Sequence[str]]) -> list[float]:
    """The length of a cell of each column with one full line: the lower quarter of those after which the row goes on,
    as the upper ones may hold two lines. A column seldom full is taken to be as wide as the others."""
    most = max((len(row) for row in rows), default=0)
    out = []
    for column in range(most):
        full = [len(row[column]) for row in rows if column + 1 < len(row) and row[column] and any(row[column + 1 :])]
        out.append(float(sorted(full)[len(full) // 4]) if len(full) >= 3 else 0.0)
    known = [width for width in out if width]
    return [width or max(known, default=0.0) for width in out]


def _row(cells: list[str], widths: Sequence[float], words: Words) -> tuple[str, bool]:
    while cells and not cells[-1]:
        cells = cells[:-1]
    first: list[str] = []
    second: list[str] = []
    for column, cell in enumerate(cells):
        after = next((c for c in cells[column + 1 :] if c), "")
        one, two = _lines(cell, widths[column] if column < len(widths) else 0.0, after, words)
        first.append(one)
        second.append(two)
    lost = any(not cell for cell in cells)
    text = ""
    for piece in [*first, *second]:
        text = joined(text, piece, words) if piece else text
    return " ".join(text.split()), lost


def _lines(cell: str, width: float, after: str, words: Words) -> tuple[str, str]:
    """A cell's first and second line."""
    if not width or len(cell) <= width + ROOM or not after or _goes_through(cell, after, words):
        return cell, ""
    at = cell.rfind(" ", 0, int(width) + 3)
    return (cell[:at], cell[at + 1 :]) if at > width * 0.6 else (cell, "")


def _goes_through(cell: str, after: str, words: Words) -> bool:
    """Whether the cell's end and the next one's beginning are plainly one word: then no second line stands between."""
    end, begin = LAST.search(cell), FIRST.match(after)
    if end is None or begin is None:
        return False
    word = one_word(end[1], begin[1], words)
    return word is not None and words.has(word) and word != begin[1].lower() and len(begin[1]) > 2
