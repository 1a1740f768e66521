"""Pure: the state of a vacancy from its dated rows, and what still keeps it from opening."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from screening.vacancies.facts import joined, missing

GRACE = dt.timedelta(minutes=15)
"""A form opened before the closing time may still be sent this long after it."""

NEEDED_FACTS = {"employer": "the employer", "place": "the place of work", "contact_name": "who to ask about the job"}


class State(StrEnum):
    DRAFT = "draft"
    OPEN = "open"
    GRACE = "grace"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    """Re-advertised and withdrawn as it stood: nothing of it is scored or decided any more."""


def state(opens: dt.datetime | None, closes: dt.datetime | None, now: dt.datetime) -> State:
    """Draft until an opening row stands, then open to the closing time, then 15 minutes of grace, then closed."""
    if opens is None or closes is None or now < opens:
        return State.DRAFT
    if now < closes:
        return State.OPEN
    return State.GRACE if now < closes + GRACE else State.CLOSED


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing to fix before the vacancy can open, and the page where it is fixed."""

    text: str
    page: str


def obstacles(
    facts: Mapping[str, Any],
    requirements: Sequence[str],
    assessed: Sequence[Sequence[str]],
    chairs: int,
    members: int,
    unchecked: Sequence[str] = (),
) -> list[Obstacle]:
    """Everything that keeps the vacancy from opening; empty when it is ready but for its closing time.

    ``unchecked`` names the facts that the document answers and nobody has confirmed."""
    out = []
    if not requirements:
        out.append(Obstacle("There are no criteria yet. Add the first one", "specification"))
    unmarked = sum(r == "unstated" for r in requirements)
    if unmarked:
        out.append(Obstacle(f"Mark {unmarked} criteria as essential or desirable", "specification"))
    if requirements and not any("application" in a for a in assessed):
        out.append(Obstacle("At least one criterion must be checked from the application form", "specification"))
    for key, words in NEEDED_FACTS.items():
        if not facts.get(key):
            out.append(Obstacle(f"Say {words}", "facts"))
    out += [Obstacle(f"Say {words}", "facts") for words in missing(facts)]
    if unchecked:
        out.append(Obstacle(f"Check what the document says about {joined(unchecked)}", "facts"))
    if members < 2:
        out.append(Obstacle("Appoint at least two people to the panel", "panel"))
    elif chairs != 1:
        out.append(Obstacle("Choose one panel member to chair", "panel"))
    return out


def codes(requirements: Sequence[str]) -> list[str]:
    """E1, E2, D1 ... in order; U1 while it is not said which."""
    counts: dict[str, int] = {}
    out = []
    for requirement in requirements:
        letter = requirement[0].upper()
        counts[letter] = counts.get(letter, 0) + 1
        out.append(f"{letter}{counts[letter]}")
    return out
