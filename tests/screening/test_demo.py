"""The demonstration shows every state at any time of the day."""

from __future__ import annotations

import datetime as dt

import pytest

from screening.clock import from_london
from screening.demo.content_files import vacancies
from screening.demo.seed import times
from screening.vacancies.opening import State, state

CLOCK = [dt.time(0, 0), dt.time(0, 5), dt.time(0, 13), dt.time(0, 15), dt.time(12, 0), dt.time(23, 59)]


@pytest.mark.parametrize("time", CLOCK)
@pytest.mark.parametrize("day", [dt.date(2026, 11, 26), dt.date(2026, 3, 29), dt.date(2026, 10, 25)])
def test_a_vacancy_shown_as_closed_can_be_scored_at_once(day: dt.date, time: dt.time) -> None:
    present = from_london(day, time)
    shown = {demo.state: state(*times(demo, present), present) for demo in vacancies() if demo.state != "draft"}
    assert shown == {"closed": State.CLOSED, "open": State.OPEN}
