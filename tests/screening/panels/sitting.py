"""A closed vacancy with two applications, a panel of two and the engine's suggestions: what panels sit down to.

Used by the tests of panels, shortlists, overview and evidence. Everybody is invented."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from flask import Flask
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from rules.cv_json import cv_from_json, cv_to_json
from rules.engine import ENGINE_VERSION
from screening.accounts.models import User
from screening.applications import queries as applications
from screening.applications import services as application_services
from screening.applications.models import Application
from screening.db import Database, now
from screening.evidence.services import store_assessment
from screening.panels import queries as panels
from screening.panels import services as panel_services
from screening.vacancies import criteria, services
from screening.vacancies import queries as vacancies
from screening.vacancies.models import Criterion, Vacancy
from tests.factories_applications import CLOSES, FACTS, OPENED, STATEMENT, submitted_application
from tests.screening.conftest import Browser
from workers import cv
from workers.reading import read
from workers.versions import PARSER_VERSION

NAMES = ("Winifred Achebe", "Oluwaseun Pryce")
HIDDEN = ("Winifred", "Achebe", "Oluwaseun", "Pryce", "example.org", "07700", "Larkspur", "cv.txt", "Achebe-CV")
"""What would give either applicant away."""
QUOTE = "Kept the records of 28 patients"
CRITERIA = (
    ("essential", "Experience of keeping records"),
    ("desirable", "Knowledge of clinic systems"),
)


def cv_text(name: str) -> str:
    return f"""{name}
12 Larkspur Lane, Ashby AB1 2CD
{name.split()[0].lower()}@example.org
07700 900 123

Employment

January 2021 to December 2023
Ward clerk, Invented General Hospital
{QUOTE} and answered relatives by telephone.
The sister wrote: {name} is reliable.
"""


@dataclass(frozen=True)
class Sitting:
    """``codes`` are the panel codes of the applications, in the order of NAMES."""

    database: Database
    vacancy: Vacancy
    people: dict[str, User]
    criteria: dict[str, Criterion]
    ids: tuple[uuid.UUID, ...]
    codes: tuple[str, ...]
    browsers: Callable[[], Browser]

    @property
    def panel(self) -> str:
        return f"/panel/{self.vacancy.id}"

    @property
    def manage(self) -> str:
        return f"/manage/vacancies/{self.vacancy.id}"

    def cell(self, code: str | None = None, criterion: str = "E1") -> str:
        return f"{self.panel}/criteria/{criterion}/{code or self.codes[0]}"

    def settling(self, code: str | None = None, criterion: str = "E1") -> str:
        return f"{self.panel}/moderation/{code or self.codes[0]}/{criterion}"

    def deciding(self, code: str | None = None) -> str:
        return f"{self.manage}/shortlist/{code or self.codes[0]}"

    def browser(self, who: str) -> Browser:
        return self.browsers().sign_in(self.people[who])

    def finish(self, who: str, points: int = 2) -> Browser:
        """The member scores everything alike and finishes."""
        reasons = {"passages": [], "note": "", "read_whole": True}
        with self.database.unit_of_work() as session:
            scale = vacancies.dated(session, self.vacancy.id).opening.scale  # type: ignore[union-attr]
            seat = panels.seat(session, self.people[who], self.vacancy.id)
            for application in seat.codes:
                for criterion in seat.criteria:
                    panel_services.lock_score(session, seat, application, criterion.id, points, reasons, scale)
            panel_services.finish(session, seat)
        return self.browser(who)

    def settle_all(self, points: int = 2) -> Browser:
        """Both score alike, the chair agrees the same scores."""
        self.finish("panel", points)
        chair = self.finish("chair", points)
        assert chair.post(f"{self.panel}/moderation").status_code == 303
        return chair

    def decide(self, browser: Browser, code: str, outcome: str = "shortlisted", reason: str = "Meets it") -> Any:
        return browser.post(self.deciding(code), {"outcome": outcome, "reason": reason})

    def agree_all(self) -> Browser:
        """Everything settled and decided, and the shortlist agreed by the chair."""
        chair = self.settle_all()
        for code in self.codes:
            self.decide(chair, code)
        assert chair.post(f"{self.manage}/shortlist").status_code == 303
        return chair


def lock(browser: Browser, cell: str, points: int | str | None = 2, **more: Any) -> TestResponse:
    """Press the lock button of a cell, with "I read the whole application" as the reason unless told otherwise."""
    values = {"act": "lock", "read_whole": "yes", "points": points, **more}
    return browser.post(cell, {k: str(v) for k, v in values.items() if v is not None})


def main_of(page: str) -> str:
    """The words of the page's main part, for what a reader sees."""
    found = re.search(r"<main.*?</main>", page, re.DOTALL)
    assert found is not None
    return " ".join(re.sub(r"<[^>]+>", " ", found[0]).split())


