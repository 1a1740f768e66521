"""A passage speaks of the criterion it lies nearest to: told from all the criteria of the vacancy together."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules import attributing, meaning
from rules.attributing import NUMBERS, Sought, Speaking, attributed, sought
from rules.engine import context_of, weigh
from rules.proposing import bind
from rules.suggesting import Suggesting
from tests.rules.building import AS_AT, submission

ROTAS = "Experience of planning staff rotas and covering absence"
CASH = "Experience of handling cash and reconciling a till"
TOLD = (
    "Every Sunday I plan the staff rota for the week and find cover when a colleague rings in ill.\n\n"
    "At closing I cash up the till, reconcile it to the receipts and bank the cash."
)


def _odds(*asked: str) -> list[tuple[float, ...]]:
    bound = [bind(text, "essential", "experience") for text in asked]
    given_in = submission(None, TOLD)
    weighed = [weigh(one, given_in, AS_AT) for one in bound]
    found = attributed([sought(one) for one in bound], weighed, context_of(given_in, AS_AT))
    return [one.odds for one in found]


def test_each_passage_speaks_of_the_criterion_it_lies_nearest_to() -> None:
    rotas, cash = _odds(ROTAS, CASH)
    assert rotas[0] > cash[0]
    assert cash[1] > rotas[1]


def test_the_order_of_the_criteria_changes_nothing() -> None:
    assert _odds(ROTAS, CASH) == _odds(CASH, ROTAS)[::-1]


def test_a_passage_is_quoted_for_the_criterion_it_speaks_of() -> None:
    asked = Suggesting([bind(text, "essential", "experience") for text in (ROTAS, CASH)])
    rotas, cash = asked.findings(submission(None, TOLD), AS_AT)
    assert "till" in cash.evidence[0].quote
    assert "rota" in rotas.evidence[0].quote


def test_a_word_near_in_meaning_lies_near() -> None:
    place = meaning.asked([], ["spreadsheet"])
    ((worksheet, garden),) = meaning.nearness([place], [["worksheet"], ["garden"]]).tolist()
    assert worksheet > garden


def test_words_that_are_not_known_lie_nowhere() -> None:
    place = meaning.asked([], ["spreadsheet"])
    assert meaning.nearness([place], [["qqxz"], []]).tolist() == [[0.0, 0.0]]
    assert meaning.nearness([place], []).shape == (1, 0)
    assert meaning.nearness([], [["garden"]]).shape == (0, 1)
    assert meaning.asked([], []) == meaning.NOWHERE


@given(st.lists(st.sampled_from(["rota", "shift", "cash", "garden", "teach", "qqxz"]), max_size=6))
def test_the_order_of_words_changes_nothing(words: list[str]) -> None:
    place = meaning.asked([], ["shift"])
    ((first, second),) = meaning.nearness([place], [words, words[::-1]]).tolist()
    assert first == second
    assert math.isfinite(first)


def test_an_application_that_says_nothing_speaks_of_nothing() -> None:
    empty = submission(None, "")
    bound = bind(CASH, "essential", "experience")
    (found,) = attributed([sought(bound)], [weigh(bound, empty, AS_AT)], context_of(empty, AS_AT))
    assert found == Speaking((), ())


def test_what_is_told_as_it_happened_would_be_worth_more_than_a_claim() -> None:
    told = (
        "In May the till was £40 short. I recounted it, found the void that was not rung up, and it has balanced since."
    )
    claimed = "I have good experience of handling cash and tills."
    worth = []
    for words in (told, claimed):
        given_in, bound = submission(None, words), bind(CASH, "essential", "experience")
        (found,) = attributed([sought(bound)], [weigh(bound, given_in, AS_AT)], context_of(given_in, AS_AT))
        worth.append(max(found.strong))
    assert worth[0] > worth[1]


def test_the_weights_are_of_the_numbers_there_are() -> None:
    kept = json.loads(attributing.KEPT.read_text(encoding="utf-8"))
    assert kept["numbers"] == list(NUMBERS)
    assert set(kept["weights"]) == {"constant", *NUMBERS}
    for trees in (kept["likely"], kept["strong"]):
        assert set(trees["place"]) <= set(range(len(NUMBERS)))


def test_no_name_of_a_person_school_or_faith_is_in_the_table() -> None:
    known = {line.partition(" ")[0] for line in meaning.KEPT.read_text(encoding="utf-8").splitlines()[1:]}
    assert not known & {"muhammad", "siobhan", "oakfield", "mosqu", "synagogu", "church", "wife", "mum"}


def test_a_criterion_asked_alone_is_told_apart_from_common_ones() -> None:
    """Common criteria stand beside it, so what is near to everything is not taken for it."""
    (rotas,) = _odds(ROTAS)
    assert rotas[0] > rotas[1]
    assert rotas[1] < attributing.LEAST


def test_common_criteria_come_back_from_what_is_kept_as_they_were() -> None:
    kept = json.loads(attributing.KEPT.read_text(encoding="utf-8"))["beside"]
    again = [Sought.from_json(one) for one in kept]
    assert len(again) >= attributing.ENOUGH
    assert [json.loads(json.dumps(one.to_json())) for one in again] == kept


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("I looked after 14 people.", True),
        ("I am doing the Level 3 diploma.", False),
        ("I am doing the level three diploma.", False),
    ],
)
def test_a_number_that_is_a_name_is_none(words: str, counted: bool) -> None:
    (traits,) = context_of(submission(None, words), AS_AT).traits
    assert ("number" in traits) is counted
