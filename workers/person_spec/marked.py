"""Criteria that each bear their own mark: "(E)" or "(Desirable)" at an end, a bare letter at the end of the line with
the method after it, or a code such as "E1" or "D2" before it; under headings or none."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from rules.document import Line
from workers.person_spec.assessed_by import methods
from workers.person_spec.categories import category
from workers.person_spec.glued import WAYS
from workers.person_spec.headings import BEFORE, LEADING_CATEGORY, NOUNS, ends_criteria, is_heading, looks_like_title
from workers.person_spec.items import bulleted, clean, items
from workers.person_spec.model import DraftCriterion
from workers.person_spec.requirement import strip_marker
from workers.person_spec.run_on import OPENERS

ENOUGH = 3
LONGEST = 40
CODE = r"(?:AF|INT|[AITCRP])"
CODES_END = rf"{CODE}(?:\s*[/,&+ ]\s*{CODE})*"
BARE = re.compile(rf"^(.{{8,}}?)\s+(E|D|Essential|Desirable)(?:\s+({CODES_END}|{WAYS}))?\s*$")
METHOD_BEHIND = re.compile(rf"\s*[\[(]\s*({CODES_END})\s*[\])]\s*$")
# A table's first column, run into the item beside it with one space: known by what the item opens with.
RUN_IN = re.compile(rf"^\W*((?i:{BEFORE}{NOUNS}))\s+(?=(?:At least|A|An|Minimum)\s|{OPENERS})(?=[A-Z])")
LEADING = re.compile(r"^\W*(E|D)(?:\s?\d{1,2}\s*[.):–-]?|\s*[.):–-]|(?=\s+[A-Z]))\s+(\S.{3,})$")

LEGEND = re.compile(
    r"\*.{0,30}?\b(essential|desirable)\b|\bmarked (?:with )?(?:an )?(?:asterisks?|stars?).{0,30}?\b(essential|desirable)\b",
    re.I,
)
OTHERS = re.compile(r"\ball (?:the )?others?\b.{0,30}\b(?:desirable|essential)\b", re.I)
STAR = re.compile(r"^\*(?=\w)|\s*\*+\s*$")

Marked = tuple[str, str | None, tuple[str, ...] | None]


def criteria(lines: Sequence[Line]) -> list[DraftCriterion]:
    """Every item with its mark, where three or more bear one of the same kind; empty elsewhere."""
    found = [_read(lines, mark) for mark in (_bracketed, _leading, _bare)]
    at = next((n for n, line in enumerate(lines) if LEGEND.search(line.text)), None)
    below = lines[at + 1 :] if at is not None else []
    if at is not None and sum(STAR.search(line.text.strip()) is not None for line in below) >= 2:
        legend = f"{lines[at].text} {below[0].text}"
        found.append(_read(below, _starred(legend)))
    return max(found, key=len) if max(map(len, found)) >= ENOUGH else []


def _bracketed(text: str) -> Marked:
    words, said = strip_marker(text)
    behind = METHOD_BEHIND.search(text)
    if said is None and behind is not None:
        words, said = strip_marker(text[: behind.start()])
        return words, said, methods(behind[1]) if said else None
    return words, said, None


def _leading(text: str) -> Marked:
    found = LEADING.match(text)
    if found is None:
        return text, None, None
    return found[2], "essential" if found[1] == "E" else "desirable", None


def _bare(text: str) -> Marked:
    found = BARE.match(text)
    if found is None:
        return text, None, None
    how = methods(found[3]) if found[3] else None
    return found[1], "essential" if found[2].startswith("E") else "desirable", how


def _starred(legend: str) -> Callable[[str], Marked]:
    """Marks where a star says one thing. Without it an item says the other only if the document says that too."""
    found = LEGEND.search(legend)
    star = (found[1] or found[2]).lower() if found else "unstated"
    other = "desirable" if star == "essential" else "essential"
    without = other if OTHERS.search(legend) else "unstated"

    def mark(text: str) -> Marked:
        if STAR.search(text):
            return STAR.sub("", text), star, None
        return text, without if len(text.split()) <= LONGEST else None, None

    return mark


def _read(lines: Sequence[Line], mark: Callable[[str], Marked]) -> list[DraftCriterion]:
    out: list[DraftCriterion] = []
    section = ""
    block: list[Line] = []
    for line in [*lines, Line(0, 0, "")]:
        text = line.text.strip()
        marks = mark(text)[1] is not None and len(text) > 12 and not is_heading(line)
        leading = LEADING_CATEGORY.match(line.text) if marks else None
        leading = leading if leading is not None and "  " in leading[0] else RUN_IN.match(line.text) if marks else None
        if leading is not None:
            # A table's first column, run into the item beside it.
            section, text = leading[1], text[leading.end() :].strip()
            line = replace(line, text=text)
        heads = not marks and not bulleted(line) and (is_heading(line) or (looks_like_title(line) and len(text) < 60))
        if heads or not text or ends_criteria(line):
            out += _marked(block, section, mark)
            block = []
            section = text if heads else section
            continue
        if marks and mark is _leading:
            # A code begins an item: what came before it is done.
            out += _marked(block, section, mark)
            block = []
        block.append(line)
        if marks and mark is not _leading:
            # The mark ends the item, so that the next line begins another even without a bullet.
            out += _marked(block, section, mark)
            block = []
    return out


def _marked(block: Sequence[Line], section: str, mark: Callable[[str], Marked]) -> list[DraftCriterion]:
    out = []
    for line, text in items(block):
        words, said, how = mark(text)
        words = clean(words)
        if said and len(words) > 3:
            out.append(DraftCriterion(said, category(words, section), section, words, how, line.page, line.number))
    return out
