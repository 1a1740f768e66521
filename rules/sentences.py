"""Clauses of a document with their offsets: where each stands, whether it is denied or only hoped for, and whether it
claims, describes a duty, or tells what the applicant did and what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.cv import CV
from rules.document import Document, Span
from rules.polarity import DENIED, HOPED, LIMITED, OTHERS, denied_clauses, own_clauses
from rules.sentence import FACTUAL_SECTIONS, Kind, Sentence
from rules.stories import with_stories
from rules.telling import ACTED, BOAST, PAST

ENDS = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9£])")
SHORT = re.compile(r"(?:\b(?:e\.g|i\.e|etc|Mr|Mrs|Ms|Dr|St|No|approx|inc|incl|vs)|\b[A-Z])\.$")
PIECE = re.compile(r"\S+(?: {1,2}\S+)*")
BETWEEN = "|,;:·•/–—-"
"""What parts the pieces of a line with what is hidden in it."""
BULLET = re.compile(r"^\s*(?:[-–•·▪*o]|\d+[.)])\s+")


def sentences(reading: CV) -> list[Sentence]:
    """Every sentence and list line that the sift may see, in order."""
    document = reading.document
    out: list[Sentence] = []
    duties = [d for e in reading.employments for d in e.duties]
    for span, paragraph in ((seen, number) for whole, number in _spans(reading) for seen in _visible(document, whole)):
        text = document.text[span.start : span.end]
        if not any(c.isalpha() for c in text):
            continue
        section = _section(reading, span)
        head = section in FACTUAL_SECTIONS and _names_post(reading, span, duties)
        out.append(_sentence(document.kind, span, text, section, paragraph, head))
    return with_stories(out)


def _visible(document: Document, span: Span) -> list[Span]:
    """The pieces of a span that the sift may see: on one line with an address for letters a licence may stand."""
    out, at = [], span.start
    for hidden in sorted((h.span for h in document.hidden if h.span.overlaps(span)), key=lambda h: h.start):
        if hidden.start > at:
            out += _trim(document.text, at, hidden.start, BETWEEN)
        at = max(at, hidden.end)
    if at == span.start:
        return [span]
    return out + (_trim(document.text, at, span.end, BETWEEN) if at < span.end else [])


def _sentence(kind: str, span: Span, text: str, section: str, paragraph: int, head: bool) -> Sentence:
    denied, hoped, others = (bool(p.search(text)) for p in (DENIED, HOPED, OTHERS))
    own = own_clauses(text) if denied or hoped or others else text
    against = denied_clauses(text) if denied and not others else ""
    return Sentence(
        kind, span, text, section, _kind(text, section, head), denied, hoped, others, 0, paragraph, head, own, against
    )


def _section(reading: CV, span: Span) -> str:
    if reading.document.kind != "cv":
        return "statement"
    inside = [s for s in reading.sections if s.span.overlaps(span)]
    return inside[-1].kind if inside else "other"


def _kind(text: str, section: str, head: bool) -> Kind:
    if head or LIMITED.search(text):
        return Kind.CLAIM
    if section in FACTUAL_SECTIONS:
        return Kind.DUTY
    if section in ("skills", "interests", "personal", "references"):
        return Kind.CLAIM
    if ACTED.search(text) and not (BOAST.search(text) and not PAST.search(text)):
        return Kind.DUTY
    return Kind.CLAIM


def _names_post(reading: CV, span: Span, duties: list[Span]) -> bool:
    posts = [e for e in reading.employments if e.span.overlaps(span)]
    text = " ".join(reading.document.text[span.start : span.end].split())
    if any(text.startswith(" ".join(e.job_title.split())[:30]) for e in posts):
        return True
    return bool(posts) and not any(d.overlaps(span) for d in duties)


def _spans(reading: CV) -> list[tuple[Span, int]]:
    """Paragraphs first, then sentences in them, each with its paragraph's number."""
    document = reading.document
    text = document.text
    out: list[tuple[Span, int]] = []
    for number, (start, end) in enumerate(_paragraphs(reading), 1):
        at = start
        for found in ENDS.finditer(text, start, end):
            if SHORT.search(text[at : found.start()].rstrip("\"'”’)")):
                continue
            out += [(s, number) for s in _trim(text, at, found.start())]
            at = found.end()
        out += [(s, number) for s in _trim(text, at, end)]
    return out


def _trim(text: str, start: int, end: int, also: str = "") -> list[Span]:
    """The span without white space (and signs of ``also``) at its ends; none where nothing is left."""
    while start < end and (text[start].isspace() or text[start] in also):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in also):
        end -= 1
    return [Span(start, end)] if end - start > 1 else []


def _paragraphs(reading: CV) -> Iterator[tuple[int, int]]:
    """Each line, as the readers put it together. Pieces set apart on it are apart in meaning too: a post and its dates."""
    document = reading.document
    for index, line in enumerate(document.lines):
        start = document.span_of(index).start
        bullet = BULLET.match(line.text)
        at = bullet.end() if bullet else 0
        for piece in PIECE.finditer(line.text, at):
            yield start + piece.start(), start + piece.end()
