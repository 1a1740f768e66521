"""The recruiter's pages: which applications need a person, who they are from, and typing in what cannot be read."""

from __future__ import annotations

import io
import uuid

from flask import Blueprint, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response

from screening.accounts.guards import actor, staff
from screening.accounts.models import RECRUITER
from screening.applications import queries, services
from screening.audit.services import record
from screening.candidates import queries as candidates
from screening.errors import NotFound
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
        vacancy = vacancies.dated(session, vacancy_id).vacancy
        row = queries.of_vacancy(session, vacancy_id, application_id)
        candidate = candidates.candidate(session, row.candidate_id)
        reads = queries.readings_in_force(session, row.id)
        record(session, actor().id, "identity opened", row, vacancy_id=vacancy_id)
    return render_template(
        "applications/show.html", vacancy=vacancy, application=row, candidate=candidate, reads=reads, errors={}
    )


@looking_after.get("/<uuid:application_id>/documents/<uuid:document_id>")
@recruiter
def download(vacancy_id: uuid.UUID, application_id: uuid.UUID, document_id: uuid.UUID) -> Response:
    """The file as sent, under a name that tells nothing; never shown inside the browser."""
    with unit_of_work() as session:
        row = queries.of_vacancy(session, vacancy_id, application_id)
        found = next((d for d in queries.documents_in_force(session, row.id) if d.id == document_id), None)
        if found is None:
            raise NotFound("no such document in force")
        record(session, actor().id, "original opened", found, vacancy_id=vacancy_id)
    data = io.BytesIO(storage().get(found.sha256))
    name = f"{row.reference}-{found.kind}"
    return send_file(data, mimetype="application/octet-stream", as_attachment=True, download_name=name)


@looking_after.post("/<uuid:application_id>/text")
@recruiter
def type_in(vacancy_id: uuid.UUID, application_id: uuid.UUID) -> Response | tuple[str, int]:
    """The words of a CV that cannot be read, typed in by a person: a document of its own, read like any other."""
    text = request.form.get("text", "").strip()
    with unit_of_work() as session:
        vacancy = vacancies.dated(session, vacancy_id).vacancy
        row = queries.of_vacancy(session, vacancy_id, application_id)
        if not text:
            candidate = candidates.candidate(session, row.candidate_id)
            reads = queries.readings_in_force(session, row.id)
            page = render_template(
                "applications/show.html",
                vacancy=vacancy,
                application=row,
                candidate=candidate,
                reads=reads,
                errors={"text": "Type in the words of the CV"},
            )
            return page, 422
        data = text.encode()
        services.add_document(session, row, "cv", storage().put(data), "typed in by a person", len(data), actor())
    say("Saved. The service reads it now")
    return redirect(url_for("looking_after.show", vacancy_id=vacancy_id, application_id=application_id), 303)
