"""Agreement with a careful reader on invented applications in fourteen fields: a guard against changes that fit one field
and harm the others. The levels were set by hand when the applications were written."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from benchmarks.judging import kappa, short_pairs
from rules.suggesting import suggest
from tests.rules.building import AS_AT

FOLDER = Path(__file__).parent / "labelled"


@cache
def pairs() -> list[tuple[bool, int, int]]:
    """(whether essential, the reader's level, the engine's) for every application and criterion."""
    judged = (pair.judged(suggest(pair.binding, pair.submission, AS_AT)) for pair in short_pairs(FOLDER))
    return [(j.essential, j.gold, j.points) for j in judged]


def test_levels_agree() -> None:
    assert kappa([(a, b) for _, a, b in pairs()]) >= 0.6


def test_nothing_to_find_stays_nothing() -> None:
    none = [b for _, a, b in pairs() if a == 0]
    assert sum(b >= 2 for b in none) / len(none) <= 0.1


def test_essential_evidence_is_seldom_missed() -> None:
    shown = [b for essential, a, b in pairs() if essential and a >= 2]
    assert sum(b == 0 for b in shown) / len(shown) <= 0.05


def test_few_levels_are_far_off() -> None:
    assert sum(abs(a - b) <= 1 for _, a, b in pairs()) / len(pairs()) >= 0.88
