"""Reading what a stranger sent: in a forked child with limits on memory, processor and the clock."""

from __future__ import annotations

import contextlib
import gc
import json
import logging
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
"""Bytes of address space the child may add to what it was born with..."""
RESIDENT = 470 * 1024 * 1024
"""...so long as that cannot take its resident memory past this; LEAST is granted in a parent that is large itself."""
LEAST = 128 * 1024 * 1024
SECONDS = 25.0
ANSWER = 64 * 1024 * 1024
"""The longest answer taken from a child, in bytes."""

log = logging.getLogger(__name__)


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
    try:
        found: dict[str, Any] = json.loads(answer)
        if "code" not in found:
            return document_from_json(found)
        code, fault = str(found["code"]), str(found.get("fault", ""))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        # The child died while it answered.
        raise Unreadable("too_large") from error
    if fault:
        log.error("a reader failed on a file of %d bytes: %s", len(data), fault)
    raise Unreadable(code if code in MESSAGES else "damaged")


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
        answer = _answer(data, kind, name)
        while answer:
            answer = answer[os.write(writer, answer) :]
        status = 0
    except BaseException:  # noqa: S110 - nothing may pass: the parent goes by the broken answer
        pass
    finally:
        os._exit(status)


def _answer(data: bytes, kind: str, name: str) -> bytes:
    refused: dict[str, str]
    try:
        answer = json.dumps(document_to_json(read(data, kind, name=name))).encode()
        if len(answer) <= ANSWER:
            return answer
        refused = {"code": "too_large"}
    except Unreadable as error:
        refused = {"code": error.code}
    except RecursionError:
        refused = {"code": "damaged"}
    except MemoryError:
        refused = {"code": "too_large"}
    except Exception as error:
        # A fault in a reader on a broken file: what the person needs to know is that the file is damaged.
        refused = {"code": "damaged", "fault": type(error).__name__}
    return json.dumps(refused).encode()


def _limit(seconds: float) -> None:
    space, resident = _in_use()
    resource.setrlimit(resource.RLIMIT_AS, (space + max(LEAST, min(MEMORY, RESIDENT - resident)),) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 2))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Nothing may be written: a reader that tries to save a member of an archive fails.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _in_use() -> tuple[int, int]:
    """Bytes of address space and of resident memory in use (Linux); a roomy guess elsewhere."""
    try:
        with open("/proc/self/statm") as file:  # noqa: PTH123 - no need of more after a fork
            pages = file.read().split()
    except OSError:
        return 1024 * 1024 * 1024, 0
    return int(pages[0]) * resource.getpagesize(), int(pages[1]) * resource.getpagesize()


def _listen(reader: int, seconds: float) -> bytes | None:
    """What the child wrote; empty when it died first; None when time ran out."""
    until, size = time.monotonic() + seconds, 0
    parts: list[bytes] = []
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
            return b""


def _end(child: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
