"""Joins the database to the queue from the settings: for the web app, the workers and the seed alike."""

from __future__ import annotations

from redis import Redis
from sqlalchemy.orm import Session

from screening import queue
from screening.config import Config
from screening.db import Database


def make_database(config: Config) -> Database:
    """A database whose sessions ring the queue's bell when they commit."""
    bell = queue.RedisBell(Redis.from_url(config.redis_url))

    def prepare(session: Session) -> None:
        queue.attach(session, bell)

    return Database(config.database_url, prepare)
