"""Scoring alone: one criterion of one application a page, passages first, the suggestion only after one's own lock."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, jsonify, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from screening.accounts.guards import actor, staff
from screening.accounts.models import PANEL
from screening.db import now
from screening.errors import Conflict, Invalid, NotFound
from screening.evidence import proposals
from screening.evidence import queries as evidence
from screening.panels import queries, services
from screening.panels.models import PanelScore
from screening.panels.order import own_order
from screening.panels.queries import Seat
from screening.panels.views.passages import carried, passages, whole
from screening.panels.words import CONFLICT, DIFFERS, UNREADABLE
from screening.vacancies import queries as vacancies
from screening.vacancies.models import Criterion
from screening.vacancies.opening import State
from screening.vacancies.services import must_stand
from screening.web import number, say, typed, unit_of_work

scoring = Blueprint("scoring", __name__, url_prefix="/panel/<uuid:vacancy_id>")
panel = staff(PANEL)

Page = str | Response | tuple[str, int]


@dataclass(frozen=True, slots=True)
class Cell:
    """One application against one criterion, for one member."""

    seat: Seat
    scale: list[dict[str, Any]]
    application_id: uuid.UUID
    code: str
    criterion: Criterion
    scores: dict[tuple[uuid.UUID, uuid.UUID], PanelScore]
    finished: bool

    @property
    def own(self) -> PanelScore | None:
        return self.scores.get((self.application_id, self.criterion.id))


def _seat(session: Session, vacancy_id: uuid.UUID) -> tuple[Seat, list[dict[str, Any]]]:
    """The member's seat, once the vacancy has closed. Raises NotFound or Conflict."""
    queries.member_for(session, actor(), vacancy_id)
    must_stand(session, vacancy_id)
    found = vacancies.dated(session, vacancy_id)
    if found.state(now()) != State.CLOSED or found.opening is None:
        raise Conflict("You can start scoring when the vacancy has closed.")
    services.ensure_codes(session, vacancy_id)
    return queries.seat(session, actor(), vacancy_id), found.opening.scale


def _cell(session: Session, vacancy_id: uuid.UUID, code: str, criterion_code: str) -> Cell:
    seat, scale = _seat(session, vacancy_id)
    criterion = next((c for c in seat.criteria if c.code == criterion_code), None)
    if criterion is None:
        raise NotFound(f"no scored criterion {criterion_code}")
    application_id = queries.by_code(seat.codes, code)
    scores = queries.scores_of(session, seat.member.id)
    return Cell(seat, scale, application_id, code, criterion, scores, queries.finished(session, seat.member.id))


@scoring.get("")
@panel
def home(vacancy_id: uuid.UUID) -> Page:
    with unit_of_work() as session:
        seat, _ = _seat(session, vacancy_id)
        scores = queries.scores_of(session, seat.member.id)
        done = queries.finished(session, seat.member.id)
        unsealed = queries.unsealed(session, vacancy_id)
    mine = {key for key in scores if key[0] in seat.codes}
    rows = [(c, sum((a, c.id) in mine for a in seat.codes), _next(seat, scores, c)) for c in seat.criteria]
    return render_template(
        "panels/home.html",
        seat=seat,
        rows=rows,
        scored=len(mine),
        total=len(seat.codes) * len(seat.criteria),
        done=done,
        unsealed=unsealed,
        first={
            code: next((c.code for c in seat.criteria if (key, c.id) not in scores), seat.criteria[0].code)
            for key, code in seat.codes.items()
        }
        if seat.criteria
        else {},
    )


def _next(seat: Seat, scores: Any, criterion: Criterion) -> str | None:
    """The first application the member has not scored for the criterion, in their own order; None when all are."""
    order = own_order(seat.member.id, criterion.id, list(seat.codes))
    return next((seat.codes[a] for a in order if (a, criterion.id) not in scores), None)


@scoring.get("/criteria/<criterion_code>/<code>")
@panel
def by_criterion(vacancy_id: uuid.UUID, criterion_code: str, code: str) -> str:
    return _page(vacancy_id, code, criterion_code, "criteria", {})


@scoring.get("/applications/<code>/<criterion_code>")
@panel
def by_application(vacancy_id: uuid.UUID, criterion_code: str, code: str) -> str:
    return _page(vacancy_id, code, criterion_code, "applications", {})


