"""Reads across all rooms."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening.accounts import queries as accounts
from screening.accounts.models import RECRUITER, User
from screening.applications.queries import application, readings_in_force, submitted
from screening.audit.models import AuditEvent
from screening.candidates import queries as candidates
from screening.errors import NotFound
from screening.shortlists.queries import Board
from screening.vacancies import queries as vacancies
from screening.vacancies.models import Vacancy


@dataclass(frozen=True, slots=True)
class Told:
    """One event of the story."""

    when: Any
    who: str
    event: str
    detail: dict[str, Any]


def may_read_story(session: Session, user: User, vacancy_id: uuid.UUID) -> Vacancy:
    """For who manages the vacancy or chairs its panel. Raises NotFound."""
    vacancy = vacancies.dated(session, vacancy_id).vacancy
    chairs = {m.user_id for m in vacancies.members(session, vacancy_id) if m.chair}
    if not vacancies.may_manage(user, vacancy) and user.id not in chairs:
        raise NotFound(f"{user.id} may not read the story of {vacancy_id}")
    return vacancy


def story(session: Session, vacancy_id: uuid.UUID) -> list[Told]:
    """Everything that happened to the vacancy, in order. Scores are not in it, so it may be read while sealed."""
    query = select(AuditEvent).where(AuditEvent.vacancy_id == vacancy_id).order_by(AuditEvent.created, AuditEvent.id)
    rows = list(session.scalars(query))
    names = accounts.names(session, [r.actor_id for r in rows if r.actor_id])
    return [
        Told(
            r.created,
            names.get(r.actor_id, "A former member of staff") if r.actor_id else _nobody(r),
            r.event,
            _shown(r.detail),
        )
        for r in rows
    ]


APPLICANTS = (
    "application started",
    "details saved",
    "cv received",
    "cv removed",
    "application submitted",
    "application withdrawn",
)


def _nobody(row: AuditEvent) -> str:
    return "An applicant" if row.event in APPLICANTS else "The service"


def _shown(detail: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in detail.items() if value not in (None, "", [])}


def needing_a_person(session: Session, vacancy_id: uuid.UUID) -> int:
    """Applications with a file that could not be read."""
    return sum(
        any(r.parsed is not None and r.parsed.failure for r in readings_in_force(session, a.id))
        for a in submitted(session, vacancy_id)
    )


def people(session: Session, board: Board) -> dict[str, str]:
    """Names by panel code, after the reveal. Raises NotFound before it."""
    if board.revealed is None:
        raise NotFound("names have not been revealed")
    ids = {key: application(session, key).candidate_id for key in board.codes}
    names = candidates.names(session, ids.values())
    return {code: names[ids[key]] for key, code in board.codes.items()}


def is_recruiter(user: User) -> bool:
    return RECRUITER in user.roles
