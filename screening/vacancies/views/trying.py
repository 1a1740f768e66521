"""Trying a sentence on what is looked for under one criterion."""

from __future__ import annotations

import uuid
from typing import Any

from flask import Blueprint, render_template

from rules.binding import Binding
from rules.trying import try_words
from screening.accounts.guards import actor, staff
from screening.accounts.models import MANAGER, RECRUITER
from screening.clock import in_london
from screening.db import now
from screening.vacancies import binding, queries
from screening.vacancies.views.filtering import asked
from screening.vacancies.words import SCALE
from screening.web import typed, unit_of_work

trying = Blueprint(
    "trying", __name__, url_prefix="/manage/vacancies/<uuid:vacancy_id>/specification/criteria/<uuid:criterion_id>/try"
)
manager = staff(MANAGER, RECRUITER)
LEVELS = {attainment: f"{points}, {label.lower()}" for points, attainment, label, _ in SCALE}


@trying.get("")
@manager
def page(vacancy_id: uuid.UUID, criterion_id: uuid.UUID) -> str:
    return _try(vacancy_id, criterion_id, "", {})


@trying.post("")
@manager
def tried(vacancy_id: uuid.UUID, criterion_id: uuid.UUID) -> str | tuple[str, int]:
    words = typed("words")
    if not words:
        return _try(vacancy_id, criterion_id, "", {"words": "Paste or type a sentence to try"}), 422
    return _try(vacancy_id, criterion_id, words, {})


def _try(vacancy_id: uuid.UUID, criterion_id: uuid.UUID, words: str, errors: dict[str, str]) -> str:
    """Nothing typed here is kept. It may be tried after opening too: it changes nothing."""
    with unit_of_work() as session:
        vacancy = queries.for_manager(session, actor(), vacancy_id).vacancy
        row = queries.criterion(session, vacancy_id, criterion_id)
    finding: Any = None
    if words and row.rule:
        finding = try_words(Binding.from_json(row.rule), words, in_london(now()).date())
    return render_template(
        "vacancies/trying.html",
        vacancy=vacancy,
        row=row,
        values={"words": words},
        finding=finding,
        level=LEVELS.get(finding.attainment.value, "unclear") if finding else "",
        now_looked_for=binding.in_words(row.rule),
        query=asked().query(),
        errors=errors,
    )
