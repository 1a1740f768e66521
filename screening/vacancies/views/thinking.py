"""What to think about before opening: each finding of the linter with its reason and source, to change or to keep."""

from __future__ import annotations

import uuid

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from screening.accounts.guards import actor, staff
from screening.accounts.models import MANAGER, RECRUITER
from screening.db import now
from screening.errors import Invalid
from screening.vacancies import findings, queries
from screening.vacancies.opening import State
from screening.vacancies.services import must_be_draft
from screening.vacancies.views.filtering import asked
from screening.web import say, typed, unit_of_work

thinking = Blueprint("thinking", __name__, url_prefix="/manage/vacancies/<uuid:vacancy_id>/thinking")
manager = staff(MANAGER, RECRUITER)


@thinking.get("")
@manager
def page(vacancy_id: uuid.UUID) -> str:
    return _page(vacancy_id, {})


def _page(vacancy_id: uuid.UUID, errors: dict[str, str], about: str = "") -> str:
    with unit_of_work() as session:
        found = queries.for_manager(session, actor(), vacancy_id)
        rows = {str(c.id): c for c in queries.criteria(session, vacancy_id)}
        noticed = findings.noticed(session, found.vacancy)
    return render_template(
        "vacancies/thinking.html",
        vacancy=found.vacancy,
        frozen=found.state(now()) != State.DRAFT,
        open_ones=[n for n in noticed if n.kept is None],
        kept=[n for n in noticed if n.kept is not None],
        rows=rows,
        errors=errors,
        about=about,
        values=request.form,
        query=asked().query(),
    )


@thinking.post("")
@manager
def keep(vacancy_id: uuid.UUID) -> str | Response | tuple[str, int]:
    about = f"{typed('check')}-{typed('digest')}"
    with unit_of_work() as session:
        vacancy = queries.for_manager(session, actor(), vacancy_id).vacancy
        must_be_draft(session, vacancy)
        try:
            findings.keep(session, actor(), vacancy, typed("check"), typed("digest"), typed("reason"))
        except Invalid as error:
            errors = error.fields
        else:
            errors = {}
    if errors:
        return _page(vacancy_id, errors, about), 422
    say("Kept, with your reason")
    return redirect(url_for("thinking.page", vacancy_id=vacancy_id) + asked().query(), 303)
