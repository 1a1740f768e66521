"""Reads of applications, their documents in force, and the readings of those."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from screening.applications.models import (
    Application,
    ApplicationDocument,
    ApplicationWithdrawal,
    OutboxMessage,
    ParsedCV,
    Submission,
)
from screening.errors import NotFound

KINDS = ("cv", "statement", "form")


@dataclass(frozen=True, slots=True)
class Read:
    """A document in force with its newest reading, or None while it waits."""

    document: ApplicationDocument
    parsed: ParsedCV | None


def application(session: Session, application_id: uuid.UUID) -> Application:
    """Raises NotFound."""
    found = session.get(Application, application_id)
    if found is None:
        raise NotFound(f"no application {application_id}")
    return found


def of_vacancy(session: Session, vacancy_id: uuid.UUID, application_id: uuid.UUID) -> Application:
    """Raises NotFound, also for an application to another vacancy."""
    found = application(session, application_id)
    if found.vacancy_id != vacancy_id:
        raise NotFound(f"{application_id} is not of {vacancy_id}")
    return found


def sent_to(session: Session, vacancy_id: uuid.UUID, application_id: uuid.UUID) -> Application:
    """Raises NotFound for another vacancy's application and for a draft: a draft is the applicant's alone."""
    found = of_vacancy(session, vacancy_id, application_id)
    if submission(session, application_id) is None:
        raise NotFound(f"{application_id} has not been sent")
    return found


def still_there(session: Session, ids: Sequence[uuid.UUID]) -> list[Application]:
    """Those of the applications that retention has not removed, oldest first."""
    query = select(Application).where(Application.id.in_(ids)).order_by(Application.created, Application.id)
    return list(session.scalars(query))


def withdrawal(session: Session, application_id: uuid.UUID) -> ApplicationWithdrawal | None:
    query = select(ApplicationWithdrawal).where(ApplicationWithdrawal.application_id == application_id)
    return session.scalars(query).one_or_none()


def submission(session: Session, application_id: uuid.UUID) -> Submission | None:
    return session.scalars(select(Submission).where(Submission.application_id == application_id)).one_or_none()


def submitted(session: Session, vacancy_id: uuid.UUID) -> list[Application]:
    """Applications sent and not withdrawn, by reference (which says nothing of their order of arrival)."""
    gone = exists().where(ApplicationWithdrawal.application_id == Application.id)
    query = (
        select(Application)
        .join(Submission, Submission.application_id == Application.id)
        .where(Application.vacancy_id == vacancy_id, ~gone)
        .order_by(Application.reference)
    )
    return list(session.scalars(query))


def documents_in_force(session: Session, application_id: uuid.UUID) -> list[ApplicationDocument]:
    """The newest document of each kind that has not been removed: CV, statement, form."""
    query = (
        select(ApplicationDocument)
        .where(ApplicationDocument.application_id == application_id)
        .order_by(ApplicationDocument.created, ApplicationDocument.id)
    )
    newest = {row.kind: row for row in session.scalars(query)}
    return [newest[kind] for kind in KINDS if kind in newest and not newest[kind].removed]


def document_in_force(session: Session, application_id: uuid.UUID, kind: str) -> ApplicationDocument | None:
    return next((d for d in documents_in_force(session, application_id) if d.kind == kind), None)


def first_unreadable(reads: Sequence[Read]) -> Read | None:
    """The first document whose newest reading is a failure: CV before statement before form."""
    return next((r for r in reads if r.parsed is not None and r.parsed.failure is not None), None)


def parsed(session: Session, document_id: uuid.UUID) -> ParsedCV | None:
    """The newest reading of the document."""
    query = (
        select(ParsedCV)
        .where(ParsedCV.document_id == document_id)
        .order_by(ParsedCV.created.desc(), ParsedCV.id)
        .limit(1)
    )
    return session.scalars(query).one_or_none()


def readings_in_force(session: Session, application_id: uuid.UUID) -> list[Read]:
    """Each document in force with its newest reading."""
    return [Read(d, parsed(session, d.id)) for d in documents_in_force(session, application_id)]


def reading_ids(session: Session, vacancy_id: uuid.UUID) -> dict[uuid.UUID, set[str | None]]:
    """Of each application sent to the vacancy: the ids of the readings in force, None for a document that waits."""
    sent = Submission.application_id == ApplicationDocument.application_id
    of_it = select(Application.id).where(Application.vacancy_id == vacancy_id)
    documents = (
        select(ApplicationDocument)
        .join(Submission, sent)
        .where(ApplicationDocument.application_id.in_(of_it))
        .order_by(ApplicationDocument.created, ApplicationDocument.id)
    )
    newest = {(row.application_id, row.kind): row for row in session.scalars(documents)}
    readings = (
        select(ParsedCV.document_id, ParsedCV.id)
        .join(ApplicationDocument, ApplicationDocument.id == ParsedCV.document_id)
        .where(ApplicationDocument.application_id.in_(of_it))
        .order_by(ParsedCV.created, ParsedCV.id.desc())
    )
    read = {document_id: str(key) for document_id, key in session.execute(readings)}
    out: dict[uuid.UUID, set[str | None]] = {}
    for (application_id, _), row in newest.items():
        if not row.removed:
            out.setdefault(application_id, set()).add(read.get(row.id))
    return out


def unread_documents(session: Session, parser_version: str, before: dt.datetime) -> Sequence[uuid.UUID]:
    """Documents older than ``before`` that this version of the parser has not read. Once an application has been sent,
    what an earlier version could read is not read again: its suggestions and its quotations stand on that reading."""
    read = exists().where(ParsedCV.document_id == ApplicationDocument.id, ParsedCV.parser_version == parser_version)
    known = exists().where(ParsedCV.document_id == ApplicationDocument.id, ParsedCV.failure.is_(None))
    sent = exists().where(Submission.application_id == ApplicationDocument.application_id)
    query = (
        select(ApplicationDocument.id)
        .where(~read, ~(known & sent), ~ApplicationDocument.removed, ApplicationDocument.created < before)
        .order_by(ApplicationDocument.created, ApplicationDocument.id)
    )
    return session.scalars(query).all()


def by_form_key(session: Session, form_key: str) -> Application | None:
    return session.scalars(select(Application).where(Application.form_key == form_key)).one_or_none()


def messages(session: Session) -> list[OutboxMessage]:
    """Everything in the outbox, newest first."""
    return list(session.scalars(select(OutboxMessage).order_by(OutboxMessage.created.desc(), OutboxMessage.id)))
