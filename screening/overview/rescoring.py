"""The suggestions of a vacancy made anew: asked for, looked at and adopted here, where the panel codes are known.

For who looks after the vacancy and does not sit on its panel: a member sees suggestions only after their own score."""

from __future__ import annotations

import uuid
from typing import Any

from flask import Blueprint, jsonify, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from screening.accounts import queries as accounts
from screening.accounts.guards import actor, staff
from screening.accounts.models import MANAGER, RECRUITER
from screening.errors import Conflict, Invalid, NotFound
from screening.evidence import proposals
from screening.evidence import rescoring as services
from screening.overview.moving import found_by, moving
from screening.panels import queries as panels
from screening.vacancies import queries as vacancies
from screening.vacancies.queries import Dated
from screening.vacancies.services import must_have_opened, must_stand
from screening.web import number, say, typed, unit_of_work

rescoring = Blueprint("rescoring", __name__, url_prefix="/manage/vacancies/<uuid:vacancy_id>/rescoring")
manager = staff(MANAGER, RECRUITER)
AGREED = "The shortlist has been agreed, so the suggestions stay as they are."
DONE = {
    "ask": "The suggestions are being made anew. Nobody sees them until you adopt them",
    "adopt": "The new suggestions are adopted. Scores that people locked stay as they are",
    "discard": "The new suggestions are discarded. Everything stays as it was",
}

Page = str | Response | tuple[str, int]


def _found(session: Session, vacancy_id: uuid.UUID) -> Dated:
    """Raises NotFound for who may not manage it and for its panel; Conflict for a draft or a withdrawn vacancy."""
    found = vacancies.for_manager(session, actor(), vacancy_id)
    if actor().id in {m.user_id for m in vacancies.members(session, vacancy_id)}:
        raise NotFound(f"{actor().id} sits on the panel of {vacancy_id}")
    must_have_opened(session, found.vacancy)
    must_stand(session, vacancy_id)
    return found


@rescoring.get("")
@manager
def page(vacancy_id: uuid.UUID) -> Page:
    return _page(vacancy_id, {}, 200)


def _page(vacancy_id: uuid.UUID, errors: dict[str, str], status: int) -> Page:
    with unit_of_work() as session:
        found = _found(session, vacancy_id)
        row = proposals.standing(session, vacancy_id)
        over = proposals.ended(session, vacancy_id)
        shown: dict[str, Any] = {"done": 0, "of": 0, "since": [], "moving": None}
        if row is not None:
            left, scope = proposals.unproposed(session, row), proposals.in_scope(session, row)
            shown |= {"done": len(scope) - len(left), "of": len(scope), "since": proposals.overtaken(session, row)}
            if not left and not shown["since"]:
                asked = request.args.get("criterion", ""), number(request.args.get("page", ""))
                shown["moving"] = moving(session, found, row, *asked)
        html = render_template(
            "overview/rescoring.html",
            vacancy=found.vacancy,
            row=row,
            changed=found_by(session, vacancy_id, row),
            over=over,
            names=accounts.names(session, [end.ended_by for _, end in over]),
            agreed=AGREED if panels.fixed(session, vacancy_id) else "",
            values=request.form,
            errors=errors,
            **shown,
        )
    return (html, status) if status != 200 else html


@rescoring.get("/progress.json")
@manager
def progress(vacancy_id: uuid.UUID) -> Response:
    with unit_of_work() as session:
        _found(session, vacancy_id)
        row = proposals.standing(session, vacancy_id)
        return jsonify(done=row is None or not proposals.unproposed(session, row))


@rescoring.post("")
@manager
def act(vacancy_id: uuid.UUID) -> Page:
    """``act`` says which button: ask, adopt or discard. The last two are of the rescoring that the page showed."""
    wanted = request.form.get("act", "")
    try:
        with unit_of_work() as session:
            found = _found(session, vacancy_id)
            if panels.fixed(session, vacancy_id):
                raise Conflict(AGREED)
            if wanted == "ask":
                services.ask(session, actor(), found.vacancy)
            elif wanted == "adopt":
                services.adopt(session, actor(), found.vacancy, _shown(), typed("reason", 2000))
            elif wanted == "discard":
                services.discard(session, actor(), found.vacancy, _shown(), typed("reason", 2000))
            else:
                raise NotFound(f"no act {wanted}")
    except Invalid as error:
        return _page(vacancy_id, error.fields, 422)
    except Conflict as error:
        return _page(vacancy_id, {"rescoring": error.message}, 409)
    say(DONE[wanted])
    return redirect(url_for("rescoring.page", vacancy_id=vacancy_id), 303)


def _shown() -> uuid.UUID:
    """The rescoring that the form was of. Raises NotFound for none."""
    try:
        return uuid.UUID(request.form.get("rescoring", ""))
    except ValueError as error:
        raise NotFound("no rescoring in the form") from error
