"""The same way without scripts, without a mouse, and on a screen 320 pixels wide (400% zoom of 1280)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from screening.demo.writing.zipped import docx
from tests.journeys.service import Service
from tests.journeys.walking import Walker

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CV = docx(
    ["Ottoline Marsh", "# Work", "Caretaker, Elm Primary School\tMay 2015 - present", "- Open and close the site"]
)


def first_vacancy(person: Walker) -> Walker:
    person.go("/vacancies")
    return person.follow_first("main h2 a")


def no_wider_than_its_window(page: Page) -> None:
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{page.url} is {wide} pixels too wide"


def test_applying_without_scripts(walker: Callable[..., Walker], service: Service, tmp_path: Path) -> None:
    (tmp_path / "cv.docx").write_bytes(CV)
    person = first_vacancy(walker("noscript", scripts=False))
    person.follow("Apply now").press("Start your application").follow("Your details")
    person.fill("Full name", "Ottoline Marsh").fill("Email address", "ottoline.marsh@example.com").press("Save")
    person.follow("Upload your CV")
    person.page.set_input_files("#cv", tmp_path / "cv.docx")
    person.press("Upload")
    for _ in range(60):
        if person.heading() != "Your CV is being read":
            break
        person.page.wait_for_timeout(500)
        person.page.reload()
    assert "Caretaker, Elm Primary School" in person.page.inner_text("main")
    person.follow("Carry on").follow("Your statement").fill("Your statement", "I keep a school warm and safe.")
    person.press("Save and continue").follow("Check and submit").press("Submit application")
    assert person.page.locator(".govuk-panel__body strong").inner_text()


def test_scoring_without_scripts_and_without_a_mouse(walker: Callable[..., Walker], service: Service) -> None:
    service.wait_for("SELECT count(*) > 0 FROM assessments", True)
    member = walker("keyboard", scripts=False)
    page = member.page
    member.go("/sign-in")
    page.locator("#email").focus()
    page.keyboard.type("panel@example.org")
    page.keyboard.press("Tab")
    page.keyboard.type("demonstration")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    member.check()
    reach(page, "Score")
    enter(page)
    reach(page, "Start ")
    enter(page)
    member.check()
    reach(page, "points")
    page.keyboard.press("Space")
    reach(page, "whole")
    page.keyboard.press("Space")
    reach(page, "Lock score")
    enter(page)
    assert "/sign-in" not in page.url
    assert service.query("SELECT count(*) FROM panel_scores")[0][0] >= 1


def reach(page: Page, words: str) -> None:
    """Press Tab until what has the focus is named so, and see that the focus shows."""
    for _ in range(200):
        page.keyboard.press("Tab")
        at = page.locator(":focus")
        if at.count() == 0:
            continue
        said = " ".join(filter(None, [at.inner_text(), at.get_attribute("name"), at.get_attribute("id")]))
        if words.lower() in said.lower():
            return
    raise AssertionError(f"Tab does not reach {words!r} on {page.url}")


def enter(page: Page) -> None:
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_no_page_is_wider_than_a_small_screen(walker: Callable[..., Walker], service: Service) -> None:
    service.wait_for("SELECT count(*) > 0 FROM assessments", True)
    vacancies = [str(row[0]) for row in service.query("SELECT vacancy_id FROM vacancy_openings")]
    ways: dict[str, list[str]] = {
        "applicant": ["/vacancies", f"/vacancies/{vacancies[0]}", "/sign-in", "/help", "/privacy", "/accessibility"],
        "manager@example.org": ["/work", "/manage/vacancies"]
        + [f"/manage/vacancies/{v}{part}" for v in vacancies[:1] for part in ("", "/criteria", "/facts", "/story")],
        "chair@example.org": ["/work"] + [f"/panel/{v}" for v in vacancies],
    }
    for who, pages in ways.items():
        person = walker(who, phone=True)
        person.page.set_viewport_size({"width": 320, "height": 640})
        if "@" in who:
            person.sign_in(who)
        for path in pages:
            answer = person.page.goto(service.url + path)
            if answer is not None and answer.status == 200:
                no_wider_than_its_window(person.page)
            else:
                assert answer is not None and answer.status in (404, 409), path
