"""The specification builder in a real browser: what is typed is not lost, and the way to a line of the document and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.journeys.starting import to_the_criteria
from tests.journeys.walking import Walker

ASKING = "What are you asking for?"
TYPED = "Experience of working with older people at home"


@pytest.mark.browser
@pytest.mark.slow
def test_what_is_typed_comes_back_until_it_is_saved(walker: Callable[..., Walker], specification: Path) -> None:
    manager = walker("manager").sign_in("manager@example.org")
    to_the_line_and_back(to_the_criteria(manager, specification))
    page, builder = manager.page, manager.page.url.split("?")[0].removeprefix(manager.base)
    status = page.locator(".app-unsaved").first

    manager.follow("Change or split E2").fill(ASKING, TYPED).tick("Desirable")
    manager.follow("Check the criteria").follow("Change or split E2")  # At once: sent while the page is left.
    expect(status).to_have_text("Draft restored, not saved yet.")
    assert page.get_by_label(ASKING).input_value() == TYPED
    assert page.get_by_label("Desirable").is_checked()
    manager.check()
    with page.expect_navigation():
        page.get_by_role("button", name="Throw the draft away").click()
    expect(page.get_by_label(ASKING)).to_have_value("Experience of working with older people")
    expect(page.get_by_role("button", name="Throw the draft away")).to_have_count(0)

    manager.fill(ASKING, " ").press("Save")
    assert page.title().startswith("Error: ")
    manager.fill(ASKING, TYPED)
    expect(status).to_have_text("Kept, not saved yet.")
    plain = walker("plain", scripts=False).sign_in("manager@example.org").go(page.url.removeprefix(manager.base))
    assert plain.page.get_by_label(ASKING).input_value() == "Experience of working with older people"
    assert plain.page.locator(".app-unsaved").count() == 0
    manager.press("Save")
    assert "E2 changed. Saved at " in page.inner_text("[role=alert]")
    manager.follow("Change or split E2")
    page.wait_for_load_state("networkidle")
    expect(status).to_have_text("")

    facts = builder.replace("/specification", "/facts")
    manager.go(facts).fill("Employer", "Northmoor Council")
    manager.go(builder).go(facts)
    expect(page.locator(".app-unsaved")).to_have_text("Draft restored, not saved yet.")
    assert page.get_by_label("Employer").input_value() == "Northmoor Council"


def to_the_line_and_back(manager: Walker) -> None:
    page = manager.page
    page.get_by_label("Section").select_option("Experience")
    manager.press("Show these")
    assert page.locator("#criteria-heading").inner_text() == "Criteria: 1 of 5"
    manager.follow("show E2 in the document")
    assert page.evaluate("document.activeElement.className").split()[-1] == "app-line--marked"
    manager.follow("Back to E2")
    assert page.evaluate("document.activeElement.textContent").split()[0] == "E2"
    assert page.locator("#criteria-heading").inner_text() == "Criteria: 1 of 5"
