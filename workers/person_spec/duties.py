"""What the post does: lists under headings and sentences that open duties, never what is asked of the person."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from rules.document import Document, Line
from workers.person_spec.headings import DUTIES, SPEC_END, SPEC_START, ends_criteria, heading_says, is_heading
from workers.person_spec.items import bulleted, clean, items

OPENS = re.compile(
    r"\bwhat you(?:['’]ll| will) (?:do|be doing)\b|^\W*(?:[\w ,-]{0,60}\b)?you(?:['’]ll| will)(?: be(?: responsible for)?)?\s*:?\s*$"
    r"|\bthe (?:role|post|job) of .{3,60}\bis to\s*:?$",
    re.I,
)
# A team's or a family's, and so not those of the post.
OTHERS = re.compile(r"\b(?:team|service|family|department|organisation)(?:['’]s)?\b.*\b(?:are|is)\b", re.I)


def duties(document: Document, criteria: Collection[int]) -> list[str]:
    """Each duty once and in order. ``criteria`` are the numbers of lines that were read as criteria."""
    out: list[str] = []
    block: list[Line] = []
    inside, listed = False, False
    first = min(criteria, default=0)
    for line in document.lines:
        text = line.text.strip()
        if inside and not _titles(line, listed):
            block.append(line)
            listed = listed or bulleted(line)
            continue
        if not inside or text:
            out += _read(block, criteria)
            block, listed = [], False
            inside = _opens(line) and not (first and line.number > first and SPEC_START.search(text))
    out += _read(block, criteria)
    return list(dict.fromkeys(out))


def _opens(line: Line) -> bool:
    text = line.text.strip()
    if bulleted(line) or len(text) > 90 or not text or OTHERS.search(text):
        return False
    return DUTIES.search(text) is not None or OPENS.search(text) is not None


def _titles(line: Line, listed: bool) -> bool:
    """Whether a line ends the list that stands open: a heading of anything else, or of more duties."""
    text = line.text.strip()
    if not text or bulleted(line) or text[0].islower():
        return False
    if line.cell is not None or line.heading or is_heading(line) or heading_says(line) is not None or _opens(line):
        return True
    if SPEC_START.search(text) and len(text) < 60:
        return True
    return (
        ends_criteria(line)
        or SPEC_END.match(text) is not None
        or (listed and len(text.split()) <= 8 and text[-1] not in ".;,")
    )


def _read(block: Sequence[Line], criteria: Collection[int]) -> list[str]:
    first = next((n for n, x in enumerate(block) if bulleted(x)), None)
    if first is None:
        return []
    return [
        clean(text)
        for line, text in items(block[first:])
        if len(text) > 8 and line.number not in criteria and bulleted(line)
    ]
