"""The whole builder without a mouse, from the file to the open vacancy: each page gone round, the focus never lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from screening.clock import LONDON
from tests.journeys.keyboard import around, enter, press, reach, stands_on, tick, type_into
from tests.journeys.starting import TITLE
from tests.journeys.walking import Walker

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_from_the_file_to_the_open_vacancy(walker: Callable[..., Walker], specification: Path) -> None:
    manager = walker("keyboard")
    page = manager.page
    manager.go("/sign-in")
    type_into(page, "email", "manager@example.org")
    type_into(page, "password", "demonstration")
    enter(page)
    upload(manager, specification)
    order_and_words(manager)
    split_join_and_mark(manager)
    what_to_look_for(manager)
    library(manager)
    findings(manager)
    facts_and_panel(manager)
    opening(manager)


def met(manager: Walker, heading: str) -> None:
    """The page is this one; axe finds nothing, and Tab goes round it."""
    assert manager.heading() == heading
    manager.check()
    assert around(manager.page) > 5
    manager.page.reload()  # As it was met: the focus at the top.


def upload(manager: Walker, document: Path) -> None:
    page = manager.page
    press(page, "Start a vacancy")
    met(manager, "Start a vacancy")
    type_into(page, "title", TITLE)
    reach(page, "document")
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Space")
    chooser.value.set_files(document)
    press(page, "Continue")
    page.get_by_role("heading", name="The document has been read").wait_for(timeout=60_000)
    met(manager, "The document has been read")
    press(page, "Check the criteria")


def order_and_words(manager: Walker) -> None:
    """After each change the focus is where the change was made."""
    page = manager.page
    met(manager, "Check the criteria")
    press(page, "Move down E1")
    stands_on(page, "Move down E1")  # Below the desirable one.
    enter(page)
    stands_on(page, "Move down E2")
    page.keyboard.press("Shift+Tab")
    enter(page)
    stands_on(page, "Move up E1")
    assert "E1 moved" in page.inner_text("[role=alert]")
    press(page, "Leave out E1")
    stands_on(page, "E1 Essential: Experience of working with older people")
    assert "Left out: “GCSE English" in page.inner_text("[role=alert]")
    press(page, "Undo this change")
    stands_on(page, "E1 Essential: GCSE English")
    press(page, "Change or split E1")
    met(manager, "Change E1")
    type_into(page, "wording", " ")
    press(page, "Save")
    stands_on(page, "There is a problem")
    press_in_page(manager, "Enter what you are asking for", "wording")
    page.keyboard.type("GCSE English and Maths at grade C")
    press(page, "Save")
    stands_on(page, "E1 Essential: GCSE English and Maths")


def press_in_page(manager: Walker, words: str, at: str) -> None:
    """A link to a place of the same page takes the focus there."""
    reach(manager.page, words)
    manager.page.keyboard.press("Enter")
    stands_on(manager.page, at)


def split_join_and_mark(manager: Walker) -> None:
    page = manager.page
    press(page, "Change or split E4")
    reach(page, "parts")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Keeping records")
    page.keyboard.press("Enter")
    page.keyboard.type("Keeping accounts")
    press(page, "Split")
    stands_on(page, "E4")
    stands_on(page, "Keeping records")
    page.reload()
    tick(page, "Tick E4")
    tick(page, "Tick E5")
    press(page, "Join into one")
    stands_on(page, "E4")
    stands_on(page, "Keeping records; Keeping accounts")
    page.reload()
    press(page, "Join into one")
    press_in_page(manager, "Tick at least two", "chosen")
    tick(page, "Tick D1")
    reach(page, "Mark as")
    page.keyboard.type("Ess")
    press(page, "Apply")
    stands_on(page, "1 criterion changed")
    press(page, "Undo last change")
    stands_on(page, "D1")


def what_to_look_for(manager: Walker) -> None:
    """The tree: a group, another joiner, a level; and a sentence tried."""
    page = manager.page
    page.reload()
    open_what_we_look_for(manager, "E4")
    press(page, "Change what we look for under E4")
    met(manager, "What we look for under E4")
    before = parts(manager)
    reach(page, "concept")
    page.keyboard.type("Accuracy")
    press(page, "Add")
    stands_on(page, "We look for parts")
    assert "added. Saved at" in page.inner_text("[role=alert]")
    assert parts(manager) == before + 1
    if parts(manager) < 3:
        reach(page, "concept")
        page.keyboard.type("Numeracy")
        press(page, "Add")
    met(manager, "What we look for under E4")
    tick(page, "Tick 1")
    tick(page, "Tick 2")
    press(page, "Any one of them will do")
    met(manager, "What we look for under E4")
    press(page, "Change to all of these in 1")
    press(page, "Move out of this group")
    press(page, "Change to any one of these")
    press(page, "Take out")
    stands_on(page, "We look for parts")
    assert "Any one of these:" in page.inner_text("main") or parts(manager) == 1
    press(page, "Undo this change")
    press(page, first_change(manager))
    met(manager, "Change one thing we look for")
    type_into(page, "words", "did the till roll")
    press(page, "Save")
    assert "did the till roll" in page.inner_text("main")
    press(page, "Try a sentence")
    met(manager, "Try a sentence for E4")
    type_into(page, "words", "I did the till roll each night.")
    press(page, "Try it")
    assert "We would suggest" in page.inner_text("main")
    press(page, "Check the criteria")
    stands_on(page, "E4")
    open_what_we_look_for(manager, "E1")
    press(page, "Change what we look for under E1")
    press(page, first_change(manager))
    met(manager, "Change one thing we look for")
    reach(page, "subjects")  # English; the next is reached from it.
    reach(page, "Maths")
    page.keyboard.press("Space")
    reach(page, "grade")
    page.keyboard.type("6")
    press(page, "Save")
    assert "GCSE English at grade 6 (B) or above" in page.inner_text("main")
    press(page, "another qualification")
    met(manager, "Add a qualification")
    reach(page, "level")
    page.keyboard.type("Level 2")
    reach(page, "joiner")
    page.keyboard.press("ArrowDown")
    press(page, "Add")
    assert "Any one of these:" in page.inner_text("main")
    press(page, "Read from the wording again")
    assert "GCSE Maths at grade 4 (C) or above" in page.inner_text("main")


def first_change(manager: Walker) -> str:
    """The words of the link that changes the first part."""
    return " ".join((manager.page.locator(".app-part-actions a").first.text_content() or "").split())


def parts(manager: Walker) -> int:
    return max(1, manager.page.locator(".app-parts > li").count())


def open_what_we_look_for(manager: Walker, code: str) -> None:
    reach(manager.page, f"What we will look for for {code}")
    manager.page.keyboard.press("Enter")


def library(manager: Walker) -> None:
    page = manager.page
    press(page, "Read what each thing means")
    type_into(page, "Find by word", "complain")
    press(page, "Find")
    met(manager, "What the service can look for")
    press(page, "Dealing with complaints")
    met(manager, "Dealing with complaints")
    reach(page, "Shown by")
    page.keyboard.press("Enter")
    assert page.locator("details[open]").count() == 1


def findings(manager: Walker) -> None:
    page = manager.page
    manager.go("/work")
    press(page, TITLE)
    press(page, "Check the criteria")
    press(page, "to think about")
    met(manager, "Things to think about")
    reach(page, "Keep it")
    page.keyboard.press("Enter")
    press(page, "Keep the wording")
    press_in_page(manager, "Say why", "reason")
    page.keyboard.type("It is what the centre needs")
    press(page, "Keep the wording")
    stands_on(page, "Kept, with your reason")
    press(page, "Back to the criteria")


def facts_and_panel(manager: Walker) -> None:
    page = manager.page
    press(page, "Continue to job facts")
    met(manager, "Job facts")
    type_into(page, "employer", "Northmoor Council")
    type_into(page, "place", "Northmoor")
    reach(page, "contract")
    page.keyboard.press("ArrowDown")  # Fixed term: it opens the question that belongs to it.
    type_into(page, "When does it end?", "31 March 2028")
    type_into(page, "contact_name", "Ada Lund")
    press(page, "Save")
    stands_on(page, "Job facts saved")
    press(page, "Panel")
    met(manager, "Panel")
    tick(page, "Grace Obi")
    tick(page, "Martin Kelly")
    tick(page, "chair")
    press(page, "Save")
    stands_on(page, "Panel saved")


def opening(manager: Walker) -> None:
    page = manager.page
    press(page, "Open the vacancy")
    met(manager, "Open the vacancy")
    reach(page, "day")
    closes = dt.datetime.now(LONDON) + dt.timedelta(days=14)
    page.locator("#day").fill(closes.date().isoformat())  # What is typed follows the machine's own order of dates.
    press(page, "Open vacancy")
    assert "Applicants can see it now" in page.inner_text("main")
