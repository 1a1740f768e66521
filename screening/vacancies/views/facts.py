"""The facts of the job: what the public page says, and answers from the document to confirm."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from screening.accounts.guards import actor, staff
from screening.accounts.models import MANAGER, RECRUITER
from screening.errors import Invalid
from screening.schemas import load
from screening.vacancies import fact_words, queries, saying, services
from screening.vacancies.facts import CLOSED, SEVERAL, kept_months, label
from screening.vacancies.models import RatingScale, Vacancy
from screening.vacancies.schemas import FactsIn
from screening.vacancies.suggesting import Suggestion, suggested, waiting
from screening.vacancies.words import FACTS
from screening.web import say, unit_of_work

job_facts = Blueprint("job_facts", __name__, url_prefix="/manage/vacancies/<uuid:vacancy_id>/facts")
manager = staff(MANAGER, RECRUITER)
TEXTS = {name: (words, hint, longest) for name, words, hint, longest in FACTS}


@job_facts.get("")
@manager
def page(vacancy_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        vacancy = queries.for_manager(session, actor(), vacancy_id).vacancy
        services.must_be_draft(session, vacancy)
        found = suggested(session, vacancy)
        offered: dict[str, Any] = {}
        for suggestion in waiting(vacancy.facts, found):
            offered |= {**suggestion.extra, suggestion.name: suggestion.value}
        values = {**vacancy.facts, **offered, "kept_months": kept_months(vacancy.facts)}
        values |= {"scale": str(vacancy.rating_scale_id), "confirm": []}
        return _page(session, vacancy, found, values, {})


def _page(
    session: Session,
    vacancy: Vacancy,
    found: Mapping[str, Suggestion],
    values: Mapping[str, Any],
    errors: dict[str, str],
) -> str:
    return render_template(
        "vacancies/facts.html",
        vacancy=vacancy,
        values=values,
        errors=errors,
        texts=TEXTS,
        words=fact_words,
        found=found,
        waiting={s.name: s for s in waiting(vacancy.facts, found)},
        label=label,
        earlier_contract=_earlier_contract(vacancy),
        scales=queries.scales(session),
    )


def _earlier_contract(vacancy: Vacancy) -> str:
    """The contract in words of a time when it was not a choice."""
    written = vacancy.facts.get("contract", "")
    return "" if written in CLOSED["contract"] else str(written)


@job_facts.post("")
@manager
def save(vacancy_id: uuid.UUID) -> str | Response | tuple[str, int]:
    with unit_of_work() as session:
        vacancy = queries.for_manager(session, actor(), vacancy_id).vacancy
        services.must_be_draft(session, vacancy)
        found = suggested(session, vacancy)
        form = _typed()
        confirmed = [s.name for s in waiting(vacancy.facts, found) if s.value == form.get(s.name)]
        errors = {
            f"confirm-{name}": f"{label(name)}: tick the box if the document is right, or choose another answer"
            for name in confirmed
            if name not in form["confirm"]
        }
        try:
            facts = load(FactsIn(), form)
        except Invalid as error:
            errors |= error.fields
        scale = _scale(session, form.get("scale", ""), errors)
        if errors:
            return _page(session, vacancy, found, form, errors), 422
        facts["contract"] = facts["contract"] or _earlier_contract(vacancy)
        saying.change_facts(session, actor(), vacancy, facts, scale, confirmed)
    say("Job facts saved")
    return redirect(url_for("prepare.show", vacancy_id=vacancy_id), 303)


def _typed() -> dict[str, Any]:
    """The form as it was sent, with the answers that may be several as lists."""
    several = {name: request.form.getlist(name) for name in (*SEVERAL, "confirm")}
    return {**request.form.to_dict(), **several}


def _scale(session: Session, chosen: str, errors: dict[str, str]) -> RatingScale | None:
    """The scale chosen, None where the form offers no choice."""
    found = next((s for s in queries.scales(session) if str(s.id) == chosen), None)
    if chosen and found is None:
        errors["scale"] = "Choose one of the rating scales"
    return found
