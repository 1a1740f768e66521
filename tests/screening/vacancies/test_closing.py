"""The closing time is a time in London, also when the clocks change; earlier times stay on record."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from screening.clock import from_london, in_london, moment
from screening.vacancies.models import VacancyClosing
from screening.vacancies.opening import State
from screening.vacancies.queries import dated
from screening.vacancies.schemas import ClosingIn
from tests.screening.vacancies.conftest import CLOSES, Draft

UTC = dt.UTC


@pytest.mark.parametrize(
    ("day", "time", "utc", "said"),
    [
        ("2026-03-28", "23:59", (3, 28, 23, 59), "11:59pm on Saturday 28 March 2026 (UK time)"),
        ("2026-03-29", "00:59", (3, 29, 0, 59), "12:59am on Sunday 29 March 2026 (UK time)"),
        ("2026-03-29", "01:30", (3, 29, 1, 30), "2:30am on Sunday 29 March 2026 (UK time)"),
        ("2026-03-29", "02:00", (3, 29, 1, 0), "2am on Sunday 29 March 2026 (UK time)"),
        ("2026-03-29", "23:59", (3, 29, 22, 59), "11:59pm on Sunday 29 March 2026 (UK time)"),
        ("2026-10-24", "23:59", (10, 24, 22, 59), "11:59pm on Saturday 24 October 2026 (UK time)"),
        ("2026-10-25", "01:30", (10, 25, 0, 30), "1:30am on Sunday 25 October 2026 (UK time)"),
        ("2026-10-25", "02:00", (10, 25, 2, 0), "2am on Sunday 25 October 2026 (UK time)"),
        ("2026-10-25", "23:59", (10, 25, 23, 59), "11:59pm on Sunday 25 October 2026 (UK time)"),
        ("2026-07-01", "12:00", (7, 1, 11, 0), "12pm on Wednesday 1 July 2026 (UK time)"),
    ],
    ids=[
        "before spring",
        "last minute of winter",
        "an hour that is not there",
        "first of summer",
        "summer",
        "before autumn",
        "an hour that is there twice: the first",
        "after autumn",
        "winter",
        "noon",
    ],
)
def test_the_form_s_time_is_london_s(day: str, time: str, utc: tuple[int, ...], said: str) -> None:
    loaded = ClosingIn().load({"day": day, "time": time})
    assert loaded["closes"] == dt.datetime(2026, *utc, tzinfo=UTC)  # type: ignore[arg-type, misc]
    assert moment(loaded["closes"]) == said


@given(st.datetimes(dt.datetime(2020, 1, 1), dt.datetime(2037, 12, 31)))
def test_a_time_that_london_s_clocks_show_comes_back_as_typed(typed: dt.datetime) -> None:
    typed = typed.replace(second=0, microsecond=0)
    back = in_london(from_london(typed.date(), typed.time())).replace(tzinfo=None)
    skipped = back - typed
    assert skipped in (dt.timedelta(0), dt.timedelta(hours=1))
    if skipped:
        assert (typed.month, typed.hour) == (3, 1)


def test_a_vacancy_closes_at_the_minute_and_not_an_hour_beside_it(draft: Draft) -> None:
    """A closing time in summer, looked at in UTC."""
    closes = from_london(dt.date(2027, 3, 28), dt.time(23, 59))
    draft.open(closes)
    with draft.database.unit_of_work() as session:
        found = dated(session, draft.vacancy.id)
    last = dt.datetime(2027, 3, 28, 22, 58, 59, tzinfo=UTC)
    assert found.state(last) is State.OPEN
    assert found.state(last + dt.timedelta(seconds=1)) is State.GRACE
    assert found.state(last + dt.timedelta(minutes=15, seconds=1)) is State.CLOSED


def closings(draft: Draft) -> list[tuple[dt.datetime, str]]:
    with draft.database.unit_of_work() as session:
        rows = session.scalars(select(VacancyClosing).order_by(VacancyClosing.created))
        return [(row.closes, row.reason) for row in rows]


def test_moving_it_needs_a_reason_and_keeps_the_earlier_times(draft: Draft) -> None:
    draft.open()
    page = draft.get("/closing").text
    assert 'value="2099-11-29"' in page
    assert 'value="23:59"' in page
    later = {"day": "2099-12-06", "time": "12:00"}
    answer = draft.post("/closing", later)
    assert answer.status_code == 422
    assert "Say why the closing time changes" in answer.text
    assert 'value="2099-12-06"' in answer.text
    assert draft.post("/closing", {**later, "reason": "The website was down"}).status_code == 303
    moved = dt.datetime(2099, 12, 6, 12, tzinfo=UTC)
    assert closings(draft) == [(CLOSES, ""), (moved, "The website was down")]
    assert "12pm on Sunday 6 December 2099" in draft.browser.get(f"/vacancies/{draft.vacancy.id}").text


@pytest.mark.parametrize(
    ("day", "time", "message"),
    [
        ("2099-02-30", "12:00", "Enter a real date"),
        ("next week", "12:00", "Enter a real date"),
        ("2099-01-01", "noon", "Enter a real time"),
        ("", "", "Enter the closing date"),
    ],
)
def test_a_wrong_time_is_said_and_changes_nothing(draft: Draft, day: str, time: str, message: str) -> None:
    draft.open()
    answer = draft.post("/closing", {"day": day, "time": time, "reason": "Because"})
    assert answer.status_code == 422
    assert message in answer.text
    assert "Because" in answer.text
    assert len(closings(draft)) == 1


def test_a_draft_has_no_closing_time_to_move(draft: Draft) -> None:
    values = {"day": "2099-12-06", "time": "12:00", "reason": "Because"}
    assert draft.post("/closing", values).status_code == 409
    assert closings(draft) == []
