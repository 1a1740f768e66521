"""Rows for tests: an open vacancy, and applications to it with documents and their readings. Invented people only."""

from __future__ import annotations

import datetime as dt
import hashlib
import uuid
from typing import Any

from sqlalchemy.orm import Session

from rules.cv_json import cv_to_json
from screening.accounts.models import User
from screening.applications import queries, services
from screening.applications.models import Application, ApplicationDocument, ParsedCV
from screening.vacancies.models import Criterion, Vacancy, VacancyClosing, VacancyOpening
from screening.vacancies.queries import dated
from screening.vacancies.services import create_vacancy
from workers import cv
from workers.reading import read
from workers.reading.ocr.reading import WARNING
from workers.versions import PARSER_VERSION

OPENED = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
CLOSES = dt.datetime(2099, 11, 29, 23, 59, tzinfo=dt.UTC)
"""Far off, so that the pages find the vacancy open whenever the tests run."""

CV_TEXT = """Employment

January 2021 to December 2023
Ward clerk, Invented General Hospital
Kept the records of 28 patients and answered relatives by telephone.

Education

GCSE Mathematics, grade B
GCSE English, grade C
"""
STATEMENT = "I rebuilt the appointment list of the ward. Missed appointments fell from 40 to 12 a month."
FACTS = {"employer": "Invented Trust", "place": "Ashby", "contact_name": "Rosa Lind"}


def open_vacancy(session: Session, manager: User, closes: dt.datetime = CLOSES, title: str = "Ward clerk") -> Vacancy:
    """A vacancy with one essential criterion, opened on 2 November 2026."""
    vacancy = create_vacancy(session, manager, title, dict(FACTS))
    criterion = Criterion(
        vacancy_id=vacancy.id,
        code="E1",
        position=1,
        wording="Experience of keeping records",
        requirement="essential",
        category="experience",
        assessed_by=["application"],
    )
    opening = VacancyOpening(vacancy_id=vacancy.id, opened_by=manager.id, opens=OPENED, scale=[])
    session.add_all([criterion, opening])
    move_closing(session, vacancy, manager, closes)
    return vacancy


def move_closing(session: Session, vacancy: Vacancy, manager: User, closes: dt.datetime) -> None:
    """The newest closing time counts."""
    session.add(VacancyClosing(vacancy_id=vacancy.id, set_by=manager.id, closes=closes))
    session.flush()


def draft_application(session: Session, vacancy: Vacancy, name: str = "Winifred Achebe") -> Application:
    """Details given and nothing else."""
    row = services.start(session, dated(session, vacancy.id), uuid.uuid4().hex, OPENED)
    email = f"{name.lower().replace(' ', '.')}@example.org"
    services.save_details(session, row, {"name": name, "email": email, "phone": "", "adjustments": ""})
    return row


def submitted_application(
    session: Session,
    vacancy: Vacancy,
    name: str = "Winifred Achebe",
    cv_text: str = CV_TEXT,
    statement: str = STATEMENT,
    *,
    parsed: bool = True,
) -> Application:
    """Sent with a CV and a statement, both read unless ``parsed`` is False. The bytes are not in storage."""
    row = draft_application(session, vacancy, name)
    data = cv_text.encode()
    services.add_document(session, row, "cv", digest(data), "cv.txt", len(data))
    services.save_statement(session, row, statement)
    services.submit(session, row, dated(session, vacancy.id), digest(statement.encode()), OPENED)
    if parsed:
        texts = {"cv": cv_text, "statement": statement}
        for document in queries.documents_in_force(session, row.id):
            parsed_cv(session, document, texts[document.kind])
    return row


def parsed_cv(session: Session, document: ApplicationDocument, text: str = CV_TEXT) -> ParsedCV:
    """A reading of the document as the real reader and parser make it from plain text."""
    reading = reading_of(text, document.kind)
    return services.store_cv_reading(session, document.id, PARSER_VERSION, reading)


def reading_of(text: str, kind: str = "cv") -> dict[str, Any]:
    """What the real reader and parser get from plain text."""
    return cv_to_json(cv.parse(read(text.encode(), kind)))


def seen_in_a_picture(reading: dict[str, Any]) -> dict[str, Any]:
    """The reading as it is when its words were read from pictures of the pages."""
    message = WARNING["cv"]
    changed = {"reader": "ocr", "quality": "ocr", "warnings": [["ocr", message, None]]}
    return {**reading, "document": {**reading["document"], **changed}}


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
