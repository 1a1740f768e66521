"""What an applicant and a recruiter do, and what the parser stores."""

from __future__ import annotations

import datetime as dt
import secrets
import uuid
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening import queue
from screening.accounts.models import User
from screening.applications import queries
from screening.applications.models import (
    Application,
    ApplicationDocument,
    ApplicationWithdrawal,
    OutboxMessage,
    ParsedCV,
    Submission,
)
from screening.applications.words import ACKNOWLEDGED, CLOSED
from screening.audit.services import record
from screening.candidates.models import Candidate
from screening.errors import Conflict, Invalid
from screening.vacancies.opening import State
from screening.vacancies.queries import Dated
from screening.vacancies.words import HOW

LETTERS = "BCDFGHJKMNPQRSTVWXZ23456789"
"""No vowels (no words), and nothing that looks like another: 0 O, 1 I L."""


def start(session: Session, vacancy: Dated, form_key: str, now: dt.datetime) -> Application:
    """Begin a draft; the same form sent twice begins one.

    Raises:
        Conflict: when the vacancy is not open."""
    known = queries.by_form_key(session, form_key)
    if known is not None:
        return known
    if vacancy.state(now) != State.OPEN:
        raise Conflict("This job has closed. You cannot start an application any more.")
    candidate = Candidate()
    session.add(candidate)
    session.flush()
    row = Application(
        vacancy_id=vacancy.vacancy.id, candidate_id=candidate.id, reference=new_reference(), form_key=form_key
    )
    session.add(row)
    record(session, None, "application started", row, vacancy_id=row.vacancy_id)
    return row


def new_reference() -> str:
    """For example NMC-7F3K-92: said on the phone without mistakes, and no secret."""

    def letters(count: int) -> str:
        return "".join(secrets.choice(LETTERS) for _ in range(count))

    return f"{letters(3)}-{letters(4)}-{letters(2)}"


def must_be_unsent(session: Session, application: Application) -> None:
    """Raises Conflict once it has been submitted."""
    if queries.submission(session, application.id) is not None:
        raise Conflict("You have sent this application already. Contact the person named on the vacancy to change it.")


def save_details(session: Session, application: Application, values: dict[str, Any]) -> None:
    """Keep who is applying. Raises Conflict after submission."""
    must_be_unsent(session, application)
    candidate = session.get_one(Candidate, application.candidate_id)
    for key, value in values.items():
        setattr(candidate, key, value)
    record(session, None, "details saved", application, vacancy_id=application.vacancy_id)


def save_statement(session: Session, application: Application, statement: str) -> None:
    """Keep the draft statement. Raises Conflict after submission."""
    must_be_unsent(session, application)
    application.statement = statement
    application.version += 1
    session.flush()


def add_document(
    session: Session,
    application: Application,
    kind: str,
    sha256: str,
    filename: str,
    size: int,
    actor: User | None = None,
) -> ApplicationDocument:
    """Record a document and ask for it to be read. After submission only a recruiter may (a copy that can be read).

    Raises:
        Conflict: for an applicant after submission."""
    if actor is None:
        must_be_unsent(session, application)
    row = ApplicationDocument(application_id=application.id, kind=kind, sha256=sha256, filename=filename, size=size)
    session.add(row)
    event = f"{kind} received" if actor is None else f"{kind} entered by a person"
    record(session, actor.id if actor else None, event, row, vacancy_id=application.vacancy_id)
    queue.after_commit(session, queue.PARSE_CV, row.id)
    return row


def remove_cv(session: Session, application: Application) -> None:
    """From here on there is no CV. Raises Conflict after submission."""
    must_be_unsent(session, application)
    row = ApplicationDocument(application_id=application.id, kind="cv", sha256="", filename="", size=0, removed=True)
    session.add(row)
    record(session, None, "cv removed", row, vacancy_id=application.vacancy_id)


def submit(
    session: Session, application: Application, vacancy: Dated, statement_sha: str, now: dt.datetime
) -> Submission:
    """Send it: once, however often the button is pressed.

    Raises:
        Invalid: when details or statement and CV are missing.
        Conflict: when the vacancy has closed and its 15 minutes of grace have passed."""
    known = queries.submission(session, application.id)
    if known is not None:
        return known
    if vacancy.state(now) not in (State.OPEN, State.GRACE):
        raise Conflict(CLOSED)
    candidate = session.get_one(Candidate, application.candidate_id)
    if not candidate.name or not candidate.email:
        raise Invalid({"details": "Enter your name and email address first"})
    in_force = {d.kind for d in queries.documents_in_force(session, application.id)}
    if not application.statement and "cv" not in in_force:
        raise Invalid({"statement": "Upload a CV or write a statement first, so that there is something to read"})
    if application.statement:
        size = len(application.statement.encode())
        add_document(session, application, "statement", statement_sha, "", size)
    sent = {d.kind: str(d.id) for d in queries.documents_in_force(session, application.id)}
    row = Submission(application_id=application.id, document_ids=sent)
    session.add(row)
    session.add(_acknowledgement(application, candidate, vacancy))
    record(session, None, "application submitted", application, vacancy_id=application.vacancy_id)
    queue.after_commit(session, queue.SUGGEST_SCORES, application.id)
    return row


def _acknowledgement(application: Application, candidate: Candidate, vacancy: Dated) -> OutboxMessage:
    facts = vacancy.vacancy.facts
    body = ACKNOWLEDGED.format(
        job=vacancy.vacancy.title,
        reference=application.reference,
        how=HOW["short"],
        contact=facts.get("contact_name") or "the person named on the vacancy",
    )
    return OutboxMessage(
        application_id=application.id,
        kind="received",
        recipient=candidate.email,
        subject=f"We have your application: {application.reference}",
        body=body,
    )


def withdraw(session: Session, application: Application) -> None:
    """Take a sent application back; twice is once. Raises Conflict for one that was never sent."""
    if queries.submission(session, application.id) is None:
        raise Conflict("This application has not been sent, so there is nothing to withdraw.")
    known = select(ApplicationWithdrawal).where(ApplicationWithdrawal.application_id == application.id)
    if session.scalars(known).one_or_none() is None:
        session.add(ApplicationWithdrawal(application_id=application.id))
        record(session, None, "application withdrawn", application, vacancy_id=application.vacancy_id)


def store_cv_reading(
    session: Session,
    document_id: uuid.UUID,
    parser_version: str,
    reading: dict[str, Any] | None,
    failure: str | None = None,
    message: str = "",
) -> ParsedCV:
    """Keep what the parser got; a second reading by the same version is the first one again.

    Asks for suggestions where the application has been sent."""
    known = select(ParsedCV).where(ParsedCV.document_id == document_id, ParsedCV.parser_version == parser_version)
    found = session.scalars(known).one_or_none()
    if found is not None:
        return found
    row = ParsedCV(
        document_id=document_id, parser_version=parser_version, reading=reading, failure=failure, message=message
    )
    session.add(row)
    document = session.get_one(ApplicationDocument, document_id)
    application = session.get_one(Application, document.application_id)
    event = f"{document.kind} read" if failure is None else f"{document.kind} could not be read"
    record(session, None, event, row, vacancy_id=application.vacancy_id, failure=failure)
    if queries.submission(session, application.id) is not None:
        queue.after_commit(session, queue.SUGGEST_SCORES, application.id)
    return row
