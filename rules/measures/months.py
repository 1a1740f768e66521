"""Time in posts of a kind, as a range: where its two ends would be judged differently, it cannot be told."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from rules.cv import Employment
from rules.measures.context import Context
from rules.measures.ladder import LEARNER, concept_ladder, of_the_kind, post_span
from rules.measures.measured import Hit, Measured
from rules.phrases import Index
from rules.qualifications.reading import NUMBER
from rules.vocabulary import Concept

YEARS = re.compile(r"\b(\d{1,2}|" + "|".join(NUMBER) + r")(?: and a half)?\+? years?\b", re.I)
SEVERAL = 2
"""Duties of the kind, in different words, that make a post one of the kind whatever its title."""


def covered(posts: list[Employment], as_at: dt.date, *, most: bool) -> float:
    """Months that the posts cover, at the most or the least that their dates allow; overlapping time counts once."""
    spans: list[tuple[dt.date, dt.date]] = []
    for post in posts:
        if post.start is None:
            continue
        start = post.start.earliest() if most else post.start.latest()
        end = as_at if post.current or post.end is None else post.end.latest() if most else post.end.earliest()
        if min(end, as_at) > start:
            spans.append((start, min(end, as_at)))
    total, reached = 0, dt.date.min
    for start, end in sorted(spans):
        total += max(0, (end - max(start, reached)).days)
        reached = max(reached, end)
    return total / 30.44


def months(params: dict[str, Any], context: Context) -> Measured:
    """``params``: concept, months asked. Half again as much is 3, all of it 2, half of it 1."""
    concept, asked = Concept.from_json(params["concept"]), params["months"]
    fitting, hits = [], []
    of_kind = of_the_kind(concept, context)
    for number, (reading, post) in enumerate(context.employments):
        if LEARNER.search(post.job_title):
            continue
        text = reading.document.text
        duties = Index([text[d.start : d.end] for d in post.duties])
        shown = {word for words in duties.said(concept.shows).values() for word in words}
        if number in of_kind or len(shown) >= SEVERAL:
            fitting.append(post)
            hits.append(Hit(reading.document.kind, post_span(reading, post), 2.0, "a post of the kind"))
    label = f"{asked} months of {concept.label}"
    if not fitting:
        return _told(concept_ladder(concept, context, params.get("wording", ""), months=False), context, asked, label)
    if all(post.start is None for post in fitting):
        return Measured(None, tuple(hits), concept.label, label, ("dates_missing",))
    low, high = (
        _rung(covered(fitting, context.as_at, most=most) + (0.5 if most else 0.0), asked) for most in (False, True)
    )
    if low != high:
        return Measured(None, tuple(hits), concept.label, label, ("dates_wide",))
    return Measured(low, tuple(hits), f"time in posts of that kind ({concept.label})", label)


def _told(shown: Measured, context: Context, asked: int, label: str) -> Measured:
    """Where no post is of the kind by its title: what is told of the work is part of it, and all of it with the years."""
    keys = {(hit.document, hit.span.start) for hit in shown.hits}
    years = [
        NUMBER.get(found[1].lower()) or int(found[1])
        for s in context.sentences
        if (s.document, s.span.start) in keys
        for found in YEARS.finditer(s.own)
    ]
    rung = min(shown.rung or 0, 1)
    if (shown.rung or 0) >= 2 and years and max(years) * 12 >= asked:
        rung = 2
    return Measured(rung, shown.hits if rung else (), shown.found, label, shown.flags)


def _rung(time: float, asked: int) -> int:
    return 3 if time >= 1.5 * asked else 2 if time >= asked else 1 if time >= 0.5 * asked else 0
