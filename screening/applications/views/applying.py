"""Applying: one thing a page, saved as you go, sent once."""

from __future__ import annotations

import hashlib
import secrets
import uuid

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from screening.accounts.guards import public
from screening.applications import queries, services
from screening.applications.models import Application
from screening.applications.owning import applicant, own, owned
from screening.applications.schemas import AdjustmentsIn, DetailsIn
from screening.applications.views.draft import BASE, Page, applying, changeable, everything, to_tasks
from screening.db import now
from screening.errors import Invalid, NotFound
from screening.schemas import load
from screening.vacancies import queries as vacancies
from screening.vacancies.opening import State
from screening.vacancies.words import HOW
from screening.web import say, storage, unit_of_work
from screening.web import services as web_services


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
        rows = queries.still_there(session, [uuid.UUID(key) for key in owned()])
        found = [(a, vacancies.dated(session, a.vacancy_id), queries.submission(session, a.id)) for a in rows]
    return render_template("applications/mine.html", found=found)


@applying.get(BASE)
@applicant
def tasks(application_id: uuid.UUID) -> Page:
    with unit_of_work() as session:
        values = everything(session, application_id)
    if values["submission"] is not None:
        return redirect(url_for("applying.received", application_id=application_id))
    return render_template("applications/tasks.html", **values)


@applying.get(f"{BASE}/details")
@applicant
def details(application_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        values = everything(session, application_id)
    candidate = values["candidate"]
    kept = {key: getattr(candidate, key) for key in ("name", "email", "phone")}
    return render_template("applications/details.html", values=kept, errors={}, **values)


@applying.post(f"{BASE}/details")
@applicant
def save_details(application_id: uuid.UUID) -> Page:
    with unit_of_work() as session:
        values = changeable(session, application_id)
        try:
            services.save_details(session, values["application"], load(DetailsIn(), request.form))
        except Invalid as error:
            page = render_template("applications/details.html", values=request.form, errors=error.fields, **values)
            return page, 422
    say("Your details are saved")
    return to_tasks(application_id)


@applying.get(f"{BASE}/adjustments")
@applicant
def adjustments(application_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        values = everything(session, application_id)
    kept = {"adjustments": values["candidate"].adjustments}
    return render_template("applications/adjustments.html", values=kept, errors={}, **values)


@applying.post(f"{BASE}/adjustments")
@applicant
def save_adjustments(application_id: uuid.UUID) -> Page:
    with unit_of_work() as session:
        values = changeable(session, application_id)
        try:
            services.save_details(session, values["application"], load(AdjustmentsIn(), request.form))
        except Invalid as error:
            page = render_template("applications/adjustments.html", values=request.form, errors=error.fields, **values)
            return page, 422
    say("Your answer is saved")
    return to_tasks(application_id)


@applying.get(f"{BASE}/check")
@applicant
def check(application_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        values = everything(session, application_id)
    return render_template("applications/check.html", errors={}, **values)


@applying.post(f"{BASE}/submission")
@applicant
def submit(application_id: uuid.UUID) -> Page:
    with unit_of_work() as session:
        values = everything(session, application_id)
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
        values = everything(session, application_id)
    if values["submission"] is None:
        return redirect(url_for("applying.tasks", application_id=application_id))
    return render_template("applications/received.html", how=HOW, **values)


@applying.get(f"{BASE}/withdrawal")
@applicant
def withdrawal(application_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        values = everything(session, application_id)
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
