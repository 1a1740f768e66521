"""Starting a vacancy, its document, facts and panel. It is opened and closed in overview, which sees all rooms."""

from __future__ import annotations

import uuid
from pathlib import PurePath
from typing import Any

from flask import Blueprint, jsonify, redirect, render_template, request, url_for
from werkzeug.datastructures import FileStorage
from werkzeug.wrappers import Response

from screening.accounts import queries as accounts
from screening.accounts.guards import actor, staff
from screening.accounts.models import MANAGER, PANEL, RECRUITER
from screening.db import now
from screening.errors import Invalid
from screening.schemas import load
from screening.vacancies import queries, services
from screening.vacancies.schemas import VacancyIn
from screening.web import number, say, storage, unit_of_work
from screening.web import services as web_services

prepare = Blueprint("prepare", __name__, url_prefix="/manage/vacancies")
manager = staff(MANAGER, RECRUITER)

Page = str | Response | tuple[str, int]


@prepare.get("")
@manager
def index() -> str:
    with unit_of_work() as session:
        found = [(d, d.state(now())) for d in queries.managed(session, actor())]
        later = {d.vacancy.id: queries.version_number(session, d.vacancy.id) for d, _ in found}
    versions = {key: number for key, number in later.items() if number > 1}
    return render_template("vacancies/manage_index.html", found=found, versions=versions)


@prepare.get("/new")
@manager
def new() -> str:
    return render_template("vacancies/new.html", values={}, errors={})


@prepare.post("/new")
@manager
def create() -> Page:
    upload = request.files.get("document")
    try:
        form = load(VacancyIn(), request.form)
        data = _bytes(upload) if upload and upload.filename else None
    except Invalid as error:
        return render_template("vacancies/new.html", values=request.form, errors=error.fields), 422
    digest = storage().put(data) if data else ""
    with unit_of_work() as session:
        vacancy = services.create_vacancy(session, actor(), form["title"])
        if data and upload:
            services.attach_specification(session, actor(), vacancy, digest, _name(upload), len(data))
    return redirect(url_for("prepare.reading" if data else "builder.specification", vacancy_id=vacancy.id), 303)


def _bytes(upload: FileStorage) -> bytes:
    """Raises Invalid for an empty or too large file."""
    data: bytes = upload.read()
    if not data:
        raise Invalid({"document": "This file is empty. Check that you picked the right one"})
    if len(data) > web_services().config.upload_limit:
        raise Invalid({"document": "The file must be smaller than 10MB. Take out any pictures and try again"})
    return data


def _name(upload: FileStorage) -> str:
    """The last part of the name as sent: only shown, never used to find anything."""
    return PurePath((upload.filename or "").replace("\x00", "").replace("\\", "/")).name or "document"


@prepare.get("/<uuid:vacancy_id>")
@manager
def show(vacancy_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        found = queries.for_manager(session, actor(), vacancy_id)
        members = queries.members(session, vacancy_id)
        return render_template(
            "vacancies/manage_show.html",
            found=found,
            vacancy=found.vacancy,
            state=found.state(now()),
            counts=queries.counts(session, vacancy_id),
            obstacles=services.what_is_missing(session, found.vacancy),
            has_document=queries.specification(session, vacancy_id) is not None,
            members=len(members),
            sits=actor().id in {m.user_id for m in members},
            before=queries.version_before(session, vacancy_id),
        )


@prepare.get("/<uuid:vacancy_id>/document")
@manager
def document(vacancy_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        vacancy = queries.for_manager(session, actor(), vacancy_id).vacancy
        services.must_be_draft(session, vacancy)
    return render_template("vacancies/document.html", vacancy=vacancy, errors={})


@prepare.post("/<uuid:vacancy_id>/document")
@manager
def upload(vacancy_id: uuid.UUID) -> Page:
    file = request.files.get("document")
    with unit_of_work() as session:
        vacancy = queries.for_manager(session, actor(), vacancy_id).vacancy
        try:
            if not file or not file.filename:
                raise Invalid({"document": "Select the document"})
            data = _bytes(file)
        except Invalid as error:
            return render_template("vacancies/document.html", vacancy=vacancy, errors=error.fields), 422
        services.attach_specification(session, actor(), vacancy, storage().put(data), _name(file), len(data))
    return redirect(url_for("prepare.reading", vacancy_id=vacancy_id), 303)


@prepare.get("/<uuid:vacancy_id>/document/reading")
@manager
def reading(vacancy_id: uuid.UUID) -> Page:
    with unit_of_work() as session:
        vacancy = queries.for_manager(session, actor(), vacancy_id).vacancy
        specification = queries.specification(session, vacancy_id)
        found = queries.reading(session, specification.id) if specification else None
    if specification is None:
        return redirect(url_for("prepare.document", vacancy_id=vacancy_id))
    return render_template("vacancies/reading.html", vacancy=vacancy, specification=specification, reading=found)


@prepare.get("/<uuid:vacancy_id>/document/reading.json")
@manager
def reading_state(vacancy_id: uuid.UUID) -> Response:
    with unit_of_work() as session:
        queries.for_manager(session, actor(), vacancy_id)
        specification = queries.specification(session, vacancy_id)
        found = queries.reading(session, specification.id) if specification else None
    return jsonify(done=found is not None)


@prepare.post("/<uuid:vacancy_id>/role")
@manager
def choose_role(vacancy_id: uuid.UUID) -> Page:
    with unit_of_work() as session:
        vacancy = queries.for_manager(session, actor(), vacancy_id).vacancy
        services.must_be_draft(session, vacancy)
        specification = queries.specification(session, vacancy_id)
        found = queries.reading(session, specification.id) if specification else None
        roles = found.result["roles"] if found and found.result else []
        chosen = number(request.form.get("role", ""))
        if chosen is None or chosen >= len(roles):
            errors = {"role": "Choose the role or level"}
            page = render_template(
                "vacancies/reading.html", vacancy=vacancy, specification=specification, reading=found, errors=errors
            )
            return page, 422
        services.draft_criteria(session, actor().id, vacancy, roles[chosen])
    return redirect(url_for("builder.specification", vacancy_id=vacancy_id), 303)


@prepare.get("/<uuid:vacancy_id>/panel")
@manager
def panel(vacancy_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        vacancy = queries.for_manager(session, actor(), vacancy_id).vacancy
        services.must_be_draft(session, vacancy)
        members = queries.members(session, vacancy_id)
        people = accounts.with_role(session, PANEL)
    chosen = {str(m.user_id) for m in members}
    chair = next((str(m.user_id) for m in members if m.chair), None)
    return render_template(
        "vacancies/panel.html", vacancy=vacancy, people=people, chosen=chosen, values={"chair": chair}, errors={}
    )


@prepare.post("/<uuid:vacancy_id>/panel")
@manager
def save_panel(vacancy_id: uuid.UUID) -> Page:
    with unit_of_work() as session:
        vacancy = queries.for_manager(session, actor(), vacancy_id).vacancy
        people = accounts.with_role(session, PANEL)
        chosen = set(request.form.getlist("members"))
        chair = next((u for u in people if str(u.id) == request.form.get("chair")), None)
        try:
            services.set_panel(session, actor(), vacancy, [u for u in people if str(u.id) in chosen], chair)
        except Invalid as error:
            values: dict[str, Any] = {"chair": request.form.get("chair")}
            page = render_template(
                "vacancies/panel.html",
                vacancy=vacancy,
                people=people,
                chosen=chosen,
                values=values,
                errors=error.fields,
            )
            return page, 422
    say("Panel saved")
    return redirect(url_for("prepare.show", vacancy_id=vacancy_id), 303)
