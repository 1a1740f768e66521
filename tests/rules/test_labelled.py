"""Agreement with a careful reader on invented applications in fourteen fields: a guard against changes that fit one field
and harm the others. The levels were set by hand when the applications were written."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from benchmarks.judging import kappa
from rules.cv import Submission
from rules.proposing import bind
from rules.suggesting import suggest
from tests.rules.building import AS_AT
from workers import scoring
from workers.reading import read_bounded

FOLDER = Path(__file__).parent / "labelled"


@cache
def pairs() -> list[tuple[str, int, int]]:
    """(requirement, the reader's level, the engine's) for every application and criterion."""
    out = []
    for path in sorted(FOLDER.glob("*.yaml")):
        case = yaml.safe_load(path.read_text(encoding="utf-8"))
        bound = {key: bind(text, need, category) for key, (need, category, text) in case["criteria"].items()}
        for application in case["applications"].values():
            documents = [
                read_bounded(application[kind].encode(), kind, name=f"{kind}.txt") for kind in ("cv", "statement")
            ]
            submission = Submission(scoring.read_together(documents))
            for key, level in application["levels"].items():
                points = suggest(bound[key], submission, AS_AT).attainment.points
                out.append((case["criteria"][key][0], level, 1 if points is None else points))
    return out


def test_levels_agree() -> None:
    assert kappa([(a, b) for _, a, b in pairs()]) >= 0.6


def test_nothing_to_find_stays_nothing() -> None:
    none = [b for _, a, b in pairs() if a == 0]
    assert sum(b >= 2 for b in none) / len(none) <= 0.1


def test_essential_evidence_is_seldom_missed() -> None:
    shown = [b for need, a, b in pairs() if need == "essential" and a >= 2]
    assert sum(b == 0 for b in shown) / len(shown) <= 0.05


def test_few_levels_are_far_off() -> None:
    assert sum(abs(a - b) <= 1 for _, a, b in pairs()) / len(pairs()) >= 0.88
