"""What a job stands on: a database and storage made once in each process that runs jobs, from the environment."""

from __future__ import annotations

import os
from dataclasses import dataclass

from screening.config import from_environment
from screening.db import Database
from screening.storage import Storage, open_storage
from screening.wiring import make_database


@dataclass(frozen=True, slots=True)
class Runtime:
    database: Database
    storage: Storage


_made: dict[int, Runtime] = {}


def current() -> Runtime:
    """This process's runtime. Made after the fork: a database connection must not be shared with the parent.

    Raises:
        Incomplete: when a setting is missing.
    """
    process = os.getpid()
    if process not in _made:
        config = from_environment(os.environ)
        _made[process] = Runtime(make_database(config), open_storage(config.storage_url))
    return _made[process]
