"""Criteria that each bear their own mark, "(E)" or "(Desirable)", under headings or none."""

from __future__ import annotations

from collections.abc import Sequence

from rules.document import Line
from workers.person_spec.categories import category
from workers.person_spec.headings import ends_criteria, is_heading, looks_like_title
from workers.person_spec.items import bulleted, items
from workers.person_spec.model import DraftCriterion
from workers.person_spec.requirement import strip_marker

ENOUGH = 3


def criteria(lines: Sequence[Line]) -> list[DraftCriterion]:
    """Every item that ends or begins with its mark, where three or more do; empty elsewhere."""
    out: list[DraftCriterion] = []
    section = ""
    block: list[Line] = []
    for line in [*lines, Line(0, 0, "")]:
        text = line.text.strip()
        marks = strip_marker(text)[1] is not None and len(text) > 12
        heads = not marks and not bulleted(line) and (is_heading(line) or (looks_like_title(line) and len(text) < 60))
        if heads or not text or ends_criteria(line):
            out += _marked(block, section)
            block = []
            section = text if heads else section
            continue
        block.append(line)
        if marks:
            # The mark ends the item, so that the next line begins another even without a bullet.
            out += _marked(block, section)
            block = []
    return out if len(out) >= ENOUGH else []


def _marked(block: Sequence[Line], section: str) -> list[DraftCriterion]:
    out = []
    for line, text in items(block):
        words, said = strip_marker(text)
        if said and len(words) > 3:
            out.append(DraftCriterion(said, category(words, section), section, words, None, line.page, line.number))
    return out
