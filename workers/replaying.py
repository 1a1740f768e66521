"""Makes stored suggestions again from what they were made of, and says where they differ."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from rules.engine import ENGINE_VERSION
from screening.applications.models import ParsedCV
from screening.evidence.models import Assessment, EvidenceItem, SuggestedScore
from screening.vacancies.models import Criterion
from workers.assessing import findings
from workers.suggestions import as_suggestion

OTHER_ENGINE = "made by engine {}; this is engine " + ENGINE_VERSION


@dataclass(frozen=True, slots=True)
class Replayed:
    """One stored suggestion made again. ``difference`` is empty where every byte is the same."""

    application_id: uuid.UUID
    criterion: str
    difference: str


def replay(session: Session, application_id: uuid.UUID | None = None) -> Iterator[Replayed]:
    """Every stored suggestion (of one application, if given), oldest first."""
    query = select(Assessment).order_by(Assessment.created, Assessment.id)
    if application_id is not None:
        query = query.where(Assessment.application_id == application_id)
    for assessment in session.scalars(query):
        yield from _assessment(session, assessment)


def _assessment(session: Session, assessment: Assessment) -> Iterator[Replayed]:
    parsed = [session.get_one(ParsedCV, uuid.UUID(key)) for key in assessment.reading_ids]
    stored = session.execute(
        select(SuggestedScore, Criterion)
        .join(Criterion, Criterion.id == SuggestedScore.criterion_id)
        .where(SuggestedScore.assessment_id == assessment.id)
        .options(selectinload(SuggestedScore.items))
        .order_by(SuggestedScore.created, SuggestedScore.id)
    ).all()
    if assessment.engine_version != ENGINE_VERSION:
        other = OTHER_ENGINE.format(assessment.engine_version)
        yield from (Replayed(assessment.application_id, c.code, other) for _, c in stored)
        return
    found = findings(parsed, [score.binding for score, _ in stored], assessment.as_at)
    for (score, criterion), finding in zip(stored, found, strict=True):
        again = as_suggestion(criterion.id, score.binding, finding)
        yield Replayed(assessment.application_id, criterion.code, _difference(_kept(score), again))


def _kept(score: SuggestedScore) -> dict[str, Any]:
    """The stored suggestion in the form ``as_suggestion`` gives."""
    plain = ("criterion_id", "attainment", "points", "reason", "change", "rule", "rule_version", "binding", "flags")
    return {**{name: getattr(score, name) for name in plain}, "evidence": [_item(i) for i in score.items]}


def _item(item: EvidenceItem) -> dict[str, Any]:
    return {name: getattr(item, name) for name in ("document", "quote", "page", "line", "start", "end", "rule", "why")}


def _difference(kept: dict[str, Any], again: dict[str, Any]) -> str:
    """Which fields differ, written out as bytes; empty when none does."""
    return ", ".join(
        f"{name}: {_bytes(kept[name])} became {_bytes(again[name])}"
        for name in kept
        if _bytes(kept[name]) != _bytes(again[name])
    )


def _bytes(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
