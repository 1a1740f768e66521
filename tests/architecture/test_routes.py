"""Every route has a guard, and it is the one a person reviewed; the static files alone need none."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask

from screening.accounts.guards import guard_of, public
from screening.app import create_app
from screening.config import Config
from screening.db import Database
from tests.architecture.reviewed_routes import REVIEWED
from tests.screening.conftest import Browser

SHORT = {
    "<uuid:vacancy_id>": "<v>",
    "<uuid:application_id>": "<a>",
    "<uuid:document_id>": "<d>",
    "<uuid:criterion_id>": "<c>",
}
ID = "00000000-0000-4000-8000-000000000000"


def config(folder: Path) -> Config:
    return Config(
        database_url=f"sqlite:///{folder / 'none.db'}",
        redis_url="redis://127.0.0.1:1/0",
        storage_url=(folder / "documents").as_uri(),
        secret_key="test " * 10,
        mode="embedded",
        secure_cookies=False,
    )


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    settings = config(tmp_path)
    made = create_app(settings, Database(settings.database_url))
    made.testing = True
    return made


def routes(app: Flask) -> dict[str, str | None]:
    """Guard by "METHOD path"."""
    found = {}
    for rule in app.url_map.iter_rules():
        path = rule.rule
        for long, short in SHORT.items():
            path = path.replace(long, short)
        if rule.endpoint != "static":
            for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}:
                found[f"{method} {path}"] = guard_of(app.view_functions[rule.endpoint])
    return found


def test_every_route_has_the_guard_that_was_reviewed(app: Flask) -> None:
    assert routes(app) == REVIEWED


def test_the_app_does_not_start_with_a_view_that_has_no_guard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screening.app.guarded", lambda view, guard: view)
    with pytest.raises(ValueError, match=r"service\.health has no guard"):
        create_app(config(tmp_path), Database("sqlite://"))


@pytest.mark.parametrize("route", [r for r, guard in REVIEWED.items() if guard.startswith("staff")])
def test_a_staff_route_sends_a_stranger_to_sign_in(app: Flask, route: str) -> None:
    method, path = route.split()
    for short in SHORT.values():
        path = path.replace(short, ID)
    path = path.replace("<code>", "BCDF").replace("<criterion_code>", "E1").replace("<kind>", "csv")
    browser = Browser(app.test_client())
    answer = browser.get(path) if method == "GET" else browser.post(path, form_at="/sign-in")
    assert (answer.status_code, answer.location.split("?")[0]) == (302, "/sign-in")


def test_a_guard_says_its_plain_name() -> None:
    assert guard_of(public(lambda: "")) == "public"
    assert guard_of(lambda: "") is None
