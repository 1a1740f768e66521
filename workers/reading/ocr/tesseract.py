"""Words by the command tesseract, where it is installed and the extra is not."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from itertools import pairwise
from statistics import linear_regression, median

from workers.reading.ocr.model import Corners, Picture, Seen
from workers.reading.refusal import Unreadable

COMMAND = "tesseract"
WORD = "5"
"""The level of a word in tesseract's table."""
GAP = 1.2
"""Words so many times their height apart, or further, stand apart."""
FEWEST = 0.3
"""Below so much of certainty a word is a stain."""

WALL = "|"
"""What a rule between two cells is taken for."""
FEWEST_WORDS = 5
"""Fewer words than this do not show how a line leans."""

Row = tuple[int, int, int, int, float, str]
"""Left, top, width, height, certainty, text."""


def words(picture: Picture, until: float) -> list[Seen]:
    """Runs of words of each line found on the picture.

    Raises:
        Unreadable: too_slow, or damaged where tesseract fails.
    """
    command = [COMMAND, "stdin", "stdout", "--dpi", str(round(picture.dots)), "tsv"]
    # Its threads wait for one another: four times as fast with one.
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    left = max(0.1, until - time.monotonic())
    try:
        done = subprocess.run(command, input=picture.pgm, capture_output=True, timeout=left, env=environment)
    except subprocess.TimeoutExpired as error:
        raise Unreadable("too_slow") from error
    if done.returncode:
        raise Unreadable("damaged")
    return read_table(done.stdout.decode("utf-8", "replace"))


def read_table(table: str) -> list[Seen]:
    """tesseract's TSV as runs of words."""
    lines: dict[tuple[str, ...], list[Row]] = {}
    for line in table.splitlines()[1:]:
        level, *rest = line.split("\t")
        if level != WORD or len(rest) != 11 or not rest[10].strip():
            continue
        left, top, width, height = map(int, rest[5:9])
        row = (left, top, width, height, float(rest[9]) / 100, rest[10].strip())
        if row[4] >= FEWEST:
            lines.setdefault(tuple(rest[:4]), []).append(row)
    return [_run(run) for line in lines.values() for run in _runs(line) if run[0][5] != WALL]


def _runs(line: Sequence[Row]) -> list[list[Row]]:
    tall = max(height for _, _, _, height, _, _ in line)
    out = [[line[0]]]
    for before, row in pairwise(line):
        if row[0] - (before[0] + before[2]) > GAP * tall or WALL in (before[5], row[5]):
            out.append([row])
        else:
            out[-1].append(row)
    return out


def _run(run: Sequence[Row]) -> Seen:
    x0, x1 = run[0][0], max(r[0] + r[2] for r in run)
    y0, y1 = min(r[1] for r in run), max(r[1] + r[3] for r in run)
    rise = _rise(run) * (x1 - x0)
    # The boxes stand upright: the run's own height is what is left of theirs once its rise is taken off.
    tall = max(median(r[3] for r in run), y1 - y0 - abs(rise))
    middle = (y0 + y1) / 2
    left, right = middle - rise / 2, middle + rise / 2
    letters = sum(len(r[5]) for r in run)
    sure = sum(r[4] * len(r[5]) for r in run) / letters
    top, foot = -tall / 2, tall / 2
    corners: Corners = ((x0, left + top), (x1, right + top), (x1, right + foot), (x0, left + foot))
    return Seen(" ".join(r[5] for r in run), corners, sure)


def _rise(run: Sequence[Row]) -> float:
    """How much the run falls to the right, by the middles of its words; 0 for a run too short to tell."""
    if len(run) < FEWEST_WORDS:
        return 0.0
    return linear_regression([r[0] + r[2] / 2 for r in run], [r[1] + r[3] / 2 for r in run]).slope
