"""Qualifications, memberships and training: the engine's own reading of awards, as facts of a CV."""

from __future__ import annotations

import re

from rules.cv import Membership, Qualification, Section, Training
from rules.document import Document, Span
from rules.qualifications.reading import GRADE, read, status_of
from rules.reference_tables import registers
from workers.cv.dates import SINGLE, date_in

SECTIONS = ("education", "training", "memberships")
SUBJECT = re.compile(r"([A-Z][A-Za-z&'’ ]{2,40}?)\s*(?:[(:–-]\s*)?(?:grade\s+)?(A\*|[A-G]|[1-9])\)?(?=[,;.)\s]|$)")


def qualifications(document: Document, sections: tuple[Section, ...]) -> tuple[Qualification, ...]:
    """Awards in the education, training and membership sections, or in the sentences of a statement."""
    out: list[Qualification] = []
    indexes = _indexes(document, sections)
    for place, index in enumerate(indexes):
        span = document.span_of(index)
        text = document.text[span.start : span.end]
        following = indexes[place + 1] if place + 1 < len(indexes) else None
        beside = "" if following is None else document.lines[following].text
        context = text if not beside or read(beside, 0, beside) else f"{text}\n{beside}"
        for award in read(text, span.start, context):
            if award.family in ("first-aid", "food-hygiene", "safeguarding-course") or award.id == "level":
                continue
            if award.status == "other_person":
                continue
            dated = SINGLE.search(context)
            grades = SUBJECT.findall(context) if award.family in ("gcse", "cse", "a-level") else []
            common = (str(award.level) if award.level else None, award.status, date_in(dated[0]) if dated else None)
            for subject, grade in grades or [(_subject(beside) or None, _grade(text))]:
                level, status, date = common
                out.append(Qualification(award.id, level, subject, grade, status, date, None, span))
    return tuple(out)


def _indexes(document: Document, sections: tuple[Section, ...]) -> list[int]:
    inside = [s.span for s in sections if s.kind in SECTIONS]
    whole = document.kind != "cv" or not inside
    return [
        i
        for i, line in enumerate(document.lines)
        if line.text.strip() and (whole or any(s.holds(document.span_of(i)) for s in inside))
    ]


def _subject(beside: str) -> str:
    text = beside.strip(" -•")
    return text if 2 < len(text) < 80 and not SINGLE.search(text) else ""


def _grade(text: str) -> str | None:
    found = re.search(r"\b(distinction|merit|pass|first|2[:.][12])\b", text, re.I) or GRADE.search(text)
    return found[1] if found and found.re is not GRADE else None


def memberships(document: Document) -> tuple[Membership, ...]:
    """Registers and bodies named anywhere, with whether membership is held."""
    out = []
    for index in range(len(document.lines)):
        span = document.span_of(index)
        text = document.text[span.start : span.end]
        for body, pattern in registers().items():
            if pattern.search(text):
                out.append(Membership(body, None, status_of(text), span))
    return tuple(out)


def training(document: Document, sections: tuple[Section, ...]) -> tuple[Training, ...]:
    """The lines of the training sections, each a course."""
    inside = [s.span for s in sections if s.kind == "training"]
    out = []
    for index, line in enumerate(document.lines):
        span: Span = document.span_of(index)
        if line.text.strip() and any(s.holds(span) for s in inside):
            dated = SINGLE.search(line.text)
            title = line.text.strip(" -•\t")
            out.append(Training(title, date_in(dated[0]) if dated else None, status_of(line.text), span))
    return tuple(out)
