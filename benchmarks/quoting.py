"""Fit which passages a panel would quote: the weights of rules/attributing.py, by logistic regression (benchmarks.fitting)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.judging import AS_AT, Pair, by_application
from rules.attributing import NUMBERS, attributed_by, numbers, sought
from rules.calibration import Case, case_of
from rules.engine import Weighed, context_of, weigh

WORD = re.compile(r"[a-z0-9]+")
RUN = 4
"""Words in a row that a sentence shares with what the panel quoted."""
RIDGE = 10.0
STEPS = 12


@dataclass(frozen=True, slots=True)
class Spoken:
    """One criterion of one application: its sentences in numbers, and which of them the panel quoted."""

    pair: Pair
    weighed: Weighed
    traits: tuple[frozenset[str], ...]
    numbers: list[list[float]]
    quoted: list[bool]

    def case(self, weights: dict[str, float]) -> Case | None:
        return case_of(self.weighed, self.traits, attributed_by(weights, self.numbers))


def spoken(pairs: Iterable[Pair]) -> Iterator[Spoken]:
    """Every pair, those of an application looked at together as the service does."""
    for together in by_application(pairs):
        context = context_of(together[0].submission, AS_AT)
        weighed = [weigh(pair.binding, pair.submission, AS_AT) for pair in together]
        found = numbers([sought(pair.binding) for pair in together], weighed, context)
        for pair, one, rows in zip(together, weighed, found, strict=True):
            said = {run for quote in pair.quotes or () for run in _runs(quote)}
            quoted = [not said.isdisjoint(_runs(sentence.text)) for sentence in context.sentences]
            yield Spoken(pair, one, context.traits, rows, quoted)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = WORD.findall(text.lower())
    return {tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))}


def fitted(found: Iterable[Spoken]) -> dict[str, float]:
    """The weight of each of ``NUMBERS``, and the constant."""
    given = [one for one in found if one.pair.quotes is not None]
    rows = np.array([row for one in given for row in one.numbers])
    quoted = np.array([there for one in given for there in one.quoted], dtype=float)
    middle, spread = rows.mean(0), rows.std(0) + 1e-9
    scaled = np.hstack([(rows - middle) / spread, np.ones((len(rows), 1))])
    weights = np.zeros(scaled.shape[1])
    held = np.diag([RIDGE] * len(NUMBERS) + [0.0])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-(scaled @ weights)))
        slope = scaled.T @ (quoted - likely) - held @ weights
        weights += np.linalg.solve((scaled * (likely * (1 - likely))[:, None]).T @ scaled + held, slope)
    plain = weights[:-1] / spread
    named = {name: round(float(w), 5) for name, w in zip(NUMBERS, plain, strict=True)}
    return {"constant": round(float(weights[-1] - plain @ middle), 5), **named}


def told(found: Sequence[Spoken], weights: dict[str, float]) -> str:
    """The share of criteria of which the panel quoted something, where the first sentence by these weights, and one of the
    first three, is among what it quoted."""
    first = three = whole = 0
    for one in found:
        if not any(one.quoted):
            continue
        odds = attributed_by(weights, one.numbers)
        order = sorted(range(len(odds)), key=lambda place: -odds[place])[:3]
        whole += 1
        first += one.quoted[order[0]]
        three += any(one.quoted[place] for place in order)
    return f"{first / max(1, whole):.3f}, {three / max(1, whole):.3f} of {whole}"
