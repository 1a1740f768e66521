"""A manager picks what to look for, adds words of their own, tries a sentence, and can do the first two only before opening."""

from __future__ import annotations

import html
from typing import Any

import pytest
from sqlalchemy import func, select

from rules.binding import Binding
from rules.choosing import chosen
from rules.vocabulary import concepts
from screening.audit.models import AuditEvent
from tests.screening.vacancies.conftest import Draft

FIRST, SECOND = list(concepts())[:2]


def looking(draft: Draft, code: str = "E1") -> str:
    return f"/specification/criteria/{draft.id_of(code)}/looking"


def trying(draft: Draft, words: str, code: str = "E1") -> str:
    answer = draft.post(f"/specification/criteria/{draft.id_of(code)}/try", {"words": words})
    return str(answer.text)


def rule(draft: Draft, code: str = "E1") -> Any:
    return next(c.rule for c in draft.criteria if c.code == code)


def test_what_is_picked_is_looked_for(draft: Draft) -> None:
    data = {"concept": [FIRST, SECOND, ""], "words": ["spun the wool\ncarded fleece", "", ""], "joiner": "any"}
    assert draft.post(looking(draft), data).status_code == 303
    picked = chosen(Binding.from_json(rule(draft)))
    assert picked is not None
    assert picked[0] == "any"
    assert [(c.concept, c.words) for c in picked[1]] == [(FIRST, ("spun the wool", "carded fleece")), (SECOND, ())]
    page = draft.get(looking(draft)).text
    assert "spun the wool" in page
    assert concepts()[FIRST].label.lower() in html.unescape(draft.get("/specification").text).lower()


def test_the_words_added_are_evidence_from_then_on(draft: Draft) -> None:
    sentence = "I spun the wool for the whole village every winter."
    before = trying(draft, sentence)
    assert "<mark>" not in before
    draft.post(looking(draft), {"concept": [FIRST], "words": ["spun the wool"]})
    after = trying(draft, sentence)
    assert f"<mark>{sentence}" in after.replace("\n", "")
    assert "We would suggest: 0" in before
    assert "We would suggest: 0" not in after


@pytest.mark.parametrize(
    ("concept", "words", "said"),
    [
        ([""], [""], "Pick at least one thing"),
        (["no-such"], [""], "not in the list"),
        ([FIRST, FIRST], ["", ""], "picked twice"),
        ([FIRST], ["!!!"], "cannot be looked for"),
        ([FIRST], ["up ~ down"], "a meaning of its own"),
        ([FIRST], ["x" * 200], "short phrases"),
    ],
)
def test_what_cannot_be_looked_for_says_so_and_keeps_what_was_typed(
    draft: Draft, concept: list[str], words: list[str], said: str
) -> None:
    before = rule(draft)
    answer = draft.post(looking(draft), {"concept": concept, "words": words})
    assert answer.status_code == 422
    assert said in answer.text
    assert words[0] in answer.text
    assert rule(draft) == before


def test_it_can_be_undone_and_is_in_the_audit(draft: Draft) -> None:
    before = rule(draft)
    draft.post(looking(draft), {"concept": [FIRST], "words": [""]})
    draft.post("/specification/undo", form_at=f"{draft.base}/specification")
    assert rule(draft) == before
    with draft.database.unit_of_work() as session:
        told = select(func.count()).where(AuditEvent.event == "what to look for changed")
        assert session.scalar(told) == 1


def test_after_opening_it_is_fixed_but_a_sentence_can_be_tried(draft: Draft) -> None:
    page = looking(draft)
    draft.open()
    before = rule(draft)
    assert draft.get(page).status_code == 409
    assert draft.post(page, {"concept": [FIRST], "words": [""]}, form_at=draft.base).status_code == 409
    assert rule(draft) == before
    assert "We would suggest" in trying(draft, "I kept the records of the whole ward for two years.")


def test_nothing_to_try_is_an_error_and_nothing_is_kept(draft: Draft) -> None:
    assert "Paste or type a sentence" in trying(draft, "  ")
    with draft.database.unit_of_work() as session:
        before = session.scalar(select(func.count()).select_from(AuditEvent))
    trying(draft, "I kept the records of the whole ward.")
    with draft.database.unit_of_work() as session:
        assert session.scalar(select(func.count()).select_from(AuditEvent)) == before


def test_a_criterion_left_to_the_panel_suggests_nothing(draft: Draft) -> None:
    draft.act("E2", "panel")
    assert "left to the panel" in trying(draft, "I answered the telephone.", "E2")
