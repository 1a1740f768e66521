"""Qualifications, memberships and training: awards with their subjects, grades and status, as facts of a CV."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from rules.cv import Membership, PartialDate, Qualification, Section, Training
from rules.document import Document, Span
from rules.expression import Expression, Table
from rules.qualifications.reading import level_in
from rules.qualifications.status import denied_before, status_of
from rules.reference_tables import Award as Kind
from rules.reference_tables import awards, registers
from workers.cv import naming, school
from workers.cv.dates import SINGLE, date_in, period_in

SECTIONS = ("education", "training", "other")
TRAINING = ("first-aid", "food-hygiene", "safeguarding-course", "short-course")
"""Families of short courses, which are read as training."""
GENERAL = ("diploma", "certificate", "level")
"""Names that stand beside another award's name without being one more."""
BESIDE = 30
CLASS = re.compile(r"2[:.][12]|upper second", re.I)
"""A class of degree, which tells of a degree only where nothing else does."""
RUNS_ON = re.compile(r"(?:[,&(/–-]|\b(?:in|of|and|for|to|with|the|level))$", re.I)
TO_COME = re.compile(r"\bto be (?:sat|taken|done|resat)\b|\bto sit\b", re.I)
BEGUN = re.compile(
    r"\b(?:started|commenced|began|begun)\b(?!.*\b(?:passed|completed|finished|awarded|achieved)\b)", re.I
)
DRIVING = re.compile(r"\b(?:(?:full|clean|driving|provisional)[ ,]+)+(?:\w+ )?licen[cs]e\b", re.I)
COMPARES = re.compile(r"\b(?:comparable|comparability|equivalent to|NARIC|ENIC)\b")
MOST_LINES = 12
LONGEST = 2000
"""Characters of an entry that are read; a list of subjects takes up a few hundred."""


@dataclass(frozen=True, slots=True)
class Block:
    """An entry: its lines run together, and the span of the first."""

    text: str
    span: Span
    course: bool = False
    """Whether it stands among training, where what names no level is a course and no award."""


def qualifications(document: Document, sections: tuple[Section, ...]) -> tuple[Qualification, ...]:
    """Awards in the education and training sections, or on the lines of a statement."""
    out: list[Qualification] = []
    headless: str | None = None
    for block in _blocks(document, sections):
        for kind, before, after in _entries(block.text):
            status = _status(f"{before} {kind.id} {after}")
            course = block.course and kind.family == "language" and level_in(block.text) is None
            if status == "other_person" or kind.family in TRAINING or kind.id == "level" or course:
                continue
            made = list(_facts(kind, before, after, status, block))
            bare = len(made) == 1 and made[0].subject is None and made[0].grade is None
            if headless == kind.id and out:
                # The name alone on its line, and again with the subjects on the next.
                out.pop()
            headless = kind.id if bare and kind.family in school.FAMILIES and _is_name_alone(before, after) else None
            out += made
    return tuple(out)


def _facts(kind: Kind, before: str, after: str, status: str, block: Block) -> Iterator[Qualification]:
    level = kind.level or level_in(f"{before[-40:]} {kind.id} {after[:90]}")
    pairs: list[tuple[str | None, str | None]]
    if kind.family in school.FAMILIES or kind.id in school.IDS:
        pairs = school.subjects(after)
        if pairs[0][0] is None and (ahead := school.subjects(before))[0][0] is not None:
            pairs = [(subject, grade or pairs[0][1]) for subject, grade in ahead]
    else:
        pairs = [(naming.subject(before, after), naming.grade(f"{before}\n{after}"))]
    for subject, grade in pairs:
        yield Qualification(
            kind.id,
            str(level) if level else None,
            subject,
            grade,
            status,
            _date(block.text),
            naming.institution(block.text),
            block.span,
        )


def _status(text: str) -> str:
    status = status_of(text)
    if status == "held" and TO_COME.search(text):
        return "planned"
    return "in_progress" if status == "held" and BEGUN.search(text) else status


def _is_name_alone(before: str, after: str) -> bool:
    return not any(c.isalnum() for c in before + SINGLE.sub("", after))


def _date(text: str) -> PartialDate | None:
    """When the award was made: the end of a course, or the one date said."""
    period = period_in(text)
    if period is not None:
        return period.end or period.start
    found = SINGLE.search(text)
    return date_in(found[0]) if found else None


def names_award(text: str) -> bool:
    """Whether the words name an award that is no short course."""
    return any(kind.family not in TRAINING and kind.id != "level" for _, _, kind in _found(text[:LONGEST]))


@cache
def _kinds() -> Table[Kind]:
    written = [r"(?-i:\b(?:(?i:advanced) )?Highers\b)", r"(?-i:\bHigher(?=:| \())"]
    highers = Kind("higher-scottish", "level-3", 3, Expression(written))
    return Table({highers: highers.pattern} | {kind: kind.pattern for kind in awards()})


