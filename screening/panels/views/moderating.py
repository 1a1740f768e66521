"""Settling differences together: sealed until everyone has finished; members read, the chair writes."""

from __future__ import annotations

import uuid
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from screening.accounts import queries as accounts
from screening.accounts.guards import actor, staff
from screening.accounts.models import PANEL
from screening.errors import Conflict, Invalid, NotFound
from screening.evidence import proposals
from screening.evidence import queries as evidence
from screening.panels import queries, services
from screening.panels.models import PanelScore
from screening.panels.moderation import Cell, to_settle
from screening.panels.views.passages import passages, quoted, whole
from screening.panels.words import AGREED
from screening.vacancies import queries as vacancies
from screening.vacancies.models import Criterion, PanelMember
from screening.vacancies.services import must_stand
from screening.web import number, say, typed, unit_of_work

moderating = Blueprint("moderating", __name__, url_prefix="/panel/<uuid:vacancy_id>/moderation")
panel = staff(PANEL)

Page = str | Response | tuple[str, int]


def _member(session: Session, vacancy_id: uuid.UUID) -> PanelMember:
    """A member of an unsealed panel. Raises NotFound or Conflict."""
    member = queries.member_for(session, actor(), vacancy_id)
    must_stand(session, vacancy_id)
    if not queries.unsealed(session, vacancy_id):
        raise Conflict("You can open this when everyone has finished scoring.")
    return member


def _scores(
    session: Session, vacancy_id: uuid.UUID
) -> dict[tuple[uuid.UUID, uuid.UUID], list[tuple[PanelMember, PanelScore]]]:
    """Every member's newest score by cell, without those of applications a member stepped back from."""
    out: dict[tuple[uuid.UUID, uuid.UUID], list[tuple[PanelMember, PanelScore]]] = {}
    for member in vacancies.members(session, vacancy_id):
        gone = queries.recused(session, member.id)
        for key, score in queries.scores_of(session, member.id).items():
            if key[0] not in gone:
                out.setdefault(key, []).append((member, score))
    return out


def _cells(session: Session, vacancy_id: uuid.UUID) -> tuple[list[Cell], dict[tuple[str, str], int]]:
    codes = queries.panel_codes(session, vacancy_id)
    criteria = {c.id: c for c in vacancies.scored_criteria(session, vacancy_id)}
    cells = [
        Cell(codes[a], criteria[c].code, criteria[c].requirement == "essential", tuple(s.points for _, s in given))
        for (a, c), given in sorted(_scores(session, vacancy_id).items(), key=lambda item: str(item[0]))
        if a in codes and c in criteria
    ]
    settled = {
        (codes[a], criteria[c].code): row.points
        for (a, c), row in queries.moderated(session, vacancy_id).items()
        if a in codes and c in criteria
    }
    return cells, settled


