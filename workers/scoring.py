"""From documents to findings: the pure heart of the job suggest_scores and of ``screening screen``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from rules.binding import Binding
from rules.cv import CV, Submission
from rules.document import Document
from rules.finding import Attainment, Finding
from rules.proposing import bind
from rules.suggesting import Suggesting
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


class Scoring:
    """The criteria of one vacancy, made ready once. None: no rule fits, so the criterion is unclear and left to the panel."""

    def __init__(self, bindings: Sequence[Binding | None]) -> None:
        self._bound = [binding is not None for binding in bindings]
        self._suggesting = Suggesting([binding for binding in bindings if binding is not None])

    def findings(self, submission: Submission, as_at: dt.date) -> list[Finding]:
        """A finding for each binding, in order."""
        found = iter(self._suggesting.findings(submission, as_at))
        return [next(found) if bound else left_to_panel() for bound in self._bound]


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
