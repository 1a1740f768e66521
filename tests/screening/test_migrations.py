"""Migrations build the tables that the models say, from nothing, on this database."""

from __future__ import annotations

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from screening import migrating
from screening.db import Base, make_engine
from tests.databases import fresh_url


def test_models_and_migrations_agree() -> None:
    with fresh_url() as url:
        migrating.upgrade(url)
        engine = make_engine(url)
        with engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            assert compare_metadata(context, Base.metadata) == []
        engine.dispose()


def test_upgrading_twice_changes_nothing() -> None:
    with fresh_url() as url:
        migrating.upgrade(url)
        migrating.upgrade(url)


def test_the_head_is_written_down_so_that_two_branches_collide() -> None:
    written = (migrating.FOLDER / ".current-alembic-head").read_text().strip()
    script = ScriptDirectory(str(migrating.FOLDER))
    assert script.get_current_head() == written
    assert Path(script.get_revision(written).path).exists()
