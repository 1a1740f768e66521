"""Posts held: title, employer, dates and duties, in the shapes people write them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.cv import Employment, Section
from rules.document import Document, Span
from workers.cv.dates import Period, period_in

BULLET = re.compile(r"^\s*(?:[-–•·▪*]|\d+[.)])\s+")
JOINERS = re.compile(r"\s*(?:\t+|\s{3,}|\||;|\s[-–—]\s|,\s+(?=[A-Z])|\bat\b\s+(?=[A-Z])|\bfor\b\s+(?=[A-Z]))\s*")
SECTIONS = ("employment", "voluntary")
LONGEST_HEAD = 170


@dataclass
class Head:
    """A line that opens a post: which lines it takes up, and its dates."""

    first: int
    last: int
    period: Period | None
    text: str


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
    heads = _heads(document, indexes)
    out = []
    for position, head in enumerate(heads):
        following = heads[position + 1].first if position + 1 < len(heads) else (indexes[-1] + 1 if indexes else 0)
        duties = tuple(_without_bullet(document, i) for i in indexes if head.last < i < following)
        span = Span(document.span_of(head.first).start, document.span_of(head.last).end)
        title, employer = _title(head)
        if not title:
            continue
        period = head.period
        out.append(
            Employment(
                title,
                employer,
                period.start if period else None,
                period.end if period else None,
                bool(period and period.current),
                duties,
                span,
                section.kind == "voluntary",
            )
        )
    return out


def _heads(document: Document, indexes: list[int]) -> list[Head]:
    heads: list[Head] = []
    used = -1
    for place, index in enumerate(indexes):
        if index <= used:
            continue
        line = document.lines[index]
        text = line.text.strip()
        if BULLET.match(line.text) or line.bullet or len(text) > LONGEST_HEAD:
            continue
        period = period_in(text)
        if period is None:
            continue
        if not _is_head(text, period):
            continue
        words = (text[: period.at[0]] + " " + text[period.at[1] :]).strip(" \t,|–—-()")
        first, last = index, index
        if sum(c.isalpha() for c in words) < 4:
            # The dates stand alone: beside them in the next cell, below them, or the line before is the title.
            before = indexes[place - 1] if place else None
            after = indexes[place + 1] if place + 1 < len(indexes) else None
            if after is not None and (
                line.cell is not None or before is None or before <= used or not _short(document, before)
            ):
                last, words = after, document.lines[after].text.strip()
            elif before is not None and before > used:
                first, words = before, document.lines[before].text.strip()
        else:
            first, words = _with_title_above(document, indexes, place, used, first, words)
            last, words = _continued(document, indexes, place, last, words, text)
        heads.append(Head(first, last, period, words))
        used = last
    return heads


def _is_head(text: str, period: Period) -> bool:
    rest = text[: period.at[0]] + text[period.at[1] :]
    return not (rest.rstrip().endswith(".") and len(rest.split()) > 9)


def _short(document: Document, index: int) -> bool:
    text = document.lines[index].text.strip()
    return len(text) < 90 and not text.endswith(".") and not document.lines[index].bullet and not BULLET.match(text)


def _with_title_above(
    document: Document, indexes: list[int], place: int, used: int, first: int, words: str
) -> tuple[int, str]:
    """A bold line right above the dated one is the title of the post, and the dated line its employer."""
    before = indexes[place - 1] if place else None
    if before is None or before <= used or before < first - 1:
        return first, words
    line = document.lines[before]
    if line.bold and not document.lines[first].bold and _short(document, before) and period_in(line.text) is None:
        return before, f"{line.text.strip()}\t{words}"
    return first, words


def _continued(document: Document, indexes: list[int], place: int, last: int, words: str, text: str) -> tuple[int, str]:
    """A head broken by a narrow column runs on when it ends in a comma or joins to the next line's dates."""
    after = indexes[place + 1] if place + 1 < len(indexes) else None
    head = text.split("\t")[0].rstrip()
    if after is not None and head.endswith((",", "/", "-", "(", "&", " and")) and _short(document, after):
        return after, f"{words.rstrip(',')}, {document.lines[after].text.strip()}"
    return last, words


def _title(head: Head) -> tuple[str, str | None]:
    parts = [p.strip(" ,;|") for p in JOINERS.split(head.text) if p and p.strip(" ,;|")]
    if not parts:
        return "", None
    title = parts[0]
    employer = ", ".join(parts[1:]) or None
    return title, employer


def _without_bullet(document: Document, index: int) -> Span:
    span = document.span_of(index)
    found = BULLET.match(document.text[span.start : span.end])
    return Span(span.start + (found.end() if found else 0), span.end)
