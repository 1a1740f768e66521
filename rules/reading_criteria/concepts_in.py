"""Which concepts the wording of a criterion asks for, and which of its words none covers."""

from __future__ import annotations

from dataclasses import dataclass

from rules.measures.words import WORD, said, stem_of
from rules.phrases import Index
from rules.vocabulary import Concept, concepts

MOST = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """A concept and where the wording asks for it."""

    concept: Concept
    start: int
    end: int


def concepts_in(wording: str) -> list[Asked]:
    """The concepts asked, in the order of the wording; of two that share words the longer wording wins."""
    found: list[Asked] = []
    index = Index([wording])
    for concept in concepts().values():
        near = index.find(concept.misses).get(0, [])
        spans = [
            (first, last)
            for first, last in index.find(concept.asks).get(0, [])
            if not any(first < end and start < last for start, end in near)
        ]
        if spans:
            start, end = max(spans, key=lambda s: s[1] - s[0])
            found.append(Asked(concept, start, end))
    kept = [
        a
        for a in found
        if not any(
            b is not a and b.start < a.end and a.start < b.end and (b.end - b.start) > (a.end - a.start) for b in found
        )
    ]
    kept.sort(key=lambda a: (-(a.end - a.start), a.start))
    return sorted(kept[:MOST], key=lambda a: (a.start, a.concept.id))


def uncovered(wording: str, asked: list[Asked]) -> tuple[str, ...]:
    """Content words, as written, that stand in no concept's wording."""
    covered = [wording[a.start : a.end] for a in asked]
    index = Index([wording])
    for a in asked:
        covered += [wording[start:end] for start, end in index.find(a.concept.asks).get(0, [])]
    known = {stem_of(w.lower()) for w in WORD.findall(" ".join(covered))}
    return tuple(word for stem, word in said(wording).items() if stem not in known)
