"""The closing time is moved here, where it can be seen whether scoring has begun: then it stays."""

from __future__ import annotations

import uuid

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from screening.accounts.guards import actor, staff
from screening.accounts.models import MANAGER, RECRUITER
from screening.clock import in_london
from screening.db import now
from screening.errors import Conflict, Invalid
from screening.panels import queries as panels
from screening.schemas import load
from screening.vacancies import queries, services
from screening.vacancies.queries import Dated
from screening.vacancies.schemas import ClosingIn
from screening.web import say, unit_of_work

closing = Blueprint("closing", __name__, url_prefix="/manage/vacancies/<uuid:vacancy_id>/closing")
manager = staff(MANAGER, RECRUITER)


def _movable(session: Session, vacancy_id: uuid.UUID) -> Dated:
    """Raises NotFound for who may not manage it, Conflict once somebody has locked a score."""
    found = queries.for_manager(session, actor(), vacancy_id)
    if panels.begun(session, vacancy_id):
        raise Conflict(
            "Scoring has begun, so the closing time stays as it is. Recruit again to take more applications."
        )
    return found


@closing.get("")
@manager
def page(vacancy_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        found = _movable(session, vacancy_id)
    local = in_london(found.closes) if found.closes else None
    values = {"day": local.date().isoformat(), "time": local.strftime("%H:%M")} if local else {}
    return render_template(
        "vacancies/closing.html", vacancy=found.vacancy, closes=found.closes, values=values, errors={}
    )


@closing.post("")
@manager
def move(vacancy_id: uuid.UUID) -> str | Response | tuple[str, int]:
    with unit_of_work() as session:
        found = _movable(session, vacancy_id)
        try:
            form = load(ClosingIn(), request.form)
            services.move_closing(session, actor(), found.vacancy, form["closes"], form["reason"], now())
        except Invalid as error:
            shown = {"vacancy": found.vacancy, "closes": found.closes, "values": request.form}
            return render_template("vacancies/closing.html", **shown, errors=error.fields), 422
    say("Closing time changed")
    return redirect(url_for("prepare.show", vacancy_id=vacancy_id), 303)
