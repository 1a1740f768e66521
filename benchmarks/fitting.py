"""Fit rules/attributing.json and rules/calibration.json to labelled applications, and say how they do on vacancies left out.

usage: python -m benchmarks.fitting FOLDER [FOLDER ...] [--reference FOLDER] [--apart NAME ...] [--unread NAME ...] [--write]

FOLDERs hold labelled vacancies (as in benchmarks.judging); the short applications of tests/rules/labelled are always among
them, so that a terse applicant is not behind a long-winded one. Those named after ``--apart`` are only measured; those after
``--unread`` count more. Each other
vacancy is left out once, fitted without and measured (``left out``); then all of them are fitted together. Needs LightGBM:
the extra ``fitting``. Which passages speak of a criterion (benchmarks/quoting.py) is fitted first, and the trees are fitted
to passages of vacancies that were left out of that. A level's share is fitted by squared error with trees that more of a sign cannot bend the wrong way;
the cuts between levels are where the fitted shares part as the panel's levels do, with a margin to either side.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import chain
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from benchmarks import quoting
from benchmarks.judging import Judged, figures, pairs, short_pairs
from benchmarks.quoting import Spoken, spoken
from benchmarks.trees import nested
from rules import attributing, calibration, trees
from rules.calibration import AGAINST, EITHER_WAY, Case, Signs, values
from rules.document import Span
from rules.engine import ENGINE_VERSION
from rules.finding import Attainment, Evidence

SHORT = Path(__file__).resolve().parents[1] / "tests" / "rules" / "labelled"
SEEDS = (0, 1, 2)
SETTINGS: dict[str, Any] = {
    "objective": "regression",
    "num_leaves": 15,
    "learning_rate": 0.03,
    "min_data_in_leaf": 60,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "feature_fraction": 0.4,
    "lambda_l2": 5.0,
    "deterministic": True,
    "num_threads": 1,
    "verbosity": -1,
}
ROUNDS = 200
FOLDS = 8
UNREAD = 3.0
"""What an application counts whose vacancy nobody read who wrote the vocabulary: there the rules find less, as they will in
the vacancies to come."""
REFERENCE = 24.0
"""What an application of the reference cases counts, of which there are few: vacancies left out, theirs and others', agree no less."""
MOVED = (-0.165, 0.1, -0.015)
"""How far the cuts below 1, 2 and 3 are moved: nothing is taken away lightly that may be there, nor counted as shown; and
they lie where no application is on both sides by its layout (benchmarks.twins)."""
ANY = Evidence("cv", "-", 1, 1, Span(0, 1), "", "")
LEVELS = tuple(attainment for attainment in Attainment if attainment.points is not None)


@dataclass(frozen=True, slots=True)
class Row:
    """One criterion of one application as the rules weighed it, and the panel's level."""

    judged: Judged
    case: Case | None


def groups(names: Sequence[str]) -> list[set[str]]:
    """The names in ``FOLDS`` groups."""
    return [{name for place, name in enumerate(sorted(set(names))) if place % FOLDS == fold} for fold in range(FOLDS)]


def rows(spoken: Sequence[Spoken]) -> list[Row]:
    """The cases as they are where each vacancy was left out of the fit of the passages."""
    out = []
    for names in groups([one.pair.vacancy for one in spoken]):
        without = attributing.Fitted(quoting.fitted([one for one in spoken if one.pair.vacancy not in names]))
        left = [one for one in spoken if one.pair.vacancy in names]
        out += [Row(one.pair.judged(one.weighed.finding), one.case(without)) for one in left]
    return out


def fitted(found: Sequence[Row], counts: Mapping[str, float]) -> dict[str, Any]:
    """The trees and the cuts. ``counts``: what the applications of a vacancy count, where it is not 1."""
    heavy = np.array([counts.get(row.judged.vacancy, 1.0) for row in found if row.case is not None])
    given = [(row.case.signs, row.judged.gold) for row in found if row.case is not None]
    signs = np.array([values(s) for s, _ in given])
    gold = np.array([level for _, level in given], dtype=float)
    bend = [0 if f.name in EITHER_WAY else -1 if f.name in AGAINST else 1 for f in fields(Signs)]
    grown: list[trees.Tree] = []
    for seed in SEEDS:
        settings = {**SETTINGS, "monotone_constraints": bend, "seed": seed}
        model = lightgbm.train(settings, lightgbm.Dataset(signs, gold, weight=heavy), ROUNDS)
        grown += nested(model, 1 / len(SEEDS))
    kept: dict[str, Any] = {"cuts": [0.0, 0.0, 0.0], "trees": trees.kept(grown)}
    shares = np.array(calibration.Fitted(kept).shares([s for s, _ in given]))
    order = np.argsort(shares, kind="stable")
    upto = np.cumsum(heavy[order])
    parted = np.cumsum([heavy[gold == level].sum() for level in range(3)])
    cuts = [shares[order][np.searchsorted(upto, below)] for below in parted]
    return {**kept, "cuts": [round(float(cut) + moved, 3) for cut, moved in zip(cuts, MOVED, strict=True)]}


