"""Criteria in headed lists: essential and desirable said by a heading, an opening sentence or a marker."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.document import Line
from workers.person_spec.assessed_by import is_codes, methods
from workers.person_spec.categories import category
from workers.person_spec.headings import SPEC_END, is_heading, looks_like_title
from workers.person_spec.items import bulleted, items
from workers.person_spec.model import DraftCriterion
from workers.person_spec.requirement import said_by, strip_marker

TRAILING_METHOD = re.compile(r"\s*[\[(]\s*((?:AF|INT|[AITCR])(?:\s*[/,&+]\s*(?:AF|INT|[AITCR]))*)\s*[\])]\s*$")
OPENING = re.compile(
    r"\b(?:post ?holder|candidate|applicant|you|it is)\b.*(?:has|have|will|should|must|is|that)?\W*$", re.I
)


def criteria(lines: Sequence[Line]) -> list[DraftCriterion]:
    """Every criterion under a heading that says essential or desirable; what stands under none is left out."""
    out: list[DraftCriterion] = []
    section, requirement = "", None
    block: list[Line] = []

    def flush() -> None:
        if requirement is not None:
            out.extend(_items(block, section, requirement))
        block.clear()

    for line in lines:
        text = line.text.strip()
        said = _heading_says(line)
        if said is not None:
            flush()
            requirement = said
        elif is_heading(line):
            flush()
            section = text
            requirement = said_by(text) or requirement
        elif requirement is not None and text and not bulleted(line) and (SPEC_END.match(text) or _other_title(line)):
            flush()
            requirement = None
            if text.endswith(":") or looks_like_title(line):
                section = text
        else:
            if requirement is None and text.endswith(":") and len(text) < 120 and not bulleted(line):
                section = text
            block.append(line)
    flush()
    return out


def _heading_says(line: Line) -> str | None:
    text = line.text.strip()
    said = said_by(text)
    if said is None or len(text) > 100 or (text.endswith(".") and not OPENING.search(text)):
        return None
    short = len(text.split()) <= 5
    opening = text.endswith(":") or OPENING.search(text) is not None
    return (
        said
        if (short and not bulleted(line)) or (opening and len(text.split()) <= 14 and not strip_marker(text)[1])
        else None
    )


def _other_title(line: Line) -> bool:
    return (
        looks_like_title(line)
        and not line.text.strip().endswith(":")
        and (line.heading > 0 or line.text.strip().isupper())
    )


def _items(lines: Sequence[Line], section: str, requirement: str) -> list[DraftCriterion]:
    out = []
    for line, text in items(lines):
        words, said = strip_marker(text)
        how = None
        trailing = TRAILING_METHOD.search(words)
        if trailing and is_codes(trailing[1]):
            how, words = methods(trailing[1]), words[: trailing.start()].strip()
        if len(words) < 3:
            continue
        out.append(
            DraftCriterion(said or requirement, category(words, section), section, words, how, line.page, line.number)
        )
    return out