def _page(vacancy_id: uuid.UUID, code: str, criterion_code: str, way: str, errors: dict[str, str]) -> str:
    with unit_of_work() as session:
        cell = _cell(session, vacancy_id, code, criterion_code)
        suggested = evidence.suggestion(session, cell.application_id, cell.criterion.id)
        texts = queries.texts(session, cell.application_id)
        draft = queries.draft(session, cell.seat.member.id, cell.application_id, cell.criterion.id)
        broken = queries.unreadable(session, cell.application_id)
        before = proposals.earlier(session, suggested)
        rescored = proposals.rescored(session, suggested)
    kept = draft or cell.own
    values: dict[str, Any] = {"points": kept.points if kept else None, **(kept.justification if kept else {})}
    if errors:
        values = {"points": request.form.get("points"), **_ticked(), "note": request.form.get("note", "")}
    values["passages"] = carried(values.get("passages", []), suggested, before)
    done = sum((a, cell.criterion.id) in cell.scores for a in cell.seat.codes)
    return render_template(
        "panels/score.html",
        cell=cell,
        way=way,
        passages=passages(suggested, texts),
        documents=whole(texts),
        values=values,
        errors=errors,
        rescored=rescored,
        unreadable=UNREADABLE if broken or not texts else "",
        progress=(done, len(cell.seat.codes)),
        total=(len(cell.scores), len(cell.seat.codes) * len(cell.seat.criteria)),
        skip=_onward(vacancy_id, cell, cell.scores, way),
        post=url_for("scoring.lock", vacancy_id=vacancy_id, criterion_code=criterion_code, code=code, way=way),
    )


def _ticked() -> dict[str, Any]:
    return {
        "passages": sorted(request.form.getlist("passages")),
        "read_whole": request.form.get("read_whole") == "yes",
    }


def _points() -> int | None:
    return number(request.form.get("points", ""))


@scoring.post("/criteria/<criterion_code>/<code>")
@panel
def lock(vacancy_id: uuid.UUID, criterion_code: str, code: str) -> Page:
    """``act`` says which button: lock, draft (also what autosave sends) or skip."""
    way = request.args.get("way", "criteria")
    act = request.form.get("act", "draft")
    errors: dict[str, str] = {}
    with unit_of_work() as session:
        cell = _cell(session, vacancy_id, code, criterion_code)
        suggested = evidence.suggestion(session, cell.application_id, cell.criterion.id)
        reasons = _ticked()
        reasons["passages"] = carried(reasons["passages"], suggested, proposals.earlier(session, suggested))
        about = (cell.application_id, cell.criterion.id, _points())
        try:
            reasons["note"] = typed("note")
            if act == "lock":
                services.lock_score(session, cell.seat, *about, reasons, cell.scale)
            else:
                services.save_draft(session, cell.seat, *about, reasons)
        except Invalid as error:
            errors = error.fields
        scores = queries.scores_of(session, cell.seat.member.id)
    if errors:
        return _page(vacancy_id, code, criterion_code, way, errors), 422
    if act != "lock":
        if request.headers.get("Accept") == "application/json":
            return jsonify(saved=True)
        say("Draft saved")
        here = "scoring.by_criterion" if way == "criteria" else "scoring.by_application"
        return redirect(url_for(here, vacancy_id=vacancy_id, criterion_code=criterion_code, code=code), 303)
    points = scores[cell.application_id, cell.criterion.id].points
    if suggested is not None and suggested.points is not None and suggested.points != points:
        target = url_for("scoring.comparison", vacancy_id=vacancy_id, criterion_code=criterion_code, code=code, way=way)
        return redirect(target, 303)
    if suggested is None or suggested.points is None:
        reason = suggested.reason if suggested else "It has not been read yet."
        say(f"{code} locked at {points}. The service suggests nothing here: {reason}")
    else:
        say(f"{code} locked at {points}. The service suggested {points} too")
    return redirect(_onward(vacancy_id, cell, scores, way), 303)


def _onward(vacancy_id: uuid.UUID, cell: Cell, scores: Any, way: str) -> str:
    """Where the next unscored cell of the same kind is: those after this one first, then the ones skipped; else home."""
    here = cell.application_id, cell.criterion.id
    if way == "criteria":
        order = own_order(cell.seat.member.id, cell.criterion.id, list(cell.seat.codes))
        round_ = [(a, cell.criterion) for a in _from(order, cell.application_id)]
    else:
        ids = _from([c.id for c in cell.seat.criteria], cell.criterion.id)
        by_id = {c.id: c for c in cell.seat.criteria}
        round_ = [(cell.application_id, by_id[i]) for i in ids]
    for application_id, criterion in round_:
        if (application_id, criterion.id) not in scores and (application_id, criterion.id) != here:
            code = cell.seat.codes[application_id]
            target = "scoring.by_criterion" if way == "criteria" else "scoring.by_application"
            return url_for(target, vacancy_id=vacancy_id, criterion_code=criterion.code, code=code)
    return url_for("scoring.home", vacancy_id=vacancy_id)


