"""Brings a database to the newest schema."""

from __future__ import annotations

import logging
from pathlib import Path

from alembic import command
from alembic.config import Config as AlembicConfig

from screening.db import make_engine

FOLDER = Path(__file__).parent / "migrations"


def settings(url: str) -> AlembicConfig:
    config = AlembicConfig()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("path_separator", "os")
    config.attributes["url"] = url
    return config


def upgrade(url: str) -> None:
    """Run every migration that the database has not had. Safe to call from many machines at once: the first holds
    a lock on PostgreSQL, and SQLite lets one writer in at a time."""
    logging.getLogger("alembic").setLevel(logging.WARNING)
    engine = make_engine(url)
    try:
        with engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                connection.exec_driver_sql("SELECT pg_advisory_xact_lock(727365)")
            config = settings(url)
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    finally:
        engine.dispose()
