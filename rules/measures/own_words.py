"""The general measure: a criterion's own content words and their near forms, where no concept covers it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rules.measures.context import Context
from rules.measures.ladder import copies
from rules.measures.measured import Hit, Measured
from rules.reference_tables import plain_words, relatives
from rules.sentences import Kind, Sentence

WORD = re.compile(r"[A-Za-z][A-Za-z0-9'’]+")
COMMON_WEIGHT = 0.25
"""What a word counts that stands in any application, beside 1 for one that names the matter."""
SHARE = 0.5
"""The share of the criterion's weight that one passage must carry, with the others of its paragraph, to speak of it."""
MOST = 0.8
"""The share it must carry to show it."""

ENDINGS = (
    "isations", "isation", "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ances", "ance", "ences", "ence",
    "ers", "er", "ors", "or", "ed", "es", "s", "ly", "al", "y", "e",
)  # fmt: skip


def content(wording: str) -> list[str]:
    """The stems of the words that carry meaning, in order, each once."""
    asking, _ = plain_words()
    out: list[str] = []
    for word in WORD.findall(wording):
        low = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
        if low not in asking and len(low) > 2 and (stem := stem_of(low)) not in out:
            out.append(stem)
    return out


def weight_of(stem: str) -> float:
    """1 for a word that names the matter, less for one of any application."""
    return COMMON_WEIGHT if stem in _common() else 1.0


@cache
def _common() -> frozenset[str]:
    return frozenset(stem_of(word) for word in plain_words()[1])


def stem_of(word: str) -> str:
    """A rough common form: endings off, at least four letters left."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@cache
def _relatives() -> dict[str, frozenset[str]]:
    """For a stem, the stems of words that stand for it; itself included."""
    out: dict[str, set[str]] = {}
    for row in relatives():
        stems = {stem_of(word) for word in row}
        for stem in stems:
            out.setdefault(stem, {stem}).update(stems)
    return {stem: frozenset(found) for stem, found in out.items()}


def near(stem: str) -> frozenset[str]:
    return _relatives().get(stem, frozenset({stem}))


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
    for sentence in context.sentences:
        words = {stem_of(w.lower()) for w in WORD.findall(sentence.own)}
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
    best = tuple(sorted(hits, key=lambda h: (-h.weight, h.document, h.span.start)))
    label = "what the criterion names"
    return Measured(rung, best if rung else (), label, label, ("own_words",))


def _keyed(one: _Met, weights: dict[str, float]) -> bool:
    return any(weights[stem] == 1.0 for stem in one.stems)


def _around(one: _Met, met: list[_Met], weights: dict[str, float]) -> float:
    """The weight of the words met in this passage and in the others of its paragraph."""
    stems = set(one.stems)
    for other in met:
        if other.sentence.document == one.sentence.document and other.sentence.paragraph == one.sentence.paragraph:
            stems |= other.stems
    return sum(weights[s] for s in stems)
