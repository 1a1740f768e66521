"""The recruiter's pages: which applications need a person, who they are from, and typing in what cannot be read."""

from __future__ import annotations

import io
import uuid
from collections.abc import Mapping

from flask import Blueprint, redirect, render_template, request, send_file, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from screening.accounts.guards import actor, staff
from screening.accounts.models import RECRUITER
from screening.applications import queries, services
from screening.applications.models import Application
from screening.applications.schemas import TypedIn
from screening.applications.uploads import ending
from screening.audit.services import record
from screening.candidates import queries as candidates
from screening.errors import Invalid, NotFound
from screening.schemas import load
from screening.vacancies import queries as vacancies
from screening.web import say, storage, unit_of_work

looking_after = Blueprint("looking_after", __name__, url_prefix="/manage/vacancies/<uuid:vacancy_id>/applications")
recruiter = staff(RECRUITER)


@looking_after.get("")
@recruiter
def index(vacancy_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        vacancy = vacancies.dated(session, vacancy_id).vacancy
        rows = [(a, queries.readings_in_force(session, a.id)) for a in queries.submitted(session, vacancy_id)]
    return render_template("applications/index.html", vacancy=vacancy, rows=rows)


@looking_after.get("/<uuid:application_id>")
@recruiter
def show(vacancy_id: uuid.UUID, application_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        row = queries.sent_to(session, vacancy_id, application_id)
        return _page(session, vacancy_id, row, {}, {})


@looking_after.get("/<uuid:application_id>/documents/<uuid:document_id>")
@recruiter
def download(vacancy_id: uuid.UUID, application_id: uuid.UUID, document_id: uuid.UUID) -> Response:
    """The file as sent, under a name that tells nothing; never shown inside the browser."""
    with unit_of_work() as session:
        row = queries.sent_to(session, vacancy_id, application_id)
        found = next((d for d in queries.documents_in_force(session, row.id) if d.id == document_id), None)
        if found is None:
            raise NotFound("no such document in force")
        record(session, actor().id, "original opened", found, vacancy_id=vacancy_id)
    data = io.BytesIO(storage().get(found.sha256))
    name = f"{row.reference}-{found.kind}{ending(found.filename)}"
    return send_file(data, mimetype="application/octet-stream", as_attachment=True, download_name=name)


@looking_after.post("/<uuid:application_id>/text")
@recruiter
def type_in(vacancy_id: uuid.UUID, application_id: uuid.UUID) -> Response | tuple[str, int]:
    """The words of a document that cannot be read, typed in by a person: a document of its own, read like any other."""
    with unit_of_work() as session:
        row = queries.sent_to(session, vacancy_id, application_id)
        try:
            data = load(TypedIn(), request.form)["text"].encode()
        except Invalid as error:
            return _page(session, vacancy_id, row, request.form, error.fields), 422
        services.type_in(session, row, actor(), storage().put(data), len(data))
    say("Saved. The service reads it now")
    return redirect(url_for("looking_after.show", vacancy_id=vacancy_id, application_id=application_id), 303)


def _page(
    session: Session, vacancy_id: uuid.UUID, row: Application, values: Mapping[str, str], errors: dict[str, str]
) -> str:
    """The application with who it is from: shown by nothing but this, so that every showing is on record."""
    reads = queries.readings_in_force(session, row.id)
    record(session, actor().id, "identity opened", row, vacancy_id=vacancy_id)
    return render_template(
        "applications/show.html",
        vacancy=vacancies.dated(session, vacancy_id).vacancy,
        application=row,
        candidate=candidates.candidate(session, row.candidate_id),
        reads=reads,
        unreadable=queries.first_unreadable(reads),
        withdrawn=queries.withdrawal(session, row.id),
        values=values,
        errors=errors,
    )
