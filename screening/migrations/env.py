"""Alembic's entry: runs migrations over a given connection, or one made for the given URL."""

from __future__ import annotations

import importlib
from typing import Any

from alembic import context

from screening.db import Base, make_engine

for room in ("accounts", "audit", "vacancies", "candidates", "applications", "evidence", "panels", "shortlists"):
    importlib.import_module(f"screening.{room}.models")


TABLES = context.config.attributes.get("tables")
"""When a revision is generated: only these tables, so that one room can be written at a time."""


def wanted(item: Any, name: str | None, kind: str, *_: Any) -> bool:
    return TABLES is None or kind != "table" or name in TABLES


def run(connection: Any) -> None:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        compare_type=True,
        include_object=wanted,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    engine = make_engine(context.config.attributes["url"])
    with engine.begin() as opened:
        run(opened)
    engine.dispose()
