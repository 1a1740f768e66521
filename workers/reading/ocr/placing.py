"""Words seen on a picture, set straight and put where they stand on the page, in points from the bottom left."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from statistics import fmean

from workers.reading.ocr.model import POINTS, Picture, Point, Seen
from workers.reading.pdf_columns import baseline_rows
from workers.reading.pdf_pieces import Piece

MOST = math.radians(5)
"""A page lies straighter on the glass than this: what leans more was written so."""
LONG = 4
"""Runs so many times as wide as high show how the page leans."""
GAP = 0.7
"""Runs of one row nearer than this, in heights, are one."""


def lean(found: Sequence[Seen]) -> float:
    """How far the page leans, in radians: the middle angle of the long runs, each counting by its width."""
    angles = []
    for seen in found:
        (x0, y0), (x1, y1), _, (_, y3) = seen.corners
        width = x1 - x0
        if width > LONG * abs(y3 - y0) and abs(angle := math.atan2(y1 - y0, width)) <= MOST:
            angles.append((angle, width))
    left = sum(width for _, width in angles) / 2
    for angle, width in sorted(angles):
        left -= width
        if left <= 0:
            return angle
    return 0.0


def straight(point: Point, angle: float, picture: Picture) -> Point:
    """Where a point of the picture stands on the page, in points from the bottom left, once it is set straight."""
    x, y = point
    turned = x * math.cos(angle) + y * math.sin(angle), y * math.cos(angle) - x * math.sin(angle)
    scale = POINTS / picture.dots
    return turned[0] * scale, (picture.height - turned[1]) * scale


def pieces(
    found: Sequence[Seen], picture: Picture, angle: float, walls: Sequence[tuple[float, float, float]]
) -> list[Piece]:
    """The runs as pieces; those that only a space parts are one, but never through a wall (x, y0, y1)."""
    placed = [piece for seen in found if (piece := _piece(seen, picture, angle)) is not None]
    return [piece for row in baseline_rows(placed) for piece in _joined(row, walls)]


def _piece(seen: Seen, picture: Picture, angle: float) -> Piece | None:
    text = " ".join(seen.text.split())
    at = [straight(corner, angle, picture) for corner in seen.corners]
    x0, x1 = fmean((at[0][0], at[3][0])), fmean((at[1][0], at[2][0]))
    y0, y1 = fmean((at[2][1], at[3][1])), fmean((at[0][1], at[1][1]))
    if not text or x1 <= x0 or y1 <= y0:
        return None
    return Piece(text, x0, y0, x1, y1, False, y1 - y0)


def _joined(row: Sequence[Piece], walls: Sequence[tuple[float, float, float]]) -> Iterator[Piece]:
    last = row[0]
    for piece in row[1:]:
        parted = any(last.x1 - 2 <= x <= piece.x0 + 2 and low <= piece.middle <= high for x, low, high in walls)
        if piece.x0 - last.x1 < GAP * min(last.height, piece.height) and not parted:
            y0, y1 = min(last.y0, piece.y0), max(last.y1, piece.y1)
            last = Piece(f"{last.text} {piece.text}", last.x0, y0, max(last.x1, piece.x1), y1, False, last.size)
        else:
            yield last
            last = piece
    yield last
