"""Posts told in sentences: "From 2001 to 2009 I worked at Hollin Mill as a weaver"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.document import Document, Span
from workers.cv.dates import MONTHS, SINGLE, Period, date_in, period_in
from workers.cv.openings import sentences
from workers.cv.titles import BREAK, score

JOB = re.compile(
    r"\b(?:as|was|am|became|been|job of|post of|role of)\s+(?:(?:an?|the|their|its|one of the)\s+)?(?P<title>(?:\w[\w'’/-]*\s+){0,5}?\w[\w'’/-]*?)"
    r"(?=\s+(?:at|for|with|in|from|until|till|between|since|to|and|where|when|before|on|by)\b|\s*[,.;:(–—-]\s*|\s*$)"
)
EMPLOYER = re.compile(
    r"\b(?:at|for|with|by|joined|in|to)\s+(?P<name>(?:the\s+)?[A-Z][\w'’&-]*(?:\s+(?:(?:of|and|&|the|for)\s+)?(?:the\s+)?[A-Z][\w'’&-]*)*)"
)
TELLS = re.compile(r"\bI(?:['’]\w+)?\b|^(?:worked|working|employed|joined|began|started|promoted)\b", re.I)
OTHERS = re.compile(
    r"\b(?:my (?:mother|father|mum|dad|wife|husband|partner|son|daughter|sister|brother)|he|she|they)\b", re.I
)


@dataclass(frozen=True)
class Told:
    """A post that a sentence tells of, with where the sentence stands in the document."""

    title: str
    employer: str | None
    period: Period
    span: Span


def told(document: Document, span: Span) -> list[Told]:
    """The posts that the sentences of the span tell of, in order."""
    text = document.text[span.start : span.end].replace("\n", " ")
    out = []
    for begin, end in sentences(text):
        sentence = text[begin:end]
        made = _post(sentence)
        if made:
            out.append(Told(*made, Span(span.start + begin, span.start + end)))
    return out


def _post(sentence: str) -> tuple[str, str | None, Period] | None:
    if not TELLS.search(sentence) or OTHERS.search(sentence) or BREAK.search(sentence):
        return None
    period = _period(sentence)
    title = next((found["title"] for found in JOB.finditer(sentence) if score(found["title"]) > 0), None)
    if period is None or title is None:
        return None
    names = (found["name"] for found in EMPLOYER.finditer(sentence))
    employer = next((name for name in names if name.split()[0].lower() not in MONTHS), None)
    return title, employer, period


def _period(sentence: str) -> Period | None:
    period = period_in(sentence)
    if period is not None:
        return period
    dates = [date for found in SINGLE.finditer(sentence) if (date := date_in(found[0]))]
    if not dates:
        return None
    return Period(dates[0], dates[-1] if len(dates) > 1 else None, False, (0, 0))
