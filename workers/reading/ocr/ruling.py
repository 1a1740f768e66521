"""Straight rules of a picture: what parts a table's cells once the page is a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workers.reading.ocr.model import POINTS, Picture
from workers.reading.ocr.placing import straight
from workers.reading.pdf_tables import Rule, Rules

DARK = 150
"""The lightest grey that belongs to a rule."""
SHORTEST = 0.2
"""Inches of an unbroken run that may be part of a rule: no stroke of a letter is so long."""
LEAST = 24.0
"""Points of a whole rule: shorter ones are dashes and underlined words."""
THICK = 4.0
"""Points: what is thicker is a bar or a picture."""
BREAK = 4.0
"""Points of a gap that a scan may leave in a rule."""
MOST = 4_000
"""More runs than this are a photograph."""

Run = tuple[int, int, int]
"""The row (or column) and the first and last place in it."""


def rules(picture: Picture, angle: float) -> Rules:
    """The rules of the picture once it is set straight, in points from the bottom left."""
    ink = picture.grey.translate(bytes(int(value <= DARK) for value in range(256)))
    width = picture.width
    across = [ink[at : at + width] for at in range(0, len(ink), width)]
    down = [ink[x::width] for x in range(width)]
    flat = []
    for y, x0, x1 in _runs(across, picture.dots):
        (left, one), (right, other) = straight((x0, y), angle, picture), straight((x1, y), angle, picture)
        flat.append(((one + other) / 2, left, right))
    upright = []
    for x, y0, y1 in _runs(down, picture.dots):
        (one, top), (other, foot) = straight((x, y0), angle, picture), straight((x, y1), angle, picture)
        upright.append(((one + other) / 2, foot, top))
    return Rules(_whole(upright), _whole(flat))


def _runs(rows: list[bytes], dots: float) -> list[Run]:
    least = max(8, round(SHORTEST * dots))
    pattern = re.compile(b"\x01{%d,}" % least)
    found = [(number, m.start(), m.end()) for number, row in enumerate(rows) for m in pattern.finditer(row)]
    return found if len(found) <= MOST else []


def _whole(runs: list[Rule]) -> list[Rule]:
    """Runs beside and after one another as one rule each; bars left out."""
    out = []
    for group in _groups(sorted(runs)):
        places = [at for at, _, _ in group]
        low, high = min(a for _, a, _ in group), max(b for _, _, b in group)
        if max(places) - min(places) <= THICK and high - low >= LEAST:
            out.append((sum(places) / len(places), low, high))
    return out


def _groups(runs: list[Rule]) -> Iterator[list[Rule]]:
    """Runs that touch, give or take BREAK along them and a little across."""
    near = 3 * POINTS / 200
    parents = list(range(len(runs)))

    def root(number: int) -> int:
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    for one, (at, low, high) in enumerate(runs):
        for other in range(one + 1, len(runs)):
            if runs[other][0] - at > near:
                break
            if runs[other][1] - BREAK <= high and low - BREAK <= runs[other][2]:
                parents[root(other)] = root(one)
    groups: dict[int, list[Rule]] = {}
    for number, run in enumerate(runs):
        groups.setdefault(root(number), []).append(run)
    yield from groups.values()
