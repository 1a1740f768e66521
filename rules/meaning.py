"""How near in meaning the words of a passage are to what a criterion asks.

``meaning.txt`` keeps for each word stem how rare it is and a vector (``python -m benchmarks.meaning``); words near in
meaning have vectors that lie near each other, so that a passage is found that uses none of the examples' words. Names of
people, schools and places have none, unless they are plain words too. Sums are of whole numbers: their order changes nothing."""

from __future__ import annotations

import base64
import math
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from operator import mul
from pathlib import Path

import numpy as np

from rules.trees import Numbers

KEPT = Path(__file__).parent / "meaning.txt"
SIZE = 64
"""Numbers in a vector."""
RAREST = 4.5
"""A stem that is rarer, or that the table does not have, counts as this rare."""
NEAREST = 0.7
"""What the criterion's own words count beside what its concepts' examples say."""
WEIGHT_STEPS = 10
"""Weights of stems are whole tenths (rules/likeness.py)."""

STEPS = 1_000_000
"""The steps in which a criterion's place is told where passages are held to it."""

Vector = tuple[float, ...]
NOWHERE: Vector = (0.0,) * SIZE


def asked(weights: Iterable[Mapping[str, float]], stems: Iterable[str]) -> Vector:
    """Where a criterion lies: its parts by the weights of their examples' words, and its own words."""
    parts = [_placed(Counter({stem: round(w * WEIGHT_STEPS) for stem, w in one.items()})) for one in weights if one]
    own = _unit(_placed(Counter(stems)))
    if not parts:
        return own
    middle = [sum(numbers) / len(parts) for numbers in zip(*map(_unit, parts), strict=True)]
    return _unit([m + NEAREST * o for m, o in zip(middle, own, strict=True)])


def nearness(criteria: Sequence[Vector], passages: Sequence[Iterable[str]]) -> Numbers:
    """By criterion and passage, the greater the nearer; passages are the stems in them. Less for all of a criterion is how near
    to it any passage lies; one without a known stem lies nowhere, and its nearness is 0."""
    lie = np.zeros((len(passages), SIZE))
    for row, passage in zip(lie, passages, strict=True):
        known = [vector for stem in passage if (vector := _vector(stem)) is not None]
        if known:
            row[:] = np.array(known).sum(axis=0)
    near = np.zeros((len(criteria), len(passages)))
    if not near.size:
        return near
    length = np.sqrt((lie * lie).sum(axis=1))
    for row, one in zip(near, criteria, strict=True):
        steps = np.rint(np.array(one) * STEPS)  # Whole numbers: their sums are the same in any order, on any machine.
        less = math.fsum(map(mul, steps.tolist(), _anywhere()))
        row[:] = (lie * steps).sum(axis=1) / np.where(length, length, 1.0) - less
    return np.where(length, near, 0.0) / STEPS


def rarity(stem: str) -> float:
    """How seldom the stem stands in the examples: the logarithm of a share."""
    kept = _kept(stem)
    return RAREST if kept is None else min(RAREST, float(kept.partition(" ")[0]))


def _placed(weighed: Mapping[str, int]) -> Vector:
    """Where the stems lie together, less where any passage lies; ``NOWHERE`` where none of them is known."""
    known = [(weight, row) for stem, weight in weighed.items() if (row := _vector(stem)) is not None]
    if not known:
        return NOWHERE
    weights, rows = zip(*known, strict=True)
    total = [sum(map(mul, weights, column)) for column in zip(*rows, strict=True)]
    length = math.sqrt(sum(n * n for n in total))
    if not length:
        return NOWHERE
    return tuple(n / length - m for n, m in zip(total, _anywhere(), strict=True))


def _unit(vector: Iterable[float]) -> Vector:
    numbers = tuple(vector)
    length = math.sqrt(sum(n * n for n in numbers))
    return tuple(n / length for n in numbers) if length else NOWHERE


@lru_cache(maxsize=8192)
def _vector(stem: str) -> tuple[int, ...] | None:
    kept = _kept(stem)
    return None if kept is None else tuple(array("b", base64.b64decode(kept.partition(" ")[2])))


def _kept(stem: str) -> str | None:
    """What the stem's line has after it."""
    lines, begins = _lines(), stem + " "
    at = bisect_left(lines, begins)
    return lines[at].removeprefix(begins) if at < len(lines) and lines[at].startswith(begins) else None


@cache
def _lines() -> list[str]:
    """The stems' lines in order, as they are written: a process needs few of them, so none is taken apart before."""
    return KEPT.read_text(encoding="utf-8").splitlines()[1:]


@cache
def _anywhere() -> Vector:
    """Where the examples of all concepts lie together: of no concept, so it is taken off. The first line."""
    with KEPT.open(encoding="utf-8") as lines:
        return tuple(map(float, next(lines).split()))
