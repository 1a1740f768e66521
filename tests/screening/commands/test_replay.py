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

from screening.accounts.models import User
from screening.commands import rules
from screening.commands.failure import CommandError
from screening.config import Config
from screening.db import Database
from screening.evidence.models import SuggestedScore
from screening.storage import open_storage
from tests.factories_applications import submitted_application
from tests.screening.panels.sitting import NAMES, cv_text, opened
from workers import jobs, runtime


@pytest.fixture
def scored(app: Flask, database: Database, people: dict[str, User], tmp_path: Path) -> Iterator[uuid.UUID]:
    """An application that the job itself has scored."""
    del app
    runtime._made[os.getpid()] = runtime.Runtime(database, open_storage((tmp_path / "documents").as_uri()))
    with database.unit_of_work() as session:
        row = submitted_application(session, opened(session, people), NAMES[0], cv_text(NAMES[0]))
        key = row.id
    jobs.suggest_scores(str(key))
    yield key
    del runtime._made[os.getpid()]


@pytest.fixture
def config(app: Flask, database: Database) -> Config:
    found: Config = app.extensions["screening"].config
    return dataclasses.replace(found, database_url=database.engine.url.render_as_string(hide_password=False))


def test_what_the_job_stored_comes_out_the_same(scored: uuid.UUID, config: Config) -> None:
    assert rules.replayed(config, str(scored)) == "2 suggestions came out the same, byte for byte"
    assert rules.replayed(config, None) == "2 suggestions came out the same, byte for byte"


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


@pytest.mark.parametrize("change", ["reason = 'Changed by hand.'", "points = 1, attainment = 'partly_evidenced'"])
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
