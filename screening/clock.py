"""Dates and counts in words, as people in the United Kingdom read them."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def in_london(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone(LONDON)


def from_london(day: dt.date, time: dt.time) -> dt.datetime:
    """The moment in UTC when clocks in London show this day and time (the first of two when clocks go back)."""
    return dt.datetime.combine(day, time, LONDON).astimezone(dt.UTC)


def moment(value: dt.datetime) -> str:
    """For example: 11:59pm on Sunday 29 November 2026 (UK time)."""
    local = in_london(value)
    return f"{time_of_day(value)} on {local:%A} {local.day} {local:%B %Y} (UK time)"


def time_of_day(value: dt.datetime) -> str:
    """In London. For example: 9:41pm."""
    local = in_london(value)
    hour, half = local.hour % 12 or 12, "am" if local.hour < 12 else "pm"
    minutes = f":{local.minute:02d}" if local.minute else ""
    return f"{hour}{minutes}{half}"


def lately(value: dt.datetime, now: dt.datetime) -> str:
    """The time alone for a moment of today, in London; else with its day."""
    same = in_london(value).date() == in_london(now).date()
    return time_of_day(value) if same else f"{time_of_day(value)} on {day(value)}"


def day(value: dt.date | dt.datetime) -> str:
    """For example: Sunday 29 November 2026."""
    local = in_london(value) if isinstance(value, dt.datetime) else value
    return f"{local:%A} {local.day} {local:%B %Y}"


def short_day(value: dt.date | dt.datetime) -> str:
    """For example: 29 November 2026."""
    local = in_london(value) if isinstance(value, dt.datetime) else value
    return f"{local.day} {local:%B %Y}"


def plural(count: int, one: str, many: str | None = None) -> str:
    """For example: 1 application, 2 applications; 1 criterion, 3 criteria (given)."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