def measured(found: Sequence[Row], kept: dict[str, Any] | None) -> list[Judged]:
    """The rows with the level that these trees give; with ``kept`` None, the rules' own."""
    if kept is None:
        return [row.judged for row in found]
    levels = iter(calibration.Fitted(kept).levels([row.case for row in found if row.case is not None]))
    return [row.judged if row.case is None else _at(row.judged, next(levels)) for row in found]


def _at(judged: Judged, level: int) -> Judged:
    """At that level; without a quotation, as where the rules met nothing, it gets one to stand for it."""
    found = judged.finding
    return replace(judged, finding=replace(found, attainment=LEVELS[level], evidence=found.evidence or (ANY,)))


def _line(name: str, judged: Sequence[Judged]) -> tuple[str, dict[str, float]]:
    f = figures(judged)
    told = {"kappa": f.kappa, "criterion": f.criterion, "over": f.over, "missed": f.missed, "within": f.within}
    told = {key: round(value, 3) for key, value in told.items()}
    return f"{name:34} {f.pairs:5}  " + "  ".join(f"{key} {value:.3f}" for key, value in told.items()), told


def main() -> int:
    """Prints the rules' figures and the calibrated ones; with ``--write`` writes both files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--reference", type=Path)
    parser.add_argument("--apart", nargs="*", default=[])
    parser.add_argument("--unread", nargs="*", default=[])
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    counts = dict.fromkeys(asked.unread, UNREAD)
    if asked.reference:
        counts |= {place.parent.name: REFERENCE for place in asked.reference.glob("*/vacancy.json")}
    found = list(spoken(chain(*map(pairs, asked.folders), short_pairs(SHORT))))
    among = [one for one in found if one.pair.vacancy not in asked.apart]
    passages = quoting.fitted(among)
    by = attributing.Fitted(passages)
    given = rows(among)
    kept_apart = [one for one in found if one.pair.vacancy in asked.apart]
    apart = [Row(one.pair.judged(one.weighed.finding), one.case(by)) for one in kept_apart]
    if kept_apart:
        print(f"apart, quoted first, or among the first three: {quoting.told(kept_apart, by)}")
    vacancies = sorted({row.judged.vacancy for row in given})
    left_out: list[Judged] = []
    for names in groups(vacancies):
        kept = fitted([row for row in given if row.judged.vacancy not in names], counts)
        left_out += measured([row for row in given if row.judged.vacancy in names], kept)
    kept = fitted(given, counts)
    line, told = _line("left out", left_out)
    print(_line("the rules alone", measured(given, None))[0], line, sep="\n")
    unread = [one for one in left_out if one.vacancy in asked.unread]
    if unread:
        print(_line("left out, unread", unread)[0])
    if apart:
        print(
            _line("apart, the rules alone", measured(apart, None))[0],
            _line("apart", measured(apart, kept))[0],
            sep="\n",
        )
    if asked.write:
        about = {
            "fitted": dt.date.today().isoformat(),
            "by": f"python -m benchmarks.fitting, LightGBM {lightgbm.__version__}",
            "engine": ENGINE_VERSION,
            "vacancies": vacancies,
            "pairs": len(given),
            "left_out": told,
        }
        told_of = {"about": about, "numbers": list(attributing.NUMBERS), **passages}
        attributing.KEPT.write_text(json.dumps(told_of, separators=(",", ":")) + "\n", encoding="utf-8")
        kept = {"about": about, "signs": [f.name for f in fields(Signs)], **kept}
        calibration.KEPT.write_text(json.dumps(kept, separators=(",", ":")) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
