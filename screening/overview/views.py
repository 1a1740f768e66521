"""Pages across rooms: what needs me, the matrix with its files, the story, and names after the reveal."""

from __future__ import annotations

import io
import uuid

from flask import Blueprint, render_template, request, send_file
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from screening.accounts.guards import actor, staff
from screening.accounts.models import MANAGER, PANEL, RECRUITER
from screening.applications.queries import submitted
from screening.db import now
from screening.errors import Conflict, NotFound
from screening.overview import exports, queries
from screening.overview.matrix import Matrix, matrix
from screening.panels import queries as panels
from screening.shortlists.queries import Board, board, may_decide
from screening.shortlists.services import OUTCOMES
from screening.vacancies import queries as vacancies
from screening.web import unit_of_work

rooms = Blueprint("overview", __name__)
KINDS = {
    "csv": ("text/csv", exports.as_csv),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", exports.as_xlsx),
}


@rooms.get("/work")
@staff()
def work() -> str:
    user = actor()
    with unit_of_work() as session:
        managed = [
            (
                d,
                d.state(now()),
                len(submitted(session, d.vacancy.id)),
                queries.needing_a_person(session, d.vacancy.id),
                panels.unsealed(session, d.vacancy.id),
            )
            for d in vacancies.managed(session, user)
        ]
        sat = [
            (d, m, d.state(now()), panels.finished(session, m.id), panels.unsealed(session, d.vacancy.id))
            for d, m in vacancies.on_panel(session, user)
        ]
    return render_template("overview/work.html", managed=managed, sat=sat)


def _sealed_board(session: Session, vacancy_id: uuid.UUID) -> Board:
    """For manager and chair; for the recruiter once the shortlist is agreed. Raises NotFound, or Conflict while sealed."""
    user = actor()
    try:
        found = board(session, may_decide(session, user, vacancy_id))
    except NotFound:
        vacancy = vacancies.dated(session, vacancy_id).vacancy
        found = board(session, vacancy)
        if not queries.is_recruiter(user) or found.agreed is None:
            raise
    if not found.unsealed:
        raise Conflict("You can open this when everyone has finished scoring.")
    return found


@rooms.get("/manage/vacancies/<uuid:vacancy_id>/matrix")
@staff(MANAGER, PANEL, RECRUITER)
def matrix_page(vacancy_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        found = _sealed_board(session, vacancy_id)
    view = "list" if request.args.get("view") == "list" else "table"
    return render_template("overview/matrix.html", board=found, matrix=matrix(found), view=view)


@rooms.get("/manage/vacancies/<uuid:vacancy_id>/exports/<kind>")
@staff(MANAGER, PANEL, RECRUITER)
def export(vacancy_id: uuid.UUID, kind: str) -> Response:
    if kind not in KINDS:
        raise NotFound(f"no export {kind}")
    with unit_of_work() as session:
        found: Matrix = matrix(_sealed_board(session, vacancy_id))
    mimetype, make = KINDS[kind]
    return send_file(io.BytesIO(make(found)), mimetype=mimetype, as_attachment=True, download_name=f"matrix.{kind}")


@rooms.get("/manage/vacancies/<uuid:vacancy_id>/story")
@staff(MANAGER, PANEL, RECRUITER)
def story(vacancy_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        vacancy = queries.may_read_story(session, actor(), vacancy_id)
        told = queries.story(session, vacancy_id)
    return render_template("overview/story.html", vacancy=vacancy, told=told)


@rooms.get("/manage/vacancies/<uuid:vacancy_id>/people")
@staff(MANAGER, PANEL, RECRUITER)
def people(vacancy_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        found = _sealed_board(session, vacancy_id)
        names = queries.people(session, found)
    decided = {found.codes[key]: row for key, row in found.decisions.items() if key in found.codes}
    return render_template("overview/people.html", board=found, names=names, decided=decided, outcomes=OUTCOMES)
