"""The last step from the rules' rung to the level suggested, by signs beside the rung.

The rules look for words, and a panel reads passages. Small decision trees, fitted on labelled applications
(``python -m benchmarks.fitting``) and kept as data in ``calibration.json``, weigh the rungs of the parts together with how
like the examples of each concept the applicant's passages are, and with what kind of passages speak of the criterion and how
strongly (rules/attributing.py). More of a sign that speaks for the criterion never lowers
the level; a claim alone, and what is denied, is never raised. Who the applicant is, how long the application is and how it is
spelt are no signs.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np

from rules.attributing import COUNTED, Speaking
from rules.engine import Judged, Weighed
from rules.measures.context import TRAITS
from rules.measures.measured import Signs as Told
from rules.trees import Trees

KEPT = Path(__file__).parent / "calibration.json"


@dataclass(frozen=True, slots=True)
class Signs:
    """What the trees look at, each a number. Of parts: the ``least`` and the ``middle``, which is the mean; of the ``months``
    in posts of the kind the most and the mean. From ``best`` on, of the passages that speak of the criterion: the log odds of
    the one that most likely does, of all and of each kind, and how many there are, each counted by how likely it is. From
    ``strong`` on, what they would be worth to a panel, each counted by how likely it is: the best, the best three together,
    and the mean of the three likeliest."""

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
    months_most: float
    months_middle: float
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
    strong: float
    strong_three: float
    strong_mean: float


@dataclass(frozen=True, slots=True)
class Case:
    """The signs, and whether the level may be above the rung: not where it is denied, nor where there are but claims."""

    signs: Signs
    raised: bool


TOLD = ("sentence", "doing", "paragraph", "strongest")
AGAINST = frozenset({"denied"})
"""More of these never raises the level."""
NONE = -8.0
"""The log odds where there is no such passage."""
FEW = 3
LONGEST = 120
"""Months in posts beyond which more says no more."""
COUNTED_KINDS = {"stories": "story", "duties": "duty", "claims": "claim", "past": "past"}
EITHER_WAY = frozenset({"best_denied", "soft", "parts", "own_words", "knowledge", "skill", "experience"})
"""These say what kind of criterion it is, and neither for it nor against it."""


def case_of(weighed: Weighed, traits: Sequence[frozenset[str]], speaking: Speaking) -> Case | None:
    """``traits``: for each sentence what it is (``rules.measures.context.TRAITS``). None where the rules alone decide: where it is
    unclear, or an award or a circumstance is asked. The criterion's own words count where no concept is known."""
    told_of = [(j, signs) for j in weighed.parts if (signs := j.measured.signs) is not None]
    shown = [one for one in told_of if not _by_own_words(one[0])] or told_of
    if weighed.rung is None or not shown:
        return None
    rungs = [float(j.measured.rung or 0) for j, _ in shown]
    months = [float(min(signs.months, LONGEST)) for _, signs in shown]
    told = {name: [float(getattr(signs, name)) for _, signs in shown] for name in TOLD}
    kind = shown[0][0].part.id.partition("/")[0]
    found = Signs(
        rung=weighed.rung,
        least=min(rungs),
        middle=fmean(rungs),
        most=max(rungs),
        months_most=max(months),
        months_middle=fmean(months),
        soft=fmean(signs.soft for _, signs in shown),
        denied=fmean(signs.denied for _, signs in shown),
        parts=len(weighed.parts),
        own_words=sum(_by_own_words(j) for j in weighed.parts),
        knowledge=kind == "knowledge",
        skill=kind == "skill",
        experience=kind == "experience",
        **{f"{name}_least": min(values) for name, values in told.items()},
        **{f"{name}_middle": fmean(values) for name, values in told.items()},
        **_speaking(traits, speaking),
    )
    return Case(found, not any(signs.denied for _, signs in shown) and not _claimed(weighed.rung, shown))


def _claimed(rung: int, shown: Sequence[tuple[Judged, Told]]) -> bool:
    """Whether what the rules found is but claims; where they found nothing, it is not."""
    return rung > 0 and all(signs.claimed or not j.measured.rung for j, signs in shown)


def _speaking(traits: Sequence[frozenset[str]], speaking: Speaking) -> dict[str, float]:
    """The signs from ``best`` on. A line that names a post is left out: how it is laid out must not matter."""
    told = [one for one in zip(traits, speaking.odds, speaking.strong, strict=True) if one[0]]
    best = dict.fromkeys(TRAITS, NONE)
    many: dict[str, list[float]] = {name: [] for name in TRAITS}
    likely: list[tuple[float, float]] = []
    for names, odds, strong in told:
        share = 1 / (1 + math.exp(-odds)) - COUNTED
        for name in names:
            best[name] = max(best[name], odds)
        if share > 0:
            likely.append((share, strong))
            for name in names:
                many[name].append(share)
    likely.sort(key=lambda one: (-one[0], -one[1]))
    shares = [share for share, _ in likely]
    worth = sorted((share * strong for share, strong in likely), reverse=True)
    first = likely[:FEW]
    return {
        "best": max(NONE, max((odds for _, odds, _ in told), default=NONE)),
        **{f"best_{name}": value for name, value in best.items()},
        "first_three": math.fsum(shares[:FEW]),
        "next_three": math.fsum(shares[FEW : 2 * FEW]),
        "all": math.fsum(shares),
        **{name: math.fsum(many[one]) for name, one in COUNTED_KINDS.items()},
        "strong": math.fsum(worth[:1]),
        "strong_three": math.fsum(worth[:FEW]),
        "strong_mean": math.fsum(a * b for a, b in first) / (math.fsum(a for a, _ in first) + COUNTED),
    }


def _by_own_words(judged: Judged) -> bool:
    return bool(judged.part.rule["measure"] == "own_words")


def calibrated(cases: Sequence[Case]) -> list[int]:
    """The level of each, 0 to 3."""
    return _kept().levels(cases)


class Fitted:
    """The trees and the cuts between levels, made ready once."""

    def __init__(self, kept: Mapping[str, Any]) -> None:
        self._trees = Trees(kept["trees"])
        self._cuts: list[float] = kept["cuts"]

    def levels(self, cases: Sequence[Case]) -> list[int]:
        """As ``calibrated``, by these."""
        return [self._cut(one, share) for one, share in zip(cases, self.shares([c.signs for c in cases]), strict=True)]

    def _cut(self, case: Case, share: float) -> int:
        level, rung = sum(share >= cut for cut in self._cuts), int(case.signs.rung)
        return level if case.raised else min(level, rung)

    def shares(self, signs: Sequence[Signs]) -> list[float]:
        """Where each lies between the levels, before it is cut."""
        rows = np.array([values(one) for one in signs]).reshape(-1, len(fields(Signs)))
        found: list[float] = self._trees.added(rows).tolist()
        return found


def values(signs: Signs) -> list[float]:
    return [float(getattr(signs, field.name)) for field in fields(Signs)]


@cache
def _kept() -> Fitted:
    return Fitted(json.loads(KEPT.read_bytes()))
