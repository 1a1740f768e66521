"""Dates and ranges as people write them in CVs. A season stands for a month in its middle."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.cv import PartialDate

MONTHS = {
    name: number
    for number, names in enumerate(
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
    for name in names.split()
}
SEASONS = {"spring": 3, "easter": 4, "summer": 7, "autumn": 10, "christmas": 12, "winter": 12}
MONTH = r"(?:\b(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?)"
SEASON = r"(?:(?:early|mid|late)[- ])?(?:spring|summer|autumn|winter|easter|christmas)s?"
YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
SHORT_YEAR = r"['’`]\d\d\b"
ONE = (
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?[ \n]{{1,2}}(?:of\s+)?)?{MONTH},?\s*[-/]?\s*(?:{YEAR}|{SHORT_YEAR})"
    rf"|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{YEAR}"
    rf"|{SEASON}\s+(?:term\s+)?(?:of\s+)?{YEAR}"
    rf"|\d{{1,2}}[/.-]\d{{1,2}}[/.-]{YEAR}|\d{{1,2}}\s?[/.-]\s?{YEAR}"
    rf"|{YEAR}[/.-](?:0[1-9]|1[0-2])(?:[/.-](?:0[1-9]|[12]\d|3[01]))?(?!\d)"
    rf"|{YEAR}[/-]\d\d(?!\d)|{YEAR})"
)
# A year of two digits is one only beside another date of its kind: "Jan 20 - Mar 22", "01/20 - 03/22".
TWO_DIGITS = rf"(?:{MONTH}\s+\d\d|(?:0?[1-9]|1[0-2])[/.]\d\d)(?![\d/.])"
NOW = (
    r"(?:(?:up\s+)?(?:to|till?|until)\s+)?(?:the\s+)?"
    r"(?:present(?:\s+(?:day|time|post))?|now|date|current(?:ly)?|today|on-?going|still (?:here|employed|in post)|continuing)\b"
)
TO = r"(?:[-–—−~→]+|(?:up\s+)?to|until|till?|through)"
RANGE = re.compile(
    rf"(?P<from>{ONE}|{MONTH}(?=\s*(?:[-–—]|to)\s*{MONTH}))\s*(?:[-–—−~→]+\s*)?(?:{TO}\s*)(?P<to>{ONE}|{NOW}|{MONTH}\s+\d\d(?![\d/.:]))"
    rf"|(?<![\d/.])(?P<short_from>{TWO_DIGITS})(?:\s*{TO}\s*|[ \t]{{3,}}|\t)(?P<short_to>{TWO_DIGITS}|{NOW})"
    rf"|(?P<first>(?:{SEASON}\s+)?{YEAR})(?:,\s*{YEAR})*,\s*(?P<last>{YEAR})(?=\W*$)"
    rf"|(?:\bbetween\s+(?P<between>{ONE})|(?P<seasons>{SEASON}\s+{YEAR}))\s+(?:and|&)\s+(?P<and>{ONE})"
    rf"|(?P<reversed>(?<!\w)(?:present|current))\s*[-–—]\s*(?P<began>{ONE})"
    rf"|(?P<years>{YEAR})\s?[-–—/]\s?(?P<second>\d\d)(?![\d/.-])"
    rf"|\b(?:since|from|started(?: in)?)\s*:?\s+(?P<since>{ONE})(?!\s*(?:[-–—]+\s*)?{TO}\s*(?:{ONE}|{NOW}))(?:\s*onwards)?"
    rf"|(?:^|[\t,;|(])\s*(?:until|up to|ended|left(?: in)?)\s*:?\s+(?P<ended>{ONE})"
    rf"|(?P<open>{ONE})\s*[-–—](?:\s*(?=$|\t|\n|\)|\])|(?=\s{{3,}}))",
    re.I,
)
DIGITS = re.compile(r"\d\d")
"""What every date holds."""
SINGLE = re.compile(rf"(?<![\d£/-]){ONE}(?![\d%])", re.I)
LASTED = re.compile(
    r"(?:(?<=[,(|–—-])\s*|\s{2,}|\t)\(?(?:about|approx\.?|over|nearly)?\s*(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)"
    r"\+?\s*(?:years|yrs?|months|mths)\b\.?\)?\s*$",
    re.I,
)
"""How long a post lasted, at the end of a line that says no dates."""
STARTS_DATE = re.compile(rf"\W*(?:{ONE}|{NOW})", re.I)


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
    numbers = re.fullmatch(r"(\d{1,2})\s?[/.-]\s?(\d{4}|\d\d)", low)
    if numbers:
        return _safe(_century(numbers[2]), int(numbers[1]))
    numbers = re.fullmatch(rf"({YEAR})[/.-](0[1-9]|1[0-2])(?:[/.-](\d\d))?", low)
    # "2011-12" is as likely two years as a month; "2020-01" can only be a month.
    if numbers and (numbers[3] or int(numbers[2]) != int(numbers[1][2:]) + 1):
        return _safe(int(numbers[1]), int(numbers[2]), int(numbers[3]) if numbers[3] else None)
    year = re.search(YEAR, low)
    short = re.search(r"(?:['’`]|\s)(\d\d)$", low)
    if year:
        number = int(year[0])
    elif short:
        number = _century(short[1])
    else:
        return None
    word = re.match(r"(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:(?:early|mid|late)[- ])?([a-z]+)", low)
    month = MONTHS.get(word[1]) or SEASONS.get(word[1]) or SEASONS.get(word[1].removesuffix("s")) if word else None
    day = re.match(r"(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?[a-z]", low) or re.match(
        r"[a-z]+\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+\d{4}", low
    )
    return _safe(number, month, int(day[1]) if day else None)


def _century(year: str) -> int:
    number = int(year)
    return number if number > 99 else 2000 + number if number < 50 else 1900 + number


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
    """The first range of dates in the text with both its ends, else the first with one, or None."""
    if not DIGITS.search(text):
        return None  # Most lines; the expression for dates is large.
    half: Period | None = None
    for found in RANGE.finditer(text):
        at = (found.start(), found.end())
        if found["years"]:
            if int(found["second"]) <= int(found["years"][2:]) and found["years"][2:] != "99":
                continue
            start = int(found["years"])
            return Period(PartialDate(start), PartialDate(start // 100 * 100 + int(found["second"])), False, at)
        if found["reversed"]:
            return Period(date_in(found["began"]), None, True, at)
        if found["since"]:
            half = half or Period(date_in(found["since"]), None, True, at)
        elif found["ended"]:
            half = half or Period(None, date_in(found["ended"]), False, at)
        elif found["open"]:
            half = half or Period(date_in(found["open"]), None, False, at)
        else:
            said_from = found["from"] or found["short_from"] or found["between"] or found["seasons"] or found["first"]
            return _range(said_from, found["to"] or found["short_to"] or found["and"] or found["last"], at)
    return half


def _range(said_from: str, said_to: str, at: tuple[int, int]) -> Period:
    current = re.fullmatch(NOW, said_to.strip(), re.I) is not None
    end = None if current else date_in(said_to)
    start = date_in(said_from)
    if start is None and end is not None:
        start = _safe(end.year, MONTHS.get(said_from.lower().rstrip(".")))
    elif start and end and start.month and not end.month and re.match(SEASON, said_from, re.I):
        # "Summers 2013 and 2014": the season is said of both.
        end = _safe(end.year, start.month) if re.match(rf"{SEASON}", said_from, re.I)[0].endswith("s") else end  # type: ignore[index]
    if start and end and end.latest() < start.earliest():
        start, end = end, start
    return Period(start, end, current, at)


def single_in(text: str) -> Period | None:
    """A lone date at either edge of the text, as a period of its own length; None for any other."""
    found = list(SINGLE.finditer(text)) if DIGITS.search(text) else []
    if len(found) != 1:
        return None
    before, after = text[: found[0].start()].rstrip(), re.sub(r"^\([^()]*\)$", "", text[found[0].end() :].strip())
    between = text[len(before) : found[0].start()]
    apart = not before or before[-1] in ",;|([-–—:\t" or "\t" in between or len(between) > 2
    if (after.strip(" ).") and not re.match(r"\)?\s*(?:$|[\t,;|:–—-])", after)) or not (apart or not after):
        return None
    if before and not apart:
        return None
    date = date_in(found[0][0])
    return Period(date, date, False, (found[0].start(), found[0].end())) if date else None
