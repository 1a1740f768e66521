"""How far suggested levels agree with a panel's, over folders of labelled vacancies.

usage: python -m benchmarks.judging [FOLDER ...]

FOLDERs hold one folder a vacancy (vacancy.json, gold.json, applications/<name>/cv.* and statement.txt); without any,
tests/labelled is read. Figures: ``kappa`` is Cohen's with quadratic weights; ``criterion`` correlates what is left of
both scores once the means of the application and of the criterion are taken off (0: senses only who is strong);
``over`` is the share of criteria with nothing to find that get 2 or more; ``missed`` the share of essentials shown that
get 0; ``within`` the share at most one level off.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import yaml

from rules.binding import Binding
from rules.cv import Submission
from rules.finding import Finding
from rules.proposing import bind
from rules.suggesting import Suggesting
from workers import scoring
from workers.reading import read_bounded

OWN = Path(__file__).resolve().parents[1] / "tests" / "labelled"
AS_AT = dt.date(2026, 11, 25)


@dataclass(frozen=True, slots=True)
class Judged:
    """One criterion of one application: the panel's level, the finding, and the documents it was made from."""

    vacancy: str
    application: str
    criterion: str
    essential: bool
    gold: int
    finding: Finding
    submission: Submission

    @property
    def points(self) -> int:
        """The suggested level; 1 where it is unclear, as a panel would look again."""
        return 1 if self.finding.attainment.points is None else self.finding.attainment.points


@dataclass(frozen=True, slots=True)
class Figures:
    pairs: int
    kappa: float
    criterion: float
    over: float
    missed: float
    within: float


@dataclass(frozen=True, slots=True)
class Pair:
    """One criterion of one application, with the panel's level and all that is needed to suggest one."""

    vacancy: str
    application: str
    criterion: str
    essential: bool
    gold: int
    binding: Binding
    submission: Submission
    quotes: tuple[str, ...] | None
    """What the panel quoted; None where it was not asked to."""

    def judged(self, finding: Finding) -> Judged:
        names = (self.vacancy, self.application, self.criterion)
        return Judged(*names, self.essential, self.gold, finding, self.submission)


def pairs(folder: Path) -> Iterator[Pair]:
    """Every pair of an application and a criterion in the vacancies under ``folder``, in order."""
    for place in sorted(path.parent for path in folder.glob("*/vacancy.json")):
        criteria = json.loads((place / "vacancy.json").read_text())["criteria"]
        gold = json.loads((place / "gold.json").read_text())
        bound = {c["id"]: bind(c["text"], c["requirement"], c["category"]) for c in criteria}
        for application in sorted(gold):
            documents = submission(place / "applications" / application)
            for c in criteria:
                given, essential = gold[application][c["id"]], c["requirement"] == "essential"
                quotes = tuple(e["quote"] for e in given.get("evidence", ()))
                names = (place.name, application, c["id"])
                yield Pair(*names, essential, given["score"], bound[c["id"]], documents, quotes)


def short_pairs(folder: Path) -> Iterator[Pair]:
    """The same of short applications whose texts and levels stand in one YAML file for each field of work."""
    for path in sorted(folder.glob("*.yaml")):
        case = yaml.safe_load(path.read_text(encoding="utf-8"))
        bound = {key: bind(text, need, category) for key, (need, category, text) in case["criteria"].items()}
        for name, application in case["applications"].items():
            kinds = ("cv", "statement")
            read = [read_bounded(application[kind].encode(), kind, name=f"{kind}.txt") for kind in kinds]
            documents = Submission(scoring.read_together(read))
            for key, level in application["levels"].items():
                essential = case["criteria"][key][0] == "essential"
                yield Pair(f"short {path.stem}", name, key, essential, level, bound[key], documents, None)


def judged(folder: Path) -> Iterator[Judged]:
    """Every pair in the vacancies under ``folder`` with what is suggested, in order."""
    for together in by_application(pairs(folder)):
        found = Suggesting([pair.binding for pair in together]).findings(together[0].submission, AS_AT)
        yield from (pair.judged(finding) for pair, finding in zip(together, found, strict=True))


def by_application(found: Iterable[Pair]) -> Iterator[list[Pair]]:
    """The pairs of each application together, in order."""
    for _, together in groupby(found, key=lambda pair: (pair.vacancy, pair.application)):
        yield list(together)


def submission(folder: Path) -> Submission:
    """The documents of one application, read as the service reads them."""
    files = sorted(path for path in folder.iterdir() if path.stem in ("cv", "statement"))
    return Submission(scoring.read_together([read_bounded(f.read_bytes(), f.stem, name=f.name) for f in files]))


def figures(rows: Sequence[Judged]) -> Figures:
    pairs = [(r.gold, r.points) for r in rows]
    nothing = [r.points >= 2 for r in rows if r.gold == 0]
    shown = [r.points == 0 for r in rows if r.gold >= 2 and r.essential]
    within = [abs(a - b) <= 1 for a, b in pairs]
    return Figures(len(rows), kappa(pairs), criterion(rows), _share(nothing), _share(shown), _share(within))


def _share(found: Sequence[bool]) -> float:
    return sum(found) / len(found) if found else 0.0


def kappa(pairs: Sequence[tuple[int, int]]) -> float:
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    seen = sum((a - b) ** 2 for a, b in pairs)
    chance = sum((a - b) ** 2 * first[a] * second[b] for a in first for b in second) / len(pairs)
    return 1 - seen / chance if chance else 0.0


def criterion(rows: Sequence[Judged]) -> float:
    ours: list[float] = []
    theirs: list[float] = []
    for vacancy in sorted({r.vacancy for r in rows}):
        here = [r for r in rows if r.vacancy == vacancy]
        ours += _left({(r.application, r.criterion): float(r.points) for r in here})
        theirs += _left({(r.application, r.criterion): float(r.gold) for r in here})
    size = math.sqrt(sum(x * x for x in ours) * sum(y * y for y in theirs))
    return sum(x * y for x, y in zip(ours, theirs, strict=True)) / size if size else 0.0


def _left(scores: dict[tuple[str, str], float]) -> list[float]:
    """The scores without the means of their application and of their criterion."""
    by_row, by_column = {}, {}
    for row in {r for r, _ in scores}:
        by_row[row] = _mean([s for (r, _), s in scores.items() if r == row])
    for column in {c for _, c in scores}:
        by_column[column] = _mean([s for (_, c), s in scores.items() if c == column])
    whole = _mean(list(scores.values()))
    return [scores[r, c] - by_row[r] - by_column[c] + whole for r, c in sorted(scores)]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def main() -> int:
    """Prints the figures of each folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    print(f"{'folder':24}{'pairs':>6}{'kappa':>8}{'criterion':>11}{'over':>7}{'missed':>8}{'within':>8}")
    for folder in parser.parse_args().folders or [OWN]:
        found = figures(list(judged(folder)))
        shown = f"{found.kappa:8.3f}{found.criterion:11.3f}{found.over:7.3f}{found.missed:8.3f}{found.within:8.3f}"
        print(f"{folder.name[:23]:24}{found.pairs:6}{shown}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
