"""Reading what a stranger sent: in a forked child with limits on memory, processor and the clock."""

from __future__ import annotations

import gc
import json
import os
import resource
import select
import signal
import sys
import time
from typing import Any, NoReturn

from rules.document import Document
from rules.document_json import document_from_json, document_to_json
from workers.reading.choosing import read
from workers.reading.refusal import MESSAGES, Unreadable

MEMORY = 400 * 1024 * 1024
"""Bytes of address space the child may add to what it was born with."""
SECONDS = 25.0
ANSWER = 64 * 1024 * 1024
"""The longest answer taken from a child, in bytes."""


def read_bounded(data: bytes, kind: str, name: str = "", *, seconds: float = SECONDS) -> Document:
    """``read`` in a child process: at most 400 MiB more memory and ``seconds`` of processor and clock.

    The answer comes back as JSON over a pipe, so a child that was taken over can at most lie about the text.

    Raises:
        Unreadable: as ``read``; too_slow or too_large when a limit was met.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _in_child(writer, data, kind, name, seconds)
    os.close(writer)
    try:
        answer = _listen(reader, seconds)
    finally:
        os.close(reader)
        _end(child)
    if answer is None:
        raise Unreadable("too_slow")
    if not answer:
        raise Unreadable("too_large")
    found: dict[str, Any] = json.loads(answer)
    if "code" in found:
        raise Unreadable(found["code"] if found["code"] in MESSAGES else "damaged", found["message"])
    return document_from_json(found)


def _in_child(writer: int, data: bytes, kind: str, name: str, seconds: float) -> NoReturn:
    """Never returns: leaves by _exit so that nothing of the parent's is run twice."""
    status = 1
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        _limit(seconds)
        sys.setrecursionlimit(2000)
        gc.freeze()
        try:
            found = document_to_json(read(data, kind, name=name))
        except Unreadable as error:
            found = {"code": error.code, "message": error.message}
        except RecursionError:
            found = {"code": "damaged", "message": MESSAGES["damaged"]}
        except MemoryError:
            found = {"code": "too_large", "message": MESSAGES["too_large"]}
        answer = json.dumps(found).encode()
        if len(answer) > ANSWER:
            answer = json.dumps({"code": "too_large", "message": MESSAGES["too_large"]}).encode()
        while answer:
            answer = answer[os.write(writer, answer) :]
        status = 0
    except MemoryError:
        os.write(writer, json.dumps({"code": "too_large", "message": ""}).encode())
    except Exception as error:
        # A fault in a reader on a broken file: what the person needs to know is that the file is damaged.
        os.write(writer, json.dumps({"code": "damaged", "message": ""}).encode())
        os.write(2, f"reading failed: {type(error).__name__}\n".encode())
    finally:
        os._exit(status)


def _limit(seconds: float) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_address_space() + MEMORY,) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 2))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Nothing may be written: a reader that tries to save a member of an archive fails.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _address_space() -> int:
    """Bytes of address space in use (Linux); a roomy guess elsewhere."""
    try:
        with open("/proc/self/statm") as file:  # noqa: PTH123 - no need of more after a fork
            return int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 1024 * 1024 * 1024


def _listen(reader: int, seconds: float) -> bytes | None:
    """What the child wrote; empty when it died first; None when time ran out."""
    until, parts, size = time.monotonic() + seconds, [], 0
    while True:
        left = until - time.monotonic()
        if left <= 0 or not select.select([reader], [], [], left)[0]:
            return None
        part = os.read(reader, 1 << 16)
        if not part:
            return b"".join(parts)
        parts.append(part)
        size += len(part)
        if size > ANSWER + 4096:
            return None


def _end(child: int) -> None:
    try:
        os.kill(child, signal.SIGKILL)
    except ProcessLookupError:
        pass
    os.waitpid(child, 0)