@pytest.fixture
def sitting(app: Flask, database: Database, people: dict[str, User]) -> Sitting:
    with database.unit_of_work() as session:
        vacancy = opened(session, people)
        rows = [applied(session, vacancy, name) for name in NAMES]
        found = {c.code: c for c in vacancies.criteria(session, vacancy.id)}
        for row in rows:
            suggest(session, row, found)
        early = now() - dt.timedelta(hours=1)
        services.move_closing(session, people["manager"], vacancy, early, "Closed early", now())
        panel_services.ensure_codes(session, vacancy.id)
        codes = panels.panel_codes(session, vacancy.id)
    ids = tuple(row.id for row in rows)
    return Sitting(
        database, vacancy, people, found, ids, tuple(codes[i] for i in ids), lambda: Browser(app.test_client())
    )


def opened(session: Session, people: dict[str, User]) -> Vacancy:
    """One essential, one desirable criterion; the chair and one member."""
    vacancy = services.create_vacancy(session, people["manager"], "Ward clerk", dict(FACTS))
    for requirement, wording in CRITERIA:
        values = {"requirement": requirement, "wording": wording, "category": "experience"}
        criteria.add(session, people["manager"], vacancy, None, {**values, "assessed_by": ["application"]})
    services.set_panel(session, people["manager"], vacancy, [people["chair"], people["panel"]], people["chair"])
    services.open_vacancy(session, people["manager"], vacancy, CLOSES, OPENED)
    return vacancy


def applied(session: Session, vacancy: Vacancy, name: str) -> Application:
    """Sent, and read as the job reads it: with the applicant's name known, so that it is hidden."""
    row = submitted_application(session, vacancy, name, cv_text(name), f"{name} writes: {STATEMENT}", parsed=False)
    texts = {"cv": cv_text(name), "statement": f"{name} writes: {STATEMENT}"}
    for document in applications.documents_in_force(session, row.id):
        parsed = cv.parse(read(texts[document.kind].encode(), document.kind), cv.parts_of(name))
        application_services.store_cv_reading(session, document.id, PARSER_VERSION, cv_to_json(parsed))
    return row


def suggest(session: Session, row: Application, found: dict[str, Criterion], points: int = 3) -> None:
    """The engine suggests 3 for E1 with one passage, and finds D1 unclear."""
    reads = applications.readings_in_force(session, row.id)
    texts = {r.document.kind: _text(r.parsed.reading) for r in reads if r.parsed and r.parsed.reading}
    start = texts["cv"].index(QUOTE)
    item = {"document": "cv", "quote": QUOTE, "page": 1, "line": 10, "start": start, "end": start + len(QUOTE)}
    common = {"rule": "experience/duration", "rule_version": 1, "binding": None, "flags": [], "change": ""}
    store_assessment(
        session,
        row.id,
        ENGINE_VERSION,
        [r.parsed.id for r in reads if r.parsed],
        dt.date(2026, 11, 29),
        [
            {
                **common,
                "criterion_id": found["E1"].id,
                "attainment": "strongly_evidenced",
                "points": points,
                "reason": "The marked words show the work.",
                "evidence": [{**item, "rule": "experience/duration", "why": "A duty"}],
            },
            {
                **common,
                "criterion_id": found["D1"].id,
                "attainment": "unclear",
                "points": None,
                "reason": "It could be read two ways.",
                "evidence": [],
            },
        ],
        texts,
    )


def _text(reading: dict[str, Any]) -> str:
    return cv_from_json(reading).document.text
