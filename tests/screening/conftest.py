"""A web service on a database of its own, people to sign in as, and forms sent the way a browser sends them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from screening.accounts import passwords
from screening.accounts.models import ADMINISTRATOR, MANAGER, PANEL, RECRUITER, User
from screening.accounts.services import add_user
from screening.app import create_app
from screening.config import Config
from screening.db import Base, Database
from tests.databases import fresh_url
from tests.screening.compiled import KEPT

PASSWORD = "correct horse battery"


@dataclass(frozen=True)
class Browser:
    """A test client that fetches the form's CSRF token as a browser would."""

    client: FlaskClient

    def get(self, path: str, **extra: Any) -> TestResponse:
        return self.client.get(path, **extra)

    def post(self, path: str, data: dict[str, Any] | None = None, *, form_at: str | None = None) -> TestResponse:
        """Send a form that stands on the page ``form_at`` (default: the same path, else any page with a form)."""
        token = None
        for page in (form_at or path, "/sign-in", "/work"):
            found = re.search(r'name="csrf_token" value="([^"]+)"', self.client.get(page, follow_redirects=True).text)
            if found:
                token = found[1]
                break
        values = {name: _sent(value) for name, value in (data or {}).items()}
        boundary, body = encode_multipart({**values, "csrf_token": token})  # In memory: no file left open.
        return self.client.post(path, data=body, content_type=f"multipart/form-data; boundary={boundary}")

    def sign_in(self, user: User) -> Browser:
        answer = self.post("/sign-in", {"email": user.email, "password": PASSWORD})
        assert answer.status_code == 302, answer.text
        return self


def _sent(value: Any) -> Any:
    """A file given as (stream, name) goes as an upload; everything else as it is."""
    if isinstance(value, tuple):
        stream, name = value
        return FileStorage(stream, filename=name)
    return value


@pytest.fixture(scope="session", autouse=True)
def _cheap_passwords() -> None:
    """The real hash is made to be slow; tests need only that it is the real library."""
    passwords._hasher = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)


@pytest.fixture
def database() -> Iterator[Database]:
    """An empty database with every table; SQLite, or PostgreSQL where SCREENING_TEST_DATABASE asks for it."""
    with fresh_url() as url:
        made = Database(url)
        Base.metadata.create_all(made.engine)
        yield made
        made.dispose()


@pytest.fixture
def app(database: Database, tmp_path: Path) -> Flask:
    config = Config(
        database_url=str(database.engine.url),
        redis_url="redis://127.0.0.1:1/0",
        storage_url=(tmp_path / "documents").as_uri(),
        secret_key="test " * 10,
        mode="embedded",
        secure_cookies=False,
    )
    app = create_app(config, database)
    app.jinja_env.bytecode_cache = KEPT
    app.testing = True
    return app


@pytest.fixture
def browser(app: Flask) -> Browser:
    return Browser(app.test_client())


@pytest.fixture
def another(app: Flask) -> Any:
    """Makes further browsers, each with cookies of its own."""
    return lambda: Browser(app.test_client())


@pytest.fixture
def people(database: Database) -> dict[str, User]:
    """One person for each role, and a second panel member: administrator, recruiter, manager, chair, panel, second."""
    wanted = {
        "administrator": ADMINISTRATOR,
        "recruiter": RECRUITER,
        "manager": MANAGER,
        "chair": PANEL,
        "panel": PANEL,
        "second": PANEL,
    }
    with database.unit_of_work() as session:
        return {
            name: add_user(session, None, f"{name}@example.org", f"Invented {name.title()}", PASSWORD, role)
            for name, role in wanted.items()
        }
