"""Deciding: one page for each application, a reason for each decision, names only after all are decided."""

from __future__ import annotations

import uuid

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from screening.accounts.guards import actor, staff
from screening.accounts.models import MANAGER, PANEL
from screening.errors import Conflict, Invalid
from screening.panels.queries import by_code
from screening.shortlists import queries, services
from screening.shortlists.queries import Board
from screening.shortlists.ranking import ranked
from screening.vacancies.services import must_stand
from screening.web import say, typed, unit_of_work

rooms = Blueprint("shortlists", __name__, url_prefix="/manage/vacancies/<uuid:vacancy_id>/shortlist")
decider = staff(MANAGER, PANEL)

Page = str | Response | tuple[str, int]


def _board(session: Session, vacancy_id: uuid.UUID, *, writing: bool = False) -> Board:
    """With ``writing`` nobody else decides in this vacancy until the commit.

    Raises NotFound for who may not decide, Conflict while the scores are sealed, or to write in a vacancy that
    was withdrawn."""
    vacancy = queries.may_decide(session, actor(), vacancy_id)
    if writing:
        session.refresh(vacancy, with_for_update=True)
        must_stand(session, vacancy_id)
    board = queries.board(session, vacancy)
    if not board.unsealed:
        raise Conflict("You can open this when everyone has finished scoring.")
    return board


@rooms.get("")
@decider
def index(vacancy_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        board = _board(session, vacancy_id)
    ids = {code: key for key, code in board.codes.items()}
    decided = {code: board.decisions[key] for code, key in ids.items() if key in board.decisions}
    return render_template(
        "shortlists/index.html", board=board, placed=ranked(board.scored), decided=decided, outcomes=services.OUTCOMES
    )


@rooms.post("")
@decider
def agree(vacancy_id: uuid.UUID) -> Response:
    with unit_of_work() as session:
        services.agree_shortlist(session, actor(), _board(session, vacancy_id, writing=True))
    say("The shortlist is agreed")
    return redirect(url_for("shortlists.index", vacancy_id=vacancy_id), 303)


@rooms.post("/reveal")
@decider
def reveal(vacancy_id: uuid.UUID) -> Response:
    with unit_of_work() as session:
        services.reveal_names(session, actor(), _board(session, vacancy_id, writing=True))
    say("Names are shown for this vacancy. That you did it is recorded")
    return redirect(url_for("overview.people", vacancy_id=vacancy_id), 303)


@rooms.get("/<code>")
@decider
def one(vacancy_id: uuid.UUID, code: str) -> Page:
    return _one(vacancy_id, code, {})


def _one(vacancy_id: uuid.UUID, code: str, errors: dict[str, str]) -> Page:
    with unit_of_work() as session:
        board = _board(session, vacancy_id)
        application_id = by_code(board.codes, code)
    placed = next(p for p in ranked(board.scored) if p.scored.code == code)
    page = render_template(
        "shortlists/decide.html",
        board=board,
        code=code,
        placed=placed,
        decision=board.decisions.get(application_id),
        outcomes=services.OUTCOMES,
        values=request.form,
        errors=errors,
    )
    return (page, 422) if errors else page


@rooms.post("/<code>")
@decider
def decide(vacancy_id: uuid.UUID, code: str) -> Page:
    try:
        with unit_of_work() as session:
            board = _board(session, vacancy_id, writing=True)
            outcome, reason = request.form.get("outcome", ""), typed("reason")
            services.decide(session, actor(), board, by_code(board.codes, code), outcome, reason)
    except Invalid as error:
        return _one(vacancy_id, code, error.fields)
    say(f"{code}: {services.OUTCOMES[outcome].lower()}")
    return redirect(url_for("shortlists.index", vacancy_id=vacancy_id), 303)
