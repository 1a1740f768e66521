"""Twins of an application, and whether any level differs from the application's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from rules.cv import Submission
from tests.twins import layouts, swapping
from tests.twins.cases import Case
from tests.twins.swapping import Texts
from tests.twins.synonyms import synonyms
from workers import scoring
from workers.reading import read

AS_AT = dt.date(2026, 11, 1)
Levels = tuple[int | None, ...]
SHIFTS = (-20, -10, -5, -2, 3)


@dataclass(frozen=True)
class Twin:
    """One application with one thing swapped. ``make`` gives the bytes of CV and statement."""

    case: Case
    axis: str
    how: str
    make: Callable[[], tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Changed:
    """A level that a twin has and its application has not."""

    twin: str
    axis: str
    how: str
    criterion: str
    before: int | None
    after: int | None
    warned: bool = False
    """Whether the reader said that it doubts its reading of this layout, so that a person is told to look."""


def levels(case: Case, cv: bytes, statement: bytes) -> Levels:
    """The engine's levels for the vacancy's criteria, in their order."""
    documents = [read(cv, "cv"), read(statement, "statement")]
    submission = Submission(scoring.read_together(documents))
    return tuple(f.attainment.points for f in scoring.Scoring(case.bindings).findings(submission, AS_AT))


def own(case: Case) -> Levels:
    """The levels of the application itself, its CV read as plain text."""
    return levels(case, case.cv.encode(), case.statement.encode())


def _worded(case: Case) -> Iterator[tuple[str, str, Callable[[], Texts]]]:
    texts = (case.cv, case.statement)
    for name in swapping.NAMES:
        yield "name", name, partial(swapping.with_name, texts, case.name, name)
    yield "pronoun", "he and she", partial(swapping.with_pronouns, texts)
    for line in swapping.LINES:
        yield "pronoun", line, partial(swapping.with_line, texts, line)
    for line in swapping.ADDRESSES:
        yield "address", line, partial(swapping.with_line, texts, line)
    for school in swapping.SCHOOLS:
        yield "school", school, partial(swapping.with_school, texts, school)
    for shift in SHIFTS:
        yield "year", f"{shift:+}", partial(swapping.with_years, texts, shift)
    for how, make in synonyms(texts):
        yield "wording", how, make


def twins(case: Case) -> Iterator[Twin]:
    """Every twin that differs from the application in something."""
    for axis, how, make in _worded(case):
        changed = make()
        if changed != (case.cv, case.statement):
            yield Twin(case, axis, how, lambda c=changed: (c[0].encode(), c[1].encode()))  # type: ignore[misc]
    statement = case.statement.encode()
    for how, lay in layouts.LAYOUTS.items():
        if how != "text":
            yield Twin(case, "layout", how, lambda lay=lay: (lay(case.cv), statement))  # type: ignore[misc]
    sent = next((p for p in case.folder.iterdir() if p.stem == "cv" and p.suffix != ".txt"), None)
    if sent is not None:
        yield Twin(case, "layout", f"as sent, {sent.suffix[1:]}", lambda: (sent.read_bytes(), statement))


def compare(twin: Twin, before: Levels) -> list[Changed]:
    """The levels that differ."""
    cv, statement = twin.make()
    after = levels(twin.case, cv, statement)
    warned = after != before and read(cv, "cv").quality != "good"
    return [
        Changed(twin.case.key, twin.axis, twin.how, criterion, a, b, warned)
        for criterion, a, b in zip(twin.case.criteria, before, after, strict=True)
        if a != b
    ]
