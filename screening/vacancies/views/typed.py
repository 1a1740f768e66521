"""What a script sends of a form that is being filled in, and asks for when the page comes back."""

from __future__ import annotations

import uuid

from flask import Blueprint, jsonify, request
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from screening.accounts.guards import actor, staff
from screening.accounts.models import MANAGER, RECRUITER
from screening.errors import Invalid
from screening.vacancies import queries, unsaved
from screening.vacancies.models import Vacancy
from screening.vacancies.services import must_be_draft
from screening.web import unit_of_work

typed_forms = Blueprint("typed_forms", __name__, url_prefix="/manage/vacancies/<uuid:vacancy_id>/unsaved")
manager = staff(MANAGER, RECRUITER)


def _draft(session: Session, vacancy_id: uuid.UUID) -> Vacancy:
    """Raises NotFound for who may not manage it, Conflict once it has opened."""
    vacancy = queries.for_manager(session, actor(), vacancy_id).vacancy
    must_be_draft(session, vacancy)
    return vacancy


@typed_forms.get("/<form>")
@manager
def kept(vacancy_id: uuid.UUID, form: str) -> Response:
    """The writer's own draft. ``stale``: something in the vacancy was saved after it was typed."""
    with unit_of_work() as session:
        vacancy = _draft(session, vacancy_id)
        unsaved.must_be_known(session, vacancy, form)
        found = unsaved.kept(session, actor(), vacancy, form)
    if found is None:
        return jsonify(fields=None)
    return jsonify(fields=found.fields, stale=found.version != vacancy.version)


@typed_forms.post("/<form>")
@manager
def keep(vacancy_id: uuid.UUID, form: str) -> Response | tuple[Response, int]:
    """``act=forget`` throws the draft away; anything else keeps the fields sent."""
    with unit_of_work() as session:
        vacancy = _draft(session, vacancy_id)
        if request.form.get("act") == "forget":
            unsaved.forget(session, actor(), vacancy, form)
            return jsonify(kept=False)
        try:
            unsaved.keep(session, actor(), vacancy, form, request.form.to_dict(flat=False))
        except Invalid as error:
            return jsonify(message=error.fields[form]), 422
    return jsonify(kept=True)
