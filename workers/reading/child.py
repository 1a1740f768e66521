"""A forked child with limits on memory, processor and the clock, which answers with a Document or a typed refusal."""

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
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

from rules.document import Document
from rules.document_json import document_from_json, document_to_json
from workers.reading.refusal import MESSAGES, Unreadable

ANSWER = 64 * 1024 * 1024
"""The longest answer taken from a child, in bytes."""
LOOK = 0.1
"""Seconds between looks at a child's resident memory."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one child may use."""

    memory: int
    """Bytes of address space the child may add to what it was born with..."""
    resident: int
    """...so long as that cannot take its resident memory past this; ``least`` is granted in a parent that is large."""
    least: int
    seconds: float
    """Of the clock, and of processor time for each of ``threads``."""
    threads: int = 1
    watched: bool = False
    """True where the address space is much larger than what is used: resident memory is then looked at as it runs."""


def in_child(reading: Callable[[], Document], bounds: Bounds) -> Document:
    """What ``reading`` gives in a child process that cannot pass the bounds.

    The answer comes back as JSON over a pipe, so a child that was taken over can at most lie about the text.

    Raises:
        Unreadable: as ``reading``; too_slow or too_large when a limit was met; damaged for a fault in a reader.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _run(writer, reading, bounds)
    os.close(writer)
    try:
        answer = _listen(reader, child, bounds)
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
        log.error("a reader failed: %s", fault)
    raise Unreadable(code if code in MESSAGES else "damaged")


def _run(writer: int, reading: Callable[[], Document], bounds: Bounds) -> NoReturn:
    """Never returns: leaves by _exit so that nothing of the parent's is run twice."""
    status = 1
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        _limit(bounds)
        sys.setrecursionlimit(2000)
        gc.freeze()
        answer = _answer(reading)
        while answer:
            answer = answer[os.write(writer, answer) :]
        status = 0
    except BaseException:  # noqa: S110 - nothing may pass: the parent goes by the broken answer
        pass
    finally:
        os._exit(status)


def _answer(reading: Callable[[], Document]) -> bytes:
    refused: dict[str, str]
    try:
        answer = json.dumps(document_to_json(reading())).encode()
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


def _limit(bounds: Bounds) -> None:
    space, resident = _in_use()
    memory = max(bounds.least, bounds.memory if bounds.watched else min(bounds.memory, bounds.resident - resident))
    resource.setrlimit(resource.RLIMIT_AS, (space + memory,) * 2)
    processor = int(bounds.seconds * bounds.threads)
    resource.setrlimit(resource.RLIMIT_CPU, (processor + 1, processor + 2))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Nothing may be written: a reader that tries to save a member of an archive fails.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _in_use(process: int | str = "self") -> tuple[int, int]:
    """Bytes of address space and of resident memory in use (Linux); a roomy guess elsewhere."""
    try:
        with open(f"/proc/{process}/statm") as file:  # noqa: PTH123 - no need of more after a fork
            pages = file.read().split()
    except OSError:
        return 1024 * 1024 * 1024, 0
    return int(pages[0]) * resource.getpagesize(), int(pages[1]) * resource.getpagesize()


def _listen(reader: int, child: int, bounds: Bounds) -> bytes | None:
    """What the child wrote; empty when it died first or grew too large; None when time ran out."""
    until, size = time.monotonic() + bounds.seconds, 0
    parts: list[bytes] = []
    while True:
        left = until - time.monotonic()
        if left <= 0:
            return None
        if not select.select([reader], [], [], min(left, LOOK) if bounds.watched else left)[0]:
            if bounds.watched and _in_use(child)[1] > bounds.resident:
                return b""
            continue
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
