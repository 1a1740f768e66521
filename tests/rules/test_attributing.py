"""A passage speaks of the criterion it lies nearest to: told from all the criteria of the vacancy together."""

from __future__ import annotations

import json
import math

from hypothesis import given
from hypothesis import strategies as st

from rules import attributing, meaning
from rules.attributing import NUMBERS, attributed, sought
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


def _odds(*asked: str) -> list[list[float]]:
    bound = [bind(text, "essential", "experience") for text in asked]
    given_in = submission(None, TOLD)
    weighed = [weigh(one, given_in, AS_AT) for one in bound]
    return attributed([sought(one) for one in bound], weighed, context_of(given_in, AS_AT))


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
    assert meaning.nearness(place, meaning.of_words(["worksheet"])) > meaning.nearness(
        place, meaning.of_words(["garden"])
    )


def test_words_that_are_not_known_lie_nowhere() -> None:
    assert meaning.of_words(["qqxz"]) == meaning.NOWHERE
    assert meaning.of_words([]) == meaning.NOWHERE
    assert meaning.asked([], []) == meaning.NOWHERE


@given(st.lists(st.sampled_from(["rota", "shift", "cash", "garden", "teach", "qqxz"]), max_size=6))
def test_the_order_of_words_changes_nothing(words: list[str]) -> None:
    place = meaning.of_words(words)
    assert place == meaning.of_words(words[::-1])
    assert all(math.isfinite(number) for number in place)


def test_the_weights_are_of_the_numbers_there_are() -> None:
    kept = json.loads(attributing.KEPT.read_text(encoding="utf-8"))
    assert kept["numbers"] == list(NUMBERS)
    assert set(kept["weights"]) == {"constant", *NUMBERS}


def test_no_name_of_a_person_school_or_faith_is_in_the_table() -> None:
    known = {line.partition(" ")[0] for line in meaning.KEPT.read_text(encoding="utf-8").splitlines()[1:]}
    assert not known & {"muhammad", "siobhan", "oakfield", "mosqu", "synagogu", "church", "wife", "mum"}
