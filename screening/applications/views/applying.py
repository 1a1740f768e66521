"""Applying: one thing a page, saved as you go, sent once."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from typing import Any

from flask import Blueprint, jsonify, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from screening.accounts.guards import public
from screening.applications import queries, services
from screening.applications.models import Application
from screening.applications.owning import applicant, own, owned
from screening.applications.schemas import DetailsIn, StatementIn
from screening.applications.uploads import base_name, checked
from screening.applications.words import READ, UPLOAD
from screening.candidates import queries as candidates
from screening.db import now
from screening.errors import Invalid, NotFound
from screening.schemas import load
from screening.vacancies import queries as vacancies
from screening.vacancies.opening import State
from screening.vacancies.words import HOW
from screening.web import say, storage, unit_of_work
from screening.web import services as web_services

applying = Blueprint("applying", __name__)

Page = str | Response | tuple[str, int]
BASE = "/my/applications/<uuid:application_id>"


@applying.get("/vacancies/<uuid:vacancy_id>/apply")
@public
def begin(vacancy_id: uuid.UUID) -> Page:
    with unit_of_work() as session:
        found = vacancies.dated(session, vacancy_id)
    if found.state(now()) != State.OPEN:
        return redirect(url_for("vacancies.show", vacancy_id=vacancy_id))
    return render_template(
        "applications/begin.html", vacancy=found.vacancy, closes=found.closes, how=HOW, key=secrets.token_hex(16)
    )


@applying.post("/vacancies/<uuid:vacancy_id>/apply")
@public
def start(vacancy_id: uuid.UUID) -> Page:
    key = request.form.get("key", "")
    if len(key) != 32:
        raise NotFound("no form key")
    with unit_of_work() as session:
        row = services.start(session, vacancies.dated(session, vacancy_id), key, now())
    own(row.id)
    return redirect(url_for("applying.tasks", application_id=row.id), 303)


@applying.get("/my/applications")
@public
def mine() -> str:
    with unit_of_work() as session:
        rows = [queries.application(session, uuid.UUID(key)) for key in owned()]
        found = [(a, vacancies.dated(session, a.vacancy_id), queries.submission(session, a.id)) for a in rows]
    return render_template("applications/mine.html", found=found)


@applying.get(BASE)
@applicant
def tasks(application_id: uuid.UUID) -> Page:
    with unit_of_work() as session:
        values = _all(session, application_id)
    if values["submission"] is not None:
        return redirect(url_for("applying.received", application_id=application_id))
    return render_template("applications/tasks.html", **values)


def _all(session: Session, application_id: uuid.UUID) -> dict[str, Any]:
    """What most pages show: application, vacancy, candidate, CV with its reading, submission."""
    row = queries.application(session, application_id)
    found = vacancies.dated(session, row.vacancy_id)
    read = {r.document.kind: r for r in queries.readings_in_force(session, row.id)}
    return {
        "application": row,
        "vacancy": found.vacancy,
        "closes": found.closes,
        "state": found.state(now()),
        "candidate": candidates.candidate(session, row.candidate_id),
        "cv": read.get("cv"),
        "submission": queries.submission(session, row.id),
        "words": len(row.statement.split()),
    }


@applying.get(f"{BASE}/details")
@applicant
def details(application_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        values = _all(session, application_id)
    candidate = values["candidate"]
    kept = {key: getattr(candidate, key) for key in ("name", "email", "phone", "adjustments")}
    return render_template("applications/details.html", values=kept, errors={}, **values)


@applying.post(f"{BASE}/details")
@applicant
def save_details(application_id: uuid.UUID) -> Page:
    with unit_of_work() as session:
        values = _all(session, application_id)
        try:
            services.save_details(session, values["application"], load(DetailsIn(), request.form))
        except Invalid as error:
            page = render_template("applications/details.html", values=request.form, errors=error.fields, **values)
            return page, 422
    say("Your details are saved")
    return _tasks(application_id)


@applying.get(f"{BASE}/cv")
@applicant
def cv(application_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        values = _all(session, application_id)
    return render_template("applications/cv.html", errors={}, **values)


@applying.post(f"{BASE}/cv")
@applicant
def upload(application_id: uuid.UUID) -> Page:
    with unit_of_work() as session:
        values = _all(session, application_id)
        if request.form.get("act") == "remove":
            services.remove_cv(session, values["application"])
            return _tasks(application_id)
        file = request.files.get("cv")
        try:
            if not file or not file.filename:
                raise Invalid({"cv": UPLOAD["none"]})
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
        values = _all(session, application_id)
    if values["cv"] is None:
        return redirect(url_for("applying.cv", application_id=application_id))
    return render_template("applications/reading.html", read_words=READ, **values)


@applying.get(f"{BASE}/cv/reading.json")
@applicant
def reading_state(application_id: uuid.UUID) -> Response:
    with unit_of_work() as session:
        found = _all(session, application_id)["cv"]
    return jsonify(done=found is None or found.parsed is not None)


@applying.get(f"{BASE}/statement")
@applicant
def statement(application_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        values = _all(session, application_id)
        criteria = vacancies.scored_criteria(session, values["vacancy"].id)
    kept = {"statement": values["application"].statement}
    return render_template("applications/statement.html", criteria=criteria, values=kept, errors={}, **values)


@applying.post(f"{BASE}/statement")
@applicant
def save_statement(application_id: uuid.UUID) -> Page:
    quiet = request.headers.get("Accept") == "application/json"
    with unit_of_work() as session:
        values = _all(session, application_id)
        criteria = vacancies.scored_criteria(session, values["vacancy"].id)
        try:
            form = load(StatementIn(), request.form)
        except Invalid as error:
            page = render_template(
                "applications/statement.html", criteria=criteria, values=request.form, errors=error.fields, **values
            )
            return page, 422
        services.save_statement(session, values["application"], form["statement"])
    if quiet:
        return jsonify(saved=True)
    say("Your statement is saved")
    return _tasks(application_id)


@applying.get(f"{BASE}/check")
@applicant
def check(application_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        values = _all(session, application_id)
    return render_template("applications/check.html", errors={}, **values)


@applying.post(f"{BASE}/submission")
@applicant
def submit(application_id: uuid.UUID) -> Page:
    with unit_of_work() as session:
        values = _all(session, application_id)
        row: Application = values["application"]
        text = row.statement.encode()
        digest = storage().put(text) if text else hashlib.sha256(b"").hexdigest()
        try:
            services.submit(session, row, vacancies.dated(session, row.vacancy_id), digest, now())
        except Invalid as error:
            return render_template("applications/check.html", errors=error.fields, **values), 422
    return redirect(url_for("applying.received", application_id=application_id), 303)


@applying.get(f"{BASE}/received")
@applicant
def received(application_id: uuid.UUID) -> Page:
    with unit_of_work() as session:
        values = _all(session, application_id)
    if values["submission"] is None:
        return redirect(url_for("applying.tasks", application_id=application_id))
    return render_template("applications/received.html", how=HOW, **values)


@applying.get(f"{BASE}/withdrawal")
@applicant
def withdrawal(application_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        values = _all(session, application_id)
    return render_template("applications/withdrawal.html", **values)


@applying.post(f"{BASE}/withdrawal")
@applicant
def withdraw(application_id: uuid.UUID) -> Response:
    with unit_of_work() as session:
        services.withdraw(session, queries.application(session, application_id))
    say("Your application is withdrawn")
    return redirect(url_for("applying.mine"), 303)


@applying.get("/demo/outbox")
@public
def outbox() -> str:
    """What would have been sent: in the demonstration only."""
    if not web_services().config.demo:
        raise NotFound("the outbox page is the demonstration's")
    with unit_of_work() as session:
        found = queries.messages(session)
    return render_template("applications/outbox.html", messages=found)


def _tasks(application_id: uuid.UUID) -> Response:
    return redirect(url_for("applying.tasks", application_id=application_id), 303)
