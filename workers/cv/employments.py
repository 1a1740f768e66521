"""Posts held: title, employer, dates and duties, in the shapes people write them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from rules.cv import Employment, Section
from rules.document import Document, Span
from workers.cv.bullets import BULLET
from workers.cv.dates import Period
from workers.cv.heads import Head, Reader
from workers.cv.openings import Leading, leading
from workers.cv.prose import told
from workers.cv.titles import BREAK, score, title_and_employer

SECTIONS = ("employment", "voluntary")


def employments(document: Document, sections: tuple[Section, ...]) -> tuple[Employment, ...]:
    """Every post in the employment and voluntary sections, in the order of the CV."""
    out: list[Employment] = []
    for section in sections:
        if section.kind in SECTIONS:
            out += _in_section(document, section) or list(_told(document, section))
    return tuple(out)


def _told(document: Document, section: Section) -> Iterator[Employment]:
    """The posts of a section that is written in sentences; what follows a sentence up to the next one is its duties."""
    posts = told(document, section.span)
    for position, post in enumerate(posts):
        end = posts[position + 1].span.start if position + 1 < len(posts) else section.span.end
        start = _skipped(document, post.span.end, end)
        end = start + len(document.text[start:end].rstrip())
        duties = (Span(start, end),) if start < end else ()
        period = post.period
        voluntary = section.kind == "voluntary"
        yield Employment(
            post.title, post.employer, period.start, period.end, period.current, duties, post.span, voluntary
        )


def _in_section(document: Document, section: Section) -> list[Employment]:
    indexes = [
        i
        for i in range(len(document.lines))
        if section.span.holds(document.span_of(i)) and document.lines[i].text.strip()
    ]
    heads = Reader(document, indexes).heads()
    out: list[Employment] = []
    group = Group()
    for position, head in enumerate(heads):
        following = heads[position + 1] if position + 1 < len(heads) else None
        title, employer = title_and_employer(head.bits)
        if head.period is None or _holds_posts(head, title, following):
            # An employer with several posts below it.
            group = Group(", ".join(bit.text for bit in head.bits), head.last, period=head.period)
            continue
        title, employer, group = _with_group(document, head, title, employer, group)
        if not title or BREAK.search(title) or BREAK.search(head.bits[0].text) or _says_nothing(head):
            continue
        end = following.first if following else indexes[-1] + 1
        own = indexes[bisect_right(indexes, head.last) : bisect_left(indexes, end)]
        duties = [_without_bullet(document, i) for i in own if i != head.apart]
        span = Span(document.span_of(head.first).start, document.span_of(head.last).end)
        if head.cut is not None:
            start = document.span_of(head.last).start + head.cut
            duties.insert(0, Span(start, span.end))
            span = Span(span.start, start)
        found = _title_below(document, title, employer, duties)
        if found:
            title, employer = found.title, ", ".join(bit.text for bit in head.bits)
            if found.alone:
                span = Span(span.start, duties[0].start + found.length)
                rest = Span(_skipped(document, span.end, duties[0].end), duties[0].end)
                duties = [rest, *duties[1:]] if rest.start < rest.end else duties[1:]
        period = head.period
        out.append(
            Employment(
                title,
                employer,
                period.start,
                period.end,
                period.current,
                tuple(duties),
                span,
                section.kind == "voluntary",
            )
        )
    return out


@dataclass(frozen=True)
class Group:
    """An employer named before its first post, which stands for the posts below that name none."""

    name: str | None = None
    last: int = 0
    """The last line of the head that named it."""
    alone: bool = True
    """Whether it stands on a line of its own above the posts."""
    period: Period | None = None
    """Its dates, where it has any that may hold those of its posts."""


def _with_group(
    document: Document, head: Head, title: str, employer: str | None, group: Group
) -> tuple[str, str | None, Group]:
    """The title and the employer, where need be of the group; and the group that holds from here on."""
    inside = group.period is not None and head.period is not None and _within(group.period, head.period)
    if group.alone and inside and group.name and employer is not None:
        return f"{title}, {employer}", group.name, group
    if employer is not None:
        named = len(head.bits) > 1 and head.bits[0].text == employer
        return title, employer, Group(employer, head.last, alone=False, period=head.period) if named else Group()
    near = (group.alone and (inside or not group.period)) or inside
    near = near or not any(not line.text.strip() for line in document.lines[group.last : head.first])
    if title and near and (score(title) >= 0 or group.name):
        return title, group.name, group
    return title, None, group


def _within(ours: Period, theirs: Period) -> bool:
    if not (ours.start and theirs.start and theirs.start.year >= ours.start.year):
        return False
    return ours.current or (theirs.end is not None and ours.end is not None and theirs.end.year <= ours.end.year)


def _says_nothing(head: Head) -> bool:
    """Whether beside its dates the head has no words with a capital: "sixteen years, exemplary"."""
    return all(bit.text[0].islower() and score(bit.text) == 0 for bit in head.bits)


def _holds_posts(head: Head, title: str, following: Head | None) -> bool:
    """Whether the head is of an employer with dates, and the next line begins a post within them."""
    if following is None or following.first != head.last + 1 or head.cut is not None or following.above:
        return False
    ours, theirs = head.period, following.period
    inside = ours is not None and theirs is not None and _within(ours, theirs)
    following_title, _ = title_and_employer(following.bits)
    return inside and len(head.bits) == 1 and score(title) < 0 < score(following_title)


def _title_below(document: Document, title: str, employer: str | None, duties: list[Span]) -> Leading | None:
    """The job with which the first duty begins, where the head names an employer alone."""
    if not duties or score(title) > 0 or (employer is not None and score(employer) > 0):
        return None
    line = document.span_of(document.lines.index(document.line_at(duties[0].start)))
    if BULLET.match(document.text[line.start : line.end]) or document.line_at(duties[0].start).bullet:
        return None
    return leading(document.text[duties[0].start : duties[0].end])


def _skipped(document: Document, start: int, end: int) -> int:
    while start < end and document.text[start].isspace():
        start += 1
    return start


def _without_bullet(document: Document, index: int) -> Span:
    span = document.span_of(index)
    found = BULLET.match(document.text[span.start : span.end])
    return Span(span.start + (found.end() if found else 0), span.end)
