"""How a command fails: one clear line on standard error and a non-zero exit status."""

from __future__ import annotations


class CommandError(Exception):
    """The command cannot be done; the message is the one line the person sees and says what to do."""
