"""An audit event in plain words: what happened, and what it was about."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Mapping
from typing import Any

from screening import clock
from screening.panels.words import AGREED, CONFLICT, DIFFERS
from screening.shortlists.services import OUTCOMES
from screening.vacancies import facts
from screening.vacancies.versions import HOW

APPLICANTS = (
    "application started",
    "details saved",
    "cv received",
    "cv removed",
    "application submitted",
    "application withdrawn",
)
REASONS = {**DIFFERS, **AGREED}

WORDS: dict[str, Callable[[Any], str]] = {
    "applications": lambda value: clock.plural(value, "application"),
    "moved": lambda value: clock.plural(value, "level") + " of the suggestions moved",
    "answer": lambda value: CONFLICT.get(value, value),
    "closes": lambda value: "closes " + clock.moment(dt.datetime.fromisoformat(value)),
    "engine": lambda value: f"rules engine version {value}",
    "failure": lambda value: str(value).replace("_", " "),
    "check": lambda value: str(value).replace("-", " "),
    "how": lambda value: HOW.get(value, value),
    "answers": facts.told,
    "fields": lambda value: "new words for: " + ", ".join(facts.label(name) for name in value),
    "did": str,
    "confirmed": lambda value: f"confirmed from the document: {facts.joined(value)}",
    "scale": lambda value: f"scored on the scale {value}",
    "members": lambda value: clock.plural(value, "member"),
    "number": lambda value: clock.plural(value, "criterion", "criteria"),
    "outcome": lambda value: OUTCOMES.get(value, value),
    "told": lambda value: clock.plural(value, "applicant"),
    "version": lambda value: f"version {value}",
    "reason": lambda value: REASONS.get(value, value),
}


def what(event: str) -> str:
    """The event as a heading: "CV received", "Score locked"."""
    words = f"{event[:1].upper()}{event[1:]}"
    return "CV" + words[2:] if words.startswith("Cv ") else words


def who(event: str) -> str:
    """Who did an event that no member of staff did."""
    return "An applicant" if event in APPLICANTS else "The service"


def about(detail: Mapping[str, Any], codes: Mapping[uuid.UUID, str], criteria: Mapping[uuid.UUID, str]) -> str:
    """What it was about, by panel code and criterion code (each by id), then the rest in words. Empty for nothing."""
    parts = []
    for key, known in (("application", codes), ("criterion", criteria)):
        if key in detail and uuid.UUID(detail[key]) in known:
            parts.append(known[uuid.UUID(detail[key])])
    parts += [say(detail[key]) for key, say in WORDS.items() if detail.get(key) not in (None, "", [], {})]
    return ", ".join(parts)
