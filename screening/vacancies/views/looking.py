"""What is looked for under one criterion: picking it, adding words that would show it, and trying a sentence."""

from __future__ import annotations

import uuid
from typing import Any

from flask import Blueprint, render_template, request
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from rules.binding import Binding
from rules.choosing import BadChoice, Choice, choose, chosen
from rules.trying import try_words
from rules.vocabulary import concepts
from screening.accounts.guards import actor, staff
from screening.accounts.models import MANAGER, RECRUITER
from screening.clock import in_london, time_of_day
from screening.db import now
from screening.vacancies import binding, criteria, queries
from screening.vacancies.models import Criterion, Vacancy
from screening.vacancies.services import must_be_draft
from screening.vacancies.views.filtering import asked, to_criteria
from screening.vacancies.words import SCALE
from screening.web import number, say, typed, unit_of_work

looking = Blueprint(
    "looking", __name__, url_prefix="/manage/vacancies/<uuid:vacancy_id>/specification/criteria/<uuid:criterion_id>"
)
manager = staff(MANAGER, RECRUITER)
Page = str | Response | tuple[str, int]
LEVELS = {attainment: f"{points}, {label.lower()}" for points, attainment, label, _ in SCALE}
SPARE = 2
"""Empty places for more things to look for, on a page that works without scripts."""


def _found(session: Session, vacancy_id: uuid.UUID, criterion_id: uuid.UUID) -> tuple[Vacancy, Criterion]:
    vacancy = queries.for_manager(session, actor(), vacancy_id).vacancy
    return vacancy, queries.criterion(session, vacancy_id, criterion_id)


@looking.get("/looking")
@manager
def page(vacancy_id: uuid.UUID, criterion_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        vacancy, row = _found(session, vacancy_id, criterion_id)
        must_be_draft(session, vacancy)
    picked = chosen(Binding.from_json(row.rule)) if row.rule else None
    joiner, choices = picked or ("all", [])
    values = [{"concept": c.concept, "words": "\n".join(c.words)} for c in choices]
    return _page(vacancy, row, joiner, values, {})


def _page(vacancy: Vacancy, row: Criterion, joiner: str, values: list[dict[str, str]], errors: dict[str, str]) -> str:
    known = sorted(((c.label, key) for key, c in concepts().items()), key=lambda pair: pair[0].lower())
    return render_template(
        "vacancies/looking.html",
        vacancy=vacancy,
        row=row,
        joiner=joiner,
        values=values + [{"concept": "", "words": ""}] * SPARE,
        known=known,
        now_looked_for=binding.in_words(row.rule),
        uncovered=binding.uncovered(row.rule),
        query=asked().query(),
        errors=errors,
    )


@looking.post("/looking")
@manager
def save(vacancy_id: uuid.UUID, criterion_id: uuid.UUID) -> Page:
    picked, words = request.form.getlist("concept"), request.form.getlist("words")
    values = [{"concept": c, "words": w} for c, w in zip(picked, words, strict=False) if c]
    joiner = "any" if request.form.get("joiner") == "any" else "all"
    version = number(request.form.get("version", ""))
    with unit_of_work() as session:
        vacancy, row = _found(session, vacancy_id, criterion_id)
        must_be_draft(session, vacancy)
        try:
            asked = [Choice(v["concept"], tuple(v["words"].splitlines())) for v in values]
            made = choose(row.wording, row.category, "any" if joiner == "any" else "all", asked)
        except BadChoice as error:
            return _page(vacancy, row, joiner, values, {"concept-1": str(error)}), 422
        criteria.look_for(session, actor(), vacancy, version, row, made.to_json())
    say(f"{row.code}: what we look for is changed. Saved at {time_of_day(now())}")
    return to_criteria(vacancy_id, criterion_id)


@looking.get("/try")
@manager
def trying(vacancy_id: uuid.UUID, criterion_id: uuid.UUID) -> str:
    return _try(vacancy_id, criterion_id, "", {})


@looking.post("/try")
@manager
def tried(vacancy_id: uuid.UUID, criterion_id: uuid.UUID) -> Page:
    words = typed("words")
    if not words:
        return _try(vacancy_id, criterion_id, "", {"words": "Paste or type a sentence to try"}), 422
    return _try(vacancy_id, criterion_id, words, {})


def _try(vacancy_id: uuid.UUID, criterion_id: uuid.UUID, words: str, errors: dict[str, str]) -> str:
    """Nothing typed here is kept. It may be tried after opening too: it changes nothing."""
    with unit_of_work() as session:
        vacancy, row = _found(session, vacancy_id, criterion_id)
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
