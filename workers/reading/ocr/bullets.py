"""Bullets: readers of pictures pass over them or take them for letters, and lists are told by them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from workers.reading.ocr.model import Picture, Seen

BULLET = "•"
MISREAD = re.compile(r"(?:[e¢©°*·●▪■o>»«]\s+|[¢«©*·●▪■•]\s*)(?=[A-Z“\"'(]|\d)")
"""What engines say of a bullet before a word: no line of English begins so."""
ALONE = re.compile(r"[¢©°*·●▪■•o»«]")
INK = 140
"""The lightest grey of a bullet."""
REACH = 2.6
"""How far before the words a bullet may stand, in heights of their box."""
CLOSE, FAR = 0.2, 0.7
"""Heights of white at the least: between bullet and words, and before the bullet."""
SMALLEST, LARGEST = 0.12, 0.55
"""Heights of a bullet either way."""
SOLID = 0.55
"""The share of its box that a bullet fills: a letter fills less."""
OFF = 0.22
"""Heights that a bullet's middle may be off the middle of the words."""


def marked(found: Sequence[Seen], picture: Picture) -> list[Seen]:
    """The runs, each that follows a bullet beginning with one; runs that are nothing but a bullet go."""
    return [_marked(seen, picture) for seen in found if not ALONE.fullmatch(seen.text.strip())]


def _marked(seen: Seen, picture: Picture) -> Seen:
    text = seen.text.strip()
    if misread := MISREAD.match(text):
        return replace(seen, text=f"{BULLET} {text[misread.end() :]}")
    at = _before(seen, picture)
    if at is None:
        return seen
    (_, y0), right, low, (_, y3) = seen.corners
    return replace(seen, text=f"{BULLET} {text}", corners=((at, y0), right, low, (at, y3)))


def _before(seen: Seen, picture: Picture) -> float | None:
    """The place, in pixels from the left, of a round spot of ink alone before the words; None where there is none."""
    (x0, y0), _, _, (x3, y3) = seen.corners
    tall = y3 - y0
    edge = int(min(x0, x3))
    first = max(0, int(edge - REACH * tall))
    top, foot = max(0, int(y0)), min(picture.height, int(y3) + 1)
    if tall < 8 or edge - first < 4:
        return None
    rows = [picture.grey[y * picture.width + first : y * picture.width + edge] for y in range(top, foot)]
    dark = [(x, y) for y, row in enumerate(rows) for x, value in enumerate(row) if value <= INK]
    columns = {x for x, _ in dark}
    if not columns:
        return None
    last = max(columns)
    start = last
    while start - 1 in columns or start - 2 in columns:
        start -= 1
    spot = [(x, y) for x, y in dark if x >= start]
    width, height = last - start + 1, max(y for _, y in spot) - min(y for _, y in spot) + 1
    middle = (max(y for _, y in spot) + min(y for _, y in spot)) / 2
    fits = all(SMALLEST * tall <= side <= LARGEST * tall for side in (width, height))
    alone = edge - first - last > CLOSE * tall and not any(start - FAR * tall <= x < start for x in columns)
    level = abs(middle - (foot - top) / 2) <= OFF * tall
    return first + start if fits and alone and level and len(spot) >= SOLID * width * height else None
