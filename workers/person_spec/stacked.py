"""A table whose cells were written one under the other, a line each: its column names, then row after row.

A row begins where a category stands. Within it, the methods come last; of what is left, two blocks (parted by a blank
line, or two single lines) are essential and desirable in the order of the names. Anything else is unstated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.document import Line
from workers.person_spec.assessed_by import methods
from workers.person_spec.categories import category
from workers.person_spec.columns import METHOD_HEAD
from workers.person_spec.headings import ends_criteria, is_heading
from workers.person_spec.items import bulleted, items
from workers.person_spec.model import DraftCriterion
from workers.person_spec.requirement import said_by

REACH = 20
NAME = re.compile(r"^\W*(?:essential|desirable)(?: criteria| requirements)?\W*$", re.I)
FIRST = re.compile(r"^\W*(?:attributes?|criteria|factors?|categor(?:y|ies)|areas?|requirements?)\W*$", re.I)
WAY = re.compile(
    r"^\W*(?:application|interview|test|certificates?|references?|presentation|assessment|CV|AF)\b.{0,50}$", re.I
)


def criteria(lines: Sequence[Line]) -> list[DraftCriterion]:
    """The items below column names that stand one under the other; empty where none do."""
    for index, line in enumerate(lines):
        names, end = _names(lines, index)
        if len(names) == 2 and is_heading(_next(lines, end)) and line.text.strip():
            return [c for row in _rows(lines[end:]) for c in _row(row, names)]
    return []


def _next(lines: Sequence[Line], at: int) -> Line:
    return next((x for x in lines[at:] if x.text.strip()), Line(0, 0, ""))


def _names(lines: Sequence[Line], index: int) -> tuple[list[str], int]:
    """(what the columns say in order, the index after the names) for names that begin at a line."""
    said: list[str] = []
    at = index
    while at < min(len(lines), index + REACH):
        text = lines[at].text.strip()
        if NAME.match(text):
            said.append(said_by(text) or "")
        elif (
            text and not (FIRST.match(text) and not said) and not (METHOD_HEAD.search(text) and len(text) < 50 and said)
        ):
            break
        at += 1
    return said, at


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in lines:
        if ends_criteria(line) and not is_heading(line):
            break
        if is_heading(line) and not bulleted(line):
            rows.append([line])
        elif rows:
            rows[-1].append(line)
    return rows


def _row(row: Sequence[Line], names: Sequence[str]) -> list[DraftCriterion]:
    section = row[0].text.strip().rstrip(":")
    body = list(row[1:])
    ways: list[str] = []
    while body and (not body[-1].text.strip() or WAY.match(body[-1].text.strip())):
        ways.append(body.pop().text.strip())
    how = methods(" ".join(way for way in ways if way))
    blocks = _blocks(body)
    if len(blocks) == 1 and len(blocks[0]) == 2 and not any(bulleted(x) for x in blocks[0]):
        blocks = [[blocks[0][0]], [blocks[0][1]]]
    said = list(names) if len(blocks) == len(names) else ["unstated"] * len(blocks)
    return [
        DraftCriterion(requirement, category(text, section), section, text, how, line.page, line.number)
        for block, requirement in zip(blocks, said, strict=True)
        for line, text in items(block)
        if len(text) > 3
    ]


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    out: list[list[Line]] = [[]]
    for line in lines:
        if line.text.strip():
            out[-1].append(line)
        elif out[-1]:
            out.append([])
    return [block for block in out if block]
