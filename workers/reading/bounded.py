"""Reading what a stranger sent: in a child with limits, and from pictures of its pages where its letters are no use."""

from __future__ import annotations

import logging
import threading
from dataclasses import replace

from rules.document import Document
from workers.reading import ocr
from workers.reading.child import Bounds, in_child
from workers.reading.choosing import read
from workers.reading.refusal import Unreadable

MIB = 1024 * 1024
SECONDS = 25.0
ORDINARY = Bounds(memory=400 * MIB, resident=470 * MIB, least=128 * MIB, seconds=SECONDS)
PICTURES = Bounds(
    memory=3072 * MIB, resident=1280 * MIB, least=3072 * MIB, seconds=120.0, threads=ocr.THREADS, watched=True
)
"""Of a child that reads pictures of pages: its models take about 900 MiB, a page 3 to 9 seconds."""

_one_at_a_time = threading.Lock()
"""A worker runs one job at a time; this holds for whoever else reads in several threads."""

log = logging.getLogger(__name__)


def read_bounded(data: bytes, kind: str, name: str = "", *, seconds: float = SECONDS) -> Document:
    """``read`` in a child process: at most 400 MiB more memory and ``seconds`` of processor and clock.

    A PDF without words that can be used is read again from pictures of its pages, in bounds of its own, where
    something that can do so is installed; where that gives nothing, the first refusal stands.

    Raises:
        Unreadable: as ``read``; too_slow or too_large when a limit was met.
    """
    try:
        return in_child(lambda: read(data, kind, name=name), replace(ORDINARY, seconds=seconds))
    except Unreadable as refusal:
        tools = ocr.installed() if ocr.may_help(data, refusal.code) else None
        if tools is None:
            raise
        with _one_at_a_time:
            found = _from_pictures(data, kind, tools)
        if found is None:
            raise
        return found


def _from_pictures(data: bytes, kind: str, tools: ocr.Tools) -> Document | None:
    try:
        return in_child(lambda: ocr.read(data, kind, tools, PICTURES.seconds), PICTURES)
    except Unreadable as refusal:
        log.warning("pictures of a file of %d bytes gave nothing: %s", len(data), refusal.code)
        return None
