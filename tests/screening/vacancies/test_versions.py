"""An opened vacancy changes only as a new version that is advertised again: the first one's applicants are told,
and nothing of theirs moves."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import func, select

from screening.accounts.models import User
from screening.accounts.services import add_user
from screening.applications.models import Application
from screening.applications.services import must_be_open
from screening.db import now
from screening.errors import Conflict
from screening.vacancies import queries
from screening.vacancies.models import Criterion, SpecificationReading, Vacancy
from screening.vacancies.opening import State
from screening.vacancies.services import attach_specification, store_reading
from tests.screening.conftest import PASSWORD
from tests.screening.panels.sitting import main_of
from tests.screening.vacancies.advertised_again import (
    CLOSE,
    FUTURE,
    WHY,
    WITHDRAW,
    again,
    counted,
    opened,
    state,
)
from tests.screening.vacancies.conftest import Draft

__all__ = ["opened"]


def test_the_page_says_what_it_means_before_anything_happens(opened: Draft) -> None:
    assert "Change the criteria and re-advertise" in opened.get().text
    before = counted(opened)
    page = main_of(opened.get("/readvertising").text)
    assert "Re-advertise as version 2" in page
    assert "2 people have applied. Each gets a letter now" in page
    assert "Applications, scores and evidence stay with this vacancy" in page
    assert "checked" not in opened.get("/readvertising").text
    assert counted(opened) == before


@pytest.mark.parametrize(
    ("form", "field", "message"),
    [
        ({"how": "close", "reason": " "}, "reason", "Say why you advertise the job again"),
        ({"reason": WHY}, "how", "Choose what happens to this vacancy"),
        ({"how": "burn", "reason": WHY}, "how", "Choose what happens to this vacancy"),
        ({"how": "close", "reason": "x" * 1001}, "reason", "Use 1,000 characters or fewer"),
    ],
)
def test_without_a_choice_and_a_reason_nothing_happens(
    opened: Draft, form: dict[str, str], field: str, message: str
) -> None:
    before = counted(opened)
    answer = opened.post("/readvertising", form)
    assert answer.status_code == 422
    assert "<title>Error: " in answer.text
    assert answer.text.count(f'<a href="#{field}">') == 1
    assert message in answer.text
    assert form["reason"].strip() in answer.text
    assert counted(opened) == before


def test_the_next_version_starts_from_what_was_frozen(opened: Draft) -> None:
    with opened.database.unit_of_work() as session:
        row = session.get_one(Criterion, opened.id_of("E1"))
        row.rule = {**(row.rule or {}), "kept": "by hand"}
    second = again(opened)
    columns = [c.key for c in Criterion.__mapper__.column_attrs if c.key not in ("id", "created", "vacancy_id")]
    frozen = [{key: getattr(c, key) for key in columns} for c in opened.criteria]
    assert [{key: getattr(c, key) for key in columns} for c in second.criteria] == frozen
    assert frozen[0]["rule"]["kept"] == "by hand"
    assert frozen[1]["rule"] is None
    with opened.database.unit_of_work() as session:
        old = session.get_one(Vacancy, opened.vacancy.id)
        assert second.vacancy.facts == old.facts
        sits = [[(m.user_id, m.chair) for m in queries.members(session, v.id)] for v in (old, second.vacancy)]
    assert sits[0] == sits[1]
    assert "Ready to open" in second.get().text
    assert "This is version 2" in second.get().text
    assert f'href="{opened.base}"' in second.get().text
    assert second.post("/specification/new", form_at="/work").status_code == 422, "it may be changed"


def test_the_document_stands_beside_the_criteria_again(draft: Draft) -> None:
    with draft.database.unit_of_work() as session:
        vacancy = session.get_one(Vacancy, draft.vacancy.id)
        document = attach_specification(session, draft.people["manager"], vacancy, "a" * 64, "spec.txt", 10)
        lines = {"lines": [[1, 7, "Experience of keeping records"]]}
        store_reading(session, document.id, "1", lines, {"roles": [], "warnings": []})
        queries.criteria(session, vacancy.id)[0].source_line = 7
    draft.open()
    second = again(draft)
    assert "line 7: show E1 in the document" in second.get("/specification").text
    with draft.database.unit_of_work() as session:
        assert session.scalar(select(func.count()).select_from(SpecificationReading)) == 2


def test_a_member_who_is_now_a_recruiter_does_not_come_along(opened: Draft) -> None:
    with opened.database.unit_of_work() as session:
        session.get_one(User, opened.people["panel"].id).roles = ["panel_member", "recruiter"]
    assert "Appoint at least two people" in again(opened).get("/opening").text


def test_nothing_of_the_first_one_moves(opened: Draft) -> None:
    kept = ("applications", "submissions", "application_documents", "parsed_cvs", "candidates", "assessments")
    before = counted(opened)
    second = again(opened, WITHDRAW)
    after = counted(opened)
    assert {key: after[key] for key in kept} == {key: before[key] for key in kept}
    with opened.database.unit_of_work() as session:
        assert {a.vacancy_id for a in session.scalars(select(Application))} == {opened.vacancy.id}
        criteria = {c.vacancy_id for c in session.scalars(select(Criterion))}
    assert criteria == {opened.vacancy.id, second.vacancy.id}
    assert [code for code, _ in opened.codes] == ["E1", "E2", "D1"]


def test_closing_it_lets_nobody_else_in_and_keeps_who_applied(opened: Draft) -> None:
    again(opened, CLOSE)
    assert state(opened) is State.GRACE
    page = opened.browser.get(f"/vacancies/{opened.vacancy.id}")
    assert page.status_code == 200
    assert "Apply now" not in page.text
    later = {**FUTURE, "reason": "More time"}
    assert opened.post("/closing", later, form_at="/work").status_code == 409
    assert f'href="{opened.base}/closing"' not in opened.get().text


def test_a_draft_of_a_withdrawn_vacancy_cannot_be_sent(opened: Draft) -> None:
    again(opened, WITHDRAW)
    assert state(opened) is State.WITHDRAWN
    apply = opened.browser.get(f"/vacancies/{opened.vacancy.id}/apply")
    assert apply.status_code == 302
    with opened.database.unit_of_work() as session:
        found = queries.dated(session, opened.vacancy.id)
    with pytest.raises(Conflict, match="has closed"):
        must_be_open(found, now())


def test_twice_is_once(opened: Draft) -> None:
    again(opened)
    before = counted(opened)
    answer = opened.post("/readvertising", WITHDRAW, form_at="/work")
    assert answer.status_code == 303
    assert opened.get("/readvertising").status_code == 303
    assert counted(opened) == before
    assert state(opened) is State.GRACE


def test_a_draft_and_an_agreed_shortlist_are_not_re_advertised(draft: Draft) -> None:
    assert draft.get("/readvertising").status_code == 409
    assert draft.post("/readvertising", CLOSE, form_at="/work").status_code == 409


@pytest.mark.parametrize("who", ["chair", "panel", "administrator"])
def test_who_does_not_manage_it_finds_nothing(opened: Draft, another: Any, who: str) -> None:
    browser = another().sign_in(opened.people[who])
    assert browser.get(f"{opened.base}/readvertising").status_code == 404
    assert browser.post(f"{opened.base}/readvertising", CLOSE, form_at="/work").status_code == 404


def test_another_manager_finds_nothing(opened: Draft, another: Any) -> None:
    with opened.database.unit_of_work() as session:
        stranger = add_user(session, None, "other@example.org", "Invented Other", PASSWORD, "hiring_manager")
    browser = another().sign_in(stranger)
    assert browser.post(f"{opened.base}/readvertising", CLOSE, form_at="/work").status_code == 404


def test_the_recruiter_may_and_the_manager_keeps_it(opened: Draft, another: Any) -> None:
    browser = another().sign_in(opened.people["recruiter"])
    assert browser.post(f"{opened.base}/readvertising", CLOSE).status_code == 303
    with opened.database.unit_of_work() as session:
        managers = set(session.scalars(select(Vacancy.manager_id)))
    assert managers == {opened.people["manager"].id}
