"""A family of processes: started in order, started again when one dies, stopped in reverse, gone with their parent."""

from __future__ import annotations

import ctypes
import logging
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

log = logging.getLogger(__name__)

PR_SET_PDEATHSIG = 1
QUIET_SECONDS = 20
"""A child that ran this long before it died is started again at once."""


def die_with_parent() -> None:
    """Run in the child: the kernel kills it when its parent is gone (Linux), so that kill -9 leaves nothing behind."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


@dataclass
class Member:
    """One program: how to start it, how to know it is ready, and how it does."""

    name: str
    command: Sequence[str]
    ready: Callable[[], bool] = lambda: True
    after: Callable[[], object] = lambda: None
    """Done once, when it is ready for the first time and before the next is started."""
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    failures: int = 0
    retry_at: float = field(default=0.0)


class Family:
    """Supervises its members until told to stop."""

    def __init__(self, members: Sequence[Member], environment: Mapping[str, str]) -> None:
        self.members, self.environment = list(members), dict(environment)
        self.stopping = False

    def start(self, patience: float = 60.0) -> None:
        """Start all, each after the one before it is ready.

        Raises:
            RuntimeError: when one dies or is not ready within ``patience`` seconds.
        """
        for member in self.members:
            self._spawn(member)
            until = time.monotonic() + patience
            while not member.ready():
                if member.process is None or member.process.poll() is not None:
                    raise RuntimeError(f"{member.name} stopped while starting: its message stands above")
                if time.monotonic() > until:
                    raise RuntimeError(f"{member.name} was not ready in {patience:.0f} seconds")
                time.sleep(0.05)
            member.after()

    def watch(self, every: float = 0.5) -> None:
        """Start again whoever dies, until ``stopping`` is set (by a signal)."""
        while not self.stopping:
            for member in self.members:
                self._revive(member)
            time.sleep(every)

    def stop(self, patience: float = 15.0) -> None:
        """Ask each to stop, last started first; kill whoever does not within ``patience`` seconds."""
        for member in reversed(self.members):
            process = member.process
            if process is None or process.poll() is not None:
                continue
            process.terminate()
            try:
                process.wait(patience)
            except subprocess.TimeoutExpired:
                log.warning("%s did not stop: killed", member.name)
                process.kill()
                process.wait()

    def _spawn(self, member: Member) -> None:
        member.started = time.monotonic()
        member.process = subprocess.Popen(
            list(member.command),
            stdin=subprocess.DEVNULL,
            env=self.environment,
            preexec_fn=die_with_parent,
            start_new_session=True,
        )

    def _revive(self, member: Member) -> None:
        if member.process is not None:
            code = member.process.poll()
            if code is None:
                return
            ran = time.monotonic() - member.started
            member.failures = 0 if ran > QUIET_SECONDS else member.failures + 1
            member.retry_at = time.monotonic() + min(0.5 * 2**member.failures, 30) - 0.5
            log.warning("%s stopped with %s after %.0f seconds: starting it again", member.name, code, ran)
            member.process = None
        if time.monotonic() >= member.retry_at and not self.stopping:
            self._spawn(member)


def python(*words: str) -> list[str]:
    """A command that runs a module with this interpreter."""
    return [sys.executable, "-m", *words]


def answer_signals(family: Family) -> None:
    """Ctrl-C and SIGTERM stop the family in order."""

    def stop(*_: object) -> None:
        family.stopping = True

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)


__all__ = ["Family", "Member", "answer_signals", "die_with_parent", "python"]
