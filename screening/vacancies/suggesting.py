"""What the uploaded document says about the job facts: answers to offer, each with the document's words.

An answer from the document is only ever offered. It becomes a fact when the manager says that it is right."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from screening.vacancies import queries
from screening.vacancies.fact_words import REGISTERS
from screening.vacancies.models import Vacancy

FIELDS = {
    "dbs": "dbs",
    "rehabilitation_of_offenders_exempt": "dbs",
    "driving": "driving",
    "registration": "registration",
    "politically_restricted": "political",
    "fluency_duty": "fluency",
    "right_to_work": "checks",
    "professional_fees": "checks",
    "bpss": "checks",
    "nppv": "checks",
    "other": "checks",
}
"""Kinds of conditions of the read-spec JSON, and the fact beside which their words are shown."""
ANSWERS = {
    "dbs": {
        "enhanced_with_barred_list": "enhanced_barred",
        "enhanced": "enhanced",
        "standard": "standard",
        "basic": "basic",
        "none": "none",
        "not_required": "none",
    },
    "driving": {"required": "B", "not_required": "none", "none": "none"},
    "politically_restricted": {"yes": "yes", "no": "no"},
    "fluency_duty": {"applies": "yes"},
}
LICENCES = (("D1", r"D1|minibus"), ("D", r"PSV|PCV"), ("C", r"LGV|HGV"))
NAMED = {"social work england": "SWE", "gphc": "GPhC"}
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Suggestion:
    """``value`` is the answer to offer, None where the document speaks of it and does not say which."""

    name: str
    quotes: tuple[str, ...]
    value: str | None = None
    extra: Mapping[str, str] = field(default_factory=dict)


def suggestions(conditions: Sequence[Mapping[str, Any]]) -> dict[str, Suggestion]:
    """By fact. Several conditions beside one fact add their words; the first that answers it is offered."""
    out: dict[str, Suggestion] = {}
    for condition in conditions:
        kind, value = str(condition.get("kind")), str(condition.get("value"))
        name = FIELDS.get(kind)
        if name is None:
            continue
        offered, extra = _answer(kind, value)
        before = out.get(name, Suggestion(name, ()))
        quotes = (*before.quotes, _short(str(condition.get("text") or "")))
        if before.value is not None:
            offered, extra = before.value, dict(before.extra)
        out[name] = Suggestion(name, tuple(dict.fromkeys(q for q in quotes if q)), offered, extra)
    return out


def _answer(kind: str, value: str) -> tuple[str | None, dict[str, str]]:
    if kind == "registration":
        return _register(value)
    if kind == "driving" and value not in ANSWERS["driving"]:
        return next((key for key, words in LICENCES if re.search(words, value, re.I)), None), {}
    return ANSWERS.get(kind, {}).get(value), {}


def _register(value: str) -> tuple[str | None, dict[str, str]]:
    key = NAMED.get(value.lower(), value)
    if key in REGISTERS:
        return key, {}
    named = bool(re.fullmatch(r"[A-Z]{3,5}|Ofsted", value))
    return ("other", {"registration_other": value}) if named else (None, {})


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"


def role_of(roles: Sequence[Mapping[str, Any]], sources: Collection[str]) -> Mapping[str, Any] | None:
    """The role of the document from which the criteria with these source texts were drafted."""
    if len(roles) == 1:
        return roles[0]
    wanted = set(sources)

    def share(role: Mapping[str, Any]) -> float:
        texts = {c["text"] for c in role["criteria"]}
        return len(texts & wanted) / len(texts | wanted) if texts & wanted else 0.0

    best = max(roles, key=share, default=None)
    return best if best is not None and share(best) else None


def suggested(session: Session, vacancy: Vacancy) -> dict[str, Suggestion]:
    """What the newest document of the vacancy says, by fact; nothing while it is unread or its role not chosen."""
    document = queries.specification(session, vacancy.id)
    reading = queries.reading(session, document.id) if document else None
    if reading is None or not reading.result:
        return {}
    role = role_of(reading.result["roles"], [c.source_text for c in queries.criteria(session, vacancy.id)])
    return suggestions(role.get("conditions") or []) if role else {}


def waiting(facts: Mapping[str, Any], found: Mapping[str, Suggestion]) -> list[Suggestion]:
    """Those with an answer where nobody has answered yet."""
    return [s for s in found.values() if s.value is not None and not facts.get(s.name)]
