"""The jobs: load, call pure code, one service, done. Each takes an id and may run twice: the rows let it count once."""

from __future__ import annotations

import logging
import uuid
from typing import Any

from rules.cv_json import cv_to_json
from rules.document_json import document_to_json
from rules.engine import ENGINE_VERSION
from screening import queue
from screening.applications import services as application_services
from screening.applications.models import Application, ApplicationDocument
from screening.candidates.models import Candidate
from screening.evidence import proposals
from screening.evidence import services as evidence
from screening.evidence.models import Rescoring
from screening.vacancies import services as vacancy_services
from screening.vacancies.models import PersonSpecification
from workers import assessing, cv, person_spec, scoring
from workers.reading import Unreadable, read_bounded
from workers.runtime import current
from workers.versions import PARSER_VERSION, SPEC_READER_VERSION

log = logging.getLogger(__name__)

AT_A_TIME = 10
"""Applications that one job rescores."""
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
        found = assessing.asked(session, key)
    if found is not None:
        _suggest(found)


def rescore(rescoring_id: str) -> None:
    """Propose suggestions by the rules of a rescoring: a few applications at a time, so that nobody waits behind a
    large vacancy, then ring for the rest. An application whose documents wait is left to the reconciler."""
    runtime, key = current(), uuid.UUID(rescoring_id)
    with runtime.database.unit_of_work() as session:
        row = session.get_one(Rescoring, key)
        left = proposals.unproposed(session, row)
        found = [a for each in left[:AT_A_TIME] if (a := assessing.asked(session, each, row)) is not None]
    for each in found:
        _suggest(each)
    with runtime.database.unit_of_work() as session:
        if found and len(left) > len(found):
            queue.after_commit(session, queue.RESCORE, key)


def _suggest(found: assessing.Asked) -> None:
    suggestions, texts, ids = found.suggestions(), found.texts(), [p.id for p in found.parsed]
    with current().database.unit_of_work() as session:
        about = (ENGINE_VERSION, ids, found.as_at, suggestions, texts, found.rescoring_id)
        evidence.store_assessment(session, found.application_id, *about)
