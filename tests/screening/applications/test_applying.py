"""The applicant's pages: in pieces, kept when wrong, sent once, and nobody else's."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from sqlalchemy import func, select

from screening import queue
from screening.accounts.models import User
from screening.applications.models import Application, ApplicationDocument, OutboxMessage, Submission
from screening.audit.models import AuditEvent
from screening.db import Database, now
from screening.vacancies.models import Vacancy
from tests.factories_applications import move_closing
from tests.screening.applications.conftest import Applicant, Rung
from tests.screening.conftest import Browser


def count(database: Database, row: Any) -> int:
    with database.unit_of_work() as session:
        return session.scalar(select(func.count()).select_from(row)) or 0


def upload(applicant: Applicant, data: bytes = b"Ward clerk 2021 to 2023", name: str = "cv.txt") -> Any:
    return applicant.post("/cv", {"cv": (io.BytesIO(data), name)})


def test_before_starting_the_page_says_what_is_needed_and_how_we_decide(browser: Browser, vacancy: Vacancy) -> None:
    page = browser.get(f"/vacancies/{vacancy.id}/apply").text
    assert "What you need" in page
    assert "How we decide" in page


def test_the_same_form_sent_twice_starts_one_application(
    browser: Browser, vacancy: Vacancy, database: Database
) -> None:
    form = {"key": "a" * 32}
    first, again = (browser.post(f"/vacancies/{vacancy.id}/apply", form) for _ in range(2))
    assert first.location == again.location
    assert count(database, Application) == 1


def test_a_form_without_its_key_starts_nothing(browser: Browser, vacancy: Vacancy, database: Database) -> None:
    assert browser.post(f"/vacancies/{vacancy.id}/apply", {}).status_code == 404
    assert count(database, Application) == 0


@pytest.mark.parametrize(
    "page",
    [
        "",
        "/details",
        "/adjustments",
        "/cv",
        "/cv/reading",
        "/corrections",
        "/statement",
        "/check",
        "/received",
        "/withdrawal",
    ],
)
def test_another_browser_finds_nothing(applicant: Applicant, another: Any, page: str) -> None:
    assert another().get(applicant.base + page).status_code == 404


def test_another_browser_changes_nothing(applicant: Applicant, another: Any, database: Database) -> None:
    answer = another().post(f"{applicant.base}/statement", {"statement": "Not mine"})
    assert answer.status_code == 404
    with database.unit_of_work() as session:
        assert session.get_one(Application, applicant.id).statement == ""


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"name": " "}, "Enter your full name"),
        ({"email": ""}, "Enter your email address"),
        ({"email": "winifred"}, "Enter an email address like"),
        ({"phone": "ring me"}, "Enter a phone number like"),
    ],
)
def test_wrong_details_come_back_with_all_that_was_typed(
    applicant: Applicant, changed: dict[str, str], message: str
) -> None:
    answer = applicant.details(**changed)
    assert answer.status_code == 422
    assert "<title>Error: " in answer.text
    assert f'href="#{next(iter(changed))}"' in answer.text
    assert message in answer.text
    if "name" not in changed:
        assert 'value="Winifred Achebe"' in answer.text


def test_details_and_adjustments_are_kept_apart_and_saving_one_keeps_the_other(applicant: Applicant) -> None:
    applicant.post("/adjustments", {"adjustments": "Large print"})
    assert applicant.details().status_code == 303
    assert "Large print" in applicant.get("/adjustments").text
    assert 'value="Winifred Achebe"' in applicant.get("/details").text


def test_a_statement_is_kept_whole_by_button_and_by_autosave(applicant: Applicant) -> None:
    long = "word " * 1500
    assert applicant.post("/statement", {"statement": long}).status_code == 303
    assert long.strip() in applicant.get("/statement").text
    token = re.search(r'name="csrf_token" value="([^"]+)"', applicant.get("/statement").text)
    assert token is not None
    answer = applicant.browser.client.post(
        f"{applicant.base}/statement",
        data={"statement": "Shorter", "csrf_token": token[1]},
        headers={"Accept": "application/json"},
    )
    assert answer.json == {"saved": True}
    assert "Shorter" in applicant.get("/statement").text


def test_submitting_sends_both_documents_once_and_answers_with_a_reference(
    applicant: Applicant, database: Database, rung: Rung
) -> None:
    applicant.details()
    upload(applicant)
    applicant.post("/statement", {"statement": "I kept the records."})
    first, again = applicant.submit(), applicant.submit()
    assert (first.status_code, again.status_code) == (303, 303)
    page = applicant.get("/received").text
    reference = re.search(r"[B-Z2-9]{3}-[B-Z2-9]{4}-[B-Z2-9]{2}", page)
    assert reference is not None
    assert not set(reference[0]) & set("AEIOU01L")
    with database.unit_of_work() as session:
        sent = session.scalars(select(Submission)).one()
        letter = session.scalars(select(OutboxMessage)).one()
        documents = session.scalars(select(ApplicationDocument)).all()
    assert set(sent.document_ids) == {"cv", "statement"}
    assert len(documents) == 2
    assert (letter.recipient, reference[0] in letter.body) == ("winifred@example.org", True)
    assert set(rung.subjects(queue.PARSE_CV)) == {d.id for d in documents}
    assert rung.subjects(queue.SUGGEST_SCORES) == [applicant.id]


def test_an_application_without_a_cv_can_be_sent(applicant: Applicant, database: Database) -> None:
    applicant.details()
    applicant.post("/statement", {"statement": "I kept the records."})
    assert applicant.submit().status_code == 303
    assert count(database, Submission) == 1


def test_an_unfinished_application_is_not_sent_and_says_what_is_left(applicant: Applicant, database: Database) -> None:
    answer = applicant.submit()
    assert answer.status_code == 422
    assert 'href="#details"' in answer.text
    applicant.details()
    assert 'href="#statement"' in applicant.submit().text
    assert count(database, Submission) == 0


@pytest.mark.parametrize("page", ["/details", "/adjustments", "/statement", "/cv", "/corrections"])
def test_what_was_sent_is_not_changed(applicant: Applicant, page: str, database: Database) -> None:
    applicant.details()
    applicant.post("/statement", {"statement": "As sent"})
    applicant.submit()
    values = {"name": "X", "email": "x@example.org", "statement": "Changed", "adjustments": "Y", "corrections": "Z"}
    values["act"] = "remove"
    assert applicant.post(page, values, form_at="/sign-in").status_code == 409
    with database.unit_of_work() as session:
        assert session.get_one(Application, applicant.id).statement == "As sent"


def close(database: Database, vacancy: Vacancy, people: dict[str, User], minutes: int) -> None:
    import datetime as dt

    with database.unit_of_work() as session:
        move_closing(session, vacancy, people["manager"], now() - dt.timedelta(minutes=minutes))


def test_in_the_grace_a_draft_can_be_sent_and_the_page_says_until_when(
    applicant: Applicant, vacancy: Vacancy, people: dict[str, User], database: Database
) -> None:
    applicant.details()
    close(database, vacancy, people, 5)
    assert "you can still submit until" in applicant.get().text
    applicant.post("/statement", {"statement": "Just in time"})
    assert applicant.submit().status_code == 303


def test_after_the_grace_the_draft_is_read_only_and_says_who_to_contact(
    applicant: Applicant, vacancy: Vacancy, people: dict[str, User], database: Database
) -> None:
    applicant.details()
    applicant.post("/statement", {"statement": "In time"})
    close(database, vacancy, people, 16)
    page = applicant.get().text
    assert "Your draft was not submitted" in page
    assert "Rosa Lind" in page
    assert applicant.submit().status_code == 409
    assert applicant.post("/statement", {"statement": "Late"}, form_at="/sign-in").status_code == 409
    assert upload(applicant).status_code == 409
    with database.unit_of_work() as session:
        assert session.get_one(Application, applicant.id).statement == "In time"
    assert count(database, Submission) == 0


def test_a_closed_vacancy_takes_no_new_application(
    browser: Browser, vacancy: Vacancy, people: dict[str, User], database: Database
) -> None:
    close(database, vacancy, people, 1)
    assert browser.get(f"/vacancies/{vacancy.id}/apply").status_code == 302
    assert browser.post(f"/vacancies/{vacancy.id}/apply", {"key": "b" * 32}).status_code == 409


def test_the_list_holds_this_browser_s_applications_only(applicant: Applicant, another: Any) -> None:
    assert applicant.base in applicant.browser.get("/my/applications").text
    assert applicant.base not in another().get("/my/applications").text


def test_the_list_outlives_an_application_that_retention_removed(applicant: Applicant, database: Database) -> None:
    with database.unit_of_work() as session:
        session.delete(session.get_one(Application, applicant.id))
    assert applicant.browser.get("/my/applications").status_code == 200


def test_withdrawing_twice_is_once_and_a_draft_has_nothing_to_withdraw(
    applicant: Applicant, database: Database
) -> None:
    assert applicant.post("/withdrawal").status_code == 409
    applicant.details()
    applicant.post("/statement", {"statement": "I kept the records."})
    applicant.submit()
    assert [applicant.post("/withdrawal").status_code for _ in range(2)] == [303, 303]
    with database.unit_of_work() as session:
        events = session.scalars(select(AuditEvent.event)).all()
    assert events.count("application withdrawn") == 1
    assert "You withdrew this application" in applicant.get("/received").text


def test_the_audit_tells_each_act_and_names_nobody(applicant: Applicant, database: Database) -> None:
    applicant.details(phone="01632 960 001")
    upload(applicant, name="Winifred-Achebe-CV.txt")
    applicant.post("/statement", {"statement": "I kept the records."})
    applicant.submit()
    with database.unit_of_work() as session:
        events = session.scalars(select(AuditEvent)).all()
    told = {e.event for e in events}
    assert {"application started", "details saved", "cv received", "application submitted"} <= told
    words = " ".join(f"{e.event} {e.detail}" for e in events).lower()
    assert not [w for w in ("winifred", "achebe", "960 001", "records") if w in words]


def test_the_outbox_is_the_demonstration_s_only(browser: Browser) -> None:
    assert browser.get("/demo/outbox").status_code == 404
