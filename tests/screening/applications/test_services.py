"""Readings are kept once, ask for suggestions once sent, and the queries tell what is in force."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import func, select

from screening import queue
from screening.accounts.models import User
from screening.applications import queries, services
from screening.applications.models import Application, ParsedCV, Submission
from screening.db import Database, Edited, now
from screening.vacancies.models import Vacancy
from screening.vacancies.queries import dated
from tests.factories_applications import (
    OPENED,
    digest,
    draft_application,
    parsed_cv,
    reading_of,
    submitted_application,
)
from tests.screening.applications.conftest import Rung
from tests.screening.at_once import at_once
from workers.versions import PARSER_VERSION

NEWER = PARSER_VERSION + "1"
"""A version that no reader has had yet."""


def test_a_second_reading_by_the_same_parser_is_the_first(database: Database, vacancy: Vacancy) -> None:
    with database.unit_of_work() as session:
        row = submitted_application(session, vacancy)
        document = queries.documents_in_force(session, row.id)[0]
        again = services.store_cv_reading(session, document.id, PARSER_VERSION, None, "damaged", "late")
        assert again.failure is None
        assert session.scalar(select(func.count()).select_from(ParsedCV)) == 2


def test_a_reading_asks_for_suggestions_only_once_sent(database: Database, vacancy: Vacancy, rung: Rung) -> None:
    with database.unit_of_work() as session:
        row = draft_application(session, vacancy)
        document = services.add_document(session, row, "cv", digest(b"x"), "cv.txt", 1)
        parsed_cv(session, document)
    assert rung.subjects(queue.SUGGEST_SCORES) == []
    with database.unit_of_work() as session:
        sent = submitted_application(session, vacancy)
    assert set(rung.subjects(queue.SUGGEST_SCORES)) == {sent.id}


def test_nothing_is_rung_for_when_the_transaction_fails(database: Database, vacancy: Vacancy, rung: Rung) -> None:
    with pytest.raises(RuntimeError), database.unit_of_work() as session:
        submitted_application(session, vacancy)
        raise RuntimeError
    assert rung.asked == []


def test_a_reading_is_never_edited(database: Database, vacancy: Vacancy) -> None:
    with pytest.raises(Edited), database.unit_of_work() as session:
        row = submitted_application(session, vacancy)
        found = queries.readings_in_force(session, row.id)[0].parsed
        assert found is not None
        found.reading = {}
        session.flush()


def test_the_newest_version_s_reading_is_in_force(database: Database, vacancy: Vacancy) -> None:
    with database.unit_of_work() as session:
        row = submitted_application(session, vacancy)
        document = queries.documents_in_force(session, row.id)[0]
    with database.unit_of_work() as session:
        newer = services.store_cv_reading(session, document.id, NEWER, reading_of("Porter"))
    with database.unit_of_work() as session:
        found = queries.readings_in_force(session, row.id)[0].parsed
        assert found is not None
        assert found.id == newer.id


def test_unread_documents_are_those_old_enough_of_this_version(database: Database, vacancy: Vacancy) -> None:
    with database.unit_of_work() as session:
        row = draft_application(session, vacancy)
        cv, other = (services.add_document(session, row, kind, "0" * 64, "cv.txt", 10) for kind in ("cv", "form"))
        parsed_cv(session, cv)
    later = now() + dt.timedelta(seconds=1)
    with database.unit_of_work() as session:
        assert queries.unread_documents(session, PARSER_VERSION, later) == [other.id]
        assert set(queries.unread_documents(session, NEWER, later)) == {cv.id, other.id}
        assert queries.unread_documents(session, PARSER_VERSION, OPENED) == []


def test_what_was_read_stands_once_the_application_is_sent(database: Database, vacancy: Vacancy) -> None:
    """A newer reader would move its suggestions with nobody adopting that; what could not be read is tried again."""
    with database.unit_of_work() as session:
        row = submitted_application(session, vacancy, parsed=False)
        cv, statement = queries.documents_in_force(session, row.id)
        parsed_cv(session, cv)
        services.store_cv_reading(session, statement.id, PARSER_VERSION, None, "fault", "x")
    later = now() + dt.timedelta(seconds=1)
    with database.unit_of_work() as session:
        assert queries.unread_documents(session, PARSER_VERSION, later) == []
        assert queries.unread_documents(session, NEWER, later) == [statement.id]


def test_the_readings_of_a_vacancy_at_once_are_those_of_each_application(database: Database, vacancy: Vacancy) -> None:
    with database.unit_of_work() as session:
        rows = [submitted_application(session, vacancy, name) for name in ("Kit Kept", "Una Again")]
        waiting = submitted_application(session, vacancy, "Wim Waiting", parsed=False)
        draft_application(session, vacancy, "Una Draft")
        document = queries.documents_in_force(session, rows[0].id)[0]
        services.store_cv_reading(session, document.id, NEWER, reading_of("Porter"))
    with database.unit_of_work() as session:
        found = queries.reading_ids(session, vacancy.id)
        assert set(found) == {row.id for row in (*rows, waiting)}
        for key, ids in found.items():
            reads = queries.readings_in_force(session, key)
            assert ids == {str(r.parsed.id) if r.parsed else None for r in reads}


def test_submitted_leaves_out_drafts_and_withdrawn(database: Database, vacancy: Vacancy) -> None:
    with database.unit_of_work() as session:
        draft_application(session, vacancy, "Una Draft")
        gone = submitted_application(session, vacancy, "Gwen Gone")
        kept = submitted_application(session, vacancy, "Kit Kept")
        services.withdraw(session, gone)
        session.flush()
        assert [a.id for a in queries.submitted(session, vacancy.id)] == [kept.id]


def test_two_people_starting_with_one_form_at_once_start_one(database: Database, vacancy: Vacancy) -> None:
    def act() -> None:
        with database.unit_of_work() as session:
            services.start(session, dated(session, vacancy.id), "c" * 32, OPENED)

    assert at_once(act, act) == []
    with database.unit_of_work() as session:
        assert session.scalar(select(func.count()).select_from(Application)) == 1


def test_two_clicks_on_submit_at_once_submit_once(
    database: Database, vacancy: Vacancy, people: dict[str, User]
) -> None:
    with database.unit_of_work() as session:
        key = draft_application(session, vacancy).id
        services.save_statement(session, session.get_one(Application, key), "I kept records.")

    def act() -> None:
        with database.unit_of_work() as session:
            row = queries.application(session, key)
            services.submit(session, row, dated(session, vacancy.id), digest(b"I kept records."), OPENED)

    assert at_once(act, act) == []
    with database.unit_of_work() as session:
        assert session.scalar(select(func.count()).select_from(Submission)) == 1


def test_two_jobs_storing_one_reading_at_once_store_one(database: Database, vacancy: Vacancy) -> None:
    with database.unit_of_work() as session:
        row = draft_application(session, vacancy)
        document = services.add_document(session, row, "cv", digest(b"x"), "cv.txt", 1)

    def act() -> None:
        with database.unit_of_work() as session:
            services.store_cv_reading(session, document.id, PARSER_VERSION, None, "damaged", "x")

    assert at_once(act, act) == []
