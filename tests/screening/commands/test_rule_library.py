"""``screening rules list`` and ``check`` over the library that ships, and over one that does not hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from rules import catalogue
from screening.commands import rules
from screening.commands.failure import CommandError


def test_every_rule_is_listed_with_its_version() -> None:
    listed = [line.split("\t") for line in rules.listed()]
    assert {key for key, *_ in listed} == set(catalogue.rules())
    assert all(len(line) == 4 and line[1].isdigit() for line in listed)


def test_the_library_that_ships_holds() -> None:
    assert rules.checked() == f"{len(catalogue.rules())} rules are well formed, locked, and have cases beside them"


def test_a_rule_without_cases_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    catalogue.rules()
    monkeypatch.setattr(catalogue, "LIBRARY", tmp_path)
    with pytest.raises(CommandError, match="licence/driving has no cases beside it"):
        rules.checked()


def test_a_changed_rule_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "differences", lambda: ["licence/driving changed without a new version"])
    with pytest.raises(CommandError, match="does not hold:\n  licence/driving changed"):
        rules.checked()