@lru_cache(maxsize=1024)
def _found(text: str, *, classes: bool = False) -> tuple[tuple[int, int, Kind], ...]:
    """Each award named in the text, with where; no words twice, and of one kind the first only. A line is looked at alone,
    with the one before it, and again as an entry of its own."""
    taken: list[tuple[int, int, Kind]] = []
    text = DRIVING.sub(lambda match: " " * len(match[0]), text)
    compares = COMPARES.search(text)
    for kind, pattern in _kinds().worth_trying(text):
        for match in pattern.finditer(text, compares.start() if compares else None):
            if not classes and CLASS.fullmatch(match[0]):
                continue
            clash = any(match.start() < end and start < match.end() for start, end, _ in taken)
            beside = kind.id in GENERAL and any(
                match.start() - end < BESIDE and start - match.end() < BESIDE for start, end, _ in taken
            )
            if not (clash or beside or kind.id == "qualification" or denied_before(text, match.start())):
                taken.append((match.start(), match.end(), kind))
    out: list[tuple[int, int, Kind]] = []
    for start, end, kind in sorted(taken, key=lambda found: found[0]):
        bracketed = text.count("(", 0, start) > text.count(")", 0, start) and out
        again = any(kind.id == other.id for _, _, other in out)
        school_again = again and out[-1][2].id == kind.id and kind.family in school.FAMILIES
        if school_again and not re.search("[a-z]", text[out[-1][1] : start]):
            out[-1] = (start, end, kind)
        elif not bracketed and not again:
            out.append((start, end, kind))
    return tuple(out)


def _entries(text: str) -> Iterator[tuple[Kind, str, str]]:
    """Each award of an entry with the words before and after it that are its own."""
    found = _found(text) or _found(text, classes=True)
    for number, (start, end, kind) in enumerate(found):
        begin = found[number - 1][1] if number else 0
        stop = found[number + 1][0] if number + 1 < len(found) else len(text)
        own = "" if number else text[begin:start]
        # "Master of Social Work": the name takes one word of what it is in.
        name = re.search(r"\b(?:of|in)\s", text[start:end])
        yield kind, own, text[start + name.end() if name else end : stop]


def _blocks(document: Document, sections: tuple[Section, ...]) -> list[Block]:
    inside = [s for s in sections if s.kind in SECTIONS or (s.kind == "memberships" and "qualif" in s.heading.lower())]
    if document.kind != "cv" or not inside:
        return [_block(document, [i]) for i, line in enumerate(document.lines) if line.text.strip()]
    out: list[Block] = []
    for section in inside:
        indexes = [i for i in range(len(document.lines)) if section.span.holds(document.span_of(i))]
        out += [replace(block, course=section.kind == "training") for block in _in_section(document, indexes)]
    return out


def _in_section(document: Document, indexes: Sequence[int]) -> list[Block]:
    groups: list[list[int]] = []
    fresh = True
    for index in indexes:
        line = document.lines[index]
        if not line.text.strip():
            fresh = True
            continue
        before = document.lines[groups[-1][-1]] if groups and not fresh else None
        same_row = before is not None and line.cell is not None and before.cell is not None
        same_row = same_row and (line.cell.table, line.cell.row) == (before.cell.table, before.cell.row)  # type: ignore[union-attr]
        other_row = line.cell is not None and not same_row
        starts = not same_row and _starts(before.text if before else "", line.text)
        if before is None or other_row or starts or len(groups[-1]) >= MOST_LINES:
            groups.append([index])
        else:
            groups[-1].append(index)
        fresh = False
    return [_block(document, group) for group in groups]


def _starts(before: str, text: str) -> bool:
    """Whether the line names an award of its own, not the end of the name that the line before began."""
    return bool(_found(text[:LONGEST])) and not _goes_on(before, text)


def _goes_on(before: str, text: str) -> bool:
    """Whether the line is the rest of the one before, or says what the award on it compares with."""
    return (
        COMPARES.search(text) is not None
        or RUNS_ON.search(before.rstrip()) is not None
        or text[:1] == "("
        or text[:1].islower()
    )


def _spaced(text: str) -> str:
    """The line's words, wide white space as the tab it stands for."""
    return re.sub(r"\s{3,}", "\t", text.strip(" \t•-–>"))


def _block(document: Document, group: Sequence[int]) -> Block:
    text = _spaced(document.lines[group[0]].text)
    for one, other in pairwise(group):
        before, line = document.lines[one], document.lines[other]
        next_cell = line.cell is not None and before.cell is not None and line.cell.column != before.cell.column
        joins = not next_cell and _goes_on(before.text, line.text)
        text += (" " if joins else "\n") + _spaced(line.text)
    return Block(text[:LONGEST], document.span_of(group[0]))


def memberships(document: Document) -> tuple[Membership, ...]:
    """Registers and bodies named anywhere, with whether membership is held."""
    out = []
    for index in range(len(document.lines)):
        span = document.span_of(index)
        text = document.text[span.start : span.end]
        out += [Membership(body, None, status_of(text), span) for body in registers().fitting(text)]
    return tuple(out)


def training(document: Document, sections: tuple[Section, ...]) -> tuple[Training, ...]:
    """The lines of the training sections, each a course."""
    inside = [s.span for s in sections if s.kind == "training"]
    out = []
    for index, line in enumerate(document.lines):
        span: Span = document.span_of(index)
        if line.text.strip() and any(s.holds(span) for s in inside):
            dated = SINGLE.search(line.text)
            title = line.text.strip(" -•\t")
            out.append(Training(title, date_in(dated[0]) if dated else None, status_of(line.text), span))
    return tuple(out)
