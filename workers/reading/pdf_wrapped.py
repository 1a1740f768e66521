"""A title that runs on to a second line beside its dates: put together again, so that the dates do not cut it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workers.reading.flowing import goes_on
from workers.reading.pdf_columns import DATE_LIKE, Row
from workers.reading.pdf_pieces import Piece

ROOM = 24.0
"""Points of white space that a typesetter keeps between a title and the dates on its right."""
SAME = 1.5
MOST_LINES = 3


def joined(rows: Sequence[Row]) -> list[Row]:
    """The rows, where [title, dates] and the lines the title was too long for are one row."""
    out: list[Row] = []
    at = 0
    while at < len(rows):
        row, column = rows[at].pieces, rows[at].column
        at += 1
        if len(row) == 2 and DATE_LIKE.match(row[1].text) and not DATE_LIKE.match(row[0].text):
            title, last = row[0], row[0]
            for _ in range(MOST_LINES - 1):
                if at == len(rows) or not _runs_on(last, row[1], rows[at].pieces):
                    break
                last = rows[at].pieces[0]
                title = replace(title, text=title.text + ("" if title.text.endswith("-") else " ") + last.text)
                at += 1
            row = [title, row[1]]
        out.append(Row(row, column))
    return out


def _runs_on(last: Piece, dates: Piece, after: Sequence[Piece]) -> bool:
    """Whether the row after is more of the title: in its type, right below, and not because a line was full by choice."""
    if len(after) != 1:
        return False
    piece = after[0]
    alike = piece.bold == last.bold and abs(piece.size - last.size) < 0.3 and abs(piece.x0 - last.x0) < SAME
    sure = last.bold or piece.text[0] == "(" or goes_on(last.text, piece.text)
    below = 0 < last.middle - piece.middle < 1.6 * last.height
    first = len(piece.text.split()[0]) / max(1, len(piece.text)) * (piece.x1 - piece.x0)
    return alike and below and sure and last.x1 + first + ROOM > dates.x0
