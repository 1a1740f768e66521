"""On a line with a name or an address, what else stands there still counts, and what is hidden is never quoted."""

from __future__ import annotations

import datetime as dt

import pytest

from rules.cv import CV, Submission
from rules.document import Document, Hidden, Line, Span
from rules.engine import assess
from rules.finding import Finding
from rules.proposing import bind

AS_AT = dt.date(2026, 11, 25)
ADDRESS = "w.achebe@example.org"


def found(line: str) -> Finding:
    at = line.index(ADDRESS)
    document = Document("cv", (Line(1, 1, line),), hidden=(Hidden(Span(at, at + len(ADDRESS)), "email"),))
    return assess(bind("Full driving licence"), Submission((CV(document),)), AS_AT)


@pytest.mark.parametrize(
    "line",
    [
        f"{ADDRESS} | Full UK driving licence",
        f"Full UK driving licence | {ADDRESS}",
        f"Ashby | {ADDRESS} | Full UK driving licence | own car",
    ],
)
def test_the_rest_of_the_line_counts(line: str) -> None:
    finding = found(line)
    assert finding.attainment.points == 2
    assert all(ADDRESS not in e.quote and "|" not in e.quote[:1] for e in finding.evidence)
    assert finding.evidence[0].quote.startswith("Full UK driving licence")


def test_a_line_of_hidden_words_alone_says_nothing() -> None:
    assert found(ADDRESS).attainment.points == 0
