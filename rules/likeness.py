"""How like the examples of a concept a passage is: which of several that speak of it to quote first, and a sign of how far
it shows (rules/calibration.py).

Each word stem of a concept's examples (rules/examples) weighs the logarithm of how much more often it stands there than
in the examples of all other concepts. ``weights.json`` keeps them, worked out by ``screening rules lock``."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from rules import sources
from rules.measures.words import stem_of

EXAMPLES = Path(__file__).parent / "examples"
KEPT = Path(__file__).parent / "weights.json"
WORD = re.compile(r"[A-Za-z][A-Za-z'’]*[A-Za-z]")
PRIOR = 50.0
"""Words of the whole that every concept is taken to have beside its own."""
MOST = 4.5
"""The most a stem weighs: one that stands in a single example anywhere proves little."""
SHORT = 2
"""Words that every passage is taken to have beside its own: one word alone is no likeness."""
PLAIN_WORDS = """
an the and or of in to for with by at from as be is are it its their your our own who that this
these those which on was were been being am has have had he she him her his hers my me we us they
them you not but if then than so into up out about over all each when while there here would could
will can did do does just also very too no ve ll re myself yourself himself herself ourselves themselves hers ours theirs yours
"""
WHO = """
man men woman women mum mums dad dads mother mothers father fathers wife husband son sons daughter daughters boy boys girl girls
lady ladies gentleman gentlemen sister sisters brother brothers gran grandmother grandfather mr mrs ms miss
church churches chapel chapels mosque mosques temple temples synagogue synagogues gurdwara gurdwaras
christian christians muslim muslims hindu hindus sikh sikhs jewish catholic
"""
"""Words that tell who somebody is and not what they did: no sign of anything."""
AWARDS = """
level levels nvq nvqs svq qcf rqf btec diploma certificate award hnd hnc gcse gcses gce bachelor master honours hons degree ecdl icdl
two three four five
"""
"""Words that name an award, however it is named: awards are read by rules of their own (rules/qualifications)."""
AWARD = re.compile(
    r"\b(?:european|international) computer driving licen[cs]e\b|\b(?:national|scottish) vocational qualifications?\b",
    re.I,
)
"""Names of awards of which each word means something else by itself."""
PLAIN = frozenset((PLAIN_WORDS + WHO + AWARDS).split())
SAME = {"mathematics": "maths", "math": "maths"}
"""Two names of one thing, so that which is written changes nothing."""

Weights = Mapping[str, float]


def stems(text: str) -> frozenset[str]:
    """The stems of the words in the text that carry meaning."""
    words = (word.lower().replace("’", "'").removesuffix("'s") for word in WORD.findall(AWARD.sub(" ", text)))
    return frozenset(stem_of(SAME.get(word, word)) for word in words if word not in PLAIN)


def likeness(weights: Weights, words: Iterable[str]) -> float:
    """The weight of the words together, whatever their order; 0 where none stands in the examples."""
    return math.fsum(weights[word] for word in words if word in weights)


class Passages:
    """Passages by the stems in them, so that the one most like some examples is found at once."""

    def __init__(self, passages: Sequence[frozenset[str]]) -> None:
        self._standing: dict[str, list[int]] = {}
        self._known: dict[int, tuple[Weights, dict[int, float]]] = {}
        self._sizes = [math.sqrt(len(words) + SHORT) for words in passages]
        for number, words in enumerate(passages):
            for word in words:
                self._standing.setdefault(word, []).append(number)

    def each(self, weights: Weights) -> dict[int, float]:
        """The likeness of each passage, by its place; those without a stem of theirs are left out."""
        found: dict[int, list[float]] = {}
        for word in weights.keys() & self._standing.keys():
            for number in self._standing[word]:
                found.setdefault(number, []).append(weights[word])
        return {number: math.fsum(here) for number, here in found.items()}

    def sized(self, weights: Weights) -> dict[int, float]:
        """As ``each``, for the size of the passage, so that a terse one is not behind a long one."""
        known = self._known.get(id(weights))
        if known is None:
            # Asked for again when all criteria are looked at together. Keeps the weights, and so their id.
            found = {number: here / self._sizes[number] for number, here in self.each(weights).items()}
            known = self._known[id(weights)] = (weights, found)
        return known[1]

    def most(self, weights: Weights) -> float:
        """The greatest likeness of any passage for its size; 0 where no stem of theirs stands in the examples."""
        return max(self.sized(weights).values(), default=0.0)


def learnt(examples: Mapping[str, Iterable[str]]) -> dict[str, dict[str, float]]:
    """For each concept the weights of its stems, in whole tenths; only what speaks for it."""
    counts = {
        key: Counter(stem for passage in passages for stem in stems(passage)) for key, passages in examples.items()
    }
    whole: Counter[str] = Counter()
    for count in counts.values():
        whole.update(count)
    total = sum(whole.values())
    out: dict[str, dict[str, float]] = {}
    for key, count in counts.items():
        own = sum(count.values())
        found = {}
        for stem, times in count.items():
            prior = PRIOR * whole[stem] / total
            here = (times + prior) / (own + PRIOR - times - prior + 0.01)
            elsewhere = (whole[stem] - times + prior + 0.01) / (total - own + PRIOR)
            weight = round(min(MOST, math.log(here / elsewhere)), 1)
            if weight > 0:
                found[stem] = weight
        out[key] = dict(sorted(found.items()))
    return out


def examples() -> dict[str, dict[str, Any]]:
    """What rules/examples holds: by concept, how criteria ask it, what shows it, and what only looks like it."""
    return {path.stem: sources.parsed(path.read_bytes()) for path in sorted(EXAMPLES.glob("*/*.yaml"))}


def examples_of(concept: str) -> dict[str, Any]:
    """The examples of one concept; empty where there are none."""
    return next((sources.parsed(path.read_bytes()) for path in EXAMPLES.glob(f"*/{concept}.yaml")), {})


def weights_text() -> str:
    """What weights.json should hold: JSON with one concept a line."""
    found = learnt({key: entry["shown"] for key, entry in examples().items()})
    lines = (f'"{key}":{json.dumps(own, separators=(",", ":"))}' for key, own in sorted(found.items()))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def weights_of(concept: str) -> dict[str, float]:
    """The weights of the concept's stems; empty where it has no examples."""
    found: dict[str, float] = json.loads(_lines().get(concept, "{}"))
    return found


@cache
def _lines() -> dict[str, str]:
    """By concept, its weights as they are written: a process needs those of few."""
    lines = KEPT.read_text(encoding="utf-8").splitlines()[1:-1] if KEPT.exists() else []
    parted = (line.rstrip(",").partition(":") for line in lines)
    return {key.strip('"'): own for key, _, own in parted}
