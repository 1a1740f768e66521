"""What anyone may read: open vacancies, one vacancy, how it is decided, and the pages about the service."""

from __future__ import annotations

import uuid

from flask import Blueprint, redirect, render_template, request
from werkzeug.wrappers import Response

from screening.accounts.guards import public
from screening.db import now
from screening.errors import NotFound
from screening.vacancies import facts, queries
from screening.vacancies.opening import State
from screening.vacancies.words import HOW, METHODS
from screening.web import services, unit_of_work

public_pages = Blueprint("vacancies", __name__)


@public_pages.get("/")
@public
def home() -> Response:
    return redirect("/vacancies")


@public_pages.get("/vacancies")
@public
def index() -> str:
    words = request.args.get("q", "").strip()[:200]
    with unit_of_work() as session:
        found = queries.open_now(session, now(), words)
    return render_template("vacancies/index.html", found=found, words=words)


@public_pages.get("/vacancies/<uuid:vacancy_id>")
@public
def show(vacancy_id: uuid.UUID) -> str | tuple[str, int]:
    """A withdrawn vacancy says so, as 410 Gone. A newer version is named once it has opened."""
    with unit_of_work() as session:
        found = _opened(queries.dated(session, vacancy_id))
        criteria = queries.criteria(session, vacancy_id)
        people = len(queries.members(session, vacancy_id))
        before = queries.version_before(session, vacancy_id)
        newer = found.next if found.next and queries.dated(session, found.next.next_id).opening else None
    withdrawn = found.state(now()) == State.WITHDRAWN
    page = render_template(
        "vacancies/show.html",
        vacancy=found.vacancy,
        closes=found.closes,
        is_open=found.state(now()) == State.OPEN,
        criteria=criteria,
        methods=METHODS,
        how=HOW,
        people=people,
        job=facts.the_job(found.vacancy.facts),
        conditions=facts.conditions(found.vacancy.facts),
        schemes=facts.schemes(found.vacancy.facts),
        months=facts.kept_months(found.vacancy.facts),
        before=before,
        newer=newer,
        withdrawn=withdrawn,
    )
    return (page, 410) if withdrawn else page


@public_pages.get("/vacancies/<uuid:vacancy_id>/how-we-decide")
@public
def how_we_decide(vacancy_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        found = _opened(queries.dated(session, vacancy_id))
        people = len(queries.members(session, vacancy_id))
    scale = found.opening.scale if found.opening else []
    return render_template("vacancies/how.html", vacancy=found.vacancy, how=HOW, people=people, scale=scale)


def _opened(found: queries.Dated) -> queries.Dated:
    """Raises NotFound for a draft: it is nobody's business yet."""
    if found.state(now()) == State.DRAFT:
        raise NotFound("a draft is not public")
    return found


def _about(name: str) -> str:
    return render_template(f"service/{name}.html", config=services().config)


@public_pages.get("/help")
@public
def help_page() -> str:
    return _about("help")


@public_pages.get("/privacy")
@public
def privacy() -> str:
    return _about("privacy")


@public_pages.get("/accessibility-statement")
@public
def accessibility() -> str:
    return _about("accessibility")


@public_pages.get("/cookies")
@public
def cookies() -> str:
    return _about("cookies")
