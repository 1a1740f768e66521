"""The jobs: load, call pure code, one service, done. Each takes an id and may run twice: the rows let it count once."""

from __future__ import annotations

import logging
import uuid
from typing import Any

from rules.binding import Binding
from rules.cv import Submission
from rules.cv_json import cv_from_json, cv_to_json
from rules.document_json import document_to_json
from rules.engine import ENGINE_VERSION
from screening.applications import queries as applications
from screening.applications import services as application_services
from screening.applications.models import Application, ApplicationDocument
from screening.candidates.models import Candidate
from screening.clock import in_london
from screening.db import now
from screening.evidence import services as evidence
from screening.vacancies import queries as vacancies
from screening.vacancies import services as vacancy_services
from screening.vacancies.models import PersonSpecification
from workers import cv, person_spec, scoring
from workers.reading import Unreadable, read_bounded
from workers.runtime import current
from workers.suggestions import as_suggestion
from workers.versions import PARSER_VERSION, SPEC_READER_VERSION

log = logging.getLogger(__name__)

FAULT = "fault"
FAULT_MESSAGE = "Something went wrong on our side while reading this file. Nothing is lost: a person can look at it."


def warm() -> None:
    """Load the rules before the first fork, so that every job shares them."""
    scoring.warm()


def read_person_spec(specification_id: str) -> None:
    """Read an uploaded specification into draft criteria, or a typed failure."""
    runtime, key = current(), uuid.UUID(specification_id)
    with runtime.database.unit_of_work() as session:
        row = session.get_one(PersonSpecification, key)
    kept: tuple[dict[str, Any] | None, dict[str, Any] | None, str | None, str]
    try:
        document = read_bounded(runtime.storage.get(row.sha256), "specification", row.filename)
        found = person_spec.as_json(person_spec.parse(document), row.filename)
        kept = (document_to_json(document), found, None, "")
    except Unreadable as refusal:
        kept = (None, None, refusal.code, refusal.message)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        log.exception("reading %s failed: %s", key, type(error).__name__)
        kept = (None, None, FAULT, FAULT_MESSAGE)
    with runtime.database.unit_of_work() as session:
        vacancy_services.store_reading(session, key, SPEC_READER_VERSION, *kept)


def parse_cv(document_id: str) -> None:
    """Read a CV, statement or form into facts with identity marked, or a typed failure."""
    runtime, key = current(), uuid.UUID(document_id)
    with runtime.database.unit_of_work() as session:
        row = session.get_one(ApplicationDocument, key)
        owner = session.get_one(Application, row.application_id)
        names = cv.parts_of(session.get_one(Candidate, owner.candidate_id).name)
    kept: tuple[dict[str, Any] | None, str | None, str]
    try:
        document = read_bounded(runtime.storage.get(row.sha256), row.kind, row.filename)
        kept = (cv_to_json(cv.parse(document, names)), None, "")
    except Unreadable as refusal:
        kept = (None, refusal.code, refusal.message)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        log.exception("reading %s failed: %s", key, type(error).__name__)
        kept = (None, FAULT, FAULT_MESSAGE)
    with runtime.database.unit_of_work() as session:
        application_services.store_cv_reading(session, key, PARSER_VERSION, *kept)


def suggest_scores(application_id: str) -> None:
    """Suggest a level for each criterion once every document in force is read or refused; else wait for the last one."""
    runtime, key = current(), uuid.UUID(application_id)
    with runtime.database.unit_of_work() as session:
        application = applications.application(session, key)
        criteria = vacancies.criteria(session, application.vacancy_id)
        reads = applications.readings_in_force(session, key)
        closes = vacancies.closing_time(session, application.vacancy_id) or now()
    parsed = [r.parsed for r in reads if r.parsed is not None]
    if not reads or len(parsed) < len(reads):
        return
    as_at = in_london(closes).date()
    readings = tuple(cv_from_json(p.reading) for p in parsed if p.reading)
    failed = next((p for p in parsed if p.failure), None)
    if failed is not None:
        findings = [scoring.unreadable(failed.message)] * len(criteria)
    else:
        bindings = [Binding.from_json(c.rule) if c.rule else None for c in criteria]
        findings = scoring.suggest(bindings, Submission(readings), as_at)
    suggestions = [as_suggestion(c, f) for c, f in zip(criteria, findings, strict=True)]
    texts = {r.document.kind: r.document.text for r in readings}
    with runtime.database.unit_of_work() as session:
        ids = [p.id for p in parsed]
        evidence.store_assessment(session, key, ENGINE_VERSION, ids, as_at, suggestions, texts)
