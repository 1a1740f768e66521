"""The jobs: load, call pure code, one service, done. Each takes one id and may run twice: the rows let it count once."""

from __future__ import annotations

import logging

from workers import scoring

log = logging.getLogger(__name__)

FAULT = "fault"
FAULT_MESSAGE = (
    "Something went wrong on our side while reading this file. Nothing is lost: a person can type in its words."
)


def warm() -> None:
    """Load the rules before the first fork, so that every job shares them."""
    scoring.warm()
