"""Criteria written as sentences: "You must have ...", "It would be desirable to ...", in a part about the person.

A sentence is one criterion in the document's words: what it asks is not cut out of it. Where it says neither word nor
asks outright, it is unstated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.document import Line
from workers.person_spec.categories import category
from workers.person_spec.headings import SPEC_START, ends_criteria, is_heading, looks_like_title
from workers.person_spec.items import bulleted
from workers.person_spec.model import DraftCriterion
from workers.person_spec.requirement import ASKED, said_by

SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
ASKS = re.compile(
    r"\b(?:you|candidates?|applicants?|post ?holder|someone|somebody|person|experience|knowledge|understanding|skills?|ability|able to|willing(?:ness)?|commitment|qualification|degree|licen[cs]e)\b",
    re.I,
)
NOT_ASKED = re.compile(
    r"\b(?:you (?:will|['’]ll) (?:be (?:responsible|working|joining|based|part|paid|given|supported)|work|join|report|receive|get|run|lead|help|support)|we (?:offer|provide|are (?:proud|committed)|welcome|encourage)|your role|apply|application|interview|cv\b|closing)\b",
    re.I,
)
DEMANDS = re.compile(r"\b(?:must|need(?:s|ed)? to|required|essential)\b", re.I)


def criteria(lines: Sequence[Line]) -> list[DraftCriterion]:
    """The sentences that ask something of the person, under a heading about the person; empty without such a heading."""
    out: list[DraftCriterion] = []
    section: str | None = None
    for line in lines:
        text = line.text.strip()
        short = len(text) < 90 and not text.endswith(".")
        if not text:
            continue
        if short and SPEC_START.search(text) and not bulleted(line):
            section = text
        elif ends_criteria(line) or (short and looks_like_title(line) and not is_heading(line)):
            section = None
        elif section is not None and short and is_heading(line):
            section = text
        elif section is not None and not bulleted(line):
            out += _sentences(line, section)
    return out


def _sentences(line: Line, section: str) -> list[DraftCriterion]:
    out = []
    for sentence in SENTENCE.split(line.text.strip()):
        words = " ".join(sentence.split())
        said = said_by(words) or ("essential" if DEMANDS.search(words) or ASKED.search(words) else None)
        if NOT_ASKED.search(words) or not ASKS.search(words) or len(words) < 15 or words.endswith(":"):
            continue
        kind = category(words, section)
        out.append(DraftCriterion(said or "unstated", kind, section, words, None, line.page, line.number))
    return out
