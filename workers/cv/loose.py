"""What the lines without a heading of their own are: posts, schooling, or neither."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.document import Document
from workers.cv.awards import names_award
from workers.cv.bullets import BULLET
from workers.cv.heads import Head, Reader
from workers.cv.school import INSTITUTION
from workers.cv.titles import BREAK, first_part, fit, score, title_and_employer

HONORARY = re.compile(
    r"\b(?:governor|treasurer|secretary|trustee|captain|councillor|member|volunteer\w*|chair(?:man|woman|person)?|coach|steward|leader|judge|organiser|bell ?ringer)\b",
    re.I,
)
"""Offices that people name among other things, and that are mostly unpaid."""
CONTACT = re.compile(r"@|\b(?:tel|mobile|phone|address|born|d\.?o\.?b|licen[cs]e|registered|renewed)\b", re.I)
SINCE = re.compile(r"\b(?:since|from)\b", re.I)
Part = tuple[str | None, int, int]
"""The kind of a part, and its first and last line."""


def parted(document: Document, first: int, last: int, kind: str | None) -> list[Part]:
    """The lines from ``first`` to ``last``, parted where posts or schooling begin; ``kind`` is of what is neither."""
    indexes = [i for i in range(first, last + 1) if document.lines[i].text.strip()]
    marks = list(_marks(document, indexes, kind)) if indexes else []
    if not any(found == "employment" for _, found in marks):
        return [(kind, first, last)]
    begin = next(at for at, found in marks if found == "employment")
    marks = [(at, found) for at, found in marks if at >= begin]
    out: list[Part] = [(kind, first, begin - 1)] if begin > first else []
    for number, (at, found) in enumerate(marks):
        end = marks[number + 1][0] - 1 if number + 1 < len(marks) else last
        if out and out[-1][0] == found:
            out[-1] = (found, out[-1][1], end)
        else:
            out.append((found, at, end))
    return out


def _marks(document: Document, indexes: list[int], kind: str | None) -> Iterator[tuple[int, str]]:
    reader = Reader(document, indexes)
    heads = {head.first: head for head in reader.heads()}
    inside = {i for head in heads.values() for i in range(head.first, head.last + 1)}
    for place, index in enumerate(indexes):
        starts = reader.starts[place] == place
        text = document.lines[index].text.strip()
        if index in heads:
            found = None if kind == "profile" and SINCE.search(text) else _kind(heads[index], starts=starts, told=kind)
            if found:
                yield index, found
        elif starts and index not in inside and names_award(text) and not BULLET.match(text):
            yield index, "education"


def _kind(head: Head, *, starts: bool, told: str | None) -> str | None:
    """Whether the head is of a post or of schooling. What a part is ``told`` to be makes posts in it less likely."""
    text = ", ".join(bit.text for bit in head.bits)
    title, _ = title_and_employer(head.bits)
    if head.period is None or not title:
        return None
    bare = re.sub(r"\([^)]*\)", "", text)
    reads = fit(title) > 0 or score(first_part(title)) > 0
    if names_award(bare) or (INSTITUTION.search(bare) and not reads):
        return "education"
    if BREAK.search(title):
        return "employment" if starts and told is None else None
    ranged = head.period.start is not None and (head.period.end is not None or head.period.current)
    if told not in (None, "profile"):
        return "employment" if reads and starts and ranged and not HONORARY.search(text) else None
    if reads:
        return "employment"
    return (
        "employment"
        if ranged and starts and head.period.start != head.period.end and not CONTACT.search(text)
        else None
    )
