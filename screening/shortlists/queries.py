"""Reads of decisions, and the agreed scores they rest on."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening.accounts.models import MANAGER, User
from screening.applications.models import Application
from screening.errors import NotFound
from screening.panels import queries as panels
from screening.shortlists.models import NameReveal, Shortlist, ShortlistDecision
from screening.shortlists.ranking import Scored
from screening.vacancies import queries as vacancies
from screening.vacancies.models import Criterion, Vacancy


@dataclass(frozen=True, slots=True)
class Board:
    """A vacancy's agreed scores and decisions, by panel code."""

    vacancy: Vacancy
    criteria: list[Criterion]
    codes: dict[uuid.UUID, str]
    scored: list[Scored]
    decisions: dict[uuid.UUID, ShortlistDecision]
    agreed: Shortlist | None
    revealed: NameReveal | None
    unsealed: bool


def may_decide(session: Session, user: User, vacancy_id: uuid.UUID) -> Vacancy:
    """The vacancy, for its hiring manager or the chair of its panel. Raises NotFound for all others."""
    vacancy = vacancies.dated(session, vacancy_id).vacancy
    chairs = {m.user_id for m in vacancies.members(session, vacancy_id) if m.chair}
    if not (MANAGER in user.roles and vacancy.manager_id == user.id) and user.id not in chairs:
        raise NotFound(f"{user.id} may not decide in {vacancy_id}")
    return vacancy


def board(session: Session, vacancy: Vacancy) -> Board:
    criteria = vacancies.scored_criteria(session, vacancy.id)
    codes = panels.panel_codes(session, vacancy.id)
    settled = panels.moderated(session, vacancy.id)

    def points(application: uuid.UUID, requirement: str) -> dict[str, int | None]:
        wanted = [c for c in criteria if c.requirement == requirement]
        return {c.code: s.points if (s := settled.get((application, c.id))) else None for c in wanted}

    return Board(
        vacancy,
        criteria,
        codes,
        [Scored(code, points(key, "essential"), points(key, "desirable")) for key, code in codes.items()],
        decisions(session, vacancy.id),
        session.scalars(select(Shortlist).where(Shortlist.vacancy_id == vacancy.id)).one_or_none(),
        session.scalars(select(NameReveal).where(NameReveal.vacancy_id == vacancy.id)).one_or_none(),
        panels.unsealed(session, vacancy.id),
    )


def decisions(session: Session, vacancy_id: uuid.UUID) -> dict[uuid.UUID, ShortlistDecision]:
    """The newest decision for each application."""
    query = (
        select(ShortlistDecision)
        .join(Application, Application.id == ShortlistDecision.application_id)
        .where(Application.vacancy_id == vacancy_id)
        .order_by(ShortlistDecision.version, ShortlistDecision.id)
    )
    return {row.application_id: row for row in session.scalars(query)}
