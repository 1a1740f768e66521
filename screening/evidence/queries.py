"""Reads of suggestions and their evidence."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import Session, selectinload

from screening.applications.models import Application, Submission
from screening.applications.queries import readings_in_force
from screening.evidence.models import Assessment, RescoredAssessment, Rescoring, RescoringEnd, SuggestedScore
from screening.vacancies import queries as vacancies


def in_force() -> ColumnElement[bool]:
    """That an assessment is more than proposed: it is of no rescoring, or of one that was adopted."""
    made = select(RescoredAssessment.id).where(RescoredAssessment.assessment_id == Assessment.id)
    ends = RescoringEnd.rescoring_id == RescoredAssessment.rescoring_id
    return or_(~made.exists(), made.join(RescoringEnd, ends).where(RescoringEnd.adopted).exists())


def latest(session: Session, application_id: uuid.UUID) -> Assessment | None:
    """The newest assessment of the application, without what is only proposed."""
    query = (
        select(Assessment)
        .where(Assessment.application_id == application_id, in_force())
        .order_by(Assessment.created.desc(), Assessment.id)
        .limit(1)
    )
    return session.scalars(query).one_or_none()


def suggestions(session: Session, application_id: uuid.UUID) -> dict[uuid.UUID, SuggestedScore]:
    """The newest suggestion for each criterion, with its evidence, by criterion id."""
    assessment = latest(session, application_id)
    if assessment is None:
        return {}
    query = (
        select(SuggestedScore)
        .where(SuggestedScore.assessment_id == assessment.id)
        .options(selectinload(SuggestedScore.items))
        .order_by(SuggestedScore.created, SuggestedScore.id)
    )
    return {s.criterion_id: s for s in session.scalars(query)}


def suggestion(session: Session, application_id: uuid.UUID, criterion_id: uuid.UUID) -> SuggestedScore | None:
    return suggestions(session, application_id).get(criterion_id)


def adopted(session: Session, vacancy_id: uuid.UUID) -> Rescoring | None:
    """The rescoring that was adopted last."""
    query = (
        select(Rescoring)
        .join(RescoringEnd, RescoringEnd.rescoring_id == Rescoring.id)
        .where(Rescoring.vacancy_id == vacancy_id, RescoringEnd.adopted)
        .order_by(Rescoring.number.desc())
        .limit(1)
    )
    return session.scalars(query).one_or_none()


def rules_in_force(session: Session, vacancy_id: uuid.UUID) -> dict[uuid.UUID, dict[str, Any] | None]:
    """By criterion id, in the order of the specification: the rules adopted last, or those frozen at the opening."""
    criteria = vacancies.criteria(session, vacancy_id)
    last = adopted(session, vacancy_id)
    return {c.id: last.rules.get(str(c.id)) if last else c.rule for c in criteria}


def unassessed(session: Session, before: dt.datetime) -> Sequence[uuid.UUID]:
    """Applications sent before ``before`` whose documents have all been read or refused, and whose readings in force
    have not been assessed by the rules in force.

    A newer engine asks for nothing: it replaces no suggestion until a person adopts a rescoring."""
    sent = exists().where(Submission.application_id == Application.id, Submission.created < before)
    query = select(Application).where(sent).order_by(Application.created, Application.id)
    made_by = {
        vacancy_id: last.id if (last := adopted(session, vacancy_id)) else None
        for vacancy_id in session.scalars(select(Application.vacancy_id).where(sent).distinct())
    }
    return [row.id for row in session.scalars(query) if _waits(session, row.id, made_by[row.vacancy_id])]


def _waits(session: Session, application_id: uuid.UUID, rescoring_id: uuid.UUID | None) -> bool:
    reads = readings_in_force(session, application_id)
    if not reads or any(r.parsed is None for r in reads):
        return False
    found = latest(session, application_id)
    if found is None or set(found.reading_ids) != {str(r.parsed.id) for r in reads if r.parsed}:
        return True
    return rescoring_of(session, found.id) != rescoring_id


def rescoring_of(session: Session, assessment_id: uuid.UUID) -> uuid.UUID | None:
    """The rescoring whose rules made the assessment; None: the rules frozen at the opening."""
    query = select(RescoredAssessment.rescoring_id).where(RescoredAssessment.assessment_id == assessment_id)
    return session.scalars(query).one_or_none()
