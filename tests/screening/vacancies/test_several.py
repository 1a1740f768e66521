"""Joining and leaving out ticked criteria, levels side by side, and the next vacancy from an earlier one."""

from __future__ import annotations

import io

import pytest
from sqlalchemy import select

from screening.vacancies import queries
from screening.vacancies.comparing import Pair, compare
from screening.vacancies.models import Criterion, PersonSpecification, Vacancy
from screening.vacancies.services import store_reading
from tests.screening.vacancies.conftest import Draft


def tick(draft: Draft, act: str, *codes: str) -> int:
    chosen = [str(draft.id_of(code)) for code in codes]
    return draft.post("/specification", {"act": act, "chosen": chosen}).status_code


def asked(text: str, requirement: str = "essential") -> dict[str, object]:
    return {
        "text": text,
        "requirement": requirement,
        "category": "experience",
        "assessed_by": None,
        "section": "",
        "page": 1,
        "line": 1,
    }


def test_joining_makes_one_in_the_place_of_the_first(draft: Draft) -> None:
    assert tick(draft, "join", "E1", "E2") == 303
    assert draft.codes == [
        ("E1", "Experience of keeping records; Experience of answering the telephone"),
        ("D1", "Full driving licence"),
    ]
    assert draft.post("/specification/undo", form_at=f"{draft.base}/specification").status_code == 303
    assert [code for code, _ in draft.codes] == ["E1", "E2", "D1"]


@pytest.mark.parametrize("codes", [("E1",), ("E1", "D1"), ()])
def test_what_cannot_be_joined_changes_nothing(draft: Draft, codes: tuple[str, ...]) -> None:
    before = draft.codes
    assert tick(draft, "join", *codes) == 422
    assert draft.codes == before


def test_several_are_left_out_at_once(draft: Draft) -> None:
    assert tick(draft, "drop", "E1", "D1") == 303
    assert draft.codes == [("E1", "Experience of answering the telephone")]
    assert tick(draft, "drop") == 422


def test_levels_are_compared_criterion_by_criterion() -> None:
    first = [asked("Experience of taking calls"), asked("Knowledge of the office system"), asked("A clean uniform")]
    second = [asked("Knowledge of the office system"), asked("Experience of taking difficult calls"), asked("Chairing")]
    assert compare(first, second) == [
        Pair("Essential: Experience of taking calls", "Essential: Experience of taking difficult calls"),
        Pair("Essential: Knowledge of the office system", "Essential: Knowledge of the office system"),
        Pair("Essential: A clean uniform", ""),
        Pair("", "Essential: Chairing"),
    ]
    assert [p.what for p in compare(first, second)] == [
        "changed",
        "the same",
        "only in the first",
        "only in the second",
    ]


def test_a_document_with_levels_shows_two_side_by_side(draft: Draft) -> None:
    role = {"title": "Clerk", "level_code": "C1", "duties": [], "criteria": [asked("Experience of filing")]}
    higher = {**role, "title": "Senior clerk", "level_code": "C2", "criteria": [asked("Experience of leading a team")]}
    draft.post("/document", {"document": (io.BytesIO(b"Role profile"), "levels.txt")})
    with draft.database.unit_of_work() as session:
        key = session.scalars(select(PersonSpecification.id)).one()
        store_reading(session, key, "1", {"lines": []}, {"roles": [role, higher], "warnings": []})
    page = draft.get("/levels?first=1&second=0").text
    assert "Senior clerk, C2 and Clerk, C1" in page
    assert "only in the first" in page
    assert draft.get("/levels?first=99&second=x").status_code == 200


def test_without_levels_there_is_nothing_to_compare(draft: Draft) -> None:
    assert draft.get("/levels").status_code == 404


def test_the_next_vacancy_takes_the_confirmed_criteria(draft: Draft) -> None:
    draft.act("E2", "panel")
    draft.open()
    answer = draft.post("/again", form_at=draft.base)
    assert answer.status_code == 303
    before = draft.codes
    with draft.database.unit_of_work() as session:
        new = session.scalars(select(Vacancy).where(Vacancy.id != draft.vacancy.id)).one()
        rows = queries.criteria(session, new.id)
        assert [(c.code, c.wording) for c in rows] == before
        assert [c.rule is None for c in rows] == [False, True, False]
        assert new.facts["employer"] == "Invented Trust"
        assert session.scalars(select(Criterion).where(Criterion.vacancy_id == draft.vacancy.id)).all()


def test_a_draft_is_not_reused(draft: Draft) -> None:
    assert draft.post("/again", form_at=draft.base).status_code == 409
