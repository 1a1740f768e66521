"""The specification builder: criteria beside the lines of the document they came from."""

from __future__ import annotations

import uuid
from collections import Counter
from typing import Any

from flask import Blueprint, render_template, request
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from screening.accounts.guards import actor, staff
from screening.accounts.models import MANAGER, RECRUITER
from screening.clock import lately, plural, time_of_day
from screening.db import now
from screening.errors import Conflict, Invalid
from screening.schemas import load
from screening.vacancies import binding, criteria, findings, queries, several, unsaved
from screening.vacancies.models import Criterion, Vacancy
from screening.vacancies.opening import State
from screening.vacancies.schemas import CriterionIn
from screening.vacancies.services import must_be_draft
from screening.vacancies.views.filtering import asked, section_of, sections, to_criteria
from screening.vacancies.words import CATEGORIES, METHODS, REQUIREMENTS
from screening.web import beside, number, say, say_beside, unit_of_work

builder = Blueprint("builder", __name__, url_prefix="/manage/vacancies/<uuid:vacancy_id>/specification")
manager = staff(MANAGER, RECRUITER)

Page = str | Response | tuple[str, int]
SAVES = {"save": ("criterion",), "split": ("criterion", "split"), "drop": ("criterion", "split")}
"""Which forms of a criterion each button ends."""
SHORT = 80
"""Letters of a criterion that say which it was."""
CHOICES = {"categories": CATEGORIES, "requirements": REQUIREMENTS, "methods": METHODS}


@builder.get("")
@manager
def specification(vacancy_id: uuid.UUID) -> str:
    return _page(vacancy_id, {})


def _page(vacancy_id: uuid.UUID, errors: dict[str, str]) -> str:
    with unit_of_work() as session:
        found = queries.for_manager(session, actor(), vacancy_id)
        rows = queries.criteria(session, vacancy_id)
        document = queries.specification(session, vacancy_id)
        reading = queries.reading(session, document.id) if document else None
        saved = queries.latest_revision(session, vacancy_id)
        open_ones = [n for n in findings.noticed(session, found.vacancy) if n.kept is None]
    lines = [
        {"page": page, "number": number, "text": text}
        for page, number, text, *_ in (reading.document["lines"] if reading and reading.document else [])
    ]
    made: dict[int, list[tuple[str, uuid.UUID]]] = {}
    for row in rows:
        if row.source_line:
            made.setdefault(row.source_line, []).append((row.code, row.id))
    result = reading.result if reading and reading.result else {"warnings": []}
    noticed = {str(r.id): [n for n in open_ones if str(r.id) in n.finding.keys] for r in rows}
    to_settle = {key for key, found in noticed.items() if found} | {
        str(r.id) for r in rows if r.requirement == "unstated"
    }
    kept = asked()
    shown = [row for row in rows if kept.shows(row, to_settle)]
    done, elsewhere = beside([str(row.id) for row in shown])
    return render_template(
        "vacancies/specification.html",
        vacancy=found.vacancy,
        frozen=found.state(now()) != State.DRAFT,
        counted=Counter(row.requirement for row in rows),
        rows=[(row, binding.in_words(row.rule), binding.uncovered(row.rule)) for row in shown],
        total=len(rows),
        filter=kept,
        sections=sections(rows),
        shown={row.code for row in shown},
        lines=lines,
        made=made,
        marked=kept.line,
        warnings=result["warnings"],
        saved=lately(saved.created, now()) if saved else "",
        open_findings=len(open_ones),
        noticed=noticed,
        done=done,
        elsewhere=elsewhere,
        errors=errors,
        **CHOICES,
    )


@builder.post("")
@manager
def mark(vacancy_id: uuid.UUID) -> Page:
    """Bulk change of the ticked criteria."""
    with unit_of_work() as session:
        vacancy = _draft(session, vacancy_id)
        ticked = set(request.form.getlist("chosen"))
        chosen = [c for c in queries.criteria(session, vacancy_id) if str(c.id) in ticked]
        requirement = request.form.get("requirement") if request.form.get("requirement") in REQUIREMENTS else None
        method = request.form.get("method") if request.form.get("method") in METHODS else None
        try:
            said = _together(session, vacancy, chosen, requirement, method)
        except Invalid as error:
            errors = error.fields
        else:
            errors = {}
    if errors:
        return _page(vacancy_id, errors), 422
    _saved(*said)
    return to_criteria(vacancy_id, said[1])


def _saved(what: str, criterion_id: uuid.UUID | None = None) -> None:
    """Say it once on the next page, beside the criterion if it is about one; the line at its top says when for good."""
    text = f"{what}. Saved at {time_of_day(now())}"
    if criterion_id is None:
        say(text)
    else:
        say_beside(criterion_id, text)


def _together(
    session: Session, vacancy: Vacancy, chosen: list[Criterion], requirement: str | None, method: str | None
) -> tuple[str, uuid.UUID | None]:
    """What the pressed button does with the ticked criteria, what to say of it, and beside which criterion."""
    act = request.form.get("act", "mark")
    if act == "join":
        row = several.join(session, actor(), vacancy, _version(), chosen)
        return f"Joined as {row.code}", row.id
    if act == "drop":
        several.leave_out(session, actor(), vacancy, _version(), chosen)
        return f"{plural(len(chosen), 'criterion', 'criteria')} left out", None
    criteria.mark(session, actor(), vacancy, _version(), chosen, requirement, method)
    return f"{plural(len(chosen), 'criterion', 'criteria')} changed", None


