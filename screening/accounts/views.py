"""Signing in and out, and the page that says what needs me."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from screening.accounts import services
from screening.accounts.guards import SESSION_USER, SESSION_VERSION, public, signed_in
from screening.accounts.schemas import SignInIn
from screening.errors import Invalid
from screening.schemas import load
from screening.web import local_path, unit_of_work

rooms = Blueprint("accounts", __name__)


@rooms.get("/sign-in")
@public
def sign_in() -> str | Response:
    if signed_in():
        return redirect("/work")
    return page({}, {})


@rooms.post("/sign-in")
@public
def enter() -> str | Response | tuple[str, int]:
    try:
        form = load(SignInIn(), request.form)
    except Invalid as error:
        return page(request.form.to_dict(), error.fields), error.status
    try:
        # A refusal is recorded too, so the transaction ends well before we look at the answer.
        with unit_of_work() as work:
            user = services.sign_in(work, form["email"], form["password"])
    except services.TooManyTries as error:
        return page(form, {"email": error.message}), error.status
    if user is None:
        wrong = "The email address or password is not right. Check both and try again"
        return page(form, {"email": wrong}), 422
    session.clear()
    session.permanent = True
    session[SESSION_USER], session[SESSION_VERSION] = str(user.id), user.session_version
    return redirect(local_path(request.args.get("next", ""), "/work"))


@rooms.post("/sign-out")
@public
def sign_out() -> Response:
    session.clear()
    return redirect(url_for("accounts.sign_in"))


def page(values: dict[str, str], errors: dict[str, str]) -> str:
    kept = {key: value for key, value in values.items() if key != "password"}
    return render_template("accounts/sign_in.html", values=kept, errors=errors)
