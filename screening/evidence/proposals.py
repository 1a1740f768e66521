"""Reads of rescorings: what is proposed, what it would move, and what has changed since it was asked for."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, selectinload

from rules.engine import ENGINE_VERSION
from screening.applications.models import Application
from screening.applications.queries import reading_ids, submitted
from screening.clock import in_london, plural
from screening.evidence.models import (
    Assessment,
    EvidenceItem,
    RescoredAssessment,
    Rescoring,
    RescoringEnd,
    SuggestedScore,
)
from screening.evidence.moved import Kind, Said, kind
from screening.evidence.queries import in_force, rules_in_force
from screening.vacancies import queries as vacancies
from screening.vacancies.binding import renewed


@dataclass(frozen=True, slots=True)
class Moved:
    """One suggestion that the rescoring changes: the one in force and the one proposed, by id."""

    application_id: uuid.UUID
    criterion_id: uuid.UUID
    kind: Kind
    old_id: uuid.UUID
    new_id: uuid.UUID


@dataclass(frozen=True, slots=True)
class Rescored:
    """When and why a suggestion came in the place of the one before."""

    on: dt.datetime
    why: str
    before: SuggestedScore


def standing(session: Session, vacancy_id: uuid.UUID) -> Rescoring | None:
    """The rescoring that is neither adopted nor discarded."""
    over = exists().where(RescoringEnd.rescoring_id == Rescoring.id)
    query = select(Rescoring).where(Rescoring.vacancy_id == vacancy_id, ~over).order_by(Rescoring.number.desc())
    return session.scalars(query).first()


def ended(session: Session, vacancy_id: uuid.UUID) -> list[tuple[Rescoring, RescoringEnd]]:
    """Those adopted or discarded, the newest first."""
    query = (
        select(Rescoring, RescoringEnd)
        .join(RescoringEnd, RescoringEnd.rescoring_id == Rescoring.id)
        .where(Rescoring.vacancy_id == vacancy_id)
        .order_by(Rescoring.number.desc())
    )
    return [(row, end) for row, end in session.execute(query)]


def end_of(session: Session, rescoring_id: uuid.UUID) -> RescoringEnd | None:
    return session.scalars(select(RescoringEnd).where(RescoringEnd.rescoring_id == rescoring_id)).one_or_none()


def rules_of_today(session: Session, vacancy_id: uuid.UUID) -> dict[str, dict[str, Any] | None]:
    """The rules in force by the library of today, by criterion id."""
    return {str(key): renewed(rule) for key, rule in rules_in_force(session, vacancy_id).items()}


def closing_date(session: Session, vacancy_id: uuid.UUID) -> dt.date | None:
    """In London: the date to which a post still held runs."""
    closes = vacancies.closing_time(session, vacancy_id)
    return in_london(closes).date() if closes else None


def in_scope(session: Session, row: Rescoring) -> list[uuid.UUID]:
    """The applications it is of that have not been withdrawn since."""
    asked = set(row.application_ids)
    return [a.id for a in submitted(session, row.vacancy_id) if str(a.id) in asked]


def assessed(session: Session, vacancy_id: uuid.UUID) -> dict[uuid.UUID, Assessment]:
    """The assessment in force of each application."""
    query = (
        select(Assessment)
        .join(Application, Application.id == Assessment.application_id)
        .where(Application.vacancy_id == vacancy_id, in_force())
        .order_by(Assessment.created, Assessment.id.desc())
    )
    return {row.application_id: row for row in session.scalars(query)}


def proposed(session: Session, row: Rescoring) -> dict[uuid.UUID, Assessment]:
    """The assessment that the rescoring proposes for each application, newest readings last."""
    query = (
        select(Assessment)
        .join(RescoredAssessment, RescoredAssessment.assessment_id == Assessment.id)
        .where(RescoredAssessment.rescoring_id == row.id)
        .order_by(Assessment.created, Assessment.id.desc())
    )
    return {made.application_id: made for made in session.scalars(query)}


def unproposed(session: Session, row: Rescoring) -> list[uuid.UUID]:
    """The applications it still has to assess; none once it is adopted or discarded."""
    if end_of(session, row.id) is not None:
        return []
    done = proposed(session, row)
    return [key for key in in_scope(session, row) if key not in done]


def unfinished(session: Session, before: dt.datetime) -> Sequence[uuid.UUID]:
    """Rescorings asked for before ``before`` that still have applications to assess."""
    over = exists().where(RescoringEnd.rescoring_id == Rescoring.id)
    query = select(Rescoring).where(~over, Rescoring.created < before).order_by(Rescoring.created, Rescoring.id)
    return [row.id for row in session.scalars(query) if unproposed(session, row)]


def overtaken(session: Session, row: Rescoring) -> list[str]:
    """What has changed since it was asked for, in words that follow "Since then"; empty when it still holds."""
    said = []
    reads, stand, made = reading_ids(session, row.vacancy_id), assessed(session, row.vacancy_id), proposed(session, row)
    asked = set(row.application_ids)
    sent = [a.id for a in submitted(session, row.vacancy_id)]
    new = sum(str(key) not in asked for key in sent)
    if new:
        said.append(f"{plural(new, 'new application')} came in")
    known = [key for key in sent if str(key) in asked]
    changed = sum(any(set(a.reading_ids) != reads.get(key) for a in _both(key, stand, made)) for key in known)
    if changed:
        said.append(f"the documents of {plural(changed, 'application')} changed")
    if closing_date(session, row.vacancy_id) != row.as_at:
        said.append("the closing date moved")
    if row.engine_version != ENGINE_VERSION or row.rules != rules_of_today(session, row.vacancy_id):
        said.append("the service’s rules changed again")
    return said


def _both(key: uuid.UUID, *found: dict[uuid.UUID, Assessment]) -> list[Assessment]:
    return [each[key] for each in found if key in each]


def moves(session: Session, row: Rescoring) -> list[Moved]:
    """Every suggestion of the sift that would change, by criterion as the specification orders them."""
    old, new = assessed(session, row.vacancy_id), proposed(session, row)
    keys = [key for key in in_scope(session, row) if key in old and key in new]
    was = _said(session, [old[key].id for key in keys])
    will = _said(session, [new[key].id for key in keys])
    out = []
    for criterion in vacancies.scored_criteria(session, row.vacancy_id):
        for key in keys:
            before, after = was.get((old[key].id, criterion.id)), will.get((new[key].id, criterion.id))
            if before is None or after is None:
                continue
            how = kind(before[1], after[1])
            if how != Kind.SAME:
                out.append(Moved(key, criterion.id, how, before[0], after[0]))
    return out


def _said(
    session: Session, assessment_ids: Collection[uuid.UUID]
) -> dict[tuple[uuid.UUID, uuid.UUID], tuple[uuid.UUID, Said]]:
    """What each suggestion says, by assessment and criterion: without the rules they keep, which are long."""
    columns = (SuggestedScore.id, SuggestedScore.assessment_id, SuggestedScore.criterion_id)
    query = select(*columns, SuggestedScore.points, SuggestedScore.reason).where(
        SuggestedScore.assessment_id.in_(assessment_ids)
    )
    places = (
        select(EvidenceItem.suggested_score_id, EvidenceItem.document, EvidenceItem.start, EvidenceItem.end)
        .join(SuggestedScore, SuggestedScore.id == EvidenceItem.suggested_score_id)
        .where(SuggestedScore.assessment_id.in_(assessment_ids))
        .order_by(EvidenceItem.suggested_score_id, EvidenceItem.position)
    )
    quotes: dict[uuid.UUID, list[tuple[str, int, int]]] = {}
    for key, document, start, end in session.execute(places):
        quotes.setdefault(key, []).append((document, start, end))
    return {
        (assessment_id, criterion_id): (key, Said(points, reason, tuple(quotes.get(key, ()))))
        for key, assessment_id, criterion_id, points, reason in session.execute(query)
    }


def by_id(session: Session, ids: Collection[uuid.UUID]) -> dict[uuid.UUID, SuggestedScore]:
    """Suggestions with their evidence."""
    query = select(SuggestedScore).where(SuggestedScore.id.in_(ids)).options(selectinload(SuggestedScore.items))
    return {row.id: row for row in session.scalars(query)}


def earlier(session: Session, suggested: SuggestedScore | None) -> list[SuggestedScore]:
    """What was suggested before in its place, of the same readings, the newest first."""
    if suggested is None:
        return []
    of = session.get_one(Assessment, suggested.assessment_id)
    query = (
        select(SuggestedScore, Assessment)
        .join(Assessment, Assessment.id == SuggestedScore.assessment_id)
        .where(
            Assessment.application_id == of.application_id,
            SuggestedScore.criterion_id == suggested.criterion_id,
            Assessment.created < of.created,
            in_force(),
        )
        .options(selectinload(SuggestedScore.items))
        .order_by(Assessment.created.desc(), Assessment.id)
    )
    return [score for score, made in session.execute(query) if set(made.reading_ids) == set(of.reading_ids)]


def rescored(session: Session, suggested: SuggestedScore | None) -> Rescored | None:
    """How the suggestion came in the place of another; None for a first one."""
    if suggested is None:
        return None
    query = (
        select(RescoringEnd)
        .join(RescoredAssessment, RescoredAssessment.rescoring_id == RescoringEnd.rescoring_id)
        .where(RescoredAssessment.assessment_id == suggested.assessment_id, RescoringEnd.adopted)
    )
    end = session.scalars(query).one_or_none()
    before = earlier(session, suggested) if end else []
    return Rescored(end.created, end.reason, before[0]) if end and before else None
