"""Composes the readers of layouts: tables by their cells first, then flattened tables, then headed lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rules.document import Document, Line
from workers.person_spec import (
    aligned,
    facts,
    glued,
    grids,
    kinds,
    levels,
    lists,
    marked,
    naming,
    progression,
    prose,
    runs,
    separated,
    stacked,
    tables,
    unmarked,
)
from workers.person_spec.conditions import conditions, with_asked
from workers.person_spec.headings import SPEC_START
from workers.person_spec.items import with_lost_bullets
from workers.person_spec.model import DraftCriterion, Note, Role, Specification, Unplaced

WIDEST = 200
GAPS = re.compile(rf"\s{{{WIDEST},}}")


def parse(document: Document) -> Specification:
    """Role, criteria and conditions. Where no criteria are found, a warning says so and nothing is made up."""
    document = _bounded(document)
    made, left, kind = _roles(document)
    found = [c for role in made for c in role.criteria]
    specification = Specification(kind, naming.employer(document), made)
    specification.warnings = [Note(w.code, w.message, w.line) for w in document.warnings]
    specification.warnings += notes(found, left)
    return specification


def _bounded(document: Document) -> Document:
    """The document without gaps so wide that they only cost time: patterns try every place in a run of white space."""
    lines = tuple(
        replace(line, text=GAPS.sub(lambda m: m[0][:WIDEST], line.text)) if len(line.text) > WIDEST else line
        for line in document.lines
    )
    return replace(document, lines=lines)


def _roles(document: Document) -> tuple[list[Role], list[Unplaced], str]:
    """The roles, what was not placed, and the kind of document."""
    stated = conditions(document)
    left: list[Unplaced] = []
    several, kind = progression.roles(document), "career_progression_map"
    if not several:
        (several, left), kind = levels.roles(document), "job_family"
    if several:
        for role in several:
            role.conditions = with_asked(stated, role.criteria)
        return several, left, kind
    found, left = _criteria(document)
    made = facts.role(document, {c.line for c in found})
    made.criteria = found
    made.conditions = with_asked(stated, made.criteria)
    return [made], left, kinds.kind(document)


def notes(found: Sequence[DraftCriterion], left: Sequence[Unplaced]) -> list[Note]:
    """What a person should know of the criteria that were read, and of the lines that were not."""
    out = []
    if not found:
        out.append(Note("no_criteria", "No criteria were found. Type them, or pick the lines that are criteria.", None))
    if any(c.requirement == "unstated" for c in found):
        message = "The document does not say essential or desirable for some criteria. Decide for each."
        out.append(Note("requirement_unstated", message, None))
    for item in left:
        if item.damaged:
            message = f'Words are lost in {item.count} of the criteria under "{item.section}". Put them right.'
            out.append(Note("words_lost", message, item.line))
            continue
        if item.one_column:
            message = f"Nothing seems to stand under Desirable, so all {item.count} were read as essential. Check each."
            out.append(Note("one_column", message, item.line))
            continue
        many = "1 line was" if item.count == 1 else f"{item.count} lines were"
        message = f'{many} not read as criteria under "{item.section}". Add those that are.'
        out.append(Note("not_placed", message, item.line))
    return out


def _criteria(document: Document) -> tuple[list[DraftCriterion], list[Unplaced]]:
    """The layouts in the order in which they leave least to doubt; of lists, marks and tables, whichever hold more."""
    from_tables = tables.of_document(grids.real_tables(document))
    outside = [line for line in document.lines if line.cell is None]
    if not from_tables and (found := _flattened(outside)):
        return found, []
    lines = runs.cut(with_lost_bullets(outside) if document.reader == "text" else outside)
    start = next((i for i, line in enumerate(lines) if SPEC_START.search(line.text) and len(line.text) < 90), 0)
    listed, left = lists.criteria(lines[start:])
    if not listed:
        listed, left = lists.criteria(lines)
    by_mark = marked.criteria(lines)
    if len(by_mark) >= max(len(listed), len(from_tables), 1):
        return by_mark, []
    factors = unmarked.factors(outside)
    if from_tables and len(listed) < len(from_tables):
        return factors + from_tables, []
    if listed:
        return factors + _with_asked(listed, lines), left
    found, left = lists.criteria(document.lines)
    if found:
        return found, left
    found, left = glued.criteria(outside)
    return (found, left) if found else (factors + unmarked.criteria(lines) or prose.criteria(lines), [])


def _flattened(lines: Sequence[Line]) -> list[DraftCriterion]:
    """The criteria of tables that came as text, by the signs that are left of their cells."""
    one_below_another = grids.flattened(lines)
    found = tables.criteria(one_below_another) if one_below_another is not None else []
    found = found or [c for grid in separated.separated(lines) for c in tables.criteria(grid)]
    by_place = None if found else aligned.aligned(lines)
    found = found or (tables.criteria(by_place) if by_place is not None else [])
    found = found or [c for grid in grids.tabbed(lines) if tables.says(grid) for c in tables.criteria(grid)]
    return found or stacked.criteria(lines)


def _with_asked(listed: list[DraftCriterion], lines: Sequence[Line]) -> list[DraftCriterion]:
    """Where a document says only what is desirable, with what it asks for under other headings."""
    if any(c.requirement == "essential" for c in listed):
        return listed
    known = {c.line for c in listed}
    asked = [c for c in unmarked.criteria(lines) if c.line not in known]
    return sorted([*asked, *listed], key=lambda c: c.line)
