"""Alembic's entry: runs migrations over a given connection, or one made for the given URL."""

from __future__ import annotations

import importlib
from typing import Any

from alembic import context

from screening.db import Base, make_engine

for room in ("accounts", "audit", "vacancies", "candidates", "applications", "evidence", "panels", "shortlists"):
    importlib.import_module(f"screening.{room}.models")


def run(connection: Any) -> None:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
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
