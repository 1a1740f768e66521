"""What one application is assessed from, and the suggestions that come of it."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from rules.binding import Binding
from rules.cv import Submission
from rules.cv_json import cv_from_json
from rules.finding import Finding
from screening.applications import queries as applications
from screening.applications.models import ParsedCV
from screening.clock import in_london
from screening.db import now
from screening.evidence import queries as evidence
from screening.evidence.models import Rescoring
from screening.vacancies import queries as vacancies
from workers import scoring
from workers.suggestions import as_suggestion

Rule = dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Asked:
    """One application with all its readings, the rules by criterion id, the date, and the rescoring they are of."""

    application_id: uuid.UUID
    parsed: list[ParsedCV]
    rules: dict[uuid.UUID, Rule]
    as_at: dt.date
    rescoring_id: uuid.UUID | None

    def suggestions(self) -> list[dict[str, Any]]:
        """What ``evidence.services.store_assessment`` takes: one for each criterion."""
        found = findings(self.parsed, list(self.rules.values()), self.as_at)
        return [as_suggestion(key, rule, f) for (key, rule), f in zip(self.rules.items(), found, strict=True)]

    def texts(self) -> dict[str, str]:
        """The documents' words by kind."""
        documents = [cv_from_json(p.reading).document for p in self.parsed if p.reading]
        return {document.kind: document.text for document in documents}


def asked(session: Session, application_id: uuid.UUID, rescoring: Rescoring | None = None) -> Asked | None:
    """By the rules in force, or those of ``rescoring``; None while a document in force waits to be read."""
    reads = applications.readings_in_force(session, application_id)
    parsed = [r.parsed for r in reads if r.parsed is not None]
    if not reads or len(parsed) < len(reads):
        return None
    vacancy_id = applications.application(session, application_id).vacancy_id
    if rescoring is not None:
        rules = {c.id: rescoring.rules.get(str(c.id)) for c in vacancies.criteria(session, vacancy_id)}
        return Asked(application_id, parsed, rules, rescoring.as_at, rescoring.id)
    closes = vacancies.closing_time(session, vacancy_id) or now()
    last = evidence.adopted(session, vacancy_id)
    rules = evidence.rules_in_force(session, vacancy_id)
    return Asked(application_id, parsed, rules, in_london(closes).date(), last.id if last else None)


def findings(parsed: Sequence[ParsedCV], rules: Sequence[Rule], as_at: dt.date) -> list[Finding]:
    """A finding for each rule; all unclear where a document could not be read."""
    failed = next((p for p in parsed if p.failure), None)
    if failed is not None:
        return [scoring.unreadable(failed.message)] * len(rules)
    submission = Submission(tuple(cv_from_json(p.reading) for p in parsed if p.reading))
    return scoring.Scoring([Binding.from_json(r) if r else None for r in rules]).findings(submission, as_at)
