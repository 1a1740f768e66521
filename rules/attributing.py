"""Which passages of an application speak of which criterion, told from all the criteria together, and how strongly they would.

A passage that lies nearer to another criterion than to this one most likely speaks of the other. For each criterion and
each sentence there are a few plain numbers (``NUMBERS``). A weighed sum of them sets those aside that hardly speak of it; what is
left is looked at by decision trees: how likely a panel would quote it, and what level it would give on its account. Weights
and trees are fitted on passages that panels quoted (``python -m benchmarks.fitting``) and kept in ``attributing.json``. Who
the applicant is and how long the application is are no part of it."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np

from rules import meaning
from rules.binding import Binding
from rules.engine import Weighed
from rules.likeness import Passages, Weights, stems
from rules.measures.context import TRAITS, Context
from rules.trees import Numbers, Trees

KEPT = Path(__file__).parent / "attributing.json"
BY = ("words", "meaning", "examples")
KINDS = ("knowledge", "skill", "experience")
NUMBERS = (
    *(f"{place}_{by}_{how}" for place in ("sentence", "paragraph") for by in BY for how in ("near", "before")),
    *("hit", "hits", "hit_around", "kind", "denies", "head", "length"),
    *(f"is_{trait}" for trait in TRAITS),
    *(f"asks_{kind}" for kind in KINDS),
    *("parts", "own_words", "soft"),
)
"""For the sentence and its paragraph, by the criterion's own words, by nearness in meaning and by likeness to examples: how
``near`` it is, and how far ``before`` the criterion that is next. Then what the rules found there and in the paragraph, what
kind of sentence it is, and what kind of criterion it is."""
LONGEST = 20
"""Stems beyond which a sentence counts as no longer."""
SELDOM = -5.0
"""Log odds by the weighed sum below which a sentence is not looked at further."""
COUNTED = 0.05
"""How likely a passage must be to speak of the criterion to be counted: many that do not must not add up."""
ENOUGH = 12
"""Criteria among which a passage can be told apart. Where fewer are asked, common ones are looked at beside them."""
LEAST = math.log(COUNTED / (1 - COUNTED))


@dataclass(frozen=True, slots=True)
class Sought:
    """What a criterion asks, made ready once: its concepts, where it lies, its own words by their rarity, its parts' examples,
    and its kind in numbers (the last of ``NUMBERS``)."""

    concepts: frozenset[str]
    place: meaning.Vector
    own: Weights
    examples: tuple[Weights, ...]
    kind: tuple[float, ...]

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self), "concepts": sorted(self.concepts)}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Sought:
        place, examples, kind = (tuple(kept[name]) for name in ("place", "examples", "kind"))
        return cls(frozenset(kept["concepts"]), place, kept["own"], examples, kind)


@dataclass(frozen=True, slots=True)
class Speaking:
    """For each sentence the log odds that it speaks of the criterion, and the level a panel would give on its account, for
    those likely enough to count (0 for the others)."""

    odds: tuple[float, ...]
    strong: tuple[float, ...]


class Fitted:
    """The weights, the trees and the common criteria, made ready once."""

    def __init__(self, kept: Mapping[str, Any]) -> None:
        weights: Mapping[str, float] = kept["weights"]
        self._constant = weights["constant"]
        self._weights = [weights[name] for name in NUMBERS]
        self._likely, self._strong = Trees(kept["likely"]), Trees(kept["strong"])
        self.beside = tuple(map(Sought.from_json, kept["beside"]))

    def summed(self, rows: Numbers) -> Numbers:
        """The weighed sum alone, for rows of ``NUMBERS``; the order of adding is fixed, so that it is the same everywhere."""
        total = np.full(len(rows), self._constant)
        for column, weight in zip(rows.T, self._weights, strict=True):
            total += column * weight
        return total

    def speaking(self, rows: Numbers) -> Speaking:
        """``rows``: ``NUMBERS`` of each sentence, for one criterion or for several after one another."""
        odds = self.summed(rows)
        some = odds > SELDOM
        odds[some] += self._likely.added(rows[some])
        strong = np.zeros(len(rows))
        counted = odds > LEAST
        strong[counted] = self._strong.added(rows[counted])
        return Speaking(tuple(odds.tolist()), tuple(strong.tolist()))


def sought(binding: Binding) -> Sought:
    own = {stem: meaning.rarity(stem) for stem in stems(binding.text)}
    parts = binding.leaves()
    concepts = [part.params.get("concept") or {} for part in parts]
    examples = tuple(like for concept in concepts if (like := concept.get("like")))
    asks = parts[0].id.partition("/")[0]
    by_own_words = sum(part.rule["measure"] == "own_words" for part in parts)
    soft = fmean(float(bool(concept.get("soft"))) for concept in concepts)
    kind = (*(float(asks == one) for one in KINDS), float(len(parts)), float(by_own_words), soft)
    named = frozenset(concept["id"] for concept in concepts if concept)
    return Sought(named, meaning.asked(examples, own), own, examples, kind)


def attributed(asked: Sequence[Sought], weighed: Sequence[Weighed], context: Context) -> list[Speaking]:
    """For each criterion which sentences speak of it."""
    rows = numbers(asked, weighed, context, _kept().beside)
    whole = _kept().speaking(rows.reshape(-1, len(NUMBERS)))
    size = rows.shape[1]
    begins = range(0, size * len(asked), size) if size else [0] * len(asked)
    return [Speaking(whole.odds[at : at + size], whole.strong[at : at + size]) for at in begins]


def numbers(asked: Sequence[Sought], weighed: Sequence[Weighed], context: Context, beside: Sequence[Sought]) -> Numbers:
    """By criterion, sentence and ``NUMBERS``. ``beside``: common criteria, for where few are asked."""
    among = [*asked, *_others(asked, beside)]
    paragraph_of = np.array(context.paragraph_of, dtype=np.intp)
    near = _tables(among, context.by_sentence, context.sentence_stems)
    around = _tables(among, context.by_paragraph, context.paragraph_stems)
    columns = [table[: len(asked)] for one in near for table in (one, _before(one))]
    columns += [table[: len(asked), paragraph_of] for one in around for table in (one, _before(one))]
    columns += _hits(weighed, context, paragraph_of)
    columns += [column[None, :] for column in _sentences(context)]
    columns += [column[:, None] for column in np.array([one.kind for one in asked], dtype=np.float64).T]
    out = np.zeros((len(asked), len(context.sentences), len(NUMBERS)))
    for place, column in enumerate(columns):
        out[:, :, place] = column
    return out


def _others(asked: Sequence[Sought], beside: Sequence[Sought]) -> list[Sought]:
    taken = frozenset[str]().union(*(one.concepts for one in asked))
    return [one for one in beside if not one.concepts & taken][: max(0, ENOUGH - len(asked))]


def _tables(
    asked: Sequence[Sought], passages: Passages, words: Sequence[frozenset[str]]
) -> tuple[Numbers, Numbers, Numbers]:
    """By the criteria's own words, by meaning and by likeness to examples: a row for each criterion."""
    own, like = np.zeros((len(asked), len(words))), np.zeros((len(asked), len(words)))
    for row, one in enumerate(asked):
        _filled(own[row], passages.each(one.own))
        own[row] /= math.sqrt(math.fsum(one.own.values())) or 1.0
        found = np.zeros(len(words))
        for examples in one.examples:
            _filled(found, passages.sized(examples))
            like[row] += found
            found[:] = 0.0
        like[row] /= len(one.examples) or 1
    return own, meaning.nearness([one.place for one in asked], words), like


