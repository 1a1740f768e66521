"""The recruiter's pages: by reference, identity on record, and typing in what cannot be read."""

from __future__ import annotations

import io
from typing import Any

import pytest
from sqlalchemy import select

from screening import queue
from screening.accounts.models import User
from screening.applications import queries, services
from screening.applications.models import Application
from screening.audit.models import AuditEvent
from screening.db import Database
from screening.vacancies.models import Vacancy
from tests.factories_applications import draft_application, open_vacancy, submitted_application
from tests.screening.applications.conftest import Applicant, Rung
from tests.screening.conftest import Browser
from workers.versions import PARSER_VERSION


@pytest.fixture
def sent(database: Database, vacancy: Vacancy) -> Application:
    with database.unit_of_work() as session:
        return submitted_application(session, vacancy)


def unread(database: Database, vacancy: Vacancy, kind: str = "cv") -> Application:
    """An application whose document of this kind could not be read."""
    with database.unit_of_work() as session:
        row = submitted_application(session, vacancy, parsed=False)
        for document in queries.documents_in_force(session, row.id):
            if document.kind == kind:
                services.store_cv_reading(session, document.id, PARSER_VERSION, None, "scanned", "A scanned picture")
    return row


def at(vacancy: Vacancy, row: Application | None = None) -> str:
    return f"/manage/vacancies/{vacancy.id}/applications" + (f"/{row.id}" if row else "")


def test_the_list_is_by_reference_and_names_nobody(
    browser: Browser, people: dict[str, User], vacancy: Vacancy, sent: Application, database: Database
) -> None:
    unread(database, vacancy)
    page = browser.sign_in(people["recruiter"]).get(at(vacancy)).text
    assert sent.reference in page
    assert "Needs you" in page
    assert "Winifred" not in page


@pytest.mark.parametrize("who", ["manager", "chair", "panel", "administrator"])
def test_others_find_none_of_these_pages(
    browser: Browser, people: dict[str, User], vacancy: Vacancy, sent: Application, who: str
) -> None:
    browser.sign_in(people[who])
    for path in (at(vacancy), at(vacancy, sent)):
        assert browser.get(path).status_code == 404
    assert browser.post(f"{at(vacancy, sent)}/text", {"text": "x"}).status_code == 404


def test_opening_an_application_shows_identity_and_is_on_record(
    browser: Browser, people: dict[str, User], vacancy: Vacancy, sent: Application, database: Database
) -> None:
    page = browser.sign_in(people["recruiter"]).get(at(vacancy, sent)).text
    assert "Winifred Achebe" in page
    with database.unit_of_work() as session:
        event = session.scalars(select(AuditEvent).where(AuditEvent.event == "identity opened")).one()
    assert (event.actor_id, event.subject_id, event.detail) == (people["recruiter"].id, sent.id, {})


def test_a_draft_and_another_vacancy_s_application_are_not_found(
    browser: Browser, people: dict[str, User], vacancy: Vacancy, sent: Application, database: Database
) -> None:
    with database.unit_of_work() as session:
        draft = draft_application(session, vacancy, "Una Draft")
        other = open_vacancy(session, people["manager"], title="Porter")
    browser.sign_in(people["recruiter"])
    assert browser.get(at(vacancy, draft)).status_code == 404
    assert browser.get(at(other, sent)).status_code == 404
    assert browser.post(f"{at(vacancy, draft)}/text", {"text": "x"}).status_code == 404


def test_the_original_comes_as_a_file_with_a_neutral_name(
    applicant: Applicant, another: Any, people: dict[str, User], vacancy: Vacancy, database: Database
) -> None:
    data = b"%PDF-1.7 invented"
    applicant.details()
    applicant.post("/cv", {"cv": (io.BytesIO(data), "Winifred-Achebe.pdf")})
    applicant.submit()
    with database.unit_of_work() as session:
        row = queries.application(session, applicant.id)
        document = queries.documents_in_force(session, row.id)[0]
    answer = another().sign_in(people["recruiter"]).get(f"{at(vacancy, row)}/documents/{document.id}")
    assert answer.data == data
    disposition = answer.headers["Content-Disposition"]
    assert disposition == f"attachment; filename={row.reference}-cv.pdf"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("kind", ["cv", "statement"])
def test_typed_words_stand_for_the_document_that_could_not_be_read(
    browser: Browser, people: dict[str, User], vacancy: Vacancy, database: Database, rung: Rung, kind: str
) -> None:
    row = unread(database, vacancy, kind)
    browser.sign_in(people["recruiter"])
    assert browser.post(f"{at(vacancy, row)}/text", {"text": " "}, form_at=at(vacancy, row)).status_code == 422
    rung.asked.clear()
    for _ in range(2):
        answer = browser.post(f"{at(vacancy, row)}/text", {"text": "Ward clerk"}, form_at=at(vacancy, row))
        assert answer.status_code == 303
    with database.unit_of_work() as session:
        documents = {d.kind: d for d in queries.documents_in_force(session, row.id)}
        events = session.scalars(select(AuditEvent).where(AuditEvent.event == f"{kind} read by hand")).all()
    assert set(documents) == {"cv", "statement"}
    assert documents[kind].filename == "typed in by a person"
    assert rung.subjects(queue.PARSE_CV) == [documents[kind].id]
    assert [e.actor_id for e in events] == [people["recruiter"].id]


def test_there_is_nothing_to_type_where_everything_was_read(
    browser: Browser, people: dict[str, User], vacancy: Vacancy, sent: Application
) -> None:
    browser.sign_in(people["recruiter"])
    assert browser.post(f"{at(vacancy, sent)}/text", {"text": "x"}, form_at=at(vacancy, sent)).status_code == 409
