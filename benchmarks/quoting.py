"""Fit which passages a panel would quote, and the level it would give on their account: the weights and trees of
rules/attributing.py (benchmarks.fitting)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import lightgbm
import numpy as np

from benchmarks.judging import AS_AT, Pair, by_application
from benchmarks.trees import nested
from rules import trees
from rules.attributing import NUMBERS, SELDOM, Fitted, Sought, numbers, sought
from rules.calibration import Case, case_of
from rules.engine import Weighed, context_of, weigh
from rules.proposing import bind
from rules.trees import Numbers

WORD = re.compile(r"[a-z0-9]+")
RUN = 4
"""Words in a row that a sentence shares with what the panel quoted."""
RIDGE = 10.0
STEPS = 12
SHARED: dict[str, Any] = {
    "learning_rate": 0.08,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbosity": -1,
    "seed": 0,
}
LIKELY: dict[str, Any] = {
    "objective": "binary",
    "num_leaves": 15,
    "max_depth": 6,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.5,
    **SHARED,
}
STRONG: dict[str, Any] = {
    "objective": "regression",
    "num_leaves": 7,
    "max_depth": 4,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.4,
    **SHARED,
}
LIKELY_ROUNDS, STRONG_ROUNDS = 150, 100
COMMON = (
    ("skill", "Communication skills"),
    ("skill", "Able to work as part of a team"),
    ("skill", "Able to prioritise and organise work to meet deadlines"),
    ("skill", "Use of office software such as Word and Excel"),
    ("experience", "Experience of customer service"),
    ("skill", "Able to work on own initiative"),
    ("attribute", "Flexible and reliable"),
    ("knowledge", "Knowledge of health and safety"),
    ("skill", "Accurate record keeping and attention to detail"),
    ("experience", "Experience of supervising or leading staff"),
    ("attribute", "Commitment to equality, diversity and inclusion"),
    ("knowledge", "Understanding of confidentiality and data protection"),
    ("skill", "Able to solve problems and make decisions"),
    ("experience", "Experience of working with other agencies"),
    ("attribute", "Caring and patient, with respect for people"),
    ("experience", "Experience of handling money and budgets"),
)
"""What most vacancies ask: kept beside the trees, for vacancies that ask little else."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One criterion of one application: its sentences in numbers, and which of them the panel quoted."""

    pair: Pair
    weighed: Weighed
    traits: tuple[frozenset[str], ...]
    numbers: Numbers
    quoted: list[bool]

    def case(self, fitted: Fitted) -> Case | None:
        return case_of(self.weighed, self.traits, fitted.speaking(self.numbers))


def common() -> list[Sought]:
    return [sought(bind(text, "essential", category)) for category, text in COMMON]


def spoken(pairs: Iterable[Pair]) -> Iterator[Spoken]:
    """Every pair, those of an application looked at together as the service does."""
    beside = common()
    for together in by_application(pairs):
        context = context_of(together[0].submission, AS_AT)
        weighed = [weigh(pair.binding, pair.submission, AS_AT) for pair in together]
        found = numbers([sought(pair.binding) for pair in together], weighed, context, beside)
        for pair, one, rows in zip(together, weighed, found, strict=True):
            said = {run for quote in pair.quotes or () for run in _runs(quote)}
            quoted = [not said.isdisjoint(_runs(sentence.text)) for sentence in context.sentences]
            yield Spoken(pair, one, context.traits, rows, quoted)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = WORD.findall(text.lower())
    return {tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))}


def fitted(found: Iterable[Spoken]) -> dict[str, Any]:
    """What attributing.json keeps: the weight of each of ``NUMBERS`` and the constant, and the trees."""
    given = [one for one in found if one.pair.quotes is not None]
    rows = np.concatenate([one.numbers for one in given])
    quoted = np.concatenate([np.array(one.quoted, dtype=float) for one in given])
    weights = _weights(rows, quoted)
    empty = trees.kept([])
    summed = Fitted({"weights": weights, "likely": empty, "strong": empty, "beside": []}).summed(rows)
    some = summed > SELDOM
    data = lightgbm.Dataset(rows[some], quoted[some], init_score=summed[some])
    likely = lightgbm.train(LIKELY, data, LIKELY_ROUNDS)
    levels = np.concatenate([[float(one.pair.gold)] * len(one.quoted) for one in given])
    each = np.concatenate([[1.0 / max(1, sum(one.quoted))] * len(one.quoted) for one in given])
    by_panel = quoted > 0
    data = lightgbm.Dataset(rows[by_panel], levels[by_panel], weight=each[by_panel])
    strong = lightgbm.train(STRONG, data, STRONG_ROUNDS)
    beside = [one.to_json() for one in common()]
    return {
        "weights": weights,
        "likely": trees.kept(nested(likely)),
        "strong": trees.kept(nested(strong)),
        "beside": beside,
    }


def _weights(rows: Numbers, quoted: Numbers) -> dict[str, float]:
    """By logistic regression."""
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


def told(found: Sequence[Spoken], fitted: Fitted) -> str:
    """The share of criteria of which the panel quoted something, where the first sentence by what was fitted, and one of the
    first three, is among what it quoted."""
    first = three = whole = 0
    for one in found:
        if not any(one.quoted):
            continue
        odds = fitted.speaking(one.numbers).odds
        order = sorted(range(len(odds)), key=lambda place: -odds[place])[:3]
        whole += 1
        first += one.quoted[order[0]]
        three += any(one.quoted[place] for place in order)
    return f"{first / max(1, whole):.3f}, {three / max(1, whole):.3f} of {whole}"
