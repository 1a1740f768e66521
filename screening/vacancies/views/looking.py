"""What is looked for under one criterion, as a tree that the manager corrects: one change is one form."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping
from dataclasses import replace

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from rules import correcting
from rules.binding import Binding, Joiner, Node, Part
from rules.choosing import BadChoice, Choice, choose
from rules.correcting import Place
from rules.describing import name
from rules.vocabulary import concepts
from screening.accounts.guards import actor, staff
from screening.accounts.models import MANAGER, RECRUITER
from screening.clock import time_of_day
from screening.db import now
from screening.vacancies import binding, criteria, queries
from screening.vacancies.models import Criterion, Vacancy
from screening.vacancies.services import must_be_draft
from screening.vacancies.views.filtering import asked, to_criteria
from screening.web import beside, number, say_beside, unit_of_work

looking = Blueprint(
    "looking", __name__, url_prefix="/manage/vacancies/<uuid:vacancy_id>/specification/criteria/<uuid:criterion_id>"
)
manager = staff(MANAGER, RECRUITER)
Page = str | Response | tuple[str, int]
LIST, TICKS = "parts", "ticks"
"""Where on the page an error that is about no field of a form is shown."""


def drafted(session: Session, vacancy_id: uuid.UUID, criterion_id: uuid.UUID) -> tuple[Vacancy, Criterion]:
    """Raises NotFound for who may not manage it, Conflict once it has opened."""
    vacancy = queries.for_manager(session, actor(), vacancy_id).vacancy
    must_be_draft(session, vacancy)
    return vacancy, queries.criterion(session, vacancy_id, criterion_id)


def bound(row: Criterion) -> Binding | None:
    return Binding.from_json(row.rule) if row.rule else None


def known_concepts() -> list[tuple[str, str]]:
    """What to call each thing that can be looked for, with its id, in the order of the alphabet."""
    return sorted(((c.label, key) for key, c in concepts().items()), key=lambda pair: pair[0].lower())


@looking.get("/looking")
@manager
def page(vacancy_id: uuid.UUID, criterion_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        vacancy, row = drafted(session, vacancy_id, criterion_id)
    return _page(vacancy, row, {})


def _page(
    vacancy: Vacancy,
    row: Criterion,
    errors: dict[str, str],
    values: Mapping[str, str] | None = None,
    ticked: Collection[str] = (),
) -> str:
    said, _ = beside([str(row.id)])
    return render_template(
        "vacancies/looking.html",
        vacancy=vacancy,
        row=row,
        tree=binding.tree(row.rule),
        known=known_concepts(),
        uncovered=binding.uncovered(row.rule),
        said=said.get(str(row.id)),
        values=values or {},
        ticked=ticked,
        query=asked().query(),
        errors=errors,
    )


@looking.post("/looking")
@manager
def correct(vacancy_id: uuid.UUID, criterion_id: uuid.UUID) -> Page:
    """One form, several buttons: ``act`` says which was pressed and, after a blank, on which part."""
    act, _, where = request.form.get("act", "").partition(" ")
    with unit_of_work() as session:
        vacancy, row = drafted(session, vacancy_id, criterion_id)
        try:
            did = _do(session, vacancy, row, act, where)
        except BadChoice as error:
            errors = {error.field or (TICKS if act == "together" else LIST): str(error)}
            return _page(vacancy, row, errors, request.form, request.form.getlist("part")), 422
    return done(vacancy_id, criterion_id, did)


def _do(session: Session, vacancy: Vacancy, row: Criterion, act: str, where: str) -> str:
    """What was done, in plain words. Raises BadChoice, with nothing changed."""
    version = number(request.form.get("version", ""))
    if act == "undo":
        criteria.undo(session, actor(), vacancy, version)
        return "Last change undone"
    if act in ("again", "panel"):
        criteria.leave_to_panel(session, actor(), vacancy, version, row, act == "panel")
        return f"{row.code}: {'left to the panel' if act == 'panel' else 'read from the wording again'}"
    root, did = _add(row) if act == "add" else _corrected(row, act, where)
    store(session, vacancy, row, root, did)
    return f"{row.code}: {did}"


def store(session: Session, vacancy: Vacancy, row: Criterion, root: Node, did: str) -> None:
    """Keep the corrected tree. Raises Conflict where somebody changed the draft since the form was opened."""
    made = correcting.corrected(bound(row), row.wording, root).to_json()
    criteria.look_for(session, actor(), vacancy, number(request.form.get("version", "")), row, made, did)


def done(vacancy_id: uuid.UUID, criterion_id: uuid.UUID, did: str) -> Response:
    """Back to the list of what is looked for, where the change is said."""
    with unit_of_work() as session:
        there = criterion_id in {c.id for c in queries.criteria(session, vacancy_id)}
    say_beside(criterion_id, f"{did}. Saved at {time_of_day(now())}")
    if not there:
        return to_criteria(vacancy_id)
    address = url_for("looking.page", vacancy_id=vacancy_id, criterion_id=criterion_id)
    return redirect(f"{address}{asked().query()}#{LIST}", 303)


def _corrected(row: Criterion, act: str, where: str) -> tuple[Node, str]:
    """The tree after the change, and the change in plain words. Raises BadChoice."""
    before = bound(row)
    if before is None:
        raise BadChoice(correcting.GONE)
    if act == "together":
        places = [_place(text) for text in request.form.getlist("part")]
        joiner: Joiner = "any" if where == "any" else "all"
        after = correcting.together(before.root, places, joiner)
        group = [name(correcting.node_at(before.root, place)) for place in sorted(places)]
        return after, f"put together, {'any one' if joiner == 'any' else 'all'} of these: {'; '.join(group)}"
    place = _place(where)
    node = correcting.node_at(before.root, place)
    if act == "out":
        return correcting.without(before.root, [place]), f"“{name(node)}” taken out"
    if act == "lift":
        return correcting.lifted(before.root, place), f"“{name(node)}” moved out of its group"
    if act in ("all", "any"):
        after = correcting.rejoined(before.root, place, "any" if act == "any" else "all")
        return after, f"now {name(correcting.node_at(after, place))}"
    raise BadChoice(correcting.GONE)


def _place(text: str) -> Place:
    found = binding.place_in(text)
    if found is None:
        raise BadChoice(correcting.GONE)
    return found


def _add(row: Criterion) -> tuple[Node, str]:
    """With a thing of the library added. Raises BadChoice."""
    concept = request.form.get("concept", "")
    picked = Choice(concept, tuple(request.form.get("words", "").replace("\x00", "").splitlines()))
    return with_part(row, choose(row.wording, row.category, picked))


def with_part(row: Criterion, part: Part, place: Place | None = None) -> tuple[Node, str]:
    """With the part at the place of another, or added as the form says. Raises BadChoice for what is there already."""
    before = bound(row)
    root = before.root if before else None
    concept = part.params.get("concept", {}).get("id")
    if concept and correcting.looked_for_already(root, concept, place):
        raise BadChoice("We look for that already. Pick something else", "concept")
    if place is None or root is None:
        joiner: Joiner = "any" if request.form.get("joiner") == "any" else "all"
        return correcting.added(root, part, joiner), f"“{name(part)}” added"
    old = correcting.part_at(root, place)
    if concept and concept == old.params.get("concept", {}).get("id"):
        part = replace(part, words=old.words)
    did = f"“{name(old)}” is now “{name(part)}”" if name(old) != name(part) else f"“{name(part)}” changed"
    return correcting.replaced(root, place, part), did
