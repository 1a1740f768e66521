"""Each source document, from the file to an open vacancy, through the pages; the last steps by keyboard alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from screening.clock import LONDON
from tests.journeys.service import Service
from tests.journeys.walking import Walker

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.shared]

LEVELS = {"000": True, "001": False, "002": True, "003": False, "004": False}


def test_each_source_document_becomes_an_open_vacancy(
    walker: Callable[..., Walker], service: Service, shared: Path
) -> None:
    manager = walker("manager").sign_in("manager@example.org")
    seeds = sorted((shared / "seeds").glob("0*.txt"))
    assert len(seeds) == len(LEVELS)
    before = service.query("SELECT count(*) FROM vacancy_openings")[0][0]
    for number, seed in enumerate(seeds, 1):
        name = seed.name[:3]
        begin(manager, seed, f"Source document {name}")
        if LEVELS[name]:
            choose_a_level(manager)
        else:
            manager.follow("Check the criteria")
        look_at_the_criteria(manager)
        vacancy = manager.page.url.split("/manage/vacancies/")[1].split("/")[0]
        fill_in(manager, vacancy)
        open_by_keyboard(manager.page)
        assert "Applicants can see it now" in manager.page.inner_text("main"), name
        assert service.query("SELECT count(*) FROM vacancy_openings")[0][0] == before + number


def begin(manager: Walker, seed: Path, title: str) -> None:
    manager.go("/manage/vacancies/new").fill("Job title", title)
    manager.page.set_input_files("#document", seed)
    manager.press("Continue")
    manager.page.get_by_role("heading", name="The document has been read").wait_for(timeout=60_000)
    manager.check()


def choose_a_level(manager: Walker) -> None:
    """Two compared, then the first taken. Without a choice the page says what to do."""
    page = manager.page
    reading = page.url.removeprefix(manager.base)
    manager.press("Use this role")
    assert "Choose the role or level" in page.inner_text("main")
    manager.go(reading).follow("Compare two of them side by side")
    page.get_by_label("Second").select_option(index=1)
    manager.press("Compare").go(reading)
    page.locator("#role").check()
    manager.press("Use this role")


def look_at_the_criteria(manager: Walker) -> None:
    """Every criterion is one click from its line; what the document does not say is marked by the manager, in bulk."""
    page = manager.page
    assert page.locator("article.app-criterion").count() > 5
    manager.follow("show E1 in the document" if page.get_by_text("show E1").count() else "show U1 in the document")
    assert page.locator(".app-line--marked").count() == 1
    unstated = page.locator("article", has=page.get_by_text("Not said yet", exact=True))
    if unstated.count():
        for row in unstated.all():
            row.locator("input[name=chosen]").check()
        page.get_by_label("Mark as").select_option("essential")
        manager.press("Apply")
    assert page.get_by_text("Not said yet", exact=True).count() == 0


def fill_in(manager: Walker, vacancy: str) -> None:
    manager.go(f"/manage/vacancies/{vacancy}/facts").fill("Employer", "Northmoor Council")
    manager.fill("Place of work", "Northmoor").fill("Who to ask about the job", "Ada Lund")
    confirm_the_document(manager.page)
    manager.press("Save")
    manager.follow("Panel").tick("Grace Obi").tick("Martin Kelly")
    manager.page.get_by_label("Grace Obi").nth(1).check()
    manager.press("Save").follow("Open the vacancy")


def confirm_the_document(page: Page) -> None:
    """What the document says about the job counts once the manager has said that it is right."""
    for box in page.locator("input[name=confirm]").all():
        box.check()
    if page.get_by_label("Enhanced with barred lists").is_checked():
        page.get_by_label("The adults’ list").check()
        page.get_by_label("why does the law allow it").fill("you manage people who give personal care")


def open_by_keyboard(page: Page) -> None:
    page.locator("#day").focus()
    closes = dt.datetime.now(LONDON) + dt.timedelta(days=14)
    page.locator("#day").fill(closes.date().isoformat())  # What is typed follows the machine's own order of dates.
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.innerText") != "Open vacancy":
        page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
