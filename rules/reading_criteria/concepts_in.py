"""Which concepts the wording of a criterion asks for, and which of its words none covers."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from rules.measures.words import WORD, said, stem_of
from rules.phrases import Index, beginning
from rules.reading_criteria.examples import in_examples
from rules.vocabulary import Concept, concepts

MOST = 4
MOST_BESIDE = 3
"""Concepts kept that are only examples of, or near to, what is asked: beside the others, not in their place."""
JOINT = re.compile(
    r"\band\b|\bor\b|[,;/&+]|\bincluding\b|\bincl\b|\bto include\b|\bas well as\b|\bplus\b|\bwhile\b", re.I
)
"""What parts one thing asked from the next."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A concept and where the wording asks for it."""

    concept: Concept
    start: int
    end: int
    letters: int = 0
    """How much the wording itself says, what stands in its gaps apart."""
    broad: bool = False
    """Whether only words ask for it that are in many criteria of other matters."""
    lends: bool = False
    """Whether something narrower is asked in the same breath, to which this is near."""


def concepts_in(wording: str) -> list[Asked]:
    """The concepts asked, in the order of the wording; of two that share words the one that says more wins."""
    index = Index([wording])
    found: list[Asked] = []
    for concept, broad, asks in _that_may_stand_in(index):
        spans = index.every(asks)
        near = index.every(concept.misses) if spans else []
        found += [
            Asked(concept, start, end, letters, broad)
            for start, end, letters in spans
            if not any(start < other and first < end for first, other, _ in near)
        ]
    found = _lending(wording, [a for a in found if not any(_within(a, b) for b in found)])
    best: dict[str, Asked] = {}
    for one in sorted(found, key=lambda a: (a.lends, in_examples(wording, a.start), a.broad, -a.letters, a.start)):
        best.setdefault(one.concept.id, one)
    beside = {key for key, a in best.items() if a.lends or in_examples(wording, a.start)}
    kept = [a for key, a in best.items() if key not in beside][:MOST]
    kept += [a for key, a in best.items() if key in beside][: MOST if not kept else MOST_BESIDE]
    return sorted(kept, key=lambda a: (a.start, a.concept.id))


def _that_may_stand_in(index: Index) -> Iterator[tuple[Concept, bool, list[str]]]:
    """Each concept with those of its asks, narrow and broad apart, whose first letters stand in the wording."""
    met: dict[tuple[str, bool], list[str]] = {}
    for begins in sorted(index.begins):
        for key, broad, ask in _asks().get(begins, ()):
            met.setdefault((key, broad), []).append(ask)
    for (key, broad), asks in sorted(met.items()):
        yield concepts()[key], broad, asks


@cache
def _asks() -> dict[str, list[tuple[str, bool, str]]]:
    """Every ask by its first letters: the vocabulary is large, and a wording short."""
    by_word: dict[str, list[tuple[str, bool, str]]] = {}
    for concept in concepts().values():
        for broad, asks in ((False, concept.asks), (True, concept.broad)):
            for ask in asks:
                by_word.setdefault(ask.partition(" ")[0], []).append((concept.id, broad, ask))
    out: dict[str, list[tuple[str, bool, str]]] = {}
    for word, found in by_word.items():
        out.setdefault(beginning(word), []).extend(found)
    return out


def _lending(wording: str, found: list[Asked]) -> list[Asked]:
    """With what is asked only in broad words beside something narrower marked as lending to it."""
    joints = [m.start() for m in JOINT.finditer(wording)]
    narrow = {bisect(joints, a.start) for a in found if not a.broad}
    return [replace(a, lends=a.broad and bisect(joints, a.start) in narrow) for a in found]


def _within(one: Asked, other: Asked) -> bool:
    """Whether the other shares words with this one and says more. Broad words never take from narrow ones."""
    if other.concept is one.concept or other.start >= one.end or one.start >= other.end:
        return False
    return other.letters > one.letters if one.broad == other.broad else one.broad


def uncovered(wording: str, asked: list[Asked]) -> tuple[str, ...]:
    """Content words, as written, that stand in no concept's wording."""
    covered = [wording[a.start : a.end] for a in asked]
    index = Index([wording])
    for a in asked:
        covered += [wording[start:end] for start, end in index.find((*a.concept.asks, *a.concept.broad)).get(0, [])]
    known = {stem_of(w.lower()) for w in WORD.findall(" ".join(covered))}
    return tuple(word for stem, word in said(wording).items() if stem not in known)
