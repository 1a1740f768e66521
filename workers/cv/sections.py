"""The parts of a CV, by their headings, and where there is none by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rules.cv import Section
from rules.document import Document, Line, Span
from workers.cv.dates import period_in
from workers.cv.headings import inline_kind, kind_of
from workers.cv.loose import parted
from workers.cv.prose import told
from workers.cv.titles import score

BROKEN = re.compile(r"(?:\band|&|/|,)\s*$", re.I)
MIXED = ("profile", "other", "achievements", "personal")
"""Kinds of headings below which posts may stand as well."""
CAPITALS = re.compile(r"[A-Z][A-Z'’&/ -]{2,40}$")
TOP = 2
"""Lines at the top that are a name and what the person does."""


@dataclass(frozen=True)
class Heading:
    """The lines of a heading, and its kind: None where only its capitals tell that it is one. One that is ``inline``
    heads the paragraph that it begins."""

    first: int
    last: int
    kind: str | None
    inline: bool = False


def sections(document: Document) -> tuple[Section, ...]:
    """Every part that has a kind, in order."""
    headings = _headings(document)
    known = any(heading.kind == "employment" for heading in headings)
    out: list[Section] = []
    lines = len(document.lines)
    first = headings[0].first if headings else lines
    for kind, begin, end in parted(document, 0, first - 1, None) if first else ():
        if kind is not None:
            out.append(_section(document, kind, "", begin, end))
    for number, heading in enumerate(headings):
        last = headings[number + 1].first - 1 if number + 1 < len(headings) else lines - 1
        out += _below(document, heading, last, known=known)
    shown = [part for part in out if part.heading or document.text[part.span.start : part.span.end].strip()]
    return tuple(shown if any(part.kind == "employment" for part in shown) else _with_prose(document, shown))


def _with_prose(document: Document, sections: list[Section]) -> list[Section]:
    """Where nothing else tells of posts, the paragraphs whose sentences do are employment."""
    out = [part for part in sections if part.kind != "profile"]
    indexes = [i for i, line in enumerate(document.lines) if line.text.strip()]
    blocks: list[list[int]] = []
    for index in indexes:
        if blocks and blocks[-1][-1] == index - 1:
            blocks[-1].append(index)
        else:
            blocks.append([index])
    made = []
    for block in blocks:
        span = Span(document.span_of(block[0]).start, document.span_of(block[-1]).end)
        if not any(part.span.overlaps(span) for part in out) and told(document, span):
            made.append(Section("employment", "", span))
    if not made:
        return sections
    kept = [part for part in sections if not any(part.span.overlaps(new.span) for new in made)]
    return sorted([*kept, *made], key=lambda part: part.span.start)


def _below(document: Document, heading: Heading, last: int, *, known: bool) -> Iterator[Section]:
    """The parts from a heading to the line before the next one."""
    words = " ".join(line.text.strip() for line in document.lines[heading.first : heading.last + 1])
    if heading.inline:
        end = next((i for i in range(heading.first, last + 1) if not document.lines[i].text.strip()), last + 1) - 1
        yield _section(document, heading.kind or "other", words.split(":")[0][:40], heading.first, end)
        rest = parted(document, end + 1, last, None) if end < last else []
        yield from (_section(document, kind or "other", "", *lines) for kind, *lines in rest)
        return
    start = document.span_of(heading.last).end
    if heading.kind is not None and heading.kind not in MIXED:
        end = document.span_of(last).end if last > heading.last else start
        yield Section(heading.kind, words, Span(start, max(start, end)))
        return
    told = heading.kind if heading.kind == "profile" or known else None
    parts = parted(document, heading.last + 1, last, told) if last > heading.last else []
    if not parts or parts[0][1] > heading.last + 1:
        yield Section(heading.kind or "other", words, Span(start, start))
    for number, (kind, begin, end) in enumerate(parts):
        made = _section(document, kind or heading.kind or "other", words if number == 0 else "", begin, end)
        yield replace(made, span=Span(start, max(start, made.span.end))) if number == 0 else made


def _section(document: Document, kind: str, heading: str, first: int, last: int) -> Section:
    start = document.span_of(first).start
    return Section(kind, heading, Span(start, max(start, document.span_of(last).end)))


def _headings(document: Document) -> list[Heading]:
    out: list[Heading] = []
    gapped = any(not line.text.strip() for line in document.lines)
    for i, line in enumerate(document.lines):
        if not line.text.strip() or (out and i <= out[-1].last):
            continue
        apart = gapped and (i == 0 or not document.lines[i - 1].text.strip())
        after = document.lines[i + 1] if i + 1 < len(document.lines) else None
        if after is not None and BROKEN.search(line.text) and line.bold == after.bold and line.cell == after.cell:
            # A heading broken by a narrow column: "Training and", "certificates".
            kind = kind_of(replace(line, text=f"{line.text.strip()} {after.text.strip()}"))
            if kind is not None:
                out.append(Heading(i, i + 1, kind))
                continue
        kind = kind_of(line, apart=apart)
        if kind is not None:
            out.append(Heading(i, i, kind))
            continue
        beside = bool(out) and out[-1].inline and out[-1].last == i - 1
        if (apart or beside) and line.cell is None and (kind := inline_kind(line.text)):
            out.append(Heading(i, i, kind, inline=True))
    return _with_capitals(document, out)


def _with_capitals(document: Document, headings: list[Heading]) -> list[Heading]:
    """Where the headings are in capitals, a short line in capitals by itself heads a part too, whatever it says."""
    plain = [h for h in headings if not h.inline]
    upper = [h for h in plain if document.lines[h.first].text.strip().isupper()]
    if len(upper) < 2 or len(upper) < 0.6 * len(plain):
        return headings
    taken = {i for h in headings for i in range(h.first, h.last + 1)}
    shown = [i for i, line in enumerate(document.lines) if line.text.strip()]
    more = []
    for number, i in enumerate(shown[:-1]):
        if number < TOP or i in taken or document.lines[i - 1].text.strip() or shown[number + 1] > i + 2:
            continue
        text = document.lines[i].text.strip()
        after = document.lines[shown[number + 1]].text
        if _is_plain(document.lines[i], text) and not (shown[number + 1] == i + 1 and period_in(after[:60])):
            more.append(Heading(i, i, None))
    return sorted([*headings, *more], key=lambda h: h.first)


def _is_plain(line: Line, text: str) -> bool:
    return (
        CAPITALS.match(text) is not None and line.cell is None and len(text.split()) <= 5 and score(text.title()) == 0
    )
