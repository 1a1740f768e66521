"""The applicant's documents: the CV and its reading, what was read wrongly, and the statement."""

from __future__ import annotations

import datetime as dt
import uuid
from contextlib import closing
from typing import Any

from flask import jsonify, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from screening.applications import reading_words, services
from screening.applications.owning import applicant
from screening.applications.schemas import CorrectionsIn, StatementIn
from screening.applications.uploads import base_name, checked
from screening.applications.views.draft import BASE, Page, applying, changeable, everything, to_tasks
from screening.applications.words import READ, UPLOAD
from screening.db import now
from screening.errors import Invalid
from screening.schemas import load
from screening.vacancies import queries as vacancies
from screening.web import say, storage, unit_of_work
from screening.web import services as web_services

SLOW = dt.timedelta(seconds=60)


@applying.get(f"{BASE}/cv")
@applicant
def cv(application_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        values = everything(session, application_id)
    return render_template("applications/cv.html", errors={}, **values)


@applying.post(f"{BASE}/cv")
@applicant
def upload(application_id: uuid.UUID) -> Page:
    with unit_of_work() as session:
        values = changeable(session, application_id)
        if request.form.get("act") == "remove":
            services.remove_document(session, values["application"], "cv")
            return to_tasks(application_id)
        file = request.files.get("cv")
        try:
            if not file or not file.filename:
                raise Invalid({"cv": UPLOAD["none"]})
            with closing(file):  # A large one is a file on disk until it is closed.
                data = checked(file.read(), web_services().config.upload_limit)
        except Invalid as error:
            return render_template("applications/cv.html", errors=error.fields, **values), 422
        digest = storage().put(data)
        services.add_document(session, values["application"], "cv", digest, base_name(file.filename), len(data))
    return redirect(url_for("applying.reading", application_id=application_id), 303)


@applying.get(f"{BASE}/cv/reading")
@applicant
def reading(application_id: uuid.UUID) -> Page:
    with unit_of_work() as session:
        values = everything(session, application_id)
    found = values["cv"]
    if found is None:
        return redirect(url_for("applying.cv", application_id=application_id))
    read = found.parsed.reading if found.parsed else None
    return render_template(
        "applications/reading.html",
        read_words=READ,
        slow=found.parsed is None and now() - found.document.created > SLOW,
        jobs=reading_words.jobs(read) if read else [],
        qualifications=reading_words.qualifications(read) if read else [],
        **values,
    )


@applying.get(f"{BASE}/cv/reading.json")
@applicant
def reading_state(application_id: uuid.UUID) -> Response:
    with unit_of_work() as session:
        found = everything(session, application_id)["cv"]
    return jsonify(done=found is None or found.parsed is not None)


@applying.get(f"{BASE}/corrections")
@applicant
def corrections(application_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        values = everything(session, application_id)
    kept = {"corrections": values["corrections"]}
    return render_template("applications/corrections.html", values=kept, errors={}, **values)


@applying.post(f"{BASE}/corrections")
@applicant
def save_corrections(application_id: uuid.UUID) -> Page:
    """Empty words take back what stood there; with nothing there they are a slip, and said so."""
    with unit_of_work() as session:
        values = changeable(session, application_id)
        try:
            text = load(CorrectionsIn(), request.form)["corrections"]
            if not text and values["form"] is None:
                raise Invalid({"corrections": "Say what is wrong or missing, or go back to the task list"})
        except Invalid as error:
            page = render_template("applications/corrections.html", values=request.form, errors=error.fields, **values)
            return page, 422
        data = text.encode()
        if data:
            services.correct(session, values["application"], storage().put(data), len(data))
        else:
            services.remove_document(session, values["application"], "form")
    say("What you told us is saved")
    return to_tasks(application_id)


@applying.get(f"{BASE}/statement")
@applicant
def statement(application_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        values = everything(session, application_id)
        criteria = vacancies.scored_criteria(session, values["vacancy"].id)
    kept = {"statement": values["application"].statement}
    return render_template("applications/statement.html", criteria=criteria, values=kept, errors={}, **values)


@applying.post(f"{BASE}/statement")
@applicant
def save_statement(application_id: uuid.UUID) -> Page:
    with unit_of_work() as session:
        values: dict[str, Any] = changeable(session, application_id)
        try:
            form = load(StatementIn(), request.form)
        except Invalid as error:
            criteria = vacancies.scored_criteria(session, values["vacancy"].id)
            page = render_template(
                "applications/statement.html", criteria=criteria, values=request.form, errors=error.fields, **values
            )
            return page, 422
        services.save_statement(session, values["application"], form["statement"])
    if request.headers.get("Accept") == "application/json":
        return jsonify(saved=True)
    say("Your statement is saved")
    return to_tasks(application_id)
