"""Signing in: right, wrong, too often, and never a way to another site."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from screening.accounts.models import User
from screening.audit.models import AuditEvent
from screening.db import Database
from tests.screening.conftest import PASSWORD, Browser


def test_the_right_password_opens_the_work_page(browser: Browser, people: dict[str, User]) -> None:
    answer = browser.post("/sign-in", {"email": " Manager@Example.org ", "password": PASSWORD})
    assert (answer.status_code, answer.location) == (302, "/work")


@pytest.mark.parametrize("email", ["manager@example.org", "nobody@example.org"])
def test_a_wrong_password_says_the_same_for_everybody(browser: Browser, people: dict[str, User], email: str) -> None:
    answer = browser.post("/sign-in", {"email": email, "password": "wrong"})
    assert answer.status_code == 422
    assert "The email address or password is not right" in answer.text
    assert f'value="{email}"' in answer.text
    assert "<title>Error: Sign in" in answer.text


def test_an_empty_form_names_each_field(browser: Browser, people: dict[str, User]) -> None:
    answer = browser.post("/sign-in", {})
    assert "Enter your email address" in answer.text
    assert "Enter your password" in answer.text


def test_five_failures_make_a_person_wait_and_are_on_record(
    browser: Browser, people: dict[str, User], database: Database
) -> None:
    for _ in range(5):
        browser.post("/sign-in", {"email": "manager@example.org", "password": "wrong"})
    answer = browser.post("/sign-in", {"email": "manager@example.org", "password": PASSWORD})
    assert answer.status_code == 429
    with database.unit_of_work() as session:
        failed = session.scalars(select(AuditEvent).where(AuditEvent.event == "sign-in failed")).all()
    assert len(failed) == 5


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example", "/\\evil.example", "work"])
def test_sign_in_never_leads_to_another_site(browser: Browser, people: dict[str, User], target: str) -> None:
    answer = browser.post(f"/sign-in?next={target}", {"email": "manager@example.org", "password": PASSWORD})
    assert answer.location == "/work"


def test_a_form_without_its_token_is_refused_with_what_to_do(browser: Browser, people: dict[str, User]) -> None:
    answer = browser.client.post("/sign-in", data={"email": "manager@example.org", "password": PASSWORD})
    assert answer.status_code == 400
    assert "try again" in answer.text


def test_pages_say_where_scripts_may_come_from_and_are_not_kept(browser: Browser) -> None:
    answer = browser.get("/sign-in")
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_signing_out_everywhere_ends_every_session(
    browser: Browser, another: Any, people: dict[str, User], database: Database
) -> None:
    browser.sign_in(people["manager"])
    with database.unit_of_work() as session:
        user = session.get(User, people["manager"].id)
        assert user is not None
        user.session_version += 1
    answer = browser.get("/sign-in")
    assert answer.status_code == 200
