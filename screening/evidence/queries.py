"""Reads of suggestions and their evidence."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, selectinload

from screening.applications.models import Application, Submission
from screening.applications.queries import readings_in_force
from screening.evidence.models import Assessment, SuggestedScore
from screening.evidence.services import readings_key


def latest(session: Session, application_id: uuid.UUID) -> Assessment | None:
    """The newest assessment of the application."""
    query = (
        select(Assessment)
        .where(Assessment.application_id == application_id)
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


def unassessed(session: Session, engine_version: str, before: dt.datetime) -> Sequence[uuid.UUID]:
    """Applications sent before ``before`` whose documents have all been read or refused, and whose readings in force
    this engine has not assessed."""
    sent = exists().where(Submission.application_id == Application.id, Submission.created < before)
    query = select(Application.id).where(sent).order_by(Application.created, Application.id)
    return [key for key in session.scalars(query) if _waits(session, key, engine_version)]


def _waits(session: Session, application_id: uuid.UUID, engine_version: str) -> bool:
    reads = readings_in_force(session, application_id)
    if not reads or any(r.parsed is None for r in reads):
        return False
    key = readings_key([r.parsed.id for r in reads if r.parsed])
    found = select(Assessment.id).where(
        Assessment.application_id == application_id,
        Assessment.engine_version == engine_version,
        Assessment.readings_key == key,
    )
    return session.scalars(found).first() is None
