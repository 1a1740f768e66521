"""A closed vacancy whose suggestions the real jobs made, and a library that has moved on since: what is rescored."""

from __future__ import annotations

import dataclasses
import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from rules import renewing
from rules.catalogue import rules
from rules.vocabulary import concepts
from screening import queue
from screening.accounts.models import User
from screening.db import Base, Database, now
from screening.evidence import queries, rescoring
from screening.evidence.models import Rescoring
from screening.panels import queries as panels
from screening.panels import services as panel_services
from screening.vacancies import queries as vacancies
from screening.vacancies import services
from screening.vacancies.models import Vacancy
from tests.screening.conftest import Browser
from tests.screening.panels.sitting import NAMES, Sitting, applied, opened
from workers import jobs
from workers.runtime import Runtime


class Bell:
    """Remembers what it was rung for, in order; nobody comes."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, uuid.UUID]] = []

    def ring(self, job: str, subject: uuid.UUID) -> None:
        self.asked.append((job, subject))


@pytest.fixture
def bell(app: Flask, database: Database, monkeypatch: pytest.MonkeyPatch) -> Bell:
    """The jobs run in this process, when a test says so; what was rung for is kept."""
    found = Bell()
    database._prepare = lambda session: queue.attach(session, found)
    monkeypatch.setattr(jobs, "current", lambda: Runtime(database, app.extensions["screening"].storage))
    return found


@pytest.fixture
def judged(app: Flask, database: Database, people: dict[str, User], bell: Bell) -> Sitting:
    """Like ``sitting``, with suggestions by the job; the vacancy closed an hour ago."""
    with database.unit_of_work() as session:
        vacancy = opened(session, people)
        early = now() - dt.timedelta(hours=1)
        rows = [applied(session, vacancy, name) for name in NAMES]
        services.move_closing(session, people["manager"], vacancy, early, "Closed early", now())
        panel_services.ensure_codes(session, vacancy.id)
        codes = panels.panel_codes(session, vacancy.id)
        criteria = {c.code: c for c in vacancies.criteria(session, vacancy.id)}
    ids = tuple(row.id for row in rows)
    for key in ids:
        jobs.suggest_scores(str(key))
    bell.asked.clear()
    named = tuple(codes[i] for i in ids)
    return Sitting(database, vacancy, people, criteria, ids, named, lambda: Browser(app.test_client()))


def level(sitting: Sitting) -> int:
    """The points that the service suggests for E1 of the first application; more than 0, or nothing could fall."""
    with sitting.database.unit_of_work() as session:
        found = queries.suggestion(session, sitting.ids[0], sitting.criteria["E1"].id)
        assert found is not None and found.points
        return found.points


@pytest.fixture
def move_on(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """The library moves on: every rule has a next version, and nothing shows a concept any more, so that levels fall."""

    def move() -> None:
        newer = {key: dataclasses.replace(rule, version=rule.version + 1) for key, rule in rules().items()}
        bare = dict.fromkeys(("says", "shows", "hints", "posts", "employers", "frames"), ())
        known = {key: dataclasses.replace(concept, **bare) for key, concept in concepts().items()}  # type: ignore[arg-type]
        monkeypatch.setattr(renewing, "rules", lambda: newer)
        monkeypatch.setattr(renewing, "concepts", lambda: known)

    return move


def ask(sitting: Sitting, who: str = "recruiter") -> uuid.UUID:
    """Ask for a rescoring; it waits for its job."""
    with sitting.database.unit_of_work() as session:
        return rescoring.ask(session, sitting.people[who], session.get_one(Vacancy, sitting.vacancy.id)).id


def rescore(sitting: Sitting) -> uuid.UUID:
    """Ask for a rescoring and run its job to the end."""
    key = ask(sitting)
    jobs.rescore(str(key))
    return key


def adopt(sitting: Sitting, key: uuid.UUID, reason: str = "The rules were put right") -> None:
    with sitting.database.unit_of_work() as session:
        vacancy = session.get_one(Vacancy, sitting.vacancy.id)
        rescoring.adopt(session, sitting.people["recruiter"], vacancy, key, reason)


def rows(database: Database, *tables: str) -> dict[str, set[tuple[str, ...]]]:
    """Every row of the tables (all, if none is named), to compare."""
    with database.unit_of_work() as session:
        return {
            table.name: {tuple(map(str, row)) for row in session.execute(select(table))}
            for table in Base.metadata.sorted_tables
            if not tables or table.name in tables
        }


def levels(sitting: Sitting) -> dict[tuple[str, str], Any]:
    """Points in force, by panel code and criterion code."""
    with sitting.database.unit_of_work() as session:
        found = {code: queries.suggestions(session, key) for key, code in zip(sitting.ids, sitting.codes, strict=True)}
    by_id = {c.id: c.code for c in sitting.criteria.values()}
    return {(code, by_id[key]): s.points for code, each in found.items() for key, s in each.items()}


def rescorings(sitting: Sitting) -> list[Rescoring]:
    with sitting.database.unit_of_work() as session:
        return list(session.scalars(select(Rescoring).order_by(Rescoring.number)))
