"""The general measure: a criterion's own content words and their near forms, where no concept covers it."""

from __future__ import annotations

from dataclasses import dataclass

from rules.measures.context import Context
from rules.measures.measured import Hit, Measured, Signs
from rules.measures.words import COMMON_WEIGHT, content, copies, near, stems_in, weight_of
from rules.sentence import Kind, Sentence

SHARE = 0.5
"""The share of the criterion's weight that one passage must carry, with the others of its paragraph, to speak of it."""
MOST = 0.8
"""The share it must carry to show it."""


@dataclass(slots=True)
class _Met:
    sentence: Sentence
    stems: set[str]
    share: float


def own_words(stems: list[str], context: Context, wording: str = "") -> Measured:
    """Words met are not yet a thing done: 1 where they are claimed, 2 where a post or an act carries most of them, and never
    more: what came of it cannot be told from words alone."""
    weights = {stem: weight_of(stem) for stem in stems}
    whole = sum(weights.values())
    hits: list[Hit] = []
    met: list[_Met] = []
    for sentence, words in zip(context.sentences, context.said, strict=True):
        here = {stem for stem in weights if stem in words or (weights[stem] == 1.0 and near(stem) & words)}
        if not here:
            continue
        if wording and copies(sentence.text, wording):
            hits.append(Hit(sentence.document, sentence.span, 0.3, "words of the specification"))
            continue
        met.append(_Met(sentence, here, sum(weights[s] for s in here) / whole))
    rung = 1 if hits else 0
    for m in met:
        keyed = _keyed(m, weights) or COMMON_WEIGHT * len(weights) == whole
        around = _around(m, met, weights) / whole
        if not keyed or around < SHARE:
            continue
        several = len(m.stems) >= 2 or len(weights) == 1
        value = 2 if several and around >= MOST and (m.sentence.kind is not Kind.CLAIM or m.sentence.head) else 1
        rung = max(rung, value)
        hits.append(Hit(m.sentence.document, m.sentence.span, value + m.share, "words of the criterion"))
    if not rung:
        some = [m for m in met if m.share >= 0.3 and m.sentence.kind is not Kind.CLAIM and _keyed(m, weights)]
        hits = [Hit(m.sentence.document, m.sentence.span, m.share, "some words of the criterion") for m in some]
        rung = 1 if some else 0
    named = {stem for stem, weight in weights.items() if weight == 1.0}
    denied = any(stems_in(s.against) & named for s in context.sentences if s.against)
    if denied:
        rung = min(rung, 1)
    best = tuple(sorted(hits, key=lambda h: (-h.weight, h.document, h.span.start))) if rung else ()
    claimed = all(m.sentence.kind is Kind.CLAIM and not m.sentence.head for m in met)
    strongest = max((hit.weight for hit in best), default=0.0)
    signs = Signs(0.0, 0.0, 0.0, strongest, 0, soft=False, denied=denied, claimed=claimed)
    label = "what the criterion names"
    return Measured(rung, best, label, label, ("own_words",), signs)


def _keyed(one: _Met, weights: dict[str, float]) -> bool:
    return any(weights[stem] == 1.0 for stem in one.stems)


def _around(one: _Met, met: list[_Met], weights: dict[str, float]) -> float:
    """The weight of the words met in this passage and in the others of its paragraph."""
    stems = set(one.stems)
    for other in met:
        if other.sentence.document == one.sentence.document and other.sentence.paragraph == one.sentence.paragraph:
            stems |= other.stems
    return sum(weights[s] for s in stems)


__all__ = ["content", "own_words"]