def _filled(row: Numbers, found: Mapping[int, float]) -> None:
    row[list(found)] = list(found.values())


def _before(table: Numbers) -> Numbers:
    """How far each number is before that of the criterion that is next."""
    if len(table) == 1:
        return table
    second, first = np.sort(table, axis=0)[-2:]
    before: Numbers = table - np.where(table == first, second, first)
    return before


def _hits(weighed: Sequence[Weighed], context: Context, paragraph_of: Any) -> tuple[Numbers, Numbers, Numbers]:
    """What the strongest passage the rules found in each sentence weighs, how many there are, and the strongest in the
    paragraph: a row for each criterion."""
    weight, count = np.zeros((len(weighed), len(context.sentences))), np.zeros((len(weighed), len(context.sentences)))
    for row, found in enumerate(weighed):
        for hit in (hit for judged in found.parts for hit in judged.measured.hits):
            number = context.places.get((hit.document, hit.span.start))
            if number is not None:
                weight[row, number] = max(weight[row, number], hit.weight)
                count[row, number] += 1
    most = np.zeros((len(weighed), len(context.paragraph_stems)))
    for number, paragraph in enumerate(context.paragraph_of):
        most[:, paragraph] = np.maximum(most[:, paragraph], weight[:, number])
    return weight, count, most[:, paragraph_of]


def _sentences(context: Context) -> Iterable[Numbers]:
    """What each sentence is, whatever the criterion."""
    rows = [
        (s.kind, bool(s.against), s.head, min(LONGEST, len(words)), *(name in names for name in TRAITS))
        for s, words, names in zip(context.sentences, context.sentence_stems, context.traits, strict=True)
    ]
    return np.array(rows, dtype=np.float64).reshape(len(rows), 4 + len(TRAITS)).T


@cache
def _kept() -> Fitted:
    return Fitted(json.loads(KEPT.read_bytes()))
