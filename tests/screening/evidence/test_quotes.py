"""Promise 4: no evidence, no credit. A quotation is a slice of the stored text; what cannot be read is unclear."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from rules.cv_json import cv_from_json
from screening.accounts.models import User
from screening.applications import services as applications
from screening.applications.queries import documents_in_force, readings_in_force
from screening.db import Database
from screening.evidence import queries
from screening.evidence.models import Assessment, EvidenceItem, SuggestedScore
from screening.evidence.services import FalseQuote, NoEvidence, store_assessment
from screening.evidence.verifying import false_quotes
from screening.storage import Storage
from screening.vacancies.binding import proposed
from screening.vacancies.queries import criteria
from tests.factories_applications import CV_TEXT, STATEMENT, digest, open_vacancy, submitted_application
from tests.screening.panels.sitting import QUOTE, Sitting
from workers import jobs
from workers.runtime import Runtime
from workers.versions import PARSER_VERSION


def suggestion(sitting: Sitting, **changed: Any) -> dict[str, Any]:
    return {
        "criterion_id": sitting.criteria["E1"].id,
        "attainment": "evidenced",
        "points": 2,
        "reason": "It says so.",
        "change": "",
        "rule": "experience/duration",
        "rule_version": 1,
        "binding": None,
        "flags": [],
        "evidence": [],
        **changed,
    }


def item(quote: str, start: int, end: int, document: str = "cv") -> dict[str, Any]:
    return {
        "document": document,
        "quote": quote,
        "page": 1,
        "line": 1,
        "start": start,
        "end": end,
        "rule": "x",
        "why": "",
    }


def store(sitting: Sitting, found: dict[str, Any], text: str = "I kept the records.") -> None:
    with sitting.database.unit_of_work() as session:
        store_assessment(session, sitting.ids[0], "test", [], dt.date(2026, 11, 29), [found], {"cv": text})


def texts_of(session: Session, application_id: uuid.UUID) -> dict[str, str]:
    """The stored text of each document in force, by kind."""
    parsed = {r.document.kind: r.parsed for r in readings_in_force(session, application_id)}
    return {kind: cv_from_json(p.reading).document.text for kind, p in parsed.items() if p and p.reading}


def count(sitting: Sitting) -> int:
    with sitting.database.unit_of_work() as session:
        query = select(func.count()).select_from(Assessment).where(Assessment.engine_version == "test")
        return session.scalar(query) or 0


@pytest.mark.parametrize(
    "evidence",
    [
        item("I kept the ledgers", 0, 18),
        item("the records", 0, 11),
        item("kept", 2, 600),
        item("I kept", 0, 6, "statement"),
        item("", 0, 0),
        item("I KEPT", 0, 6),
    ],
    ids=["other words", "another place", "beyond the end", "another document", "nothing", "another case"],
)
def test_a_quotation_that_does_not_stand_there_stores_nothing(sitting: Sitting, evidence: dict[str, Any]) -> None:
    with pytest.raises(FalseQuote):
        store(sitting, suggestion(sitting, evidence=[evidence]))
    assert count(sitting) == 0


def test_a_true_quotation_is_kept_over_a_line_end(sitting: Sitting) -> None:
    store(sitting, suggestion(sitting, evidence=[item("kept the records", 2, 18)]), "I kept\nthe records.")
    assert count(sitting) == 1


@pytest.mark.parametrize("attainment", ["partly_evidenced", "evidenced", "strongly_evidenced"])
def test_credit_without_a_quotation_stores_nothing(sitting: Sitting, attainment: str) -> None:
    with pytest.raises(NoEvidence):
        store(sitting, suggestion(sitting, attainment=attainment))
    assert count(sitting) == 0


@pytest.mark.parametrize(("attainment", "points"), [("unclear", 0), ("evidenced", None)])
def test_unclear_has_no_points_and_all_else_has(sitting: Sitting, attainment: str, points: int | None) -> None:
    kept = [item("I kept", 0, 6)]
    with pytest.raises(IntegrityError):
        store(sitting, suggestion(sitting, attainment=attainment, points=points, evidence=kept))


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_slice_is_true_and_any_other_words_are_not(text: str, start: int, end: int) -> None:
    quote = " ".join(text[start:end].split())
    assert bool(false_quotes([item(quote, start, end)], {"cv": text})) == (not quote)
    assert false_quotes([item(f"{quote}x", start, end)], {"cv": text})


def test_the_stored_quotations_are_slices_of_the_stored_text(sitting: Sitting) -> None:
    with sitting.database.unit_of_work() as session:
        for key in sitting.ids:
            texts = texts_of(session, key)
            for found in queries.suggestions(session, key).values():
                assert all(texts[i.document][i.start : i.end] == i.quote == QUOTE for i in found.items)


@pytest.fixture
def running(app: Any, database: Database, monkeypatch: pytest.MonkeyPatch) -> Storage:
    """The jobs run here, on this database and storage."""
    storage: Storage = app.extensions["screening"].storage
    monkeypatch.setattr(jobs, "current", lambda: Runtime(database, storage))
    return storage


def test_the_real_engine_quotes_the_real_text(running: Storage, database: Database, people: dict[str, User]) -> None:
    with database.unit_of_work() as session:
        vacancy = open_vacancy(session, people["manager"])
        criteria(session, vacancy.id)[0].rule = proposed("Experience of keeping records", "essential", "experience")
        row = submitted_application(session, vacancy, parsed=False)
        documents = documents_in_force(session, row.id)
    running.put(CV_TEXT.encode())
    running.put(STATEMENT.encode())
    for document in documents:
        jobs.parse_cv(str(document.id))
    for _ in range(2):
        jobs.suggest_scores(str(row.id))
    with database.unit_of_work() as session:
        assert session.scalar(select(func.count()).select_from(Assessment)) == 1
        texts = texts_of(session, row.id)
        (found,) = queries.suggestions(session, row.id).values()
        assert found.points in (1, 2, 3)
        assert found.items
        assert all(" ".join(texts[i.document][i.start : i.end].split()) == i.quote for i in found.items)


def test_a_file_that_cannot_be_read_is_unclear_and_never_a_no(
    running: Storage, database: Database, people: dict[str, User]
) -> None:
    with database.unit_of_work() as session:
        vacancy = open_vacancy(session, people["manager"])
        row = submitted_application(session, vacancy, parsed=False)
        for document in documents_in_force(session, row.id):
            applications.store_cv_reading(session, document.id, PARSER_VERSION, None, "scanned", "A photo.")
    jobs.suggest_scores(str(row.id))
    with database.unit_of_work() as session:
        (found,) = session.scalars(select(SuggestedScore)).all()
        assert (found.attainment, found.points) == ("unclear", None)
        assert "unclear, not a no" in found.reason
        assert session.scalars(select(EvidenceItem)).all() == []


def test_a_damaged_file_gets_a_typed_failure_and_the_job_ends(
    running: Storage, database: Database, people: dict[str, User]
) -> None:
    data = b"PK\x03\x04 broken"
    with database.unit_of_work() as session:
        vacancy = open_vacancy(session, people["manager"])
        row = submitted_application(session, vacancy, parsed=False)
        document = applications.add_document(
            session, row, "cv", digest(data), "cv.docx", len(data), people["recruiter"]
        )
    running.put(data)
    jobs.parse_cv(str(document.id))
    with database.unit_of_work() as session:
        read = next(r for r in readings_in_force(session, row.id) if r.document.kind == "cv")
        assert read.parsed is not None
        assert read.parsed.failure == "damaged"
