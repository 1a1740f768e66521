"""One part of what is looked for, on a page of its own: a thing of the library, or a qualification with its level."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flask import Blueprint, render_template, request
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from rules.binding import Part
from rules.catalogue import rule
from rules.choosing import BadChoice, Choice, choose, chosen, takes_months
from rules.correcting import GONE, Place, part_at
from rules.qualifications import correcting, saying
from rules.qualifications.saying import Kind
from rules.reference_tables import fields, subjects
from screening.accounts.guards import staff
from screening.accounts.models import MANAGER, RECRUITER
from screening.errors import NotFound
from screening.vacancies import binding
from screening.vacancies.models import Criterion, Vacancy
from screening.vacancies.views.filtering import asked
from screening.vacancies.views.looking import bound, done, drafted, known_concepts, store, with_part
from screening.web import number, unit_of_work

parts = Blueprint(
    "parts",
    __name__,
    url_prefix="/manage/vacancies/<uuid:vacancy_id>/specification/criteria/<uuid:criterion_id>/looking",
)
manager = staff(MANAGER, RECRUITER)
Page = str | Response | tuple[str, int]
NEW: dict[str, Kind] = {"gcses": "school", "qualification": "level"}
"""Parts that are not there yet, by the last word of the address."""
NONSENSE = 10**9
"""What was typed where a number is asked: no number that anything takes."""


@parts.get("/<place>")
@manager
def page(vacancy_id: uuid.UUID, criterion_id: uuid.UUID, place: str) -> str:
    with unit_of_work() as session:
        vacancy, row = drafted(session, vacancy_id, criterion_id)
        part, at = _part(row, place)
    picked = chosen(part)
    values: MultiDict[str, str]
    if picked is not None:
        values = MultiDict(
            {"concept": picked.concept, "words": "\n".join(picked.words), "months": str(picked.months or "")}
        )
    else:
        values = _typed(correcting.asked(part.params))
    return _page(vacancy, row, part, at, place, values, {})


@parts.post("/<place>")
@manager
def save(vacancy_id: uuid.UUID, criterion_id: uuid.UUID, place: str) -> Page:
    with unit_of_work() as session:
        vacancy, row = drafted(session, vacancy_id, criterion_id)
        part, at = _part(row, place)
        try:
            if chosen(part) is not None:
                made = choose(row.wording, row.category, _choice(part))
            else:
                params = correcting.corrected(part.params, _kind(part, place), _asked())
                made = replace(part, params=params)
            root, did = with_part(row, made, at)
        except BadChoice as error:
            errors = {error.field or "main-content": str(error)}
            return _page(vacancy, row, part, at, place, request.form, errors), 422
        store(session, vacancy, row, root, did)
    return done(vacancy_id, criterion_id, f"{row.code}: {did}")


def _part(row: Criterion, place: str) -> tuple[Part, Place | None]:
    """The part to change with its place, or one that asks for nothing yet. Raises NotFound."""
    if place in NEW:
        return Part(rule("qualification/award").copy(), correcting.blank(row.wording), row.wording), None
    before, at = bound(row), binding.place_in(place)
    try:
        part = part_at(before.root, at) if before and at is not None else None
    except BadChoice as error:
        raise NotFound(GONE) from error
    if part is None or not (binding.is_award(part) or chosen(part)):
        raise NotFound(f"nothing to change at {place}")
    return part, at


def _kind(part: Part, place: str) -> Kind:
    return NEW.get(place) or saying.kind(part.params)


def _choice(part: Part) -> Choice:
    months = request.form.get("months", "").strip() if takes_months(part) else ""
    words = tuple(request.form.get("words", "").replace("\x00", "").splitlines())
    return Choice(request.form.get("concept", ""), words, _number(months))


def _number(text: str) -> int | None:
    """None for nothing typed."""
    found = number(text.strip())
    return (NONSENSE if found is None else found) if text.strip() else None


def _asked() -> correcting.Asked:
    form = request.form
    return correcting.Asked(
        count=_number(form.get("count", "")) or 0,
        subjects=tuple(form.getlist("subjects")),
        grade=_number(form.get("grade", "")) or correcting.PASS,
        level=_number(form.get("level", "")),
        fields=tuple(dict.fromkeys(filter(None, form.getlist("fields")))),
        **{name: form.get(name) == "yes" for name in ("equivalent", "towards", "experience")},
    )


def _typed(now: correcting.Asked) -> MultiDict[str, str]:
    """What the form shows of what is asked now."""
    ticks = {name: "yes" for name in ("equivalent", "towards", "experience") if getattr(now, name)}
    one = {"count": str(now.count or ""), "grade": str(now.grade), "level": str(now.level or ""), **ticks}
    several = [("subjects", key) for key in now.subjects] + [("fields", key) for key in now.fields]
    return MultiDict([*one.items(), *several])


def _page(
    vacancy: Vacancy,
    row: Criterion,
    part: Part,
    at: Place | None,
    place: str,
    values: Mapping[str, Any],
    errors: dict[str, str],
) -> str:
    several: Any = values
    award = chosen(part) is None
    kind = _kind(part, place) if award else None
    return render_template(
        "vacancies/part.html",
        vacancy=vacancy,
        row=row,
        part=part,
        new=at is None,
        first=row.rule is None,
        kind=kind,
        has_level=award and (kind == "level" or bool(part.params["level"])),
        takes_months=takes_months(part),
        known=known_concepts(),
        subjects=[(key, saying.subject(key)) for key in subjects()],
        fields=sorted(((key, saying.field(key)) for key in fields()), key=lambda pair: pair[1].lower()),
        levels=saying.LEVELS,
        grades=saying.GRADES,
        values=values,
        chosen={name: several.getlist(name) for name in ("subjects", "fields")},
        errors=errors,
        query=asked().query(),
    )
