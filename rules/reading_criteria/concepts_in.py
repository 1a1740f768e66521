"""Which concepts the wording of a criterion asks for, and which of its words none covers."""

from __future__ import annotations

from dataclasses import dataclass

from rules.measures.words import WORD, said, stem_of
from rules.patterns import pattern
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
    for concept in concepts().values():
        asks, misses = pattern(concept.asks), pattern(concept.misses)
        near = [(m.start(), m.end()) for m in misses.finditer(wording)] if misses else []
        spans = [
            (m.start(), m.end())
            for m in (asks.finditer(wording) if asks else ())
            if not any(m.start() < end and start < m.end() for start, end in near)
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
    for a in asked:
        asks = pattern(a.concept.asks)
        covered += [m.group(0) for m in asks.finditer(wording)] if asks else []
    known = {stem_of(w.lower()) for w in WORD.findall(" ".join(covered))}
    return tuple(word for stem, word in said(wording).items() if stem not in known)
