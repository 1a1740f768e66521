"""The database: declarative base, keys, time, and the one unit of work a view or job opens."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Engine, MetaData, TypeDecorator, Uuid, create_engine, event
from sqlalchemy.orm import DeclarativeBase, Mapped, ORMExecuteState, Session, mapped_column, sessionmaker

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UTCDateTime(TypeDecorator[dt.datetime]):
    """A moment in UTC. SQLite drops the zone, so it is put back on reading; a naive moment is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        return value.astimezone(dt.UTC)

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {
        dt.datetime: UTCDateTime,
        dict[str, Any]: JSON(none_as_null=True),
        list[Any]: JSON(none_as_null=True),
        uuid.UUID: Uuid,
    }


class Row(Base):
    """What every table has: a random key and the moment it was made. Order by (created, id)."""

    __abstract__ = True
    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    created: Mapped[dt.datetime] = mapped_column(default=lambda: now(), index=True)


class Recorded(Row):
    """A fact: written once, never changed. A new fact is a new row. Retention alone removes it, by cascade."""

    __abstract__ = True


class Edited(Exception):
    """Code tried to change or delete a recorded fact."""


@event.listens_for(Session, "before_flush")
def refuse_edits(session: Session, *_: Any) -> None:
    """Keep promise 3: recorded rows are never updated, nor deleted one by one."""
    for row in session.dirty:
        if isinstance(row, Recorded) and session.is_modified(row):
            raise Edited(f"{type(row).__name__} is a recorded fact: write a new row")
    for row in session.deleted:
        if isinstance(row, Recorded):
            raise Edited(f"{type(row).__name__} is a recorded fact: only retention removes it")


@event.listens_for(Session, "do_orm_execute")
def refuse_edits_in_bulk(state: ORMExecuteState) -> None:
    """Keep promise 3 against UPDATE and DELETE statements too."""
    mapper = state.bind_mapper
    if (state.is_update or state.is_delete) and mapper is not None and issubclass(mapper.class_, Recorded):
        raise Edited(f"{mapper.class_.__name__} is a recorded fact: write a new row")


def now() -> dt.datetime:
    """The present moment in UTC: for views, jobs and column defaults only; services take times as arguments."""
    return dt.datetime.now(dt.UTC)


def make_engine(url: str) -> Engine:
    """An engine for SQLite (write-ahead log, one writer at a time, waits 30 s) or PostgreSQL."""
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True)
    engine = create_engine(url, connect_args={"timeout": 30})

    @event.listens_for(engine, "connect")
    def configure(connection: Any, _: Any) -> None:
        # The driver's own transactions lose updates: we begin them ourselves, see below.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "busy_timeout=30000"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


class Database:
    """An engine with its sessions. One for each process; never shared over a fork. ``prepare`` sees each new session."""

    def __init__(self, url: str, prepare: Callable[[Session], None] | None = None) -> None:
        self.engine = make_engine(url)
        self._prepare = prepare
        self._sessions = sessionmaker(self.engine, expire_on_commit=False, autoflush=False)

    @contextmanager
    def unit_of_work(self) -> Iterator[Session]:
        """One transaction: commits at the end, rolls back on any error. Opened by a view or a job, nowhere else."""
        with self._sessions() as session:
            if self._prepare is not None:
                self._prepare(session)
            with session.begin():
                yield session

    def dispose(self) -> None:
        self.engine.dispose()
