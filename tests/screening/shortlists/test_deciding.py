"""Deciding: a person and a reason each time, nothing typed is lost, and nothing changes once the shortlist is agreed."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

import pytest
from sqlalchemy import func, select

from screening.accounts.services import add_user
from screening.panels.models import ModeratedScore
from screening.shortlists.models import NameReveal, Shortlist, ShortlistDecision
from tests.screening.at_once import at_once
from tests.screening.conftest import PASSWORD, Browser
from tests.screening.panels.sitting import NAMES, Sitting, main_of


@pytest.fixture
def chair(sitting: Sitting) -> Browser:
    return sitting.settle_all()


def decisions(sitting: Sitting) -> list[ShortlistDecision]:
    with sitting.database.unit_of_work() as session:
        return list(session.scalars(select(ShortlistDecision).order_by(ShortlistDecision.created)))


@pytest.mark.parametrize(
    ("outcome", "said"),
    [("shortlisted", "Shortlisted"), ("reserve", "Reserve"), ("not_shortlisted", "Not shortlisted")],
)
def test_a_decision_is_kept_with_who_and_why(sitting: Sitting, chair: Browser, outcome: str, said: str) -> None:
    assert sitting.decide(chair, sitting.codes[0], outcome, " Kept records for years\r\nand well ").status_code == 303
    (row,) = decisions(sitting)
    assert (row.outcome, row.reason, row.version) == (outcome, "Kept records for years\nand well", 1)
    assert row.decided_by == sitting.people["chair"].id
    page = main_of(chair.get(f"{sitting.manage}/shortlist").text)
    assert said in page
    assert "Not decided" in page


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({"reason": "Kept records"}, ["outcome"]),
        ({"outcome": "reserve"}, ["reason"]),
        ({"outcome": "reserve", "reason": " \x00 "}, ["reason"]),
        ({"outcome": "rejected", "reason": "Kept records"}, ["outcome"]),
        ({}, ["outcome", "reason"]),
        ({"outcome": "reserve", "reason": "Kept records" + "!" * 4000}, ["reason"]),
    ],
    ids=["no decision", "no reason", "blank reason", "unknown decision", "nothing", "too long"],
)
def test_a_decision_that_lacks_something_says_so_and_keeps_what_was_typed(
    sitting: Sitting, chair: Browser, values: dict[str, str], fields: list[str]
) -> None:
    answer = chair.post(sitting.deciding(), values)
    assert answer.status_code == 422
    assert "<title>Error: " in answer.text
    assert "There is a problem" in answer.text
    for field in fields:
        assert f'href="#{field}"' in answer.text
        assert f'id="{field}"' in answer.text
    if values.get("reason") == "Kept records":
        assert "Kept records</textarea>" in answer.text
    if values.get("outcome") == "reserve":
        assert re.search(r'value="reserve" checked', answer.text)
    assert decisions(sitting) == []


def test_a_change_of_mind_is_a_new_row_and_a_double_click_is_none(sitting: Sitting, chair: Browser) -> None:
    for outcome in ("reserve", "reserve", "shortlisted"):
        sitting.decide(chair, sitting.codes[0], outcome, "As scored")
    assert [(r.version, r.outcome) for r in decisions(sitting)] == [(1, "reserve"), (2, "shortlisted")]
    assert "Now: shortlisted, because: As scored" in main_of(chair.get(sitting.deciding()).text)


def test_words_in_a_reason_are_shown_as_words(sitting: Sitting, chair: Browser) -> None:
    sitting.decide(chair, sitting.codes[0], reason="<script>alert(1)</script>")
    page = chair.get(sitting.deciding()).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_an_unsettled_application_is_not_decided(sitting: Sitting) -> None:
    sitting.finish("panel", 1)
    chair = sitting.finish("chair", 3)
    assert "cannot be decided" in main_of(chair.get(sitting.deciding()).text)
    assert sitting.decide(chair, sitting.codes[0]).status_code == 409
    assert decisions(sitting) == []


def test_an_application_below_the_line_waits_for_a_person_too(sitting: Sitting) -> None:
    chair = sitting.settle_all(0)
    page = main_of(chair.get(f"{sitting.manage}/shortlist").text)
    assert "below: E1" in page
    assert page.count("Not decided") == 2
    assert decisions(sitting) == []
    assert sitting.decide(chair, sitting.codes[0], "shortlisted", "Guaranteed interview").status_code == 303


def test_the_shortlist_is_agreed_only_when_everyone_is_decided(sitting: Sitting, chair: Browser) -> None:
    sitting.decide(chair, sitting.codes[0])
    answer = chair.post(f"{sitting.manage}/shortlist")
    assert answer.status_code == 409
    assert "1 applications have no decision yet" in answer.text
    sitting.decide(chair, sitting.codes[1], "not_shortlisted", "Few examples")
    assert [chair.post(f"{sitting.manage}/shortlist").status_code for _ in range(2)] == [303, 303]
    with sitting.database.unit_of_work() as session:
        assert session.scalars(select(Shortlist)).one().agreed_by == sitting.people["chair"].id


def test_after_agreeing_no_decision_and_no_score_changes(sitting: Sitting) -> None:
    chair = sitting.agree_all()
    assert sitting.decide(chair, sitting.codes[0], "reserve", "Second thought").status_code == 409
    assert "Record decision" not in chair.get(sitting.deciding()).text
    assert {r.outcome for r in decisions(sitting)} == {"shortlisted"}


def test_names_are_shown_only_after_agreement_by_one_recorded_act(sitting: Sitting, chair: Browser) -> None:
    people = f"{sitting.manage}/people"
    assert chair.get(people).status_code == 404
    assert chair.post(f"{sitting.manage}/shortlist/reveal", form_at="/work").status_code == 409
    for code in sitting.codes:
        sitting.decide(chair, code)
    chair.post(f"{sitting.manage}/shortlist")
    assert chair.get(people).status_code == 404
    for _ in range(2):
        assert chair.post(f"{sitting.manage}/shortlist/reveal", form_at="/work").status_code == 303
    page = main_of(chair.get(people).text)
    assert all(name in page for name in NAMES)
    with sitting.database.unit_of_work() as session:
        assert session.scalars(select(NameReveal)).one().revealed_by == sitting.people["chair"].id
    manager = sitting.browser("manager")
    assert all(name in manager.get(people).text for name in NAMES)


PAGES = ("shortlist", "shortlist/{code}", "matrix", "exports/csv", "exports/xlsx", "people")


@pytest.mark.parametrize("who", ["panel", "second", "administrator", "recruiter"])
def test_others_read_and_decide_nothing(sitting: Sitting, chair: Browser, who: str) -> None:
    browser = sitting.browser(who)
    for page in PAGES:
        assert browser.get(f"{sitting.manage}/{page.format(code=sitting.codes[0])}").status_code == 404
    assert sitting.decide(browser, sitting.codes[0]).status_code == 404
    assert browser.post(f"{sitting.manage}/shortlist", form_at="/work").status_code == 404
    assert browser.post(f"{sitting.manage}/shortlist/reveal", form_at="/work").status_code == 404
    assert decisions(sitting) == []


def test_the_hiring_manager_decides_too_and_another_one_does_not(sitting: Sitting, chair: Browser) -> None:
    assert sitting.decide(sitting.browser("manager"), sitting.codes[0]).status_code == 303
    with sitting.database.unit_of_work() as session:
        stranger = add_user(session, None, "other@example.org", "Invented Other", PASSWORD, "hiring_manager")
    browser = sitting.browsers().sign_in(stranger)
    assert browser.get(f"{sitting.manage}/shortlist").status_code == 404
    assert sitting.decide(browser, sitting.codes[1]).status_code == 404


def test_the_recruiter_reads_the_outcome_once_it_is_agreed(sitting: Sitting) -> None:
    sitting.agree_all()
    recruiter = sitting.browser("recruiter")
    assert recruiter.get(f"{sitting.manage}/matrix").status_code == 200
    assert recruiter.get(f"{sitting.manage}/shortlist").status_code == 404


def test_two_clicks_at_once_decide_once(sitting: Sitting, chair: Browser) -> None:
    browsers = [sitting.browser("manager") for _ in range(2)]
    answers: list[Any] = []

    def click(browser: Browser) -> None:
        answers.append(sitting.decide(browser, sitting.codes[0]).status_code)

    assert at_once(*(partial(click, browser) for browser in browsers)) == []
    assert answers == [303, 303]
    assert len(decisions(sitting)) == 1


def test_a_score_that_is_settled_anew_after_agreement_is_refused(sitting: Sitting) -> None:
    chair = sitting.agree_all()
    with sitting.database.unit_of_work() as session:
        before = session.scalar(select(func.count()).select_from(ModeratedScore))
    late = {"points": "0", "reason": "slip", "note": "Late"}
    answer = chair.post(sitting.settling(), late, form_at="/work")
    assert answer.status_code == 409
    assert "Agree this score" not in chair.get(sitting.settling()).text
    with sitting.database.unit_of_work() as session:
        assert session.scalar(select(func.count()).select_from(ModeratedScore)) == before
