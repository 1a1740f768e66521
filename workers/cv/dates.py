"""Dates and ranges as people write them in CVs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.cv import PartialDate

MONTHS = {
    m: n
    for n, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        1,
    )
    for m in names.split()
}
SEASONS = {"spring": 3, "easter": 4, "summer": 7, "autumn": 10, "christmas": 12, "winter": 12}
MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
SHORT_YEAR = r"['’]\d\d"
ONE = rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH},?\s+(?:{YEAR}|{SHORT_YEAR})|(?:spring|summer|autumn|winter|easter|christmas)\s+(?:of\s+)?{YEAR}|\d{{1,2}}[/.-]\d{{1,2}}[/.-]{YEAR}|\d{{1,2}}[/.-]{YEAR}|{YEAR}[/-]\d\d(?!\d)|{YEAR})"
NOW = (
    r"(?:(?:up\s+)?(?:to|till?|until)\s+)?(?:the\s+)?"
    r"(?:present(?:\s+(?:day|time))?|now|date|current(?:ly)?|today|on-?going|still (?:here|employed|in post)|continuing)\b"
)
RANGE = re.compile(
    rf"(?P<from>{ONE}|{MONTH}(?=\s*(?:[-–—]|to)\s*{MONTH}))\s*(?:[-–—]+|to|until|till?|through)\s*(?P<to>{ONE}|{NOW})"
    rf"|(?:since|from)\s+(?P<since>{ONE})(?:\s*(?:[-–—]|to|onwards)\s*(?P<until>{NOW})?)?"
    rf"|(?P<open>{ONE})\s*[-–—]\s*(?=$|\t|\n)",
    re.I,
)
SINGLE = re.compile(rf"(?<![\d£/-]){ONE}(?![\d%])", re.I)


@dataclass(frozen=True, slots=True)
class Period:
    """From when to when, and where the words stand in the text searched."""

    start: PartialDate | None
    end: PartialDate | None
    current: bool
    at: tuple[int, int]


def date_in(text: str) -> PartialDate | None:
    """The date the words name, or None. Day and month in British order."""
    low = text.lower().strip().rstrip(".,")
    numbers = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", low)
    if numbers:
        return _safe(int(numbers[3]), int(numbers[2]), int(numbers[1]))
    numbers = re.fullmatch(r"(\d{1,2})[/.-](\d{4})", low)
    if numbers:
        return _safe(int(numbers[2]), int(numbers[1]))
    year = re.search(YEAR, low)
    short = re.search(r"['’](\d\d)\b", low)
    if year:
        number = int(year[0])
    elif short:
        number = 2000 + int(short[1]) if int(short[1]) < 50 else 1900 + int(short[1])
    else:
        return None
    word = re.match(r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?([a-z]+)", low)
    month = MONTHS.get(word[1]) or SEASONS.get(word[1]) if word else None
    day = re.match(r"(\d{1,2})(?:st|nd|rd|th)?\s+[a-z]", low)
    return _safe(number, month, int(day[1]) if day else None)


def _safe(year: int, month: int | None = None, day: int | None = None) -> PartialDate | None:
    if month is not None and not 1 <= month <= 12:
        return PartialDate(year)
    made = PartialDate(year, month, day)
    try:
        made.earliest()
    except ValueError:
        return PartialDate(year, month)
    return made


def period_in(text: str) -> Period | None:
    """The first range of dates in the text, or None."""
    found = RANGE.search(text)
    if not found:
        return None
    at = (found.start(), found.end())
    if found["since"]:
        return Period(date_in(found["since"]), None, True, at)
    if found["open"]:
        return Period(date_in(found["open"]), None, False, at)
    current = re.fullmatch(NOW, found["to"].strip(), re.I) is not None
    end = None if current else date_in(found["to"])
    start = date_in(found["from"])
    if start is None and end is not None:
        month = MONTHS.get(found["from"].lower().rstrip("."))
        start = _safe(end.year, month)
    if start and end and end.latest() < start.earliest():
        return Period(start, None, False, at)
    return Period(start, end, current, at)
