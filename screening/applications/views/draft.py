"""What the applicant's pages share: the blueprint, what each page shows, and whether it may still be changed."""

from __future__ import annotations

import uuid
from typing import Any

from flask import Blueprint, redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from screening.applications import queries, services
from screening.applications.words import GRACE
from screening.candidates import queries as candidates
from screening.clock import moment
from screening.db import now
from screening.vacancies import opening
from screening.vacancies import queries as vacancies
from screening.web import storage

applying = Blueprint("applying", __name__)

Page = str | Response | tuple[str, int]
BASE = "/my/applications/<uuid:application_id>"


def everything(session: Session, application_id: uuid.UUID) -> dict[str, Any]:
    """What most pages show: application, vacancy and its times, candidate, documents, submission. Raises NotFound."""
    row = queries.application(session, application_id)
    found = vacancies.dated(session, row.vacancy_id)
    read = {r.document.kind: r for r in queries.readings_in_force(session, row.id)}
    form = read.get("form")
    return {
        "application": row,
        "vacancy": found.vacancy,
        "closes": found.closes,
        "state": found.state(now()),
        "closed": services.closed_words(found),
        "grace": _grace_words(found),
        "candidate": candidates.candidate(session, row.candidate_id),
        "cv": read.get("cv"),
        "form": form,
        "corrections": storage().get(form.document.sha256).decode() if form else "",
        "submission": queries.submission(session, row.id),
        "withdrawn": queries.withdrawal(session, row.id),
        "words": len(row.statement.split()),
    }


def changeable(session: Session, application_id: uuid.UUID) -> dict[str, Any]:
    """The same, for a page that changes something.

    Raises:
        NotFound: no such application.
        Conflict: it has been sent, or the vacancy has closed and its grace has passed."""
    row = queries.application(session, application_id)
    services.must_be_unsent(session, row)
    services.must_be_open(vacancies.dated(session, row.vacancy_id), now())
    return everything(session, application_id)


def _grace_words(found: vacancies.Dated) -> str:
    if found.closes is None:
        return ""
    return GRACE.format(closed=moment(found.closes), until=moment(found.closes + opening.GRACE))


def to_tasks(application_id: uuid.UUID) -> Response:
    return redirect(url_for("applying.tasks", application_id=application_id), 303)
