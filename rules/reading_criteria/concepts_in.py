"""Which concepts the wording of a criterion asks for, and which of its words none covers."""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass, replace

from rules.measures.words import WORD, said, stem_of
from rules.phrases import Index
from rules.vocabulary import Concept, concepts

MOST = 4
JOINT = re.compile(r"\band\b|\bor\b|[,;/&+]|\bincluding\b|\bas well as\b|\bplus\b|\bwhile\b", re.I)
"""What parts one thing asked from the next."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A concept and where the wording asks for it."""

    concept: Concept
    start: int
    end: int
    broad: bool = False
    """Whether only words ask for it that are in many criteria of other matters."""
    lends: bool = False
    """Whether something narrower is asked in the same breath, to which this is near."""


def concepts_in(wording: str) -> list[Asked]:
    """The concepts asked, in the order of the wording; of two that share words the longer wording wins."""
    found: list[Asked] = []
    index = Index([wording])
    for concept in concepts().values():
        near = index.find(concept.misses).get(0, [])
        for broad, asks in enumerate((concept.asks, concept.broad)):
            spans = [
                (first, last)
                for first, last in index.find(asks).get(0, [])
                if not any(first < end and start < last for start, end in near)
            ]
            if spans:
                start, end = max(spans, key=lambda s: s[1] - s[0])
                found.append(Asked(concept, start, end, bool(broad)))
                break
    kept = [a for a in _narrow(wording, found) if not any(_within(a, b) for b in found)]
    kept.sort(key=lambda a: (a.lends, -(a.end - a.start), a.start))
    return sorted(kept[:MOST], key=lambda a: (a.start, a.concept.id))


def _narrow(wording: str, found: list[Asked]) -> list[Asked]:
    """With what is asked only in broad words beside something narrower marked as lending to it."""
    joints = [m.start() for m in JOINT.finditer(wording)]
    narrow = {bisect(joints, a.start) for a in found if not a.broad}
    return [replace(a, lends=a.broad and bisect(joints, a.start) in narrow) for a in found]


def _within(one: Asked, other: Asked) -> bool:
    """Whether the other shares words with this one and says more."""
    shares = other is not one and other.start < one.end and one.start < other.end
    return shares and other.end - other.start > one.end - one.start


def uncovered(wording: str, asked: list[Asked]) -> tuple[str, ...]:
    """Content words, as written, that stand in no concept's wording."""
    covered = [wording[a.start : a.end] for a in asked]
    index = Index([wording])
    for a in asked:
        covered += [wording[start:end] for start, end in index.find((*a.concept.asks, *a.concept.broad)).get(0, [])]
    known = {stem_of(w.lower()) for w in WORD.findall(" ".join(covered))}
    return tuple(word for stem, word in said(wording).items() if stem not in known)
