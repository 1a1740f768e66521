"""Whose name stands at the top of a CV: letters of an award after it and a line of what they are, are no part of it."""

from __future__ import annotations

import pytest

from rules.document import Document, Line
from workers.cv import names_of, parts_of


def top(*lines: str) -> tuple[str, ...]:
    return names_of(Document("cv", tuple(Line(1, number + 1, text) for number, text in enumerate(lines))))


@pytest.mark.parametrize("letters", ["BSc", "RGN", "PGCE", "MCIPD"])
def test_letters_after_the_name_are_not_hidden_elsewhere(letters: str) -> None:
    parts = parts_of(f"Ottoline Braithe {letters}")
    assert letters not in parts
    assert {f"Ottoline Braithe {letters}", "Ottoline Braithe", "Ottoline", "Braithe"} <= set(parts)


def test_a_name_in_capitals_is_hidden_word_by_word() -> None:
    assert {"OTTOLINE", "BRAITHE"} <= set(parts_of("OTTOLINE BRAITHE BA"))


def test_the_name_stands_behind_a_long_dash() -> None:
    assert top("Curriculum Vitae — Ottoline Braithe", "Registered Nurse (Child), Selby")[0] == "Ottoline Braithe"


def test_what_somebody_is_is_no_name() -> None:
    assert top("Registered Nurse (Child), Selby", "Chartered Surveyor") == ()