@moderating.get("")
@panel
def index(vacancy_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        member = _member(session, vacancy_id)
        vacancy = vacancies.dated(session, vacancy_id).vacancy
        cells, settled = _cells(session, vacancy_id)
    same = [c for c in cells if c.same and (c.application, c.criterion) not in settled]
    return render_template(
        "panels/moderation.html",
        vacancy=vacancy,
        member=member,
        cells=to_settle(cells, settled),
        same=same,
        settled=[(c, settled[c.application, c.criterion]) for c in cells if (c.application, c.criterion) in settled],
    )


@moderating.post("")
@panel
def agree_same(vacancy_id: uuid.UUID) -> Response:
    """Agree every score that all members gave alike: one row each."""
    with unit_of_work() as session:
        member = _member(session, vacancy_id)
        scale = _scale(session, vacancy_id)
        cells, settled = _cells(session, vacancy_id)
        ids = {code: key for key, code in queries.panel_codes(session, vacancy_id).items()}
        criteria = {c.code: c.id for c in vacancies.scored_criteria(session, vacancy_id)}
        count = 0
        for cell in cells:
            if cell.same and (cell.application, cell.criterion) not in settled:
                points = cell.scores[0]
                application, criterion = ids[cell.application], criteria[cell.criterion]
                services.agree(session, member, application, criterion, points, "same", "", {points}, scale)
                count += 1
    say(f"{count} scores agreed")
    return redirect(url_for("moderating.index", vacancy_id=vacancy_id), 303)


def _scale(session: Session, vacancy_id: uuid.UUID) -> list[dict[str, Any]]:
    opening = vacancies.dated(session, vacancy_id).opening
    if opening is None:
        raise NotFound("not opened")
    return opening.scale


@moderating.get("/<code>/<criterion_code>")
@panel
def cell(vacancy_id: uuid.UUID, code: str, criterion_code: str) -> Page:
    return _cell_page(vacancy_id, code, criterion_code, {})


def _find(session: Session, vacancy_id: uuid.UUID, code: str, criterion_code: str) -> tuple[uuid.UUID, Criterion]:
    application_id = queries.by_code(queries.panel_codes(session, vacancy_id), code)
    criterion = vacancies.criterion_by_code(session, vacancy_id, criterion_code)
    if application_id in queries.recused(session, queries.member_for(session, actor(), vacancy_id).id):
        raise NotFound("stepped back from this application")
    return application_id, criterion


def _cell_page(vacancy_id: uuid.UUID, code: str, criterion_code: str, errors: dict[str, str]) -> Page:
    with unit_of_work() as session:
        member = _member(session, vacancy_id)
        application_id, criterion = _find(session, vacancy_id, code, criterion_code)
        vacancy = vacancies.dated(session, vacancy_id).vacancy
        given = _scores(session, vacancy_id).get((application_id, criterion.id), [])
        names = accounts.names(session, [m.user_id for m, _ in given])
        suggested = evidence.suggestion(session, application_id, criterion.id)
        rescored = proposals.rescored(session, suggested)
        earlier = proposals.earlier(session, suggested)
        texts = queries.texts(session, application_id)
        history = queries.history(session, application_id, criterion.id)
        fixed = queries.fixed(session, vacancy_id)
        may_settle = queries.may_settle(session, member, application_id)
        agreed = queries.moderated(session, vacancy_id).get((application_id, criterion.id))
        scale = _scale(session, vacancy_id)
    marked = passages(suggested, texts)
    ever = marked + quoted([item for score in earlier for item in score.items], texts)
    page = render_template(
        "panels/moderate.html",
        vacancy=vacancy,
        member=member,
        code=code,
        criterion=criterion,
        given=given,
        names=names,
        suggested=suggested,
        rescored=rescored,
        passages=marked,
        quotes={p["id"]: p for p in ever},
        documents=whole(texts),
        scale=scale,
        changed={m.id: [h.points for h in history if h.member_id == m.id] for m, _ in given},
        agreed=agreed,
        fixed=fixed,
        may_settle=may_settle,
        reasons={k: v for k, v in AGREED.items() if k != "same"},
        values=request.form,
        errors=errors,
    )
    return (page, 422) if errors else page


@moderating.post("/<code>/<criterion_code>")
@panel
def settle(vacancy_id: uuid.UUID, code: str, criterion_code: str) -> Page:
    text = request.form.get("points", "")
    try:
        with unit_of_work() as session:
            member = _member(session, vacancy_id)
            application_id, criterion = _find(session, vacancy_id, code, criterion_code)
            given = {s.points for _, s in _scores(session, vacancy_id).get((application_id, criterion.id), [])}
            services.agree(
                session,
                member,
                application_id,
                criterion.id,
                number(text),
                request.form.get("reason", ""),
                typed("note"),
                given,
                _scale(session, vacancy_id),
            )
    except Invalid as error:
        return _cell_page(vacancy_id, code, criterion_code, error.fields)
    say(f"{code} {criterion_code} agreed at {text}")
    return redirect(url_for("moderating.index", vacancy_id=vacancy_id), 303)
