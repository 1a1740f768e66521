"""Work that another process does while this one goes on: it is forked, and what it gives comes back line by line."""

from __future__ import annotations

import contextlib
import gc
import json
import os
import signal
import traceback
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NoReturn

BEHIND = 5
"""Steps of priority."""


class Beside:
    """What ``do`` gives, as JSON values in order, made in a process that begins at once.

    It is for work that is our own: a stranger's file is read in a child with bounds (workers/reading/child.py).
    The values can be taken here or in one other process that is forked later. ``behind``: it leaves the processor to this
    one, which has more to do before anybody needs what it gives.
    """

    def __init__(self, do: Callable[[], Iterable[Any]], *, behind: bool = False) -> None:
        reader, writer = os.pipe()
        self._child = os.fork()
        if self._child == 0:
            os.close(reader)
            if behind:
                os.nice(BEHIND)
            _run(do, writer)
        os.close(writer)
        self._lines = os.fdopen(reader, encoding="utf-8")

    def __iter__(self) -> Iterator[Any]:
        """Ends early where the process failed; what went wrong stands on standard error."""
        return (json.loads(line) for line in self._lines if line.endswith("\n"))

    def end(self) -> None:
        """Stop the process, if it still runs, and forget it."""
        self._lines.close()
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._child, signal.SIGTERM)
        os.waitpid(self._child, 0)


def _run(do: Callable[[], Iterable[Any]], writer: int) -> NoReturn:
    """Never returns: leaves by _exit so that nothing of the parent's is run twice."""
    status = 1
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        gc.freeze()
        gc.enable()
        with os.fdopen(writer, "w", encoding="utf-8") as lines:
            try:
                for value in do():
                    lines.write(json.dumps(value) + "\n")
                    lines.flush()
                status = 0
            except Exception as error:
                if not isinstance(error, BrokenPipeError):  # Then nobody waits for it any more.
                    traceback.print_exc()  # Before the end of the lines is seen, at which it may be stopped.
    finally:
        os._exit(status)
