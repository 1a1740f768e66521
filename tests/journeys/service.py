"""The real service for a journey: ``screening serve`` in a process of its own, with its queue, workers and web server."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
import psycopg
from sqlalchemy.engine import make_url

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Service:
    """One running service. ``database_url`` is SQLite in ``data`` unless given."""

    data: Path
    database_url: str | None = None
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, patience: float = 90.0) -> None:
        environment = {k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "REDIS_URL", "STORAGE_URL")}
        if self.database_url:
            environment["DATABASE_URL"] = self.database_url
        command = [
            sys.executable,
            "-m",
            "screening.cli",
            "serve",
            "--demo",
            "--port",
            str(self.port),
            "--data",
            str(self.data),
        ]
        log = (self.data.parent / "service.log").open("ab")
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
        )
        log.close()
        until = time.monotonic() + patience
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > until:
                raise AssertionError(
                    "the service did not start:\n" + (self.data.parent / "service.log").read_text()[-3000:]
                )
            time.sleep(0.2)

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/health", timeout=3) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(40)

    def kill(self) -> None:
        """Kill -9 of the supervisor: everything it started goes with it."""
        assert self.process is not None
        self.process.kill()
        self.process.wait(10)

    def children(self, words: str) -> list[int]:
        """Process ids under the supervisor whose command line holds ``words``."""
        assert self.process is not None
        return [child.pid for child in psutil.Process(self.process.pid).children() if words in _command(child)]

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        """Rows of the service's database."""
        if self.database_url:
            url = make_url(self.database_url).set(drivername="postgresql").render_as_string(hide_password=False)
            with psycopg.connect(url) as connection:
                return connection.execute(sql.encode()).fetchall()
        with closing(sqlite3.connect(self.data / "screening.db", timeout=30)) as connection:
            return connection.execute(sql).fetchall()

    def change(self, sql: str) -> None:
        """Write to the service's database behind its back: what an earlier version of it would have left there."""
        if self.database_url:
            url = make_url(self.database_url).set(drivername="postgresql").render_as_string(hide_password=False)
            with psycopg.connect(url) as connection:
                connection.execute(sql.encode())
            return
        with closing(sqlite3.connect(self.data / "screening.db", timeout=30)) as connection, connection:
            connection.execute(sql)

    def wait_for(self, sql: str, wanted: Any, patience: float = 90.0) -> None:
        """Until the query's first value is ``wanted``."""
        until = time.monotonic() + patience
        while (found := self.query(sql)[0][0]) != wanted:
            assert time.monotonic() < until, f"{sql}: {found}, not {wanted}, after {patience:.0f} s"
            time.sleep(0.5)


def _command(process: psutil.Process) -> str:
    """How it was started; nothing for one that has just died."""
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""
