"""What a criterion names and no concept covers must be spoken of: something near it counts in part, and says so."""

from __future__ import annotations

import datetime as dt

import pytest

from rules.finding import Attainment, Finding
from rules.proposing import bind
from rules.trying import try_words

AS_AT = dt.date(2026, 11, 25)
ASKED = "Experience of managing budgets for falconry and aviaries"
NEAR = (
    "I set the budget for the day centre each spring, monitored spending every month and wrote the forecast. "
    "The budget was £90,000 and I reported variances to the trustees."
)


def found(text: str, asked: str = ASKED) -> Finding:
    return try_words(bind(asked, category="experience"), text, AS_AT)


def test_something_near_counts_in_part_and_says_what_was_not_spoken_of() -> None:
    finding = found(NEAR)
    assert finding.attainment == Attainment.PARTLY_EVIDENCED
    assert "falconry and aviaries" in finding.reason
    assert "falconry" in finding.change
    assert "words_not_found" in finding.flags
    assert finding.evidence


@pytest.mark.parametrize("words", ["The aviaries were mine too.", "It was a falconry centre."])
def test_speaking_of_one_of_them_is_enough(words: str) -> None:
    assert found(f"{NEAR} {words}").attainment in (Attainment.EVIDENCED, Attainment.STRONGLY_EVIDENCED)


def test_denying_them_is_not_speaking_of_them() -> None:
    assert found(f"{NEAR} I have never worked with aviaries.").attainment == Attainment.PARTLY_EVIDENCED


def test_a_criterion_that_concepts_cover_is_not_held_down() -> None:
    finding = found(NEAR, "Experience of managing budgets")
    assert finding.attainment in (Attainment.EVIDENCED, Attainment.STRONGLY_EVIDENCED)
    assert "words_not_found" not in finding.flags
