"""What is suggested to people: the rules' finding, moved where the passages say otherwise, with the reason told."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import quoting, suggesting
from rules.attributing import Speaking, attributed, sought
from rules.binding import Binding
from rules.calibration import Case, case_of, values
from rules.engine import assess, context_of, weigh
from rules.finding import Attainment, Finding
from rules.proposing import bind
from rules.suggesting import suggest
from tests.rules.building import AS_AT, submission

ASKED = "Experience of handling complaints from customers"
TOLD = (
    "I answer the complaints that come to the ticket office. In June a man was charged twice and shouted at the counter. "
    "I listened, apologised, rang the bank and refunded him before he left, and he wrote to thank us."
)


def _finding(words: str, facts: dict[str, Any] | None = None, wording: str = ASKED) -> Finding:
    return suggest(bind(wording, "essential", "experience"), submission(facts, words), AS_AT)


@pytest.mark.parametrize(("level", "said"), [(1, "counts in part"), (3, "counts as strong")])
def test_a_level_that_was_moved_says_so_and_keeps_its_words(
    monkeypatch: pytest.MonkeyPatch, level: int, said: str
) -> None:
    words = "I answer complaints at the counter. I refund customers who were overcharged."
    before = assess(bind(ASKED, "essential", "experience"), submission(None, words), AS_AT)
    assert before.attainment is Attainment.EVIDENCED
    monkeypatch.setattr(suggesting, "calibrated", lambda cases: [level] * len(cases))
    finding = _finding(words)
    assert finding.attainment.points == level
    assert said in finding.reason
    assert [e.quote for e in finding.evidence] == [e.quote for e in before.evidence]
    assert finding.flags == ("likeness_raised" if level == 3 else "likeness_lowered",)


def test_a_level_that_was_not_moved_is_the_rules_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggesting, "calibrated", lambda cases: [int(case.signs.rung) for case in cases])
    own = assess(bind(ASKED, "essential", "experience"), submission(None, TOLD), AS_AT)
    found = _finding(TOLD)
    assert (found.attainment, found.reason, found.flags) == (own.attainment, own.reason, own.flags)


def test_what_counts_for_nothing_keeps_the_words_that_came_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggesting, "calibrated", lambda cases: [0] * len(cases))
    finding = _finding("I have experience of handling complaints.")
    assert finding.attainment is Attainment.NOT_EVIDENCED
    assert finding.evidence


def test_where_none_of_the_words_stand_the_reason_says_so_and_what_is_near_is_quoted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(suggesting, "calibrated", lambda cases: [2] * len(cases))
    monkeypatch.setattr(quoting, "LIKELY", -99.0)
    found = _finding("My bicycle is green.")
    assert found.attainment is Attainment.EVIDENCED
    assert found.reason.startswith("None of the words that usually show it were found; taken together")
    assert [(e.quote, e.why) for e in found.evidence] == [("My bicycle is green.", quoting.NEAR)]


def test_a_reason_says_once_how_far_it_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggesting, "calibrated", lambda cases: [3] * len(cases))
    wording = "Experience of managing budgets for falconry and aviaries"
    words = "I set the budget each spring, monitored spending every month and reported variances to the trustees."
    before = assess(bind(wording, "essential", "experience"), submission(None, words), AS_AT)
    assert "words_not_found" in before.flags
    reason = _finding(words, wording=wording).reason
    assert reason.count("so it counts") == 1
    assert reason.endswith("so it counts as strong.")


def test_without_words_to_quote_nothing_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggesting, "calibrated", lambda cases: [3] * len(cases))
    assert _finding("My bicycle is green.").attainment is Attainment.NOT_EVIDENCED


def test_a_claim_alone_is_never_raised_above_part() -> None:
    for words in ("I have excellent experience of handling complaints.", f"I have {ASKED[0].lower()}{ASKED[1:]}."):
        assert (_finding(words).attainment.points or 0) <= 1


def test_an_award_is_left_to_the_rules() -> None:
    bound = bind("GCSE English at grade C or above", "essential", "qualification")
    given_in = submission({"education": ["GCSE English: B"]}, "")
    assert case_of(weigh(bound, given_in, AS_AT), (), Speaking((), ())) is None
    assert suggest(bound, given_in, AS_AT) == assess(bound, given_in, AS_AT)


def _case(bound: Binding, words: str) -> Case | None:
    given_in = submission(None, words)
    context, weighed = context_of(given_in, AS_AT), weigh(bound, given_in, AS_AT)
    (speaking,) = attributed([sought(bound)], [weighed], context)
    return case_of(weighed, context.traits, speaking)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(["I like long walks.", "My dog is called Rex.", "The garden needs rain."]), max_size=6))
def test_words_about_other_things_lower_nothing(more: list[str]) -> None:
    """How long an application is, is no sign: what is added may only help."""
    bound = bind(ASKED, "essential", "experience")
    short, long = (_case(bound, TOLD + "".join(f"\n\n{words}" for words in some)) for some in ([], more))
    assert short is not None
    assert long is not None
    assert values(long.signs) == values(short.signs)


def test_what_only_the_criterions_own_words_look_for_follows_its_passages_and_is_never_strong(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wording = "Falconry and mews work"
    assert [part.rule["measure"] for part in bind(wording, "essential", "skill").leaves()] == ["own_words"]
    monkeypatch.setattr(suggesting, "calibrated", lambda cases: [3] * len(cases))
    found = _finding("I have flown falcons at the mews each winter. I mend the mews.", wording=wording)
    assert found.attainment is Attainment.EVIDENCED
    assert "strong" not in found.reason
    monkeypatch.setattr(suggesting, "calibrated", lambda cases: [0] * len(cases))
    assert _finding("I mend the mews for falconry.", wording=wording).attainment is Attainment.NOT_EVIDENCED
