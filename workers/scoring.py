"""From documents to findings: the pure heart of the job suggest_scores and of ``screening screen``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from rules import suggesting
from rules.binding import Binding
from rules.cv import CV, Submission
from rules.document import Document
from rules.finding import Attainment, Finding
from rules.proposing import bind
from workers import cv

LEFT_TO_PANEL = "panel/left-to-panel"
UNREADABLE = "document/unreadable"


def warm() -> None:
    """Load rules, tables and vocabulary: once, before the first application."""
    bind("Ability to work as part of a team", "essential", "skill")


def read_together(documents: Sequence[Document]) -> tuple[CV, ...]:
    """Facts of one application's documents. A name found in the CV is hidden in the others too."""
    names = next((cv.names_of(document) for document in documents if document.kind == "cv"), ())
    return tuple(cv.parse(document, names=names) for document in documents)


def suggest(bindings: Sequence[Binding | None], submission: Submission, as_at: dt.date) -> list[Finding]:
    """A finding for each binding, in order. None: no rule fits, so the criterion is unclear and left to the panel."""
    return [
        left_to_panel() if binding is None else suggesting.suggest(binding, submission, as_at) for binding in bindings
    ]


def left_to_panel() -> Finding:
    return Finding(
        Attainment.UNCLEAR,
        (),
        "No rule looks for this criterion, so it is left to the panel.",
        LEFT_TO_PANEL,
        1,
        flags=("left_to_panel",),
    )


def unreadable(message: str) -> Finding:
    """The finding for every criterion of an application whose file cannot be read: unclear, never a no."""
    return Finding(
        Attainment.UNCLEAR,
        (),
        f"{message.rstrip('. ')}. What is in it is unclear, not a no.",
        UNREADABLE,
        1,
        change="A copy that can be read, or its words typed in.",
        flags=("unreadable",),
    )
