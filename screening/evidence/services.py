"""Writing what the engine suggests: once for the same readings and rules, and never a quotation that is not there."""

from __future__ import annotations

import datetime as dt
import hashlib
import uuid
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening.applications.models import Application
from screening.audit.services import record
from screening.evidence.models import Assessment, EvidenceItem, RescoredAssessment, RescoringEnd, SuggestedScore
from screening.evidence.verifying import false_quotes


class FalseQuote(Exception):
    """The engine quoted words that do not stand in the document: a fault, and nothing is stored."""


class NoEvidence(Exception):
    """The engine gave credit without a quotation: a fault, and nothing is stored."""


def readings_key(ids: Sequence[uuid.UUID], rescoring_id: uuid.UUID | None = None) -> str:
    """The same readings give the same key, in any order; by the rules of a rescoring they give another."""
    by = [f"rescoring {rescoring_id}"] if rescoring_id else []
    return hashlib.sha256("\n".join([*sorted(str(i) for i in ids), *by]).encode()).hexdigest()


def store_assessment(
    session: Session,
    application_id: uuid.UUID,
    engine_version: str,
    reading_ids: Sequence[uuid.UUID],
    as_at: dt.date,
    suggestions: Sequence[dict[str, Any]],
    texts: dict[str, str],
    rescoring_id: uuid.UUID | None = None,
) -> Assessment:
    """Keep one run; the same readings by the same rules are the first run again, whatever engine made it. Each suggestion is {"criterion_id", "attainment", "points", "reason", "change", "rule",
    "rule_version", "binding", "flags", "evidence": [{"document", "quote", "page", "line", "start", "end", "rule",
    "why"}]}; ``texts`` are the documents' words by kind. ``rescoring_id``: whose rules were used, where they are not those
    frozen at the opening; the run is then only proposed until that rescoring is adopted.

    Raises:
        FalseQuote: when a quotation does not stand letter for letter in its document.
        NoEvidence: when a suggestion above not evidenced quotes nothing."""
    key = readings_key(reading_ids, rescoring_id)
    known = (
        select(Assessment)
        .where(Assessment.application_id == application_id, Assessment.readings_key == key)
        .order_by(Assessment.created.desc(), Assessment.id)
        .limit(1)
    )
    found = session.scalars(known).one_or_none()
    if found is not None:
        return found
    wrong = false_quotes([e for s in suggestions for e in s["evidence"]], texts)
    if wrong:
        raise FalseQuote(f"{len(wrong)} quotations of {application_id} do not stand in the document")
    bare = [s for s in suggestions if s["points"] and not s["evidence"]]
    if bare:
        raise NoEvidence(f"{len(bare)} suggestions for {application_id} give credit and quote nothing")
    row = Assessment(
        application_id=application_id,
        engine_version=engine_version,
        readings_key=key,
        reading_ids=[str(i) for i in reading_ids],
        as_at=as_at,
    )
    session.add(row)
    session.flush()
    for suggestion in suggestions:
        _store(session, row, suggestion)
    event = "scores suggested"
    if rescoring_id is not None:
        session.add(RescoredAssessment(rescoring_id=rescoring_id, assessment_id=row.id))
        adopted = select(RescoringEnd.id).where(RescoringEnd.rescoring_id == rescoring_id, RescoringEnd.adopted)
        event = event if session.scalars(adopted).first() else "new scores proposed"
    vacancy_id = session.get_one(Application, application_id).vacancy_id
    about = {"engine": engine_version, "application": str(application_id)}
    record(session, None, event, row, vacancy_id=vacancy_id, **about)
    return row


def _store(session: Session, assessment: Assessment, suggestion: dict[str, Any]) -> None:
    plain = {key: value for key, value in suggestion.items() if key != "evidence"}
    score = SuggestedScore(assessment_id=assessment.id, **plain)
    session.add(score)
    session.flush()
    session.add_all(
        EvidenceItem(suggested_score_id=score.id, position=position, **item)
        for position, item in enumerate(suggestion["evidence"], 1)
    )
