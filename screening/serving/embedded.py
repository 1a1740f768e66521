"""``screening serve``: database, queue, workers and web on this machine, from one command."""

from __future__ import annotations

import fcntl
import os
import secrets
import shutil
import socket as sockets
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO

from redis import Redis
from redis.exceptions import RedisError

from screening import migrating
from screening.config import Config, embedded
from screening.demo.seed import SIGN_IN_LINES, seed
from screening.serving import valkey
from screening.serving.family import Family, Member, answer_signals, python
from screening.serving.settings import as_environment

WORKERS = 2


class Busy(Exception):
    """The port or the data folder is in use; the message says what to do."""


def serve(data: Path, port: int, *, demo: bool, workers: int = WORKERS) -> None:
    """Run everything until Ctrl-C or SIGTERM.

    Raises:
        Busy: when another server uses the folder or the port.
    """
    data.mkdir(parents=True, exist_ok=True)
    with _only_one(data), _socket_folder() as folder:
        _free(port)
        config = _config(data, folder / "valkey.sock", demo)

        def prepare() -> None:
            migrating.upgrade(config.database_url)
            if demo:
                seed(config)

        members = [
            *_queue(config, data, folder, prepare),
            *(Member(f"worker {n + 1}", python("workers")) for n in range(workers)),
            Member("web", python("screening.serving.web", str(port)), ready=lambda: _answers(port)),
        ]
        family = Family(members, {**os.environ, **as_environment(config)})
        answer_signals(family)
        if os.environ.get("REDIS_URL"):
            prepare()
        try:
            family.start()
            _announce(port, demo)
            family.watch()
        finally:
            family.stop()
            print("Stopped. Everything is saved.", file=sys.stderr)


def _config(data: Path, socket: Path, demo: bool) -> Config:
    config = embedded(data.resolve(), valkey.url(socket), _secret(data), demo=demo)
    outside = {
        field: os.environ[name]
        for field, name in (
            ("database_url", "DATABASE_URL"),
            ("redis_url", "REDIS_URL"),
            ("storage_url", "STORAGE_URL"),
        )
        if os.environ.get(name)
    }
    return replace(config, **outside)  # type: ignore[arg-type]


def _queue(config: Config, data: Path, folder: Path, after: Callable[[], None]) -> list[Member]:
    """The embedded queue, unless REDIS_URL names another. ``after`` is done once it answers: what it writes can ring."""
    if os.environ.get("REDIS_URL"):
        return []
    command = valkey.command(data.resolve() / "valkey", folder / "valkey.sock")
    return [Member("queue", command, ready=lambda: _pongs(config.redis_url), after=after)]


def _secret(data: Path) -> str:
    """The key that signs cookies: made once, readable by this user alone."""
    path = data / "secret-key"
    if not path.exists():
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text()


@contextmanager
def _only_one(data: Path) -> Iterator[None]:
    lock: IO[str]
    with (data / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise Busy(f"Another server is using {data}. Stop it, or choose another folder with --data") from error
        yield


@contextmanager
def _socket_folder() -> Iterator[Path]:
    """A short private folder: a socket's path has a limit of 107 bytes, which a checkout may exceed."""
    folder = Path(tempfile.mkdtemp(prefix="scr"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _free(port: int) -> None:
    with sockets.socket() as probe:
        probe.setsockopt(sockets.SOL_SOCKET, sockets.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise Busy(f"Port {port} is in use. Choose another with --port") from error


def _pongs(url: str) -> bool:
    try:
        return bool(Redis.from_url(url).ping())
    except RedisError:
        return False


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _announce(port: int, demo: bool) -> None:
    lines = ["", f"Ready: http://127.0.0.1:{port}/vacancies for applicants, http://127.0.0.1:{port}/sign-in for staff"]
    if demo:
        lines += SIGN_IN_LINES
    lines += ["Press Ctrl-C to stop.", ""]
    print("\n".join(lines), flush=True)
