"""Documents with several roles or levels: choosing one, and comparing two side by side."""

from __future__ import annotations

import uuid
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from screening.accounts.guards import actor, staff
from screening.accounts.models import MANAGER, RECRUITER
from screening.errors import NotFound
from screening.vacancies import comparing, queries, reuse, services
from screening.vacancies.models import Vacancy
from screening.web import number, say, unit_of_work

levels = Blueprint("levels", __name__, url_prefix="/manage/vacancies/<uuid:vacancy_id>")
manager = staff(MANAGER, RECRUITER)


def _roles(session: Session, vacancy: Vacancy) -> list[dict[str, Any]]:
    """The roles of the newest document read. Raises NotFound where there are fewer than two."""
    document = queries.specification(session, vacancy.id)
    reading = queries.reading(session, document.id) if document else None
    roles: list[dict[str, Any]] = reading.result["roles"] if reading and reading.result else []
    if len(roles) < 2:
        raise NotFound(f"the document of {vacancy.id} has no levels")
    return roles


def _name(role: dict[str, Any]) -> str:
    return ", ".join(filter(None, [role["title"], role["level_code"]]))


@levels.get("/levels")
@manager
def compare(vacancy_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        vacancy = queries.for_manager(session, actor(), vacancy_id).vacancy
        roles = _roles(session, vacancy)
    first, second = (_chosen("first", 0, roles), _chosen("second", 1, roles))
    return render_template(
        "vacancies/levels.html",
        vacancy=vacancy,
        names=[_name(r) for r in roles],
        first=first,
        second=second,
        pairs=comparing.compare(roles[first]["criteria"], roles[second]["criteria"]),
        values={"first": first, "second": second},
    )


def _chosen(field: str, default: int, roles: list[dict[str, Any]]) -> int:
    found = number(request.args.get(field, ""))
    return found if found is not None and found < len(roles) else default


@levels.post("/again")
@manager
def again(vacancy_id: uuid.UUID) -> Response:
    """Start the next vacancy from this one. Raises NotFound for who may not manage it, Conflict for a draft."""
    with unit_of_work() as session:
        found = queries.for_manager(session, actor(), vacancy_id)
        services.must_have_opened(session, found.vacancy)
        vacancy = reuse.again(session, actor(), found.vacancy)
    say("A new draft with the same criteria. Check them, then open it")
    return redirect(url_for("prepare.show", vacancy_id=vacancy.id), 303)
