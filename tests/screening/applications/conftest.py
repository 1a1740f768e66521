"""An open vacancy, an applicant's browser with a started draft, and a look at what was rung for."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass, field
from typing import Any

import pytest
from flask import Flask

from screening import queue
from screening.accounts.models import User
from screening.db import Database
from screening.vacancies.models import Vacancy
from tests.factories_applications import open_vacancy
from tests.screening.conftest import Browser


@dataclass
class Rung:
    """A bell that only remembers: what the queue would have been asked."""

    asked: list[tuple[str, uuid.UUID]] = field(default_factory=list)

    def ring(self, job: str, subject: uuid.UUID) -> None:
        self.asked.append((job, subject))

    def subjects(self, job: str) -> list[uuid.UUID]:
        return [subject for name, subject in self.asked if name == job]


@pytest.fixture
def rung(database: Database) -> Rung:
    bell = Rung()
    database._prepare = lambda session: queue.attach(session, bell)
    return bell


@pytest.fixture
def vacancy(database: Database, people: dict[str, User]) -> Vacancy:
    with database.unit_of_work() as session:
        return open_vacancy(session, people["manager"])


@dataclass(frozen=True)
class Applicant:
    """A browser with one draft in it."""

    browser: Browser
    base: str

    @property
    def id(self) -> uuid.UUID:
        return uuid.UUID(self.base.rpartition("/")[2])

    def get(self, page: str = "") -> Any:
        return self.browser.get(self.base + page)

    def post(self, page: str, data: dict[str, Any] | None = None, *, form_at: str | None = None) -> Any:
        return self.browser.post(self.base + page, data, form_at=form_at)

    def details(self, **changed: str) -> Any:
        values = {"name": "Winifred Achebe", "email": "winifred@example.org", "phone": "", "adjustments": ""}
        return self.post("/details", {**values, **changed})

    def submit(self) -> Any:
        return self.post("/submission", form_at="/sign-in")


def start(browser: Browser, vacancy: Vacancy) -> Applicant:
    path = f"/vacancies/{vacancy.id}/apply"
    key = re.search(r'name="key" value="([0-9a-f]+)"', browser.get(path).text)
    assert key is not None
    answer = browser.post(path, {"key": key[1]})
    assert answer.status_code == 303, answer.text
    return Applicant(browser, answer.location)


@pytest.fixture
def applicant(browser: Browser, vacancy: Vacancy) -> Applicant:
    return start(browser, vacancy)


@pytest.fixture
def no_testing(app: Flask) -> None:
    """Answer faults with the error page, as the running service does."""
    app.testing = False
