"""Every file of the hostile folder sent as a CV through the pages: a typed end each time, and the service still answers."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.journeys.service import Service
from tests.journeys.walking import Walker

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.shared]

ENDS = ("What we read from your CV", "We could not read your CV")


def test_hostile_files_through_the_pages(walker: Callable[..., Walker], service: Service, shared: Path) -> None:
    person = walker("applicant", phone=True)
    person.go("/vacancies")
    person.follow_first("main h2 a")
    person.follow("Apply now").press("Start your application")
    base = person.page.url.rstrip("/")
    slowest = 0.0
    for file in sorted(p for p in (shared / "hostile").iterdir() if p.suffix != ".md"):
        person.page.goto(f"{base}/cv")
        person.page.set_input_files("#cv", file)
        began = time.monotonic()
        person.press("Upload")
        if person.page.title().startswith("Error: "):
            assert person.page.locator(".govuk-error-summary").count() == 1, file.name
            assert "PDF, Word (DOCX), ODT, RTF or text" in person.page.inner_text("main"), file.name
            continue
        person.page.get_by_role("heading", name=ENDS[0]).or_(person.page.get_by_role("heading", name=ENDS[1])).wait_for(
            timeout=60_000
        )
        person.check()
        slowest = max(slowest, time.monotonic() - began)
        assert service.answers(), file.name
    assert slowest < 60
    assert not [row for row in service.query("SELECT failure FROM parsed_cvs") if row[0] == "fault"]
