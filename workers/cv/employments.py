"""Posts held: title, employer, dates and duties, in the shapes people write them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from rules.cv import Employment, Section
from rules.document import Document, Span
from workers.cv.heads import Head, Reader
from workers.cv.lines import BULLET
from workers.cv.titles import BREAK, score, title_and_employer

SECTIONS = ("employment", "voluntary")


def employments(document: Document, sections: tuple[Section, ...]) -> tuple[Employment, ...]:
    """Every post in the employment and voluntary sections, in the order of the CV."""
    out: list[Employment] = []
    for section in sections:
        if section.kind in SECTIONS:
            out += _in_section(document, section)
    return tuple(out)


def _in_section(document: Document, section: Section) -> list[Employment]:
    indexes = [
        i
        for i in range(len(document.lines))
        if section.span.holds(document.span_of(i)) and document.lines[i].text.strip()
    ]
    heads = Reader(document, indexes).heads()
    out: list[Employment] = []
    group: str | None = None
    # An employer named before its first post stands for the posts below that name none.
    for position, head in enumerate(heads):
        following = heads[position + 1].first if position + 1 < len(heads) else indexes[-1] + 1
        title, employer = title_and_employer(head.bits)
        if head.period is None:
            # An employer with several posts below it.
            group = title
            continue
        if employer is not None:
            group = employer if len(head.bits) > 1 and head.bits[0].text == employer else None
        elif title and (score(title) >= 0 or group):
            employer = group
        if not title or BREAK.search(title):
            continue
        own = indexes[bisect_right(indexes, head.last) : bisect_left(indexes, following)]
        duties = tuple(_without_bullet(document, i) for i in own)
        out.append(_employment(document, section, head, title, employer, duties))
    return out


def _employment(
    document: Document, section: Section, head: Head, title: str, employer: str | None, duties: tuple[Span, ...]
) -> Employment:
    period = head.period
    return Employment(
        title,
        employer,
        period.start if period else None,
        period.end if period else None,
        bool(period and period.current),
        duties,
        Span(document.span_of(head.first).start, document.span_of(head.last).end),
        section.kind == "voluntary",
    )


def _without_bullet(document: Document, index: int) -> Span:
    span = document.span_of(index)
    found = BULLET.match(document.text[span.start : span.end])
    return Span(span.start + (found.end() if found else 0), span.end)
