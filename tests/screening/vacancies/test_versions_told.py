"""Those who applied are told: that the criteria change, and when the next version opens. The public page says which it is."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import func, select

from screening.applications.models import Application, Submission
from screening.audit.models import AuditEvent
from screening.db import now
from screening.vacancies import services
from screening.vacancies.models import Readvertisement, Vacancy
from tests.factories_applications import OPENED, submitted_application
from tests.screening.panels.sitting import main_of
from tests.screening.vacancies.advertised_again import (
    CLOSE,
    FUTURE,
    WHY,
    WITHDRAW,
    again,
    letters,
    opened,
)
from tests.screening.vacancies.conftest import Draft

__all__ = ["opened"]


@pytest.mark.parametrize(
    ("form", "words"),
    [(CLOSE, "stays with it"), (WITHDRAW, "The first vacancy is withdrawn")],
    ids=["close", "withdraw"],
)
def test_everyone_who_applied_is_told_once_and_why(opened: Draft, form: dict[str, str], words: str) -> None:
    again(opened, form)
    found = letters(opened, "readvertised")
    assert [m.recipient for m in found] == ["oluwaseun.pryce@example.org", "winifred.achebe@example.org"]
    assert all(WHY in m.body and words in m.body and "You may apply again" in m.body for m in found)
    with opened.database.unit_of_work() as session:
        references = {a.id: a.reference for a in session.scalars(select(Application))}
    assert all(references[m.application_id] in m.body for m in found)


def test_who_sends_a_form_in_the_grace_is_told_too(opened: Draft) -> None:
    again(opened, CLOSE)
    with opened.database.unit_of_work() as session:
        vacancy = session.get_one(Vacancy, opened.vacancy.id)
        submitted_application(session, vacancy, "Late Larkspur")
    assert "late.larkspur@example.org" in [m.recipient for m in letters(opened, "readvertised")]


def test_when_it_opens_they_are_told_where_and_till_when(opened: Draft) -> None:
    second = again(opened)
    public = f"/vacancies/{second.vacancy.id}"
    assert second.browser.get(public).status_code == 404
    assert public not in second.browser.get(f"/vacancies/{opened.vacancy.id}").text
    assert "2 people applied to version 1" in second.get("/opening").text
    assert second.post("/opening", FUTURE).status_code == 303
    found = letters(opened, "advertised again")
    assert len(found) == 2
    assert all(public in m.body and "11:59pm on Thursday 24 December 2099" in m.body for m in found)
    page = main_of(second.browser.get(public).text)
    assert "Re-advertised, version 2." in page
    assert WHY not in page
    assert public in second.browser.get(f"/vacancies/{opened.vacancy.id}").text


def test_the_third_version_follows_the_second(opened: Draft) -> None:
    second = again(opened)
    second.post("/opening", FUTURE)
    assert "Re-advertise as version 3" in second.get("/readvertising").text
    assert second.post("/readvertising", WITHDRAW).status_code == 303
    with opened.database.unit_of_work() as session:
        numbers = session.scalars(select(Readvertisement.number).order_by(Readvertisement.number))
        assert list(numbers) == [2, 3]
    listed = main_of(opened.browser.get("/manage/vacancies").text)
    assert "Withdrawn Version 2." in listed
    assert "Draft Version 3." in listed


def test_both_stories_tell_it_with_the_reason(opened: Draft) -> None:
    second = again(opened)
    first_story, second_story = (main_of(d.get("/story").text) for d in (opened, second))
    assert f"Job re-advertised closed to new applications, version 2, {WHY}" in first_story
    assert "Applicants told 2 applicants" in first_story
    assert f"Started from the version before version 2, {WHY}" in second_story
    with opened.database.unit_of_work() as session:
        told = session.scalars(select(AuditEvent).where(AuditEvent.event == "job re-advertised")).one()
    assert told.actor_id == opened.people["manager"].id


def test_a_first_version_says_nothing_of_versions(opened: Draft) -> None:
    assert "ersion" not in main_of(opened.browser.get(f"/vacancies/{opened.vacancy.id}").text)
    with opened.database.unit_of_work() as session:
        assert session.scalar(select(func.count()).select_from(Submission)) == 2
        early = OPENED + dt.timedelta(days=1)
        vacancy = session.get_one(Vacancy, opened.vacancy.id)
        services.move_closing(session, opened.people["manager"], vacancy, early, "Earlier", now())
    assert not letters(opened, "advertised again")
