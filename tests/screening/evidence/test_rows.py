"""Promise 5: rows are the truth and the queue a doorbell. Losing the queue loses nothing; retention is one statement."""

from __future__ import annotations

import datetime as dt
import uuid

from redis.exceptions import ConnectionError as QueueGone
from sqlalchemy import delete, func, select

from screening import queue
from screening.accounts.models import User
from screening.applications.models import Application, ApplicationDocument, Submission
from screening.applications.queries import documents_in_force
from screening.audit.models import AuditEvent
from screening.candidates.models import Candidate
from screening.db import Base, Database
from screening.vacancies.models import Vacancy
from tests.factories_applications import open_vacancy, parsed_cv, submitted_application
from tests.screening.panels.sitting import Sitting
from workers.reconciler import reconcile

AT_ONCE = dt.timedelta(seconds=-1)


class Silent:
    """A queue that does not answer."""

    def ring(self, job: str, subject: uuid.UUID) -> None:
        raise QueueGone("nobody there")


class Rung:
    def __init__(self) -> None:
        self.asked: set[tuple[str, uuid.UUID]] = set()

    def ring(self, job: str, subject: uuid.UUID) -> None:
        self.asked.add((job, subject))


def test_with_the_queue_gone_all_is_kept_and_asked_for_again(database: Database, people: dict[str, User]) -> None:
    database._prepare = lambda session: queue.attach(session, Silent())
    with database.unit_of_work() as session:
        vacancy = open_vacancy(session, people["manager"])
        row = submitted_application(session, vacancy, parsed=False)
    with database.unit_of_work() as session:
        assert session.scalars(select(Submission)).one().application_id == row.id
        documents = documents_in_force(session, row.id)
    bell = Rung()
    database._prepare = lambda session: queue.attach(session, bell)
    reconcile(database, AT_ONCE)
    assert {(queue.PARSE_CV, d.id) for d in documents} == bell.asked
    with database.unit_of_work() as session:
        for document in documents:
            parsed_cv(session, document)
    bell.asked.clear()
    reconcile(database, AT_ONCE)
    assert bell.asked == {(queue.SUGGEST_SCORES, row.id)}


def test_what_is_done_is_not_asked_for_again(sitting: Sitting) -> None:
    bell = Rung()
    sitting.database._prepare = lambda session: queue.attach(session, bell)
    assert reconcile(sitting.database, AT_ONCE) == 0
    assert bell.asked == set()


def rows(database: Database) -> dict[str, int]:
    with database.unit_of_work() as session:
        tables = Base.metadata.sorted_tables
        counted = {t.name: session.scalar(select(func.count()).select_from(t)) or 0 for t in tables}
    return {name: number for name, number in counted.items() if number}


def test_removing_a_candidate_is_one_statement_and_the_audit_stays(sitting: Sitting) -> None:
    sitting.agree_all()
    before = rows(sitting.database)
    with sitting.database.unit_of_work() as session:
        ids = select(Application.candidate_id)
        session.execute(
            delete(Candidate).where(Candidate.id.in_(ids)), execution_options={"synchronize_session": False}
        )
    after = rows(sitting.database)
    gone = set(before) - set(after)
    assert {
        "candidates",
        "applications",
        "application_documents",
        "parsed_cvs",
        "submissions",
        "outbox_messages",
        "assessments",
        "suggested_scores",
        "evidence_items",
        "panel_codes",
        "panel_scores",
        "moderated_scores",
        "shortlist_decisions",
    } == gone
    assert after["audit_events"] == before["audit_events"]


def test_removing_a_vacancy_takes_all_of_it(sitting: Sitting) -> None:
    chair = sitting.agree_all()
    chair.post(f"{sitting.manage}/shortlist/reveal")
    with sitting.database.unit_of_work() as session:
        session.execute(delete(Vacancy), execution_options={"synchronize_session": False})
    assert set(rows(sitting.database)) == {"audit_events", "candidates", "rating_scales", "users"}


def test_the_audit_outlives_the_applicant_and_names_nobody(sitting: Sitting) -> None:
    sitting.agree_all()
    with sitting.database.unit_of_work() as session:
        words = " ".join(f"{e.event} {e.detail}" for e in session.scalars(select(AuditEvent))).lower()
        files = session.scalars(select(ApplicationDocument.filename)).all()
    assert "cv.txt" in files
    for identity in ("winifred", "achebe", "oluwaseun", "pryce", "example.org", "cv.txt", "larkspur", "meets it"):
        assert identity not in words
