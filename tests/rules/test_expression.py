"""Expressions of the tables: what is left untried fits nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from rules.expression import Expression, Table, needed
from rules.reference_tables import awards, fields, registers, subjects

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def lines() -> list[str]:
    """Lines that name awards, fields and registers in many ways."""
    files = [*HERE.glob("probes/*.yaml"), *HERE.glob("labelled/*.yaml")]
    found = {line for path in files for line in path.read_text().splitlines()}
    return sorted({form for line in found for form in (line, line.upper(), line.lower())})


@pytest.mark.parametrize(
    ("written", "letters"),
    [
        (r"\bNEBOSH\b.{0,30}diploma", "diploma"),
        (r"green ?keep\w*", "green"),
        (r"colou?rs+ here", " here"),
        (r"(?:green|black) belt", " belt"),
        (r"\b239[145]\b", "239"),
        (r"maths|numeracy", ""),
        (r"\b(?:ACCA|CIMA)\b", "ACCA;CIMA"),
        (r"(?:to|on) (?:award|badge)s?", "to award;to badge;on award;on badge"),
        (r"(?:ACCA|CIMA)?", ""),
        (r"certificate in (?:tax (?:law|practice) )?work", "certificate in "),
        (r"ab{2,3}c", "a"),
        (r"[(\]]able", "able"),
    ],
)
def test_what_an_expression_needs(written: str, letters: str) -> None:
    assert needed(written) == set(letters.split(";"))


@pytest.mark.parametrize("table", [awards, fields, registers, subjects])
def test_every_row_that_fits_is_tried(table, lines: list[str]) -> None:
    rows: Table = table()
    for line in lines:
        assert [*rows.fitting(line)] == [row for row in rows if rows[row].compiled.search(line)]


def test_capitals_are_read_in_capitals_alone() -> None:
    bed = Expression([r"\bB\.?Ed\b", "bachelor of education"])
    assert bed.search("a BEd") and bed.search("A Bachelor Of Education")
    assert not bed.search("a bed")
