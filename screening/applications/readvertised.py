"""Telling everyone who applied that the job is advertised again: once when that is decided, once when it opens."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening.applications import queries
from screening.applications.models import Application, OutboxMessage
from screening.applications.words import (
    ADVERTISED_AGAIN,
    FIRST_STANDS,
    FIRST_WITHDRAWN,
    NOBODY_NAMED,
    READVERTISED,
)
from screening.candidates.models import Candidate
from screening.clock import moment
from screening.vacancies.models import Readvertisement, Vacancy
from screening.vacancies.queries import Dated

DECIDED, OPENED = "readvertised", "advertised again"


def letter(vacancy: Vacancy, reference: str, number: int, withdrawn: bool, reason: str) -> str:
    """What an applicant to the first version reads when the job is re-advertised."""
    return READVERTISED.format(
        job=vacancy.title,
        number=number,
        reason=reason,
        first=(FIRST_WITHDRAWN if withdrawn else FIRST_STANDS).format(reference=reference),
        contact=vacancy.facts.get("contact_name") or NOBODY_NAMED,
    )


def tell_all(session: Session, vacancy: Vacancy, row: Readvertisement) -> int:
    """Write to everyone whose application to the first version stands. Returns to how many."""
    told = queries.submitted(session, vacancy.id)
    for application in told:
        tell(session, vacancy, application, row)
    session.flush()
    return len(told)


def tell(session: Session, vacancy: Vacancy, application: Application, row: Readvertisement) -> None:
    """Write to one applicant, also to one who sent a form in the grace after the job was re-advertised; twice is once."""
    body = letter(vacancy, application.reference, row.number, row.withdrawn, row.reason)
    _send(session, application, DECIDED, f"We are changing what we ask for: {application.reference}", body)


def tell_opened(session: Session, row: Readvertisement, opened: Dated, address: str) -> int:
    """Write to the same people that they may apply again until it closes, at ``address``. Returns to how many."""
    told = queries.submitted(session, row.vacancy_id)
    for application in told:
        body = ADVERTISED_AGAIN.format(
            job=opened.vacancy.title,
            number=row.number,
            closes=moment(opened.closes) if opened.closes else "",
            address=address,
            reference=application.reference,
            contact=opened.vacancy.facts.get("contact_name") or NOBODY_NAMED,
        )
        _send(session, application, OPENED, f"You can apply again: {application.reference}", body)
    session.flush()
    return len(told)


def _send(session: Session, application: Application, kind: str, subject: str, body: str) -> None:
    known = select(OutboxMessage.id).where(OutboxMessage.application_id == application.id, OutboxMessage.kind == kind)
    if session.scalars(known).first() is not None:
        return
    recipient = session.get_one(Candidate, application.candidate_id).email
    session.add(
        OutboxMessage(application_id=application.id, kind=kind, recipient=recipient, subject=subject, body=body)
    )
