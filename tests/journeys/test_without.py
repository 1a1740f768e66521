"""The same way without scripts, without a mouse, and on a screen 320 pixels wide (400% zoom of 1280)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from screening.demo.writing.zipped import docx
from tests.journeys.keyboard import around, enter, reach
from tests.journeys.service import Service
from tests.journeys.starting import to_the_criteria
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


def test_no_page_is_wider_than_a_small_screen(walker: Callable[..., Walker], service: Service) -> None:
    service.wait_for("SELECT count(*) > 0 FROM assessments", True)
    vacancies = [str(row[0]) for row in service.query("SELECT vacancy_id FROM vacancy_openings")]
    ways: dict[str, list[str]] = {
        "applicant": ["/vacancies", f"/vacancies/{vacancies[0]}", "/sign-in", "/help", "/privacy", "/accessibility"],
        "manager@example.org": ["/work", "/manage/vacancies"]
        + [f"/manage/vacancies/{v}{part}" for v in vacancies[:1] for part in ("", "/criteria", "/facts", "/story")]
        + ["/manage/rules", "/manage/rules/complaints"],
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


def test_the_builder_on_a_small_screen_and_without_scripts(walker: Callable[..., Walker], specification: Path) -> None:
    manager = walker("small", phone=True).sign_in("manager@example.org")
    manager.page.set_viewport_size({"width": 320, "height": 640})
    to_the_criteria(manager, specification)
    builder = manager.page.url.removeprefix(manager.base)
    vacancy = builder.removesuffix("/specification")
    first = manager.page.locator("article").first.get_attribute("id") or ""
    criterion = f"{builder}/criteria/{first.removeprefix('criterion-')}"
    pages = [builder, f"{builder}/new", criterion, f"{criterion}/try", f"{criterion}/looking"]
    pages += [f"{criterion}/looking/{part}" for part in ("top", "gcses", "qualification")]
    pages += [f"{vacancy}{part}" for part in ("", "/document", "/thinking", "/facts", "/panel", "/opening")]
    plain = walker("plain", phone=True, scripts=False).sign_in("manager@example.org")
    for path in [*pages, "/manage/rules", "/manage/rules/complaints"]:
        no_wider_than_its_window(manager.go(path).page)
        if path != "/manage/rules":  # Hundreds of links, and a search above them.
            around(manager.page)
        plain.go(path)
    correct_without_scripts(plain.go(f"{criterion}/looking"))
    no_wider_than_its_window(manager.go(f"{criterion}/looking").page)


def correct_without_scripts(plain: Walker) -> None:
    """Things added, put together and taken out again, each shown on the page that follows."""
    page = plain.page
    for thing in ("accuracy", "numeracy"):
        page.get_by_label("Look for").select_option(thing)
        plain.press("Add", exact=True)
    plain.tick("Tick 2").tick("Tick 3").press("Any one of them will do")
    assert "put together, any one of these" in page.inner_text("[role=alert]")
    assert page.locator(".app-parts .app-parts > li").count() == 2
    plain.press("All of them are needed")
    assert "Tick at least two things" in page.inner_text("main")
    plain.press("Take out")
    plain.press("Undo")
    assert page.locator(".app-parts .app-parts > li").count() == 2
