"""Promise 3: nothing recorded is edited. Scores, evidence, decisions and audit are new rows, never updates."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

import tests.databases  # noqa: F401  (loads every room's models)
from screening.audit.models import AuditEvent
from screening.db import Base, Database, Edited, Recorded
from tests.screening.panels.sitting import Sitting, lock

FACTS = {
    "ApplicationDocument",
    "ApplicationWithdrawal",
    "Assessment",
    "AuditEvent",
    "ConflictDeclaration",
    "CriterionRevision",
    "EvidenceItem",
    "KeptFinding",
    "MemberFinish",
    "ModeratedScore",
    "NameReveal",
    "OutboxMessage",
    "PanelCode",
    "PanelScore",
    "ParsedCV",
    "PersonSpecification",
    "Readvertisement",
    "RescoredAssessment",
    "Rescoring",
    "RescoringEnd",
    "ScoreComparison",
    "ScoresFixed",
    "Shortlist",
    "ShortlistDecision",
    "SpecificationReading",
    "Submission",
    "SuggestedScore",
    "VacancyClosing",
    "VacancyOpening",
}
FREE = {
    "Application",
    "Candidate",
    "Criterion",
    "FormDraft",
    "PanelMember",
    "RatingScale",
    "ScoreDraft",
    "User",
    "Vacancy",
}
"""What may change: drafts, details until they are sent, and who works here."""
CLASSES = {m.class_.__name__: m.class_ for m in Base.registry.mappers}


def test_every_table_is_a_fact_but_those_that_may_change() -> None:
    assert {name for name, row in CLASSES.items() if issubclass(row, Recorded)} == FACTS
    assert set(CLASSES) - FACTS == FREE


@pytest.mark.parametrize("name", sorted(FACTS))
def test_no_statement_edits_or_removes_a_fact(database: Database, name: str) -> None:
    row = CLASSES[name]
    for statement in (update(row).values(created=dt.datetime.now(dt.UTC)), delete(row)):
        with pytest.raises(Edited), database.unit_of_work() as session:
            session.execute(statement)


def some(session: Session, row: type) -> Recorded | None:
    found = session.scalars(select(row).order_by(row.created).limit(1)).first()  # type: ignore[attr-defined]
    assert found is None or isinstance(found, Recorded)
    return found


def test_no_row_of_a_finished_recruitment_is_edited_or_removed(sitting: Sitting) -> None:
    member = sitting.browser("panel")
    lock(member, sitting.cell(), 1)
    member.post(f"{sitting.cell()}/comparison", {"reason": "missed"})
    chair = sitting.agree_all()
    chair.post(f"{sitting.manage}/shortlist/reveal")
    tried = set()
    for name in FACTS:
        with sitting.database.unit_of_work() as session:
            row = some(session, CLASSES[name])
            if row is None:
                continue
            row.created = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
            with pytest.raises(Edited):
                session.flush()
            session.expire(row)
            session.delete(row)
            with pytest.raises(Edited):
                session.flush()
            session.expunge_all()
        tried.add(name)
    assert {
        "PanelScore",
        "ScoreComparison",
        "EvidenceItem",
        "ModeratedScore",
        "ShortlistDecision",
        "AuditEvent",
    } <= tried


def test_changing_one_s_mind_adds_rows_and_changes_none(sitting: Sitting) -> None:
    chair = sitting.settle_all()
    sitting.decide(chair, sitting.codes[0], "reserve", "Strong, but fewer examples")

    def stood() -> dict[str, set[tuple[object, ...]]]:
        with sitting.database.unit_of_work() as session:
            return {
                name: {tuple(map(str, row)) for row in session.execute(select(*CLASSES[name].__table__.columns))}
                for name in FACTS
            }

    before = stood()
    sitting.decide(chair, sitting.codes[0], "shortlisted", "We read it again")
    chair.post(sitting.settling(), {"points": "3", "reason": "slip", "note": "Both agree"})
    after = stood()
    assert all(before[name] <= after[name] for name in FACTS)
    assert len(after["ShortlistDecision"]) == 2
    assert len(after["ModeratedScore"]) == len(before["ModeratedScore"]) + 1


def test_every_act_is_told_in_the_audit(sitting: Sitting) -> None:
    chair = sitting.agree_all()
    chair.post(f"{sitting.manage}/shortlist/reveal")
    with sitting.database.unit_of_work() as session:
        told = dict(session.execute(select(AuditEvent.event, func.count()).group_by(AuditEvent.event)).all())
    assert {k: told[k] for k in ("score locked", "scoring finished", "score agreed", "decision recorded")} == {
        "score locked": 8,
        "scoring finished": 2,
        "score agreed": 4,
        "decision recorded": 2,
    }
    assert told["shortlist agreed"] == told["names shown"] == told["vacancy opened"] == 1
