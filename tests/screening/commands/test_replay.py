"""A stored suggestion is made again byte for byte from its rule copy, reading and date, or the difference is told."""

from __future__ import annotations

import dataclasses
import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select, text

from rules import catalogue, correcting
from rules.binding import Binding, Part
from rules.qualifications import correcting as qualifications
from screening.accounts.models import User
from screening.commands import rules
from screening.commands.failure import CommandError
from screening.config import Config
from screening.db import Database
from screening.evidence.models import SuggestedScore
from screening.storage import open_storage
from screening.vacancies import criteria, services
from tests.factories_applications import CLOSES, CV_TEXT, FACTS, OPENED, submitted_application
from tests.screening.panels.sitting import NAMES, cv_text, opened
from workers import jobs, runtime


@pytest.fixture
def working(app: Flask, database: Database, tmp_path: Path) -> Iterator[None]:
    """The job runs here, on this database."""
    del app
    runtime._made[os.getpid()] = runtime.Runtime(database, open_storage((tmp_path / "documents").as_uri()))
    yield
    del runtime._made[os.getpid()]


@pytest.fixture
def scored(working: None, database: Database, people: dict[str, User]) -> uuid.UUID:
    """An application that the job itself has scored."""
    with database.unit_of_work() as session:
        row = submitted_application(session, opened(session, people), NAMES[0], cv_text(NAMES[0]))
        key = row.id
    jobs.suggest_scores(str(key))
    return key


@pytest.fixture
def config(app: Flask, database: Database) -> Config:
    found: Config = app.extensions["screening"].config
    return dataclasses.replace(found, database_url=database.engine.url.render_as_string(hide_password=False))


def test_what_the_job_stored_comes_out_the_same(scored: uuid.UUID, config: Config) -> None:
    assert rules.replayed(config, str(scored)) == "2 suggestions came out the same, byte for byte"
    assert rules.replayed(config, None) == "2 suggestions came out the same, byte for byte"


def test_a_corrected_tree_is_what_the_job_uses_and_comes_out_the_same(
    working: None, database: Database, people: dict[str, User], config: Config
) -> None:
    """The criterion asks for two things; the manager takes one out, adds a qualification, and turns all into any."""
    wording = "Experience of answering the telephone and catering"
    with database.unit_of_work() as session:
        vacancy = services.create_vacancy(session, people["manager"], "Ward clerk", dict(FACTS))
        values = {"requirement": "essential", "category": "experience", "assessed_by": ["application"]}
        row = criteria.add(session, people["manager"], vacancy, None, {**values, "wording": wording})
        before = Binding.from_json(row.rule or {})
        school = qualifications.corrected(
            qualifications.blank(wording), "school", qualifications.Asked(subjects=("english",))
        )
        part = Part(catalogue.rule("qualification/award").copy(), school, wording)
        root = correcting.added(correcting.without(before.root, [(1,)]), part, "any")
        tree = correcting.corrected(before, wording, root).to_json()
        criteria.look_for(session, people["manager"], vacancy, None, row, tree, "corrected")
        services.set_panel(session, people["manager"], vacancy, [people["chair"], people["panel"]], people["chair"])
        services.open_vacancy(session, people["manager"], vacancy, CLOSES, OPENED)
        key = submitted_application(session, vacancy, NAMES[0], CV_TEXT).id
    jobs.suggest_scores(str(key))
    with database.unit_of_work() as session:
        suggestion = session.scalars(select(SuggestedScore)).one()
        assert suggestion.binding == tree
        assert suggestion.points
    assert rules.replayed(config, str(key)) == "1 suggestion came out the same, byte for byte"


def test_the_job_twice_is_once(scored: uuid.UUID, database: Database) -> None:
    jobs.suggest_scores(str(scored))
    with database.unit_of_work() as session:
        assert len(session.scalars(select(SuggestedScore)).all()) == 2


def test_the_reason_and_quotation_are_the_applicants(scored: uuid.UUID, database: Database) -> None:
    with database.unit_of_work() as session:
        found = session.scalars(select(SuggestedScore).where(SuggestedScore.points > 0)).all()
        quotes = session.execute(text("SELECT quote FROM evidence_items")).scalars().all()
    assert found
    assert quotes
    assert all(quote in cv_text(NAMES[0]) or "appointment list" in quote for quote in quotes)


ANOTHER_LEVEL = (
    "points = CASE points WHEN 2 THEN 1 ELSE 2 END,"
    " attainment = CASE points WHEN 2 THEN 'partly_evidenced' ELSE 'evidenced' END"
)


@pytest.mark.parametrize("change", ["reason = 'Changed by hand.'", ANOTHER_LEVEL])
def test_a_stored_suggestion_changed_by_hand_is_noticed(
    scored: uuid.UUID, database: Database, config: Config, change: str
) -> None:
    with database.engine.begin() as connection:
        connection.execute(text(f"UPDATE suggested_scores SET {change} WHERE points > 0"))
    with pytest.raises(CommandError, match="came out otherwise") as told:
        rules.replayed(config, str(scored))
    assert "E1" in str(told.value)


def test_another_engine_is_named_and_not_called_a_difference_of_levels(
    scored: uuid.UUID, database: Database, config: Config
) -> None:
    with database.engine.begin() as connection:
        connection.execute(text("UPDATE assessments SET engine_version = '0'"))
    with pytest.raises(CommandError, match="made by engine 0"):
        rules.replayed(config, None)


@pytest.mark.parametrize(
    ("key", "words"), [("no-id", "is not the id of an application"), (str(uuid.UUID(int=1)), "no stored suggestions")]
)
def test_what_cannot_be_replayed(config: Config, key: str, words: str) -> None:
    with pytest.raises(CommandError, match=words):
        rules.replayed(config, key)
