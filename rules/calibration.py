"""The last step from the rules' rung to the level suggested: one up, one down or none, by signs beside the rung.

The rules look for words, and a panel reads passages. Small decision trees, fitted on labelled applications
(``python -m benchmarks.fitting``) and kept as data in ``calibration.json``, weigh the rungs of the parts together with how
like the examples of each concept the applicant's passages are, and with what kind of passages speak of the criterion
(rules/attributing.py). More of a sign that speaks for the criterion never lowers
the level, and a level near a cut stays as the rules found it. Who the applicant is, how long the application is and how it is
spelt are no signs.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from statistics import fmean
from typing import Any

from rules.engine import Judged, Weighed
from rules.measures.context import TRAITS

KEPT = Path(__file__).parent / "calibration.json"

Tree = float | list[Any]
"""A level's share, or [the sign's place, the value, the tree up to it, the tree beyond it]."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What the trees look at, each a number. Of parts: the ``least`` and the ``middle``, which is the mean. From ``best``
    on, of the passages that speak of the criterion: the log odds of the one that most likely does, of all and of each kind,
    and then how many there are, each counted by how likely it is."""

    rung: float
    least: float
    middle: float
    most: float
    sentence_least: float
    sentence_middle: float
    doing_least: float
    doing_middle: float
    paragraph_least: float
    paragraph_middle: float
    strongest_least: float
    strongest_middle: float
    soft: float
    denied: float
    parts: float
    own_words: float
    knowledge: float
    skill: float
    experience: float
    best: float
    best_story: float
    best_duty: float
    best_claim: float
    best_denied: float
    best_past: float
    best_number: float
    best_cv: float
    best_statement: float
    first_three: float
    next_three: float
    all: float
    stories: float
    duties: float
    claims: float
    past: float


@dataclass(frozen=True, slots=True)
class Case:
    """The signs, and whether the level may be raised: not where it is denied, nor where there are but claims."""

    signs: Signs
    raised: bool


TOLD = ("sentence", "doing", "paragraph", "strongest")
AGAINST = frozenset({"denied"})
"""More of these never raises the level."""
NONE = -8.0
"""The log odds where there is no such passage."""
FEW = 3
COUNTED_KINDS = {"stories": "story", "duties": "duty", "claims": "claim", "past": "past"}
COUNTED = 0.05
"""How likely a passage must be to speak of the criterion to be counted: many that do not must not add up."""
EITHER_WAY = frozenset({"best_denied", "soft", "parts", "own_words", "knowledge", "skill", "experience"})
"""These say what kind of criterion it is, and neither for it nor against it."""


def case_of(weighed: Weighed, traits: Sequence[frozenset[str]], odds: Sequence[float]) -> Case | None:
    """``traits`` and ``odds``: for each sentence what it is (``rules.measures.context.TRAITS``), and the log odds that it
    speaks of the criterion. None where the rules alone decide: nothing found, unclear, or no part that was looked for by a concept."""
    shown = [(j, signs) for j in weighed.parts if (signs := j.measured.signs) is not None]
    if not weighed.rung or not shown:
        return None
    rungs = [float(j.measured.rung or 0) for j, _ in shown]
    told = {name: [float(getattr(signs, name)) for _, signs in shown] for name in TOLD}
    kind = shown[0][0].part.id.partition("/")[0]
    found = Signs(
        rung=weighed.rung,
        least=min(rungs),
        middle=fmean(rungs),
        most=max(rungs),
        soft=fmean(signs.soft for _, signs in shown),
        denied=fmean(signs.denied for _, signs in shown),
        parts=len(weighed.parts),
        own_words=sum(_by_own_words(j) for j in weighed.parts),
        knowledge=kind == "knowledge",
        skill=kind == "skill",
        experience=kind == "experience",
        **{f"{name}_least": min(values) for name, values in told.items()},
        **{f"{name}_middle": fmean(values) for name, values in told.items()},
        **_speaking(traits, odds),
    )
    plain = all(signs.claimed or not j.measured.rung for j, signs in shown)
    return Case(found, not plain and not any(signs.denied for _, signs in shown))


def _speaking(traits: Sequence[frozenset[str]], odds: Sequence[float]) -> dict[str, float]:
    """The signs from ``best`` on. A line that names a post is left out: how it is laid out must not matter."""
    odds = [one for one, names in zip(odds, traits, strict=True) if names]
    traits = [names for names in traits if names]
    likely = [one if one >= COUNTED else 0.0 for one in (1 / (1 + math.exp(-one)) for one in odds)]
    most = sorted(likely, reverse=True)
    best = dict.fromkeys(TRAITS, NONE)
    many: dict[str, list[float]] = {name: [] for name in TRAITS}
    for names, odd, share in zip(traits, odds, likely, strict=True):
        for name in names:
            best[name] = max(best[name], odd)
            if share:
                many[name].append(share)
    return {
        "best": max(NONE, max(odds, default=NONE)),
        **{f"best_{name}": value for name, value in best.items()},
        "first_three": math.fsum(most[:FEW]),
        "next_three": math.fsum(most[FEW : 2 * FEW]),
        "all": math.fsum(likely),
        **{name: math.fsum(many[one]) for name, one in COUNTED_KINDS.items()},
    }


def _by_own_words(judged: Judged) -> bool:
    return bool(judged.part.rule["measure"] == "own_words")


def calibrated(case: Case) -> int:
    """The level, 0 to 3."""
    return level_by(_kept(), case)


def level_by(kept: dict[str, Any], case: Case) -> int:
    """As ``calibrated``, by these trees and cuts."""
    share = shared(kept["trees"], values(case.signs))
    lowered: list[float] = kept["lowered"]
    raised: list[float] = kept["raised"]
    rung = int(case.signs.rung)
    if share < lowered[rung - 1]:
        return rung - 1
    if rung < len(raised) and share >= raised[rung] and case.raised:
        return rung + 1
    return rung


def values(signs: Signs) -> list[float]:
    return [float(getattr(signs, field.name)) for field in fields(Signs)]


def shared(trees: Sequence[Tree], given: Sequence[float]) -> float:
    """The sum of what the trees give, in levels, whatever their order."""
    return math.fsum(_leaf(tree, given) for tree in trees)


def _leaf(tree: Tree, given: Sequence[float]) -> float:
    while isinstance(tree, list):
        place, value, upto, beyond = tree
        tree = upto if given[place] <= value else beyond
    return tree


@cache
def _kept() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(KEPT.read_bytes())
    return found