def _from(order: list[uuid.UUID], here: uuid.UUID) -> list[uuid.UUID]:
    """The order beginning after ``here`` and coming round to it."""
    place = order.index(here) + 1
    return order[place:] + order[:place]


@scoring.get("/criteria/<criterion_code>/<code>/comparison")
@panel
def comparison(vacancy_id: uuid.UUID, criterion_code: str, code: str) -> Page:
    return _comparison(vacancy_id, criterion_code, code, {})


def _comparison(vacancy_id: uuid.UUID, criterion_code: str, code: str, errors: dict[str, str]) -> Page:
    """The suggestion, for whoever has locked their own score. Raises NotFound before that."""
    with unit_of_work() as session:
        cell = _cell(session, vacancy_id, code, criterion_code)
        suggested = evidence.suggestion(session, cell.application_id, cell.criterion.id)
        texts = queries.texts(session, cell.application_id)
        rescored = proposals.rescored(session, suggested)
    if cell.own is None or suggested is None:
        raise NotFound("no lock yet, or nothing suggested")
    page = render_template(
        "panels/comparison.html",
        cell=cell,
        suggested=suggested,
        rescored=rescored,
        passages=passages(suggested, texts),
        differs=DIFFERS,
        values=request.form,
        errors=errors,
        way=request.args.get("way", "criteria"),
    )
    return (page, 422) if errors else page


@scoring.post("/criteria/<criterion_code>/<code>/comparison")
@panel
def explain(vacancy_id: uuid.UUID, criterion_code: str, code: str) -> Page:
    try:
        with unit_of_work() as session:
            cell = _cell(session, vacancy_id, code, criterion_code)
            suggested = evidence.suggestion(session, cell.application_id, cell.criterion.id)
            if cell.own is None or suggested is None:
                raise NotFound("no lock yet")
            reason = request.form.get("reason", "")
            services.explain(session, cell.seat, cell.own, suggested, reason, typed("note"))
    except Invalid as error:
        return _comparison(vacancy_id, criterion_code, code, error.fields)
    return redirect(_onward(vacancy_id, cell, cell.scores, request.args.get("way", "criteria")), 303)


@scoring.get("/applications/<code>/text")
@panel
def text(vacancy_id: uuid.UUID, code: str) -> str:
    with unit_of_work() as session:
        seat, _ = _seat(session, vacancy_id)
        application_id = queries.by_code(seat.codes, code)
        texts = queries.texts(session, application_id)
        broken = queries.unreadable(session, application_id)
    return render_template(
        "panels/text.html",
        seat=seat,
        code=code,
        documents=whole(texts),
        unreadable=UNREADABLE if broken else "",
        marked=(request.args.get("document"), request.args.get("line", type=int)),
    )


@scoring.get("/conflicts/<code>")
@panel
def conflict(vacancy_id: uuid.UUID, code: str) -> str:
    with unit_of_work() as session:
        seat, _ = _seat(session, vacancy_id)
        queries.by_code(seat.codes, code)
    return render_template("panels/conflict.html", seat=seat, code=code, answers=CONFLICT, values={}, errors={})


@scoring.post("/conflicts/<code>")
@panel
def declare(vacancy_id: uuid.UUID, code: str) -> Page:
    answer = request.form.get("answer", "")
    with unit_of_work() as session:
        seat, _ = _seat(session, vacancy_id)
        try:
            services.declare(session, seat, queries.by_code(seat.codes, code), answer, typed("note", 2000))
        except Invalid as error:
            page = render_template(
                "panels/conflict.html", seat=seat, code=code, answers=CONFLICT, values=request.form, errors=error.fields
            )
            return page, 422
    say("Thank you for telling us." + (" You will not see this application again" if answer == "recuse" else ""))
    return redirect(url_for("scoring.home", vacancy_id=vacancy_id), 303)


@scoring.get("/finish")
@panel
def finishing(vacancy_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        seat, _ = _seat(session, vacancy_id)
        scores = queries.scores_of(session, seat.member.id)
        done = queries.finished(session, seat.member.id)
    left = [(seat.codes[a], c) for c in seat.criteria for a in seat.codes if (a, c.id) not in scores]
    return render_template("panels/finish.html", seat=seat, left=left, done=done)


@scoring.post("/finish")
@panel
def finish(vacancy_id: uuid.UUID) -> Response:
    with unit_of_work() as session:
        seat, _ = _seat(session, vacancy_id)
        services.finish(session, seat)
    say("You have finished scoring")
    return redirect(url_for("scoring.home", vacancy_id=vacancy_id), 303)
