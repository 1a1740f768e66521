"""Criteria of a document that nowhere says essential or desirable: lists under "Qualifications", "Skills", "You must".

What such a list holds is asked for, but how strongly the document does not say: unstated, unless the sentence that
opens the list asks outright ("you must", "we are looking for somebody who"), the heading says required, or the document
states elsewhere that what it lists are its minimum requirements.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.document import Line
from workers.person_spec.headings import (
    DUTIES,
    OPENING,
    SPEC_START,
    ends_criteria,
    heading_says,
    is_heading,
    looks_like_title,
)
from workers.person_spec.items import bulleted, parted
from workers.person_spec.lists import draft
from workers.person_spec.model import DraftCriterion
from workers.person_spec.requirement import ASKED, DESIRABLE, REQUIRED

FACTOR = re.compile(
    r"^(?:indicative|typical|minimum)?\s*(?:qualifications?|knowledge|skills?|experience)\b.{0,40}$", re.I
)
# A statement that what the document lists is the least that it asks: common where an interview is guaranteed to
# disabled people or veterans who meet it.
LEAST = re.compile(
    r"\b(?:minimum|essential) (?:requirements?|criteria)\b[^.]{0,80}\b(?:set out|listed|described|outlined|stated|given|specified) (?:in|below|above)\b"
    r"|\ball (?:of )?(?:the )?(?:criteria|requirements)\b[^.]{0,40}\bare essential\b",
    re.I,
)
WISHED = re.compile(r"\b(?:ideally|also (?:like|love)|bonus|not essential)\b", re.I)
NEEDED = re.compile(r"\byou (?:will |must |['’]ll )?need\b", re.I)
NOT_ASKED = re.compile(
    r"\b(?:you will (?:be responsible|work|join|report|receive|get)|we (?:offer|provide|give)|your role)\b", re.I
)


def criteria(lines: Sequence[Line]) -> list[DraftCriterion]:
    """The items of every list whose heading or opening sentence is one of criteria."""
    out: list[DraftCriterion] = []
    least = any(LEAST.search(line.text) for line in lines)
    section, lead, open_list, inside = "", "", False, False
    block: list[Line] = []

    def flush() -> None:
        if open_list:
            out.extend(draft(_listed(block), section, lead, _says(section, lead, least)))
        block.clear()

    for line in parted(lines):
        text = line.text.strip()
        if not text or bulleted(line):
            block.append(line)
        elif heading_says(line) or ends_criteria(line) or (_short(line) and DUTIES.search(text)):
            flush()
            section, lead, open_list, inside = text, "", False, False
        elif _short(line) and (is_heading(line) or SPEC_START.search(text)):
            flush()
            section, lead, open_list, inside = text, "", True, True
        elif text.endswith(":") and OPENING.search(text) and not NOT_ASKED.search(text):
            flush()
            lead, open_list = text, inside or ASKED.search(text) is not None
        elif line.heading or (looks_like_title(line) and not text.endswith(":")):
            flush()
            section, lead, open_list = text, "", False
        elif text.endswith(":") and not is_heading(line):
            flush()
            lead, open_list = text, False
        else:
            block.append(line)
    flush()
    return out


def factors(lines: Sequence[Line]) -> list[DraftCriterion]:
    """Rows of a profile's table of factors that name qualifications, knowledge or skills, one criterion each: the
    document parts nothing inside such a cell."""
    rows = [(line, line.text.split("\t")) for line in lines if line.text.count("\t") == 1 and line.text[:1] != "\t"]
    if len(rows) < 4:
        return []
    named = [(line, cells[0].strip(), cells[1].strip()) for line, cells in rows]
    taken = [(line, name, text) for line, name, text in named if FACTOR.match(name) and len(text) > 20]
    return [c for line, name, text in taken for c in draft([Line(line.page, line.number, text)], name, "", "unstated")]


def _short(line: Line) -> bool:
    return len(line.text.strip()) < 90


def _says(section: str, lead: str, least: bool) -> str:
    words = f"{section} {lead}"
    if DESIRABLE.search(words) or WISHED.search(words):
        return "desirable" if DESIRABLE.search(words) else "unstated"
    asked = least or ASKED.search(words) or NEEDED.search(section) or REQUIRED.search(section)
    return "essential" if asked and len(section) < 90 else "unstated"


def _listed(block: Sequence[Line]) -> Sequence[Line]:
    """The lines of a list: paragraphs before its first bullet do not belong to it."""
    first = next((n for n, x in enumerate(block) if bulleted(x)), len(block))
    return block[first:]
