"""A real Chromium and a real service for each journey."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.databases import fresh_url, wants_postgresql
from tests.journeys.service import Service
from tests.journeys.starting import SPECIFICATION
from tests.journeys.walking import FLAGS, Walker

DESKTOP: dict[str, Any] = {"width": 1280, "height": 900}
PHONE: dict[str, Any] = {"width": 375, "height": 740}


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        reason = "no Chromium on this machine: install it to walk the journeys"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    """The demonstration, running; on PostgreSQL where the suite asks for it."""
    if wants_postgresql():
        with fresh_url() as url:
            running = Service(tmp_path / "var", url)
            running.start()
            yield running
            running.stop()
        return
    running = Service(tmp_path / "var")
    running.start()
    yield running
    running.stop()


@pytest.fixture
def specification(tmp_path: Path) -> Path:
    """The file that a vacancy is started from."""
    path = tmp_path / "specification.docx"
    path.write_bytes(SPECIFICATION)
    return path


@pytest.fixture
def walker(chromium: Browser, service: Service) -> Iterator[Callable[..., Walker]]:
    """Makes people at browsers of their own; at the end nobody may have met an accessibility fault."""
    made: list[Walker] = []

    def make(name: str, *, phone: bool = False, scripts: bool = True) -> Walker:
        context = chromium.new_context(viewport=PHONE if phone else DESKTOP, java_script_enabled=scripts)
        context.set_default_timeout(20_000)
        made.append(Walker(context, service.url, name, scripts=scripts))
        return made[-1]

    yield make
    for person in made:
        person.page.context.close()
    faults = [fault for person in made for fault in person.faults]
    assert not faults, "\n".join(faults)
