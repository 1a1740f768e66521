"""What every measure may look at: the application's sentences and facts, worked out once."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rules.cv import CV, Employment, Submission
from rules.likeness import Passages, stems
from rules.measures.words import stems_in
from rules.phrases import Index
from rules.qualifications.comparing import only_compares
from rules.qualifications.reading import Award, read
from rules.reference_tables import frames
from rules.sentence import Kind, Sentence
from rules.sentences import sentences
from rules.telling import PAST


@dataclass(frozen=True, slots=True)
class Story:
    """Sentences told together, and the kinds of story (rules/reference/frames.yaml) they make."""

    sentences: tuple[Sentence, ...]
    kinds: frozenset[str]
    ended: bool
    """Whether it says what came of it."""


PLACE = re.compile(r"\b(?:St\.? )?(?:[A-Z][\w'’-]+ )+(?=(?:School|Academy|Comprehensive|College|Sixth)\b)")
"""What a school is called: where somebody learnt is no sign."""
TRAITS = ("story", "duty", "claim", "denied", "past", "number", "cv", "statement")
"""What a sentence can be beside what it speaks of. One that denies, only hopes or speaks of others is only ``denied``, and one
that names a post is none of them."""
LEVEL = re.compile(r"\b(?:level|grade|nvq|svq|btec|l) ?\d\b", re.I)
"""A number that is a name: written out, it says the same."""
DATES = re.compile(
    r"(?:\W|\d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|\b(?:from|to|until|till|since|present|now|date|current)\b)+",
    re.I,
)
"""All that stands beside an award, or between it and what it is in: when."""
LEARNT = {"education", "training"}
TELLING = {"statement", "profile", "other"}
SHORTEST_STORY = 100
"""Letters of the shortest paragraph that can tell something."""


@dataclass(frozen=True)
class Context:
    """One application as at a date, against one criterion's wording."""

    submission: Submission
    as_at: dt.date

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(s for reading in self.submission.readings for s in sentences(reading))

    @cached_property
    def places(self) -> dict[tuple[str, int], int]:
        """The place of each sentence in ``sentences``, by its document and where it begins."""
        return {(s.document, s.span.start): number for number, s in enumerate(self.sentences)}

    @cached_property
    def paragraphs(self) -> tuple[tuple[Sentence, ...], ...]:
        """The sentences, by the paragraph or list line they stand in."""
        grouped: dict[tuple[str, int], list[Sentence]] = {}
        for sentence in self.sentences:
            grouped.setdefault((sentence.document, sentence.paragraph), []).append(sentence)
        return tuple(tuple(group) for group in grouped.values())

    @cached_property
    def own(self) -> Index:
        """The words of each sentence that are the applicant's own, neither denied nor only hoped for."""
        return Index([s.own for s in self.sentences])

    @cached_property
    def willing(self) -> Index:
        """As ``own``, with what somebody says they are willing to do."""
        return Index([s.text if s.hoped and not (s.denied or s.others) else s.own for s in self.sentences])

    @cached_property
    def against(self) -> Index:
        """The words of each sentence that deny."""
        return Index([s.against for s in self.sentences])

    @cached_property
    def said(self) -> tuple[frozenset[str], ...]:
        """The word stems of each sentence's ``own``, for measures that go by a criterion's words."""
        return tuple(frozenset(stems_in(s.own)) for s in self.sentences)

    @cached_property
    def titles(self) -> Index:
        """The titles of the posts, in the order of ``employments``."""
        return Index([post.job_title for _, post in self.employments])

    @cached_property
    def employers(self) -> Index:
        return Index([post.employer or "" for _, post in self.employments])

    @cached_property
    def stems(self) -> dict[tuple[str, int], frozenset[str]]:
        """The word stems of what is the applicant's own in each sentence, by its document and where it begins."""
        return {
            (s.document, s.span.start): stems(PLACE.sub("", s.own) if s.section in LEARNT else s.own)
            for s in self.sentences
        }

    @cached_property
    def stems_around(self) -> dict[tuple[str, int], frozenset[str]]:
        """As ``stems``, of the whole paragraph that each sentence stands in."""
        out: dict[tuple[str, int], frozenset[str]] = {}
        for group in self.paragraphs:
            keys = [(s.document, s.span.start) for s in group]
            whole = frozenset().union(*(self.stems[key] for key in keys))
            out.update(dict.fromkeys(keys, whole))
        return out

    @cached_property
    def traits(self) -> tuple[frozenset[str], ...]:
        """Which of ``TRAITS`` each of ``sentences`` has."""
        return tuple(map(_traits, self.sentences))

    @cached_property
    def sentence_stems(self) -> list[frozenset[str]]:
        """As ``stems``, in the order of ``sentences``."""
        return [self.stems[s.document, s.span.start] for s in self.sentences]

    @cached_property
    def paragraph_stems(self) -> list[frozenset[str]]:
        """As ``sentence_stems``, of whole paragraphs, in the order of ``paragraphs``."""
        return [self.stems_around[group[0].document, group[0].span.start] for group in self.paragraphs]

    @cached_property
    def paragraph_of(self) -> list[int]:
        """For each of ``sentences`` the place of its paragraph in ``paragraphs``."""
        places = {(group[0].document, group[0].paragraph): number for number, group in enumerate(self.paragraphs)}
        return [places[s.document, s.paragraph] for s in self.sentences]

    @cached_property
    def by_sentence(self) -> Passages:
        """What is the applicant's own, by sentences."""
        return Passages(self.sentence_stems)

    @cached_property
    def by_doing(self) -> Passages:
        """What is the applicant's own, by sentences that tell what they did or do."""
        told = zip(self.sentences, self.sentence_stems, strict=True)
        return Passages([words for sentence, words in told if sentence.kind is not Kind.CLAIM])

    @cached_property
    def by_paragraph(self) -> Passages:
        """What is the applicant's own, by paragraphs."""
        return Passages(self.paragraph_stems)

    @cached_property
    def stories(self) -> tuple[Story, ...]:
        """What the applicant tells outside the lists of a CV, with the kinds of story each is."""
        told = [p for p in self.paragraphs if p[0].section in TELLING and any(PAST.search(s.own) for s in p)]
        told = [p for p in told if sum(len(s.own) + 1 for s in p) > SHORTEST_STORY]
        index = Index([" ".join(s.own for s in parts) for parts in told])
        groups, kinds = frames()
        met = {name: index.find(words).keys() for name, words in groups.items()}
        return tuple(
            Story(
                parts,
                frozenset(kind for kind, names in kinds.items() if all(number in met[name] for name in names)),
                any(s.kind is Kind.STORY for s in parts),
            )
            for number, parts in enumerate(told)
        )

    @cached_property
    def employments(self) -> tuple[tuple[CV, Employment], ...]:
        return tuple((r, e) for r in self.submission.readings for e in r.employments)

    @cached_property
    def awards(self) -> tuple[tuple[str, Award], ...]:
        """Awards with the kind of document they stand in. In a CV the line below an award belongs to it."""
        out: list[tuple[str, Award]] = []
        by_document: dict[str, list[Sentence]] = {}
        for sentence in self.sentences:
            by_document.setdefault(sentence.document, []).append(sentence)
        for kind, found in by_document.items():
            for index, sentence in enumerate(found):
                if not sentence.own:
                    continue
                after = next((s for s in found[index + 1 :] if not DATES.fullmatch(s.text)), None)
                context = sentence.text if kind == "cv" else sentence.own
                if kind == "cv" and after is not None and _continues(sentence, after):
                    context += "\n" + after.text
                if kind == "cv" and not only_compares(sentence.text):
                    context += _comparison(found[index + 1 : index + 4])
                if sentence.section == "employment" and not any(c.isdigit() for c in sentence.text):
                    continue
                said = sentence.text if kind == "cv" else sentence.own
                out += [
                    (kind, replace(award, span=sentence.span)) for award in read(said, sentence.span.start, context)
                ]
        return tuple(out)


def _traits(sentence: Sentence) -> frozenset[str]:
    if sentence.head:
        return frozenset()
    if sentence.denied or sentence.against or sentence.hoped or sentence.others:
        return frozenset({"denied"})
    found = {sentence.kind.name.lower(), "cv" if sentence.document == "cv" else "statement"}
    if PAST.search(sentence.own):
        found.add("past")
    if any(letter.isdigit() for letter in LEVEL.sub("", sentence.own)):
        found.add("number")
    return frozenset(found)


def _comparison(after: Sequence[Sentence]) -> str:
    """What UK ENIC said of the award, where it stands below it with nothing but plain words between."""
    at = next((place for place, sentence in enumerate(after) if only_compares(sentence.text)), 0)
    between = after[:at]
    return f"\n{after[at].text}" if at and not any(read(s.text, 0, s.text) for s in between) else ""


def _continues(sentence: Sentence, after: Sentence) -> bool:
    """Whether the next line of a CV belongs to the award named on this one: short, and naming no award of its own."""
    if after.section != sentence.section or len(after.text) >= 160:
        return False
    return (
        only_compares(after.text) or not read(after.text, 0, after.text) or sentence.text.rstrip().endswith((",", ":"))
    )
