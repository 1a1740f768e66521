"""Criteria in headed lists: essential and desirable said by a heading, an opening sentence or a marker.

Two orders occur: a category with Essential and Desirable under it, and Essential with categories under it. In the first
a new category ends what was said; in the second it does not. Heading levels tell them apart, or else what follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from rules.document import Line
from workers.person_spec.assessed_by import is_codes, methods
from workers.person_spec.categories import category
from workers.person_spec.headings import (
    LEADING_CATEGORY,
    OPENING,
    ends_criteria,
    heading_says,
    is_heading,
    looks_like_title,
)
from workers.person_spec.items import BULLET, bulleted, items, parted
from workers.person_spec.model import DraftCriterion, Unplaced
from workers.person_spec.requirement import strip_marker

METHOD = r"(?:AF|INT|[AITCRP])"
METHODS = rf"{METHOD}(?:\s*[/,&+]\s*{METHOD})*"
TRAILING_METHOD = re.compile(
    rf"\s*[\[(]\s*({METHODS})\s*[\])]\s*$|\s+({METHOD}(?:\s*[/,&+]\s*{METHOD})+)\s*$|\s{{2,}}({METHODS})\s*$"
)
LONE_METHOD = re.compile(rf"\s+({METHODS})$")
AHEAD = 40
FINISHED = (".", ":", "!", "?")


@dataclass
class _Part:
    """Lines under one heading. ``requirement`` is None where nothing says it."""

    section: str
    lead: str
    requirement: str | None
    lines: list[Line] = field(default_factory=list)
    listed: bool = False


def criteria(lines: Sequence[Line]) -> tuple[list[DraftCriterion], list[Unplaced]]:
    """Every criterion under a heading that says essential or desirable, and what stands in a list beside them under
    none: that is told and not read."""
    parts = _parts(list(parted(lines)))
    found = [
        c for part in parts if part.requirement for c in draft(part.lines, part.section, part.lead, part.requirement)
    ]
    if not found:
        return [], []
    first = min(c.line for c in found)
    left = [
        Unplaced(part.section, len(rest), rest[0].number)
        for part in parts
        if not part.requirement
        and part.section
        and (rest := [x for x in part.lines if bulleted(x)])
        and rest[0].number > first
    ]
    return found, left


def draft(lines: Sequence[Line], section: str, lead: str, requirement: str) -> list[DraftCriterion]:
    """The items of one list as criteria. ``lead`` is the sentence that opens the list: it helps to tell the category."""
    out = []
    read = items(lines)
    lone = len(read) >= 3 and sum(LONE_METHOD.search(text) is not None for _, text in read) >= 0.8 * len(read)
    for line, text in read:
        words, said = strip_marker(text)
        how = None
        trailing = TRAILING_METHOD.search(words) or (LONE_METHOD.search(words) if lone else None)
        codes = next((x for x in trailing.groups() if x), "") if trailing else ""
        if trailing and is_codes(codes):
            how, words = methods(codes), words[: trailing.start()].strip()
        if len(words) < 3:
            continue
        kind = category(words, section, lead)
        out.append(DraftCriterion(said or requirement, kind, section, words, how, line.page, line.number))
    return out


def _parts(lines: Sequence[Line]) -> list[_Part]:
    parts = [_Part("", "", None)]
    below = _below(lines)
    nested = False
    saying: Line | None = None
    for index, line in enumerate(lines):
        text, now, after = line.text.strip(), parts[-1], below[index]
        said = heading_says(line)
        if said is not None:
            leading = LEADING_CATEGORY.match(text)
            sentence = text.endswith(":") and len(text.split()) > 4
            section = leading[1] if leading else text if not sentence and is_heading(line) else now.section
            parts.append(_Part(section, text if sentence else "", said))
            saying, nested = line, _heads_categories(below, index)
        elif not text:
            now.lines.append(line)
        elif ends_criteria(line, after[0] if after else None):
            parts.append(_Part(text, "", None))
        elif is_heading(line) and not line.bullet:
            kept = now.requirement if saying is not None and _kept(saying, nested, line, after) else None
            parts.append(_Part(text, now.lead if kept and not now.lines else "", kept))
        elif _title(line):
            kept = now.requirement if saying is not None and _under(saying, nested, line) else None
            parts.append(_Part(text, "", kept))
        elif _opens(line, after):
            now.lead = f"{now.lead} {text}".strip()
        elif now.requirement and _closes(now, line):
            parts.append(_Part("", "", None))
        elif now.requirement and _heads_other(now, line, after):
            parts.append(_Part(text, "", None))
        else:
            now.lines.append(line)
            now.listed = now.listed or bulleted(line)
    return parts


def _below(lines: Sequence[Line]) -> list[list[Line]]:
    """For each line, the next lines with words: as many as any rule looks at."""
    out: list[list[Line]] = []
    after: list[Line] = []
    for line in reversed(lines):
        out.append(after)
        if line.text.strip():
            after = [line, *after[: AHEAD - 1]]
    return out[::-1]


def _heads_categories(below: Sequence[Sequence[Line]], index: int) -> bool:
    """Whether categories stand under a heading that says essential or desirable: one follows it at once."""
    following = list(below[index])
    while following and following[0].text.strip().endswith(":") and OPENING.search(following[0].text[-60:]):
        following.pop(0)
    return bool(following) and (is_heading(following[0]) or _title(following[0])) and heading_says(following[0]) is None


def _title(line: Line) -> bool:
    text = line.text.strip()
    shown = line.heading > 0 or text.isupper() or (line.bold and len(text.split()) <= 8)
    return shown and looks_like_title(line) and not bulleted(line) and not text.endswith((".", ";")) and len(text) > 3


def _under(saying: Line, nested: bool, line: Line) -> bool:
    """Whether a heading stands under the one that said essential or desirable, not beside it."""
    return line.heading > saying.heading if saying.heading and line.heading else nested


def _kept(saying: Line, nested: bool, line: Line, after: Sequence[Line]) -> bool:
    under = _under(saying, nested, line)
    if under or (saying.heading and line.heading):
        return under
    # Between Essential and a Desirable that comes later, items under a category still belong to Essential, unless the
    # later one follows at once and so belongs to this category.
    later = next((n for n, x in enumerate(after) if heading_says(x) is not None), None)
    return later is not None and later > 1 and any(bulleted(x) for x in after[:later])


def _opens(line: Line, after: Sequence[Line]) -> bool:
    """Whether the line is a sentence that opens the list below it."""
    text = line.text.strip()
    if bulleted(line) or len(text) > 240 or not text.endswith(":"):
        return False
    return OPENING.search(text) is not None or (bool(after) and bulleted(after[0]) and len(text.split()) > 3)


def _closes(part: _Part, line: Line) -> bool:
    """Whether a paragraph ends a bulleted list: after a blank line, or at once where the format knows its lists."""
    if bulleted(line) or not part.lines:
        return False
    text, last = line.text.strip(), part.lines[-1]
    if not part.listed:
        # Items without bullets are short and bear no stop; a long sentence after them is something else.
        shown = [x.text.strip() for x in part.lines[-AHEAD:] if x.text.strip()]
        stopped = any(x.endswith(FINISHED) for x in shown)
        return not last.text.strip() and bool(shown) and not stopped and text.endswith(".") and len(text.split()) >= 12
    known = last.bullet and BULLET.match(last.text) is None
    if (last.text.strip() and not known) or not text[0].isupper():
        return False
    return text.endswith(FINISHED) or len(text.split()) >= 12


def _heads_other(part: _Part, line: Line, after: Sequence[Line]) -> bool:
    """Whether a short line after a bulleted list and a blank line heads something else: bullets or a sentence follow."""
    text = line.text.strip()
    if not part.listed or part.lines[-1].text.strip() or bulleted(line) or not after:
        return False
    if not text[0].isupper() or len(text.split()) > 6 or text.endswith((".", ";", ",")):
        return False
    return heading_says(after[0]) is None and (bulleted(after[0]) or len(after[0].text.split()) >= 8)
