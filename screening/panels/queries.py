"""Reads for the panel: by panel code, never by name, and sealed until everyone has finished."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from rules.cv import CV
from rules.cv_json import cv_from_json
from screening.accounts.models import User
from screening.applications.models import Application
from screening.applications.queries import readings_in_force, submitted
from screening.errors import NotFound
from screening.panels.models import (
    ConflictDeclaration,
    MemberFinish,
    ModeratedScore,
    PanelCode,
    PanelScore,
    ScoreDraft,
    ScoresFixed,
)
from screening.vacancies import queries as vacancies
from screening.vacancies.models import Criterion, PanelMember, Vacancy


@dataclass(frozen=True, slots=True)
class Seat:
    """A member at the table of one vacancy."""

    vacancy: Vacancy
    member: PanelMember
    criteria: list[Criterion]
    codes: dict[uuid.UUID, str]
    """Panel code by application id, of the applications this member may score."""


def member_for(session: Session, user: User, vacancy_id: uuid.UUID) -> PanelMember:
    """Raises NotFound for whoever is not on the panel."""
    query = select(PanelMember).where(PanelMember.vacancy_id == vacancy_id, PanelMember.user_id == user.id)
    found = session.scalars(query).one_or_none()
    if found is None:
        raise NotFound(f"{user.id} is not on the panel of {vacancy_id}")
    return found


def seat(session: Session, user: User, vacancy_id: uuid.UUID) -> Seat:
    """Raises NotFound for whoever is not on the panel."""
    member = member_for(session, user, vacancy_id)
    gone = recused(session, member.id)
    codes = {key: code for key, code in panel_codes(session, vacancy_id).items() if key not in gone}
    vacancy = vacancies.dated(session, vacancy_id).vacancy
    return Seat(vacancy, member, vacancies.scored_criteria(session, vacancy_id), codes)


def panel_codes(session: Session, vacancy_id: uuid.UUID) -> dict[uuid.UUID, str]:
    """Code by application id, of applications not withdrawn, by code."""
    standing = {a.id for a in submitted(session, vacancy_id)}
    query = select(PanelCode).where(PanelCode.vacancy_id == vacancy_id).order_by(PanelCode.code)
    return {row.application_id: row.code for row in session.scalars(query) if row.application_id in standing}


def by_code(codes: dict[uuid.UUID, str], code: str) -> uuid.UUID:
    """Raises NotFound."""
    found = next((key for key, value in codes.items() if value == code), None)
    if found is None:
        raise NotFound(f"no application {code} for this person")
    return found


def recused(session: Session, member_id: uuid.UUID) -> set[uuid.UUID]:
    """Applications the member stepped back from: the newest declaration counts."""
    return {key for key, answer in declarations(session, member_id).items() if answer == "recuse"}


def declarations(session: Session, member_id: uuid.UUID) -> dict[uuid.UUID, str]:
    query = (
        select(ConflictDeclaration)
        .where(ConflictDeclaration.member_id == member_id)
        .order_by(ConflictDeclaration.created, ConflictDeclaration.id)
    )
    return {row.application_id: row.answer for row in session.scalars(query)}


def scores_of(session: Session, member_id: uuid.UUID) -> dict[tuple[uuid.UUID, uuid.UUID], PanelScore]:
    """The member's newest score for each (application, criterion)."""
    query = select(PanelScore).where(PanelScore.member_id == member_id).order_by(PanelScore.version, PanelScore.id)
    return {(row.application_id, row.criterion_id): row for row in session.scalars(query)}


def history(session: Session, application_id: uuid.UUID, criterion_id: uuid.UUID) -> list[PanelScore]:
    """Every score of a cell, oldest first."""
    query = (
        select(PanelScore)
        .where(PanelScore.application_id == application_id, PanelScore.criterion_id == criterion_id)
        .order_by(PanelScore.created, PanelScore.version, PanelScore.id)
    )
    return list(session.scalars(query))


def draft(
    session: Session, member_id: uuid.UUID, application_id: uuid.UUID, criterion_id: uuid.UUID
) -> ScoreDraft | None:
    query = select(ScoreDraft).where(
        ScoreDraft.member_id == member_id,
        ScoreDraft.application_id == application_id,
        ScoreDraft.criterion_id == criterion_id,
    )
    return session.scalars(query).one_or_none()


def finished(session: Session, member_id: uuid.UUID) -> bool:
    return session.scalars(select(MemberFinish).where(MemberFinish.member_id == member_id)).first() is not None


def unsealed(session: Session, vacancy_id: uuid.UUID) -> bool:
    """Whether every member has finished, and there is a panel."""
    panel = vacancies.members(session, vacancy_id)
    return len(panel) >= 2 and all(finished(session, m.id) for m in panel)


def may_settle(session: Session, member: PanelMember, application_id: uuid.UUID) -> bool:
    """Whether the member writes the agreed scores of the application: the chair, or where the chair has stepped back
    from it, the others. Nobody does who has stepped back."""
    if application_id in recused(session, member.id):
        return False
    chair = next((m for m in vacancies.members(session, member.vacancy_id) if m.chair), None)
    return member.chair or (chair is not None and application_id in recused(session, chair.id))


def begun(session: Session, vacancy_id: uuid.UUID) -> bool:
    """Whether somebody has locked a score."""
    query = select(PanelScore.id).join(Application, Application.id == PanelScore.application_id)
    return session.scalars(query.where(Application.vacancy_id == vacancy_id)).first() is not None


def fixed(session: Session, vacancy_id: uuid.UUID) -> bool:
    """Whether the shortlist that rests on the agreed scores has been agreed."""
    return session.scalars(select(ScoresFixed).where(ScoresFixed.vacancy_id == vacancy_id)).first() is not None


def moderated(session: Session, vacancy_id: uuid.UUID) -> dict[tuple[uuid.UUID, uuid.UUID], ModeratedScore]:
    """The newest agreed score for each (application, criterion)."""
    query = (
        select(ModeratedScore)
        .join(Application, Application.id == ModeratedScore.application_id)
        .where(Application.vacancy_id == vacancy_id)
        .order_by(ModeratedScore.version, ModeratedScore.id)
    )
    return {(row.application_id, row.criterion_id): row for row in session.scalars(query)}


def texts(session: Session, application_id: uuid.UUID) -> list[CV]:
    """The readings in force, as the panel may see them: use ``document.visible`` to print."""
    reads = readings_in_force(session, application_id)
    return [cv_from_json(r.parsed.reading) for r in reads if r.parsed and r.parsed.reading]


def unreadable(session: Session, application_id: uuid.UUID) -> bool:
    """Whether a document of the application could not be read."""
    return any(r.parsed is not None and r.parsed.failure for r in readings_in_force(session, application_id))
