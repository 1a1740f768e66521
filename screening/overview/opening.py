"""The vacancy is opened here, where those who applied to the version before it can be told."""

from __future__ import annotations

import uuid
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from screening.accounts.guards import actor, staff
from screening.accounts.models import MANAGER, RECRUITER, User
from screening.applications.queries import submitted
from screening.applications.readvertised import tell_opened
from screening.audit.services import record
from screening.db import now
from screening.errors import Invalid
from screening.schemas import load
from screening.vacancies import queries, services
from screening.vacancies.models import Vacancy
from screening.vacancies.schemas import ClosingIn
from screening.web import say, unit_of_work

opening = Blueprint("opening", __name__, url_prefix="/manage/vacancies/<uuid:vacancy_id>/opening")
manager = staff(MANAGER, RECRUITER)

Page = str | Response | tuple[str, int]


@opening.get("")
@manager
def page(vacancy_id: uuid.UUID) -> Page:
    return _page(vacancy_id, {"time": "23:59"}, {})


def _page(vacancy_id: uuid.UUID, values: Any, errors: dict[str, str]) -> Page:
    with unit_of_work() as session:
        vacancy = queries.for_manager(session, actor(), vacancy_id).vacancy
        services.must_be_draft(session, vacancy)
        before = queries.version_before(session, vacancy_id)
        shown = render_template(
            "vacancies/opening.html",
            vacancy=vacancy,
            obstacles=services.what_is_missing(session, vacancy),
            counts=queries.counts(session, vacancy_id),
            before=before,
            told=len(submitted(session, before.vacancy_id)) if before else 0,
            values=values,
            errors=errors,
        )
    return (shown, 422) if errors else shown


@opening.post("")
@manager
def open_it(vacancy_id: uuid.UUID) -> Page:
    try:
        form = load(ClosingIn(), request.form)
        with unit_of_work() as session:
            vacancy = queries.for_manager(session, actor(), vacancy_id).vacancy
            services.open_vacancy(session, actor(), vacancy, form["closes"], now())
            _tell(session, actor(), vacancy)
    except Invalid as error:
        return _page(vacancy_id, request.form, error.fields)
    say("The vacancy is open. Applicants can see it now")
    return redirect(url_for("prepare.show", vacancy_id=vacancy_id), 303)


def _tell(session: Session, user: User, vacancy: Vacancy) -> None:
    """Those who applied to the version before may apply again from now on."""
    before = queries.version_before(session, vacancy.id)
    if before is not None:
        address = url_for("vacancies.show", vacancy_id=vacancy.id, _external=True)
        told = tell_opened(session, before, queries.dated(session, vacancy.id), address)
        record(session, user.id, "applicants told it has opened", vacancy, vacancy_id=vacancy.id, told=told)
