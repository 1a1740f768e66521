"""Mention, evidence, outcome: how far a concept shows in what the applicant says they did."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from rules.cv import CV, Employment
from rules.document import Span
from rules.measures.context import Context
from rules.measures.measured import Hit, Measured
from rules.patterns import pattern
from rules.sentences import FACTUAL_SECTIONS, Kind, Sentence
from rules.vocabulary import Concept

LONG_MONTHS = 60
"""Five years in posts of the kind asked is long experience."""

WEIGHT = {Kind.CLAIM: 1.0, Kind.DUTY: 2.0, Kind.STORY: 3.0}
WORD = re.compile(r"[a-z0-9]+")


def concept_ladder(concept: Concept, context: Context, wording: str, *, months: bool) -> Measured:
    """The rung of one concept: 1 for a claim, 2 for a duty, a post or a thing used, 3 for own action with a result.

    ``wording`` is the criterion's: a sentence that hands it back is a claim. ``months`` also counts time in posts."""
    hits: list[Hit] = []
    strong = weak = claims = stories = 0
    copied = False
    shows, hints, says = pattern(concept.shows), pattern(concept.hints), pattern(concept.says)
    for sentence in context.sentences:
        if sentence.others:
            continue
        shown = {m.group(0).lower() for m in shows.finditer(sentence.text)} if shows else set()
        hinted = {m.group(0).lower() for m in hints.finditer(sentence.text)} if hints else set()
        said = says is not None and says.search(sentence.text) is not None
        if not (shown or hinted or said):
            continue
        if sentence.denied and not shown:
            continue
        if sentence.hoped or (sentence.denied and sentence.kind is not Kind.STORY):
            continue
        if _copies(sentence.text, wording):
            copied = True
            claims += 1
            hits.append(Hit(sentence.document, sentence.span, 0.8, "words of the specification"))
            continue
        if shown and sentence.kind is Kind.STORY:
            stories += 1 + (len(shown) > 1)
            strong += len(shown)
            hits.append(
                Hit(sentence.document, sentence.span, 3.0 + 0.3 * len(shown), "what they did and what came of it")
            )
        elif shown and sentence.kind is Kind.DUTY:
            strong += len(shown)
            hits.append(Hit(sentence.document, sentence.span, 2.0 + 0.3 * len(shown), "something they did or do"))
        elif hinted and sentence.kind is not Kind.CLAIM:
            weak += 1
            hits.append(Hit(sentence.document, sentence.span, 1.2 + 0.1 * len(hinted), "something near it"))
        elif shown or said:
            claims += 1 + (len(shown) > 1)
            hits.append(Hit(sentence.document, sentence.span, 1.0 + 0.1 * len(shown), "a claim"))
    held = list(_posts(concept, context))
    hits += [Hit(r.document.kind, _post_span(r, e), 2.1, "a post held") for r, e in held]
    time = months_of((e for _, e in held), context.as_at)
    rung = _rung(strong, weak, claims, stories, bool(held))
    if months and held and time >= LONG_MONTHS and rung == 2:
        rung = 3
    flags = ("copied_wording",) if copied and rung <= 1 else ()
    best = tuple(sorted(hits, key=lambda h: (-h.weight, h.document, h.span.start)))
    return Measured(rung, best, concept.label, concept.label, flags)


def _rung(strong: int, weak: int, claims: int, stories: int, post: bool) -> int:
    if stories >= 1 and strong >= 2:
        return 3
    if strong >= 1 or post or weak >= 3:
        return 2
    if weak or claims:
        return 1
    return 0


def _posts(concept: Concept, context: Context) -> Iterable[tuple[CV, Employment]]:
    titles = pattern(concept.posts)
    if titles is None:
        return
    for reading, post in context.employments:
        if titles.search(post.job_title):
            yield reading, post


def _post_span(reading: CV, post: Employment) -> Span:
    """The post's own line up to a tab: what stands beyond it may be set elsewhere on the page."""
    text = reading.document.text[post.span.start : post.span.end]
    cut = min((i for i in (text.find("\t"), text.find("\n")) if i > 0), default=len(text))
    return Span(post.span.start, post.span.start + cut)


def months_of(posts: Iterable[Employment], as_at: dt.date) -> int:
    """Whole months covered by the posts: overlapping posts once, a post still held up to ``as_at``; the least reading
    of dates that are not certain."""
    spans = []
    for post in posts:
        if post.start is None:
            continue
        end = as_at if post.current or post.end is None else post.end.earliest()
        start = post.start.latest() if post.start.month else dt.date(post.start.year, 7, 1)
        if post.end is not None and post.end.month is None and not post.current:
            end = dt.date(post.end.year, 7, 1)
        if end > start:
            spans.append((start.toordinal(), min(end, as_at).toordinal()))
    total, reached = 0, 0
    for first, last in sorted(spans):
        total += max(0, last - max(first, reached))
        reached = max(reached, last)
    return round(total / 30.44)


def _copies(text: str, wording: str) -> bool:
    """Whether the sentence hands back the criterion: most of its four-word runs, or all of a short one."""
    asked, given = WORD.findall(wording.lower()), WORD.findall(text.lower())
    if len(asked) < 4:
        return False
    runs = {tuple(asked[i : i + 4]) for i in range(len(asked) - 3)}
    same = sum(tuple(given[i : i + 4]) in runs for i in range(len(given) - 3))
    return same >= max(1, 0.5 * len(runs)) if len(runs) < 8 else same >= 5


__all__ = ["FACTUAL_SECTIONS", "Sentence", "concept_ladder", "months_of"]
