"""A draft ready to open, and the pages of whoever prepares it."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from dataclasses import dataclass
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from screening.accounts.models import User
from screening.db import Database
from screening.storage import Storage
from screening.vacancies import criteria, queries, services
from screening.vacancies.models import Criterion, Vacancy
from tests.factories_applications import FACTS, OPENED
from tests.screening.conftest import Browser
from workers import jobs
from workers.runtime import Runtime

CLOSES = dt.datetime(2099, 11, 29, 23, 59, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Draft:
    """``browser`` is the hiring manager's."""

    database: Database
    browser: Browser
    vacancy: Vacancy
    people: dict[str, User]

    @property
    def base(self) -> str:
        return f"/manage/vacancies/{self.vacancy.id}"

    @property
    def criteria(self) -> list[Criterion]:
        with self.database.unit_of_work() as session:
            return queries.criteria(session, self.vacancy.id)

    @property
    def codes(self) -> list[tuple[str, str]]:
        return [(c.code, c.wording) for c in self.criteria]

    def get(self, page: str = "") -> Any:
        return self.browser.get(self.base + page)

    def post(self, page: str, data: dict[str, Any] | None = None, *, form_at: str | None = None) -> TestResponse:
        return self.browser.post(self.base + page, data, form_at=form_at or self.base + page)

    def act(self, code: str, act: str, **values: str) -> TestResponse:
        """Press one of the buttons of a criterion."""
        return self.post(f"/specification/criteria/{self.id_of(code)}", {"act": act, **values}, form_at="/work")

    def id_of(self, code: str) -> uuid.UUID:
        return next(c.id for c in self.criteria if c.code == code)

    def version(self) -> str:
        found = re.search(r'name="version" value="(\d+)"', self.get("/specification").text)
        assert found is not None
        return found[1]

    def open(self, closes: dt.datetime = CLOSES) -> None:
        with self.database.unit_of_work() as session:
            vacancy = session.get_one(Vacancy, self.vacancy.id)
            services.open_vacancy(session, self.people["manager"], vacancy, closes, OPENED)


CRITERION = {"requirement": "essential", "category": "experience", "assessed_by": ["application"]}


@pytest.fixture
def draft(database: Database, browser: Browser, people: dict[str, User]) -> Draft:
    """Two essentials and a desirable, facts and a panel: ready to open."""
    manager = people["manager"]
    with database.unit_of_work() as session:
        vacancy = services.create_vacancy(session, manager, "Ward clerk", dict(FACTS))
        for wording in ("Experience of keeping records", "Experience of answering the telephone"):
            criteria.add(session, manager, vacancy, None, {**CRITERION, "wording": wording})
        driving = {
            **CRITERION,
            "requirement": "desirable",
            "wording": "Full driving licence",
            "category": "circumstance",
        }
        criteria.add(session, manager, vacancy, None, driving)
        services.set_panel(session, manager, vacancy, [people["chair"], people["panel"]], people["chair"])
    return Draft(database, browser.sign_in(manager), vacancy, people)


@pytest.fixture
def running(app: Flask, database: Database, monkeypatch: pytest.MonkeyPatch) -> Storage:
    """The jobs run here, on this database and storage."""
    storage: Storage = app.extensions["screening"].storage
    monkeypatch.setattr(jobs, "current", lambda: Runtime(database, storage))
    return storage
