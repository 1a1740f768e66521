"""Identity stays in its room: found by id, and no road leads to it from the application row."""

from __future__ import annotations

import uuid

import pytest
from sqlalchemy import inspect

from screening.accounts.models import User
from screening.applications.models import Application
from screening.candidates import queries
from screening.db import Database
from screening.errors import NotFound
from tests.factories_applications import draft_application, open_vacancy


def test_names_by_id(database: Database, people: dict[str, User]) -> None:
    with database.unit_of_work() as session:
        vacancy = open_vacancy(session, people["manager"])
        row = draft_application(session, vacancy, "Winifred Achebe")
        assert queries.names(session, [row.candidate_id, uuid.uuid4()]) == {row.candidate_id: "Winifred Achebe"}
        assert queries.candidate(session, row.candidate_id).email == "winifred.achebe@example.org"


def test_a_candidate_who_is_not_there_is_not_found(database: Database) -> None:
    with database.unit_of_work() as session, pytest.raises(NotFound):
        queries.candidate(session, uuid.uuid4())


def test_a_template_cannot_reach_a_name_from_an_application() -> None:
    assert not inspect(Application).relationships
