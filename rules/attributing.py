"""Which passages of an application speak of which criterion, told from all the criteria together.

A passage that lies nearer to another criterion than to this one most likely speaks of the other. For each criterion and
each sentence a few plain numbers (``NUMBERS``) are weighed and added up; the weights are fitted on passages that panels
quoted (``python -m benchmarks.fitting``) and kept in ``attributing.json``. Who the applicant is and how long the application
is are no part of it."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import mul
from pathlib import Path
from statistics import fmean

from rules import meaning
from rules.binding import Binding
from rules.engine import Weighed
from rules.likeness import Passages, Weights, stems
from rules.measures.context import Context

KEPT = Path(__file__).parent / "attributing.json"
BY = ("words", "meaning", "examples")
NUMBERS = (
    *(f"{place}_{by}_{how}" for place in ("sentence", "paragraph") for by in BY for how in ("near", "before")),
    *("hit", "hits", "hit_around", "kind", "denies", "head", "length"),
)
"""For the sentence and its paragraph, by the criterion's own words, by nearness in meaning and by likeness to examples: how
``near`` it is, and how far ``before`` the criterion that is next. Then what the rules found there and in the paragraph, and
what kind of sentence it is."""
LONGEST = 20
"""Stems beyond which a sentence counts as no longer."""

Table = list[list[float]]
"""A row for each criterion, a number for each sentence or paragraph."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What a criterion asks, made ready once: where it lies, its own words by their rarity, its parts' examples."""

    place: meaning.Vector
    own: Weights
    examples: tuple[Weights, ...]


def sought(binding: Binding) -> Sought:
    own = {stem: meaning.rarity(stem) for stem in stems(binding.text)}
    concepts = (part.params.get("concept") or {} for part in binding.leaves())
    examples = tuple(like for concept in concepts if (like := concept.get("like")))
    return Sought(meaning.asked(examples, own), own, examples)


def attributed(asked: Sequence[Sought], weighed: Sequence[Weighed], context: Context) -> Table:
    """For each criterion the log odds that each sentence speaks of it."""
    weights = _kept()
    return [attributed_by(weights, rows) for rows in numbers(asked, weighed, context)]


def attributed_by(weights: Mapping[str, float], rows: Sequence[Sequence[float]]) -> list[float]:
    """As ``attributed`` of one criterion, by these weights; ``rows`` as ``numbers`` gives them."""
    rest, order = weights["constant"], [weights[name] for name in NUMBERS]
    return [rest + sum(map(mul, order, row)) for row in rows]


def numbers(asked: Sequence[Sought], weighed: Sequence[Weighed], context: Context) -> list[list[list[float]]]:
    """By criterion and sentence, ``NUMBERS``."""
    near = [(t, _before(t)) for t in _tables(asked, context.by_sentence, context.sentence_stems)]
    around = [(t, _before(t)) for t in _tables(asked, context.by_paragraph, context.paragraph_stems)]
    words = context.sentence_stems
    fixed = (
        [float(s.kind) for s in context.sentences],
        [float(bool(s.against)) for s in context.sentences],
        [float(s.head) for s in context.sentences],
        [float(min(LONGEST, len(one))) for one in words],
    )
    out = []
    for row, found in enumerate(weighed):
        hit, hits = _hits(found, context)
        most = [0.0] * len(context.paragraph_stems)
        for paragraph, weight in zip(context.paragraph_of, hit, strict=True):
            most[paragraph] = max(most[paragraph], weight)
        here = [table[row] for pair in near for table in pair]
        whole = [*(table[row] for pair in around for table in pair), most]
        wider = [[column[paragraph] for paragraph in context.paragraph_of] for column in whole]
        out.append([list(one) for one in zip(*here, *wider[:-1], hit, hits, wider[-1], *fixed, strict=True)])
    return out


def _tables(asked: Sequence[Sought], passages: Passages, words: Sequence[frozenset[str]]) -> tuple[Table, Table, Table]:
    """By the criteria's own words, by meaning and by likeness to examples."""
    lie = [meaning.of_words(one) for one in words]
    own, near, like = [], [], []
    for one in asked:
        whole = math.sqrt(math.fsum(one.own.values())) or 1.0
        said = passages.each(one.own)
        own.append([said.get(number, 0.0) / whole for number in range(len(words))])
        near.append([meaning.nearness(one.place, place) for place in lie])
        found = [passages.sized(examples) for examples in one.examples]
        like.append([fmean(f.get(number, 0.0) for f in found) if found else 0.0 for number in range(len(words))])
    return own, near, like


def _before(table: Table) -> Table:
    """How far each number is before that of the criterion that is next."""
    out: Table = [[] for _ in table]
    for column in zip(*table, strict=True):
        first, second = (*sorted(column, reverse=True)[:2], 0.0)[:2]
        for row, number in zip(out, column, strict=True):
            row.append(number - (second if number == first else first))
    return out


def _hits(found: Weighed, context: Context) -> tuple[list[float], list[float]]:
    """What the strongest passage the rules found in each sentence weighs, and how many there are."""
    weight, count = [0.0] * len(context.sentences), [0.0] * len(context.sentences)
    for judged in found.parts:
        for hit in judged.measured.hits:
            number = context.places.get((hit.document, hit.span.start))
            if number is not None:
                weight[number] = max(weight[number], hit.weight)
                count[number] += 1
    return weight, count


@cache
def _kept() -> dict[str, float]:
    found: dict[str, float] = json.loads(KEPT.read_bytes())["weights"]
    return found
