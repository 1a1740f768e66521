"""Who comes in: a signed-in, active person with the role; everybody else finds nothing, and is not told what is there."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from screening.accounts.guards import actor, guard_of, staff
from screening.accounts.models import RECRUITER, User
from screening.accounts.services import add_user
from screening.db import Database
from screening.errors import Invalid, NotFound
from tests.screening.conftest import PASSWORD, Browser


def change(database: Database, user: User, **values: Any) -> None:
    with database.unit_of_work() as session:
        row = session.get_one(User, user.id)
        for key, value in values.items():
            setattr(row, key, value)


def test_a_stranger_is_sent_to_sign_in_and_back(browser: Browser, people: dict[str, User]) -> None:
    answer = browser.get("/manage/vacancies?page=2")
    assert (answer.status_code, answer.location) == (302, "/sign-in?next=/manage/vacancies?page%3D2")
    answer = browser.post(answer.location, {"email": people["manager"].email, "password": PASSWORD})
    assert answer.location == "/manage/vacancies?page=2"


@pytest.mark.parametrize(
    ("who", "status"),
    [("manager", 200), ("recruiter", 200), ("chair", 404), ("panel", 404), ("administrator", 404)],
)
def test_without_the_role_the_page_is_not_there(
    browser: Browser, people: dict[str, User], who: str, status: int
) -> None:
    browser.sign_in(people[who])
    assert browser.get("/manage/vacancies").status_code == status
    missing = browser.get("/no-such-page")
    assert missing.status_code == 404
    if status == 404:
        assert "We could not find that page" in browser.get("/manage/vacancies").text


def test_a_role_taken_away_counts_at_once(browser: Browser, people: dict[str, User], database: Database) -> None:
    browser.sign_in(people["manager"])
    assert browser.get("/manage/vacancies").status_code == 200
    change(database, people["manager"], roles=["panel_member"])
    assert browser.get("/manage/vacancies").status_code == 404


@pytest.mark.parametrize("values", [{"active": False}, {"session_version": 2}], ids=["left", "signed out elsewhere"])
def test_a_session_ends_with_the_person_s_leave_or_elsewhere(
    browser: Browser, people: dict[str, User], database: Database, values: dict[str, Any]
) -> None:
    browser.sign_in(people["manager"])
    change(database, people["manager"], **values)
    assert browser.get("/work").status_code == 302


def test_who_has_left_cannot_sign_in(browser: Browser, people: dict[str, User], database: Database) -> None:
    change(database, people["manager"], active=False)
    answer = browser.post("/sign-in", {"email": people["manager"].email, "password": PASSWORD})
    assert answer.status_code == 422


def test_a_cookie_with_a_made_up_person_is_nobody(browser: Browser, people: dict[str, User]) -> None:
    for made_up in ("", "x", "00000000-0000-4000-8000-000000000000"):
        with browser.client.session_transaction() as cookie:
            cookie["user"], cookie["session_version"] = made_up, 1
        assert browser.get("/work").status_code == 302


def test_signing_out_ends_it_and_needs_the_form(browser: Browser, people: dict[str, User]) -> None:
    browser.sign_in(people["manager"])
    assert browser.get("/sign-out").status_code == 405
    assert browser.client.post("/sign-out").status_code == 400
    assert browser.get("/work").status_code == 200
    assert browser.post("/sign-out", form_at="/work").status_code == 302
    assert browser.get("/work").status_code == 302


def test_the_password_never_comes_back(browser: Browser, people: dict[str, User]) -> None:
    answer = browser.post("/sign-in", {"email": people["manager"].email, "password": "not the right words"})
    assert "not the right words" not in answer.text


@pytest.mark.parametrize(
    ("email", "password", "roles", "field"),
    [
        ("manager@example.org", PASSWORD, ["recruiter"], "email"),
        (" MANAGER@example.org ", PASSWORD, ["recruiter"], "email"),
        ("new@example.org", "short", ["recruiter"], "password"),
        ("new@example.org", PASSWORD, ["owner"], "roles"),
    ],
)
def test_adding_a_person_is_refused_with_the_reason(
    database: Database, people: dict[str, User], email: str, password: str, roles: list[str], field: str
) -> None:
    with pytest.raises(Invalid) as refused, database.unit_of_work() as session:
        add_user(session, None, email, "Invented New", password, *roles)
    assert list(refused.value.fields) == [field]


def test_a_guard_runs_before_its_view(app: Flask, people: dict[str, User]) -> None:
    opened = []

    def view() -> str:
        opened.append(actor().name)
        return "in"

    guarded = staff(RECRUITER)(view)
    assert guard_of(guarded) == "staff: recruiter"
    with app.test_request_context("/"):
        assert guarded().status_code == 302  # type: ignore[attr-defined]
        with pytest.raises(NotFound):
            actor()
    assert opened == []
