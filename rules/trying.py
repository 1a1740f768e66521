"""What the engine makes of a sentence somebody pastes, so that a manager can see what a criterion looks for."""

from __future__ import annotations

import datetime as dt

from rules.binding import Binding
from rules.cv import CV, Submission
from rules.document import Document, Line
from rules.engine import assess
from rules.finding import Finding


def try_words(binding: Binding, text: str, as_at: dt.date) -> Finding:
    """The finding for ``text`` as an applicant's statement. It is not kept anywhere."""
    lines = tuple(Line(1, number, " ".join(line.split())) for number, line in enumerate(text.splitlines(), 1))
    return assess(binding, Submission((CV(Document("statement", lines)),)), as_at)
