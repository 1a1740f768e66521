"""Periods as people write them."""

from __future__ import annotations

import pytest

from workers.cv.dates import period_in, single_in


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("Jan 2020 - present", "2020-01", "now"),
        ("May 2018 till date", "2018-05", "now"),
        ("2019 – to present", "2019", "now"),
        ("2019 up to date", "2019", "now"),
        ("September 2015 to date", "2015-09", "now"),
        ("since May 2018", "2018-05", "now"),
        ("Present - Mar 2019", "2019-03", "now"),
        ("01/2020–03/2022", "2020-01", "2022-03"),
        ("01/20 - 03/22", "2020-01", "2022-03"),
        ("Jan 20 to Mar 22", "2020-01", "2022-03"),
        ("Jan '19 – Mar '24", "2019-01", "2024-03"),
        ("2020-01 – 2023-09", "2020-01", "2023-09"),
        ("2019-2021", "2019", "2021"),
        ("2019-21", "2019", "2021"),
        ("1998/02", "1998-02", "1998-02"),
        ("September - December 2019", "2019-09", "2019-12"),
        ("Summers 2013 and 2014", "2013-07", "2014-07"),
        ("between 2013 and 2016", "2013", "2016"),
        ("Autumn 2014 — Spring 2018", "2014-10", "2018-03"),
        ("Summer 2012", "2012-07", "2012-07"),
        ("Christmas 2018", "2018-12", "2018-12"),
        ("10 Jan 2021 - 3rd of March 2022", "2021-01-10", "2022-03-03"),
        ("2022 - 2019", "2019", "2022"),
        ("Aug 2022 –", "2022-08", ""),
        ("until March 2019", "", "2019-03"),
        ("Sept 18 - July 22", "2018-09", "2022-07"),
        ("Dec 2019 - July 22", "2019-12", "2022-07"),
        ("10.2021 – now", "2021-10", "now"),
        ("[2018 - now] Ward clerk", "2018", "now"),
        ("Court team, Lowick\t02/25    09/26", "2025-02", "2026-09"),
        ("Playworker, Holiday Club    2017, 2018, 2019", "2017", "2019"),
        ("2016 -      Lettings Manager", "2016", ""),
        ("2015 (six months, secondment)", "2015", "2015"),
        ("Volunteer, night shelter    Winter 2018", "2018-12", "2018-12"),
        ("Teaching Assistant, Year 2      Sept 2025 - present", "2025-09", "now"),
        ("Officer from 2015, Council\tSept 2012 - May 2019", "2012-09", "2019-05"),
    ],
)
def test_a_period_is_read(said: str, start: str, end: str) -> None:
    period = period_in(said) or single_in(said)
    assert period is not None
    assert str(period.start or "") == start
    assert ("now" if period.current else str(period.end or "")) == end


@pytest.mark.parametrize("said", ["Led the 2014 office move", "CQC 'Good' in 2017 and 2022", "1,200 staff", "£2019"])
def test_a_year_in_passing_is_no_period(said: str) -> None:
    assert period_in(said) is None
    assert single_in(said) is None
