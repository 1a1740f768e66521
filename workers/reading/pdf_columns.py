"""Reading order: columns one after the other, each from top to bottom, and pieces of one row together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from workers.reading.pdf_pieces import Piece

GUTTER = 9.0
"""The least white space between two columns, in points."""
DEEPEST = 12
MOST_STARTS = 150
"""Places where a column may begin that are tried: a page of words set one by one has thousands."""

DATE_LIKE = re.compile(
    r"(?:\W*(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\W*|\W*\d{1,4}\W*|\W*(?:to|present|now|date|current|since|"
    r"onwards|spring|summer|autumn|winter|page|of)\W*)+$",
    re.I,
)


Column = tuple[int, ...]
"""Which column of a page: one number for each gutter to which it stands, negative on its left."""


@dataclass(frozen=True, slots=True)
class Row:
    """Pieces on one baseline of a column, from left to right."""

    pieces: list[Piece]
    column: Column = ()


def rows(found: Sequence[Piece], column: Column = ()) -> list[Row]:
    """The pieces as rows in reading order."""
    gutter = None if len(found) < 6 or len(column) > DEEPEST else _gutter(found)
    if gutter is None:
        return [Row(row, column) for row in baseline_rows(found)]
    spanning = sorted((p for p in found if p.x0 < gutter - 1 and p.x1 > gutter + 1), key=lambda p: -p.y1)
    left = [p for p in found if p.x1 <= gutter + 1]
    right = [p for p in found if p.x0 >= gutter - 1 and p.x1 > gutter + 1]
    out: list[Row] = []
    edges = [p.middle for p in spanning]
    # Pieces across the gutter part the page into bands; the columns of one band are read before the next.
    for index in range(len(spanning) + 1):
        top = edges[index - 1] if index else float("inf")
        bottom = edges[index] if index < len(edges) else float("-inf")
        for side, sign in ((left, -1), (right, 1)):
            band = [p for p in side if bottom < p.middle <= top]
            out += rows(band, (*column, sign * round(gutter))) if band else []
        if index < len(spanning):
            out.append(Row([spanning[index]], column))
    return out


def _gutter(found: Sequence[Piece]) -> float | None:
    """Where the page falls into two columns, or None. A column of dates beside its posts is no column."""
    low, high = min(p.x0 for p in found), max(p.x1 for p in found)
    width = high - low
    starts = sorted({round(p.x0, 1) for p in found if low + 0.12 * width < p.x0 < high - 0.12 * width})
    if len(starts) > MOST_STARTS:
        often = Counter(round(p.x0, 1) for p in found)
        starts = sorted(sorted(starts, key=lambda start: -often[start])[:MOST_STARTS])
    best: tuple[int, float] | None = None
    for start in starts:
        edge = start - 0.5
        crossing = [p for p in found if p.x0 < edge - 1 and p.x1 > edge - GUTTER + 1]
        left = [p for p in found if p.x1 <= edge - GUTTER + 1]
        right = [p for p in found if p.x0 >= edge]
        if len(crossing) > 0.35 * len(found) or not _is_column(left) or not _is_column(right):
            continue
        if not _run_side_by_side(left, right):
            continue
        together = _together([*left, *crossing], right)
        if _same_rows(left, right, together) or _at_the_edge(right, together):
            continue
        score = len(crossing)
        if best is None or score < best[0]:
            best = (score, edge - GUTTER / 2)
    return best[1] if best else None


def _is_column(side: Sequence[Piece]) -> bool:
    wordy = [p for p in side if not DATE_LIKE.match(p.text)]
    return len(wordy) >= 3 and len(wordy) >= 0.6 * len(side)


def _run_side_by_side(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Whether the two share a good part of their height."""
    top = min(max(p.y1 for p in left), max(p.y1 for p in right))
    bottom = max(min(p.y0 for p in left), min(p.y0 for p in right))
    shorter = min(_height(left), _height(right))
    return top - bottom > 0.5 * shorter


def _at_the_edge(right: Sequence[Piece], together: int) -> bool:
    """Whether the right pieces are the ends of the left ones' rows, set to the right edge: posts beside their dates."""
    ends = Counter(round(p.x1) for p in right)
    # Words of one width that end at one place begin at one place too, which tells nothing.
    begins = Counter(x0 for x0, _ in {(round(p.x0), round(p.x1)) for p in right})
    edge = max(ends, key=lambda end: ends[end])
    if sum(ends[edge + near] for near in (-1, 0, 1)) < 0.8 * len(right) or max(begins.values()) > 0.5 * begins.total():
        return False
    return together >= 0.8 * len(right)


def _together(left: Sequence[Piece], right: Sequence[Piece]) -> int:
    """How many of the right pieces stand on the row of a left one."""
    lefts = [p.middle for p in left]
    return sum(any(abs(p.middle - m) < 0.35 * p.height for m in lefts) for p in right)


def _height(side: Sequence[Piece]) -> float:
    return max(p.y1 for p in side) - min(p.y0 for p in side)


def _same_rows(left: Sequence[Piece], right: Sequence[Piece], together: int) -> bool:
    """Whether the right pieces, of which so many stand ``together`` with one on their left, complete its row (a form, or
    a table without rules): few on either side stand alone, and neither side runs on over lines of its own."""
    if min(len(left), len(right)) >= 12:
        return False
    long_lines = sum(len(p.text) > 35 for p in left) + sum(len(p.text) > 35 for p in right)
    return together >= 0.9 * len(right) and long_lines < 0.25 * (len(left) + len(right))


def baseline_rows(found: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces on one baseline together, from the top of the page down."""
    out: list[list[Piece]] = []
    for piece in sorted(found, key=lambda p: (-p.middle, p.x0)):
        if out and abs(out[-1][0].middle - piece.middle) < 0.5 * min(out[-1][0].height, piece.height):
            out[-1].append(piece)
        else:
            out.append([piece])
    for row in out:
        row.sort(key=lambda p: p.x0)
    return out
