"""What an applicant and a recruiter do, and what the parser stores."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
import uuid
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from screening import queue
from screening.accounts.models import User
from screening.applications import queries, readvertised
from screening.applications.models import (
    Application,
    ApplicationDocument,
    ApplicationWithdrawal,
    OutboxMessage,
    ParsedCV,
    Submission,
)
from screening.applications.words import (
    ACKNOWLEDGED,
    CLOSED,
    NOBODY_NAMED,
    NOTHING_TO_TYPE,
    STATEMENT_CHANGED,
    TYPED_IN,
)
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
    try:
        with session.begin_nested():
            row = _new(session, vacancy.vacancy.id, form_key)
    except IntegrityError:
        # The same form was sent twice at one moment, and the other was first.
        first = queries.by_form_key(session, form_key)
        if first is None:
            raise
        return first
    record(session, None, "application started", row, vacancy_id=row.vacancy_id)
    return row


def _new(session: Session, vacancy_id: uuid.UUID, form_key: str) -> Application:
    candidate = Candidate()
    session.add(candidate)
    session.flush()
    row = Application(vacancy_id=vacancy_id, candidate_id=candidate.id, reference=new_reference(), form_key=form_key)
    session.add(row)
    session.flush()
    return row


def new_reference() -> str:
    """For example NMC-7F3K-92: said on the phone without mistakes, and no secret."""

    def letters(count: int) -> str:
        return "".join(secrets.choice(LETTERS) for _ in range(count))

    return f"{letters(3)}-{letters(4)}-{letters(2)}"


def must_be_unsent(session: Session, application: Application) -> None:
    """Raises Conflict once it has been submitted. Until the commit nobody else can send or change it."""
    _hold(session, application)
    if queries.submission(session, application.id) is not None:
        raise Conflict("You have sent this application already. Contact the person named on the vacancy to change it.")


def _hold(session: Session, application: Application) -> None:
    """Have the row to ourselves until the commit: two acts on one application come one after the other."""
    session.flush()
    session.refresh(application, with_for_update=True)


def must_be_open(vacancy: Dated, now: dt.datetime) -> None:
    """Raises Conflict when the vacancy has closed and its 15 minutes of grace have passed."""
    if vacancy.state(now) not in (State.OPEN, State.GRACE):
        raise Conflict(closed_words(vacancy))


def closed_words(vacancy: Dated) -> str:
    return CLOSED.format(name=vacancy.vacancy.facts.get("contact_name") or NOBODY_NAMED)


def save_details(session: Session, application: Application, values: dict[str, Any]) -> None:
    """Keep who is applying, or what changes they need: only the values given. Raises Conflict after submission."""
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
    event = f"{kind} received" if actor is None else f"{kind} read by hand"
    record(session, actor.id if actor else None, event, row, vacancy_id=application.vacancy_id)
    queue.after_commit(session, queue.PARSE_CV, row.id)
    return row


def remove_document(session: Session, application: Application, kind: str) -> None:
    """From here on there is no document of this kind; without one nothing happens. Raises Conflict after submission."""
    must_be_unsent(session, application)
    if queries.document_in_force(session, application.id, kind) is None:
        return
    row = ApplicationDocument(application_id=application.id, kind=kind, sha256="", filename="", size=0, removed=True)
    session.add(row)
    record(session, None, f"{kind} removed", row, vacancy_id=application.vacancy_id)


def correct(session: Session, application: Application, sha256: str, size: int) -> None:
    """Keep what the applicant says was read wrongly, a document of its own; the same words twice are once.

    Raises:
        Conflict: after submission."""
    must_be_unsent(session, application)
    known = queries.document_in_force(session, application.id, "form")
    if known is None or known.sha256 != sha256:
        add_document(session, application, "form", sha256, "", size)


def type_in(session: Session, application: Application, actor: User, sha256: str, size: int) -> None:
    """Put typed words in the place of the first document that could not be read; the same words twice are once.

    Raises:
        Conflict: when every document can be read."""
    _hold(session, application)
    reads = queries.readings_in_force(session, application.id)
    if any(r.document.sha256 == sha256 and r.document.filename == TYPED_IN for r in reads):
        return
    failed = queries.first_unreadable(reads)
    if failed is None:
        raise Conflict(NOTHING_TO_TYPE)
    add_document(session, application, failed.document.kind, sha256, TYPED_IN, size, actor)


def submit(
    session: Session, application: Application, vacancy: Dated, statement_sha: str, now: dt.datetime
) -> Submission:
    """Send it: once, however often the button is pressed.

    Raises:
        Invalid: when details or statement and CV are missing.
        Conflict: when the vacancy has closed and its 15 minutes of grace have passed, or the statement is no
            longer the one stored under ``statement_sha``."""
    _hold(session, application)
    known = queries.submission(session, application.id)
    if known is not None:
        return known
    must_be_open(vacancy, now)
    if hashlib.sha256(application.statement.encode()).hexdigest() != statement_sha:
        raise Conflict(STATEMENT_CHANGED)
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
    if vacancy.next is not None:
        readvertised.tell(session, vacancy.vacancy, application, vacancy.next)
    record(session, None, "application submitted", application, vacancy_id=application.vacancy_id)
    queue.after_commit(session, queue.SUGGEST_SCORES, application.id)
    return row


def _acknowledgement(application: Application, candidate: Candidate, vacancy: Dated) -> OutboxMessage:
    facts = vacancy.vacancy.facts
    body = ACKNOWLEDGED.format(
        job=vacancy.vacancy.title,
        reference=application.reference,
        how=HOW["short"],
        contact=facts.get("contact_name") or NOBODY_NAMED,
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
    _hold(session, application)
    if queries.submission(session, application.id) is None:
        raise Conflict("This application has not been sent, so there is nothing to withdraw.")
    if queries.withdrawal(session, application.id) is None:
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
    document = session.get_one(ApplicationDocument, document_id)
    # Held, so that a submission at this moment either sees this reading or is seen here: suggestions are asked for.
    application = session.get_one(Application, document.application_id)
    _hold(session, application)
    known = select(ParsedCV).where(ParsedCV.document_id == document_id, ParsedCV.parser_version == parser_version)
    found = session.scalars(known).one_or_none()
    if found is not None:
        return found
    row = ParsedCV(
        document_id=document_id, parser_version=parser_version, reading=reading, failure=failure, message=message
    )
    session.add(row)
    event = f"{document.kind} read" if failure is None else f"{document.kind} could not be read"
    about = {"failure": failure, "application": str(application.id)}
    record(session, None, event, row, vacancy_id=application.vacancy_id, **about)
    if queries.submission(session, application.id) is not None:
        queue.after_commit(session, queue.SUGGEST_SCORES, application.id)
    return row
