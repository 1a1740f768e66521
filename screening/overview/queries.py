"""Reads across all rooms."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening.accounts import queries as accounts
from screening.accounts.models import RECRUITER, User
from screening.applications.queries import application, readings_in_force, submitted
from screening.audit.models import AuditEvent
from screening.candidates import queries as candidates
from screening.errors import NotFound
from screening.overview import telling
from screening.panels import queries as panels
from screening.shortlists.queries import Board
from screening.vacancies import queries as vacancies
from screening.vacancies.models import Vacancy


@dataclass(frozen=True, slots=True)
class Told:
    """One event of the story."""

    when: dt.datetime
    who: str
    event: str
    about: str


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
    codes = panels.panel_codes(session, vacancy_id)
    criteria = {c.id: c.code for c in vacancies.scored_criteria(session, vacancy_id)}
    return [
        Told(
            r.created,
            names.get(r.actor_id, "A former member of staff") if r.actor_id else telling.who(r.event),
            telling.what(r.event),
            telling.about(r.detail, codes, criteria),
        )
        for r in rows
    ]


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
