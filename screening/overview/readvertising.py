"""A vacancy that has opened is advertised again, as a new version: here, where its applicants and its shortlist are seen."""

from __future__ import annotations

import uuid
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from screening.accounts.guards import actor, staff
from screening.accounts.models import MANAGER, RECRUITER
from screening.applications.queries import submitted
from screening.applications.readvertised import letter, tell_all
from screening.audit.services import record
from screening.clock import plural
from screening.db import now
from screening.errors import Conflict, Invalid
from screening.panels import queries as panels
from screening.schemas import load
from screening.vacancies import queries, services, versions
from screening.vacancies.models import Readvertisement
from screening.vacancies.queries import Dated
from screening.vacancies.schemas import ReadvertisingIn
from screening.web import say, unit_of_work

readvertising = Blueprint("readvertising", __name__, url_prefix="/manage/vacancies/<uuid:vacancy_id>/readvertising")
manager = staff(MANAGER, RECRUITER)

Page = str | Response | tuple[str, int]


def _found(session: Session, vacancy_id: uuid.UUID) -> Dated:
    """Raises NotFound for who may not manage it; Conflict for a draft, and once the shortlist has been agreed."""
    found = queries.for_manager(session, actor(), vacancy_id)
    services.must_have_opened(session, found.vacancy)
    if found.next is None and panels.fixed(session, vacancy_id):
        raise Conflict("The shortlist has been agreed, so this recruitment is decided. Start the next vacancy instead.")
    return found


@readvertising.get("")
@manager
def page(vacancy_id: uuid.UUID) -> Page:
    return _page(vacancy_id, {}, {})


def _page(vacancy_id: uuid.UUID, values: Any, errors: dict[str, str]) -> Page:
    with unit_of_work() as session:
        found = _found(session, vacancy_id)
        number = queries.version_number(session, vacancy_id) + 1
        told = len(submitted(session, vacancy_id))
    if found.next is not None:
        return _to_next(found.next, "This vacancy has been re-advertised already")
    letters = {
        how: letter(found.vacancy, "[their reference]", number, how == versions.WITHDRAW, "[your reason]")
        for how in (versions.CLOSE, versions.WITHDRAW)
    }
    shown = render_template(
        "vacancies/readvertising.html",
        vacancy=found.vacancy,
        state=found.state(now()),
        number=number,
        told=told,
        letters=letters,
        values=values,
        errors=errors,
    )
    return (shown, 422) if errors else shown


@readvertising.post("")
@manager
def readvertise(vacancy_id: uuid.UUID) -> Page:
    try:
        form = load(ReadvertisingIn(), request.form)
        with unit_of_work() as session:
            found = _found(session, vacancy_id)
            row = versions.readvertise(session, actor(), found.vacancy, form, now())
            told = tell_all(session, found.vacancy, row) if found.next is None else None
            if told is not None:
                record(session, actor().id, "applicants told", found.vacancy, vacancy_id=vacancy_id, told=told)
    except Invalid as error:
        return _page(vacancy_id, request.form, error.fields)
    done = "This vacancy has been re-advertised already" if told is None else f"{plural(told, 'applicant')} told"
    return _to_next(row, done)


def _to_next(row: Readvertisement, done: str) -> Response:
    say(f"{done}. This is version {row.number}")
    return redirect(url_for("prepare.show", vacancy_id=row.next_id), 303)
