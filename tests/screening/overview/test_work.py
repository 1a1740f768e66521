"""The work page: each person finds what waits for them, and nothing of another's."""

from __future__ import annotations

import datetime as dt

from screening.accounts.models import User
from screening.accounts.services import add_user
from screening.applications import queries, services
from screening.db import Database, now
from tests.factories_applications import move_closing, open_vacancy, submitted_application
from tests.screening.conftest import PASSWORD, Browser
from tests.screening.panels.sitting import Sitting, main_of
from workers.versions import PARSER_VERSION


def work(browser: Browser) -> str:
    return main_of(browser.get("/work").text)


def test_empty_lists_say_so(browser: Browser, people: dict[str, User]) -> None:
    assert "No vacancies yet" in work(browser.sign_in(people["manager"]))


def test_a_member_without_a_panel_and_an_administrator(
    browser: Browser, another: type[Browser], people: dict[str, User]
) -> None:
    assert "You are not on a panel" in work(browser.sign_in(people["second"]))
    assert "Nothing needs you today" in work(another().sign_in(people["administrator"]))  # type: ignore[call-arg]


def test_the_manager_sees_state_and_count_and_another_manager_nothing(sitting: Sitting) -> None:
    page = work(sitting.browser("manager"))
    assert "Ward clerk" in page
    assert "Closed . 2 applications" in page or "Closed. 2 applications" in page
    assert "decide the shortlist" not in page
    with sitting.database.unit_of_work() as session:
        stranger = add_user(session, None, "other@example.org", "Invented Other", PASSWORD, "hiring_manager")
    assert "Ward clerk" not in work(sitting.browsers().sign_in(stranger))


def test_a_member_is_led_from_scoring_to_settling(sitting: Sitting) -> None:
    member = sitting.browser("panel")
    assert "You score. Scoring is open." in work(member)
    sitting.finish("panel")
    assert "Waiting for the others" in work(member)
    chair = sitting.finish("chair")
    assert "Everyone has finished" in work(member)
    assert "decide the shortlist" not in work(member)
    page = work(chair)
    assert "You chair." in page
    assert "settle the scores" in page
    assert "decide the shortlist" in page
    assert "decide the shortlist" in work(sitting.browser("manager"))


def test_while_it_is_open_the_panel_is_told_when_scoring_starts(sitting: Sitting) -> None:
    with sitting.database.unit_of_work() as session:
        closes = dt.datetime(2099, 1, 31, 12, 0, tzinfo=dt.UTC)
        move_closing(session, sitting.vacancy, sitting.people["manager"], closes)
    page = work(sitting.browser("panel"))
    assert "Scoring starts when it closes, 12pm on Saturday 31 January 2099 (UK time)" in page
    assert f"/panel/{sitting.vacancy.id}" not in sitting.browser("panel").get("/work").text


def test_the_recruiter_is_told_of_files_that_need_a_person(
    database: Database, browser: Browser, another: type[Browser], people: dict[str, User]
) -> None:
    with database.unit_of_work() as session:
        vacancy = open_vacancy(session, people["manager"], now() + dt.timedelta(days=3))
        row = submitted_application(session, vacancy, parsed=False)
        document = queries.documents_in_force(session, row.id)[0]
        services.store_cv_reading(session, document.id, PARSER_VERSION, None, "scanned", "A photo")
    page = work(browser.sign_in(people["recruiter"]))
    assert "Needs you 1 file could not be read" in page
    assert "Needs you" not in work(another().sign_in(people["manager"]))  # type: ignore[call-arg]


def test_it_is_for_staff_alone(browser: Browser) -> None:
    answer = browser.get("/work")
    assert (answer.status_code, answer.location) == (302, "/sign-in?next=/work")
