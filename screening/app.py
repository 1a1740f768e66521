"""Builds the Flask app: wires rooms, errors, templates and headers. The only module that knows all rooms."""

from __future__ import annotations

import datetime as dt
import logging
from pathlib import Path
from typing import Any

from flask import Blueprint, Flask, render_template, request
from flask_wtf.csrf import CSRFError, CSRFProtect, generate_csrf
from jinja2 import ChoiceLoader, FileSystemLoader, PackageLoader, PrefixLoader, Undefined
from markupsafe import Markup
from werkzeug.exceptions import HTTPException
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.wrappers import Response

from screening import clock
from screening.accounts import views as accounts
from screening.accounts.guards import guard_of, guarded, signed_in
from screening.config import Config
from screening.db import Database
from screening.errors import ServiceError
from screening.rooms import BLUEPRINTS
from screening.storage import open_storage
from screening.web import Services
from screening.wiring import make_database

TEMPLATES = Path(__file__).resolve().parents[1] / "templates"

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)

log = logging.getLogger(__name__)


class NamedUndefined(Undefined):
    """Strict for a name the page was not given; lenient inside the GOV.UK components, which ask after optional keys."""

    def _top(self) -> bool:
        return self._undefined_obj is Ellipsis or type(self._undefined_obj).__name__ == "MissingType"

    def __str__(self) -> str:
        if self._top():
            self._fail_with_undefined_error()
        return super().__str__()

    def __iter__(self) -> Any:
        if self._top():
            self._fail_with_undefined_error()
        return super().__iter__()

    def __bool__(self) -> bool:
        return super().__bool__()


def create_app(config: Config, database: Database | None = None) -> Flask:
    """The web service for these settings. ``database`` may be given by tests and the demonstration.

    Raises:
        ValueError: for a storage address that cannot be used, or a view that carries no guard.
    """
    app = Flask(__name__, template_folder=str(TEMPLATES), static_folder=str(Path(__file__).parent / "static"))
    app.config.update(
        SECRET_KEY=config.secret_key,
        SESSION_COOKIE_NAME="screening",
        SESSION_COOKIE_SECURE=config.secure_cookies,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=dt.timedelta(minutes=60),
        MAX_CONTENT_LENGTH=config.upload_limit + 1024 * 1024,
        WTF_CSRF_TIME_LIMIT=None,  # As long as the session: a panel member may leave a page open for an hour.
        WTF_CSRF_SSL_STRICT=config.secure_cookies,
    )
    if config.mode == "production":
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1)  # type: ignore[method-assign]
    app.extensions["screening"] = Services(config, database or make_database(config), open_storage(config.storage_url))
    CSRFProtect(app)
    _templates(app, config)
    _errors(app)
    for blueprint in (_service_pages(), accounts.rooms, *BLUEPRINTS):
        app.register_blueprint(blueprint)
    app.after_request(_headers)
    for rule in app.url_map.iter_rules():
        if rule.endpoint != "static" and guard_of(app.view_functions[rule.endpoint]) is None:
            raise ValueError(f"{rule.endpoint} has no guard")
    return app


def _service_pages() -> Blueprint:
    pages = Blueprint("service", __name__)

    def health() -> str:
        with app_database().unit_of_work() as session:
            session.connection()
        return "ok"

    def app_database() -> Database:
        from screening.web import services

        return services().database

    pages.add_url_rule("/health", view_func=guarded(health, "public"))
    return pages


def _templates(app: Flask, config: Config) -> None:
    app.jinja_loader = ChoiceLoader(
        [
            FileSystemLoader(TEMPLATES),
            PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")}),
        ]
    )
    app.jinja_env.undefined = NamedUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(moment=clock.moment, day=clock.day, short_day=clock.short_day, plural=clock.plural)
    app.jinja_env.filters.update(sentence=lambda text: text[:1].upper() + text[1:])  # "NMC" stays as it is.

    def csrf_field() -> Markup:
        return Markup('<input type="hidden" name="csrf_token" value="{}">').format(generate_csrf())

    @app.context_processor
    def always() -> dict[str, Any]:
        return {
            "csrf_field": csrf_field,
            "me": signed_in() if request.endpoint else None,
            "config_demo": config.demo,
            "service_name": config.service_name,
            "organisation": config.organisation,
        }


def _errors(app: Flask) -> None:
    def refused(error: ServiceError) -> tuple[str, int]:
        log.info("refused %s: %s", request.path, error)
        return render_template("errors/error.html", status=error.status, message=error.message), error.status

    def http(error: HTTPException) -> tuple[str, int] | HTTPException:
        status = error.code or 500
        if status < 400:
            return error
        return render_template("errors/error.html", status=status, message=MESSAGES.get(status, MESSAGES[500])), status

    def forged(error: CSRFError) -> tuple[str, int]:
        return render_template("errors/error.html", status=400, message=MESSAGES["csrf"]), 400

    app.register_error_handler(ServiceError, refused)
    app.register_error_handler(CSRFError, forged)
    app.register_error_handler(HTTPException, http)


MESSAGES: dict[int | str, str] = {
    "csrf": "Your form was open for too long, or your browser does not keep cookies. Go back, reload the page and "
    "try again. What you typed is still in the form.",
    404: "We could not find that page. Check the address, or start again from the home page.",
    405: "That page cannot be used like this. Start again from the home page.",
    413: "The file is too big. It must be smaller than 10MB. Take out any pictures and try again.",
    429: "Too many tries. Wait 15 minutes, then try again.",
    500: "Something went wrong on our side. What you saved is kept. Try again in a few minutes.",
}


def _headers(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
    response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = "max-age=31536000"
    if request.endpoint != "static":
        response.headers["Cache-Control"] = "no-store"
    return response
