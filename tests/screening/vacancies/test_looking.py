"""A manager adds what to look for, with words of their own, tries a sentence, and can do the first two only before opening."""

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


def act(draft: Draft, act: str, code: str = "E1", **values: Any) -> Any:
    return draft.post(looking(draft, code), {"act": act, **values}, form_at=draft.base + looking(draft, code))


def add(draft: Draft, concept: str, words: str = "", joiner: str = "all") -> Any:
    return act(draft, "add", concept=concept, words=words, joiner=joiner)


def trying(draft: Draft, words: str, code: str = "E1") -> str:
    answer = draft.post(f"/specification/criteria/{draft.id_of(code)}/try", {"words": words})
    return str(answer.text)


def rule(draft: Draft, code: str = "E1") -> Any:
    return next(c.rule for c in draft.criteria if c.code == code)


def test_what_is_added_is_looked_for(draft: Draft) -> None:
    act(draft, "panel")
    assert add(draft, FIRST, "spun the wool\r\ncarded fleece").status_code == 303
    assert add(draft, SECOND, joiner="any").status_code == 303
    binding = Binding.from_json(rule(draft))
    assert rule(draft)["root"]["joiner"] == "any"
    picked = [chosen(part) for part in binding.leaves()]
    assert [(c.concept, c.words) for c in picked if c] == [(FIRST, ("spun the wool", "carded fleece")), (SECOND, ())]
    page = draft.get(looking(draft)).text
    assert "spun the wool" in page
    assert concepts()[FIRST].label.lower() in html.unescape(draft.get("/specification").text).lower()


def test_the_words_added_are_evidence_from_then_on(draft: Draft) -> None:
    sentence = "I spun the wool for the whole village every winter."
    before = trying(draft, sentence)
    assert "<mark>" not in before
    act(draft, "panel")
    add(draft, FIRST, "spun the wool")
    after = trying(draft, sentence)
    assert f"<mark>{sentence}" in after.replace("\n", "")
    assert "We would suggest: 0" in before
    assert "We would suggest: 0" not in after


@pytest.mark.parametrize(
    ("concept", "words", "said", "field"),
    [
        ("", "", "Pick what to look for", "concept"),
        ("no-such", "", "not in the list", "concept"),
        (SECOND, "", "look for that already", "concept"),
        (FIRST, "!!!", "cannot be looked for", "words"),
        (FIRST, "up ~ down", "a meaning of its own", "words"),
        (FIRST, "x" * 200, "short phrases", "words"),
    ],
)
def test_what_cannot_be_looked_for_says_so_and_keeps_what_was_typed(
    draft: Draft, concept: str, words: str, said: str, field: str
) -> None:
    add(draft, SECOND)
    before = rule(draft)
    answer = add(draft, concept, words, "any")
    assert answer.status_code == 422
    assert said in answer.text
    assert f'href="#{field}"' in answer.text
    assert f'id="{field}"' in answer.text
    assert words in answer.text
    assert 'value="any" checked' in answer.text
    if concept in concepts():
        assert f'<option value="{concept}" selected>' in answer.text
    assert rule(draft) == before


def test_it_can_be_undone_and_is_in_the_audit(draft: Draft) -> None:
    before = rule(draft)
    add(draft, FIRST)
    draft.post("/specification/undo", form_at=f"{draft.base}/specification")
    assert rule(draft) == before
    key = str(draft.id_of("E1"))
    with draft.database.unit_of_work() as session:
        told = session.scalars(select(AuditEvent).where(AuditEvent.event == "what to look for changed")).one()
        assert told.detail == {"criterion": key, "did": f"“{concepts()[FIRST].label}” added"}


def test_after_opening_it_is_fixed_but_a_sentence_can_be_tried(draft: Draft) -> None:
    page = looking(draft)
    draft.open()
    before = rule(draft)
    for path in (page, f"{page}/top", f"{page}/gcses"):
        assert draft.get(path).status_code == 409
        data = {"act": "add", "concept": FIRST, "words": "", "subjects": "english"}
        assert draft.post(path, data, form_at=draft.base).status_code == 409
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
    assert "left to the panel" in draft.get(looking(draft, "E2")).text