@builder.post("/undo")
@manager
def undo(vacancy_id: uuid.UUID) -> Page:
    with unit_of_work() as session:
        touched = criteria.undo(session, actor(), _draft(session, vacancy_id), _version())
    _saved("Last change undone", touched)
    return to_criteria(vacancy_id, touched)


@builder.get("/new")
@manager
def new(vacancy_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        vacancy = _draft(session, vacancy_id)
    return _form(vacancy, None, {"wording": _line(), "requirement": None, "category": None}, {"application"}, {})


def _line() -> str:
    """The line of the document that a new criterion starts from, if it does."""
    return request.args.get("text", "").replace("\x00", "")[:2000]


@builder.post("/new")
@manager
def add(vacancy_id: uuid.UUID) -> Page:
    with unit_of_work() as session:
        vacancy = _draft(session, vacancy_id)
        try:
            values = load(CriterionIn(), _lists())
        except Invalid as error:
            return _form(vacancy, None, request.form, set(request.form.getlist("assessed_by")), error.fields), 422
        row = criteria.add(session, actor(), vacancy, _version(), values)
        unsaved.forget(session, actor(), vacancy, unsaved.of_new(_line()))
    _saved(f"{row.code} added", row.id)
    return to_criteria(vacancy_id, row.id, everything=True)


@builder.get("/criteria/<uuid:criterion_id>")
@manager
def edit(vacancy_id: uuid.UUID, criterion_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        vacancy = _draft(session, vacancy_id)
        row = queries.criterion(session, vacancy_id, criterion_id)
    values = {"wording": row.wording, "requirement": row.requirement, "category": row.category}
    return _form(vacancy, row, values, set(row.assessed_by), {})


@builder.post("/criteria/<uuid:criterion_id>")
@manager
def change(vacancy_id: uuid.UUID, criterion_id: uuid.UUID) -> Page:
    """One form, several buttons: ``act`` says which was pressed."""
    act = request.form.get("act", "save")
    with unit_of_work() as session:
        vacancy = _draft(session, vacancy_id)
        row = queries.criterion(session, vacancy_id, criterion_id)
        near = _near(session, row) if act == "drop" else row.id
        try:
            said = _do(session, vacancy, row, act)
            unsaved.forget(session, actor(), vacancy, *(f"{form}-{criterion_id}" for form in SAVES.get(act, ())))
        except Invalid as error:
            return _form(vacancy, row, request.form, set(request.form.getlist("assessed_by")), error.fields), 422
    _saved(said, near)
    return to_criteria(vacancy_id, near, at=act if act in ("up", "down") else "heading")


def _near(session: Session, row: Criterion) -> uuid.UUID | None:
    """The criterion after this one, or else before it: where to go on when this one is left out."""
    rows = [c for c in queries.criteria(session, row.vacancy_id) if asked().section in (None, section_of(c))]
    place = next((i for i, c in enumerate(rows) if c.id == row.id), 0)
    found = rows[place + 1 : place + 2] or rows[max(0, place - 1) : place]
    return found[0].id if found else None


def _do(session: Session, vacancy: Vacancy, row: Criterion, act: str) -> str:
    if act == "drop":
        words = row.wording if len(row.wording) <= SHORT else row.wording[:SHORT].rsplit(" ", 1)[0] + " …"
        criteria.drop(session, actor(), vacancy, _version(), row)
        return f"Left out: “{words}”"  # Its code may be another's now.
    if act in ("up", "down"):
        criteria.move(session, actor(), vacancy, _version(), row, row.position + (-1 if act == "up" else 1))
        return f"{row.code} moved"
    if act == "split":
        criteria.split(session, actor(), vacancy, _version(), row, request.form.get("parts", "").splitlines())
        return "Split in place"
    if act in ("panel", "rule"):
        criteria.leave_to_panel(session, actor(), vacancy, _version(), row, act == "panel")
        return f"{row.code} {'is left to the panel' if act == 'panel' else 'has a rule again'}"
    criteria.change(session, actor(), vacancy, _version(), row, load(CriterionIn(), _lists()))
    return f"{row.code} changed"


def _draft(session: Session, vacancy_id: uuid.UUID) -> Vacancy:
    """Raises NotFound for who may not manage it, Conflict once it has opened."""
    vacancy = queries.for_manager(session, actor(), vacancy_id).vacancy
    must_be_draft(session, vacancy)
    return vacancy


def _version() -> int | None:
    """The draft's version when the form was opened. Raises Conflict for nonsense."""
    text = request.form.get("version", "")
    found = number(text)
    if text and found is None:
        raise Conflict("The page is out of date. Go back, reload it and try again.")
    return found


def _lists() -> dict[str, Any]:
    return {**request.form, "assessed_by": request.form.getlist("assessed_by")}


def _form(vacancy: Vacancy, row: Criterion | None, values: Any, methods: set[str], errors: dict[str, str]) -> str:
    return render_template(
        "vacancies/criterion.html",
        vacancy=vacancy,
        row=row,
        values=values,
        chosen=methods,
        errors=errors,
        query=asked().query(),
        form=f"criterion-{row.id}" if row else unsaved.of_new(_line()),
        **CHOICES,
    )
