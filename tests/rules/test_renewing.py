"""A frozen binding renewed: what was asked stays, how it is found follows the library, and what differs is said."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator

import pytest

from rules import renewing
from rules.binding import Binding, Part
from rules.catalogue import rules
from rules.choosing import Choice, choose
from rules.proposing import bind
from rules.vocabulary import concepts

WORDINGS = (
    "Experience of keeping records",
    "At least 2 years' experience of payroll",
    "5 GCSEs at grade C or above including English and Maths",
    "Full driving licence",
    "Ability to work as part of a team and to communicate clearly",
    "Zorbling",
)


def stored(binding: Binding) -> Binding:
    """As it comes back from the database."""
    return Binding.from_json(json.loads(json.dumps(binding.to_json())))


@pytest.mark.parametrize("wording", WORDINGS)
def test_by_the_same_library_nothing_changes(wording: str) -> None:
    before = stored(bind(wording))
    after = renewing.renewed(before)
    assert after.to_json() == before.to_json()
    assert renewing.changes(before, after) == ()


@pytest.fixture
def moved_on(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Every rule has a next version, and one concept another phrase: its id."""
    key = bind(WORDINGS[0]).leaves()[0].params["concept"]["id"]
    newer = {k: dataclasses.replace(r, version=r.version + 1) for k, r in rules().items()}
    known = {**concepts(), key: dataclasses.replace(concepts()[key], shows=(*concepts()[key].shows, "wrote the log"))}
    monkeypatch.setattr(renewing, "rules", lambda: newer)
    monkeypatch.setattr(renewing, "concepts", lambda: known)
    yield key


def test_the_rule_and_the_words_follow_the_library_and_the_rest_stays(moved_on: str) -> None:
    before = stored(bind(WORDINGS[0]))
    after = renewing.renewed(before)
    old, new = before.leaves()[0], after.leaves()[0]
    assert new.version == old.version + 1
    assert "wrote the log" in new.params["concept"]["shows"]
    assert (after.text, after.uncovered, new.words, new.params["wording"]) == (
        before.text,
        before.uncovered,
        old.words,
        old.params["wording"],
    )
    said = renewing.changes(before, after)
    assert len(said) == 2
    assert said[0].endswith(f"is version {new.version} now. It was version {old.version}.")
    assert said[1] == f"The words that show “{concepts()[moved_on].label}” have changed: 1 added."


@pytest.mark.parametrize("wording", WORDINGS)
def test_the_tree_and_its_numbers_stay(wording: str, moved_on: str) -> None:
    before = stored(bind(wording))
    after = renewing.renewed(before)

    def bare(part: Part) -> dict[str, object]:
        return {key: value for key, value in part.params.items() if key != "concept"}

    assert [(p.id, bare(p)) for p in after.leaves()] == [(p.id, bare(p)) for p in before.leaves()]


def test_the_manager_s_own_words_stay(moved_on: str) -> None:
    before = stored(Binding(WORDINGS[0], choose(WORDINGS[0], "experience", Choice(moved_on, ("kept the day book",)))))
    concept = renewing.renewed(before).leaves()[0].params["concept"]
    assert concept["own words"] == ["kept the day book"]
    assert concept["shows"][-2:] == ["wrote the log", "kept the day book"]


def test_what_the_library_has_lost_stays_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    before = stored(bind(WORDINGS[0]))
    monkeypatch.setattr(renewing, "rules", dict)
    monkeypatch.setattr(renewing, "concepts", dict)
    assert renewing.renewed(before) == before
