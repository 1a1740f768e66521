"""Shapes of a post's head that the golden CVs do not hold, each found in a CV of another hand."""

from __future__ import annotations

import pytest

from rules.document import Cell, Document, Line
from workers.cv import parse
from workers.cv.headings import kind_of

Read = tuple[str, str | None]


def posts(*texts: str, cell: Cell | None = None, bold: tuple[int, ...] = (), reader: str = "text") -> list[Read]:
    """What is read under a heading Employment from the lines; ``bold`` are numbers of lines, from 0."""
    body = [Line(1, n + 2, t, cell, bold=n in bold) for n, t in enumerate(texts)]
    document = Document("cv", (Line(1, 1, "Employment", heading=1), *body), reader)
    return [(e.job_title, e.employer) for e in parse(document).employments]


@pytest.mark.parametrize(
    ("line", "title", "employer"),
    [
        ("Home carer, 16 hrs (evenings), Bluestone Homecare\t2019 - 2021", "Home carer, 16 hrs (evenings)", "Bluestone Homecare"),
        ("Nursery Nurse, then Deputy, Little Limpets Day Nursery\t1995 - 2013", "Nursery Nurse, then Deputy", "Little Limpets Day Nursery"),
        ("Home Carer, Hallam at Home\t2013 - 2016", "Home Carer", "Hallam at Home"),
        ("Officer from 2015, Oxmarsh Borough Council\tSept 2012 - May 2019", "Officer from 2015", "Oxmarsh Borough Council"),
        ("Volunteer gardener | Hessle Hall | 2017 to 2019, one day a week", "Volunteer gardener, one day a week", "Hessle Hall"),
        ("Part-time receptionist, Dr Moran & Partners\t2025", "Part-time receptionist", "Dr Moran & Partners"),
    ],
)  # fmt: skip
def test_a_line_is_parted(line: str, title: str, employer: str) -> None:
    assert posts(line) == [(title, employer)]


def test_several_posts_stand_in_one_cell() -> None:
    lines = ["Mar 2023 - present", "Care Assistant, Oak House", "Helped.", "2012 - 2020", "Sales assistant, Boothby's"]
    expected = [("Care Assistant", "Oak House"), ("Sales assistant", "Boothby's")]
    assert posts(*lines, cell=Cell(0, 0, 1)) == expected


def test_a_bold_head_runs_over_two_lines() -> None:
    lines = [
        "March 2024 - present",
        "Duty manager (fixed term, 30 hours), Amber Vale Garden",
        "Centre",
        "• Kept the keys",
    ]
    found = posts(*lines, bold=(1, 2), reader="pdf")
    assert found == [("Duty manager (fixed term, 30 hours)", "Amber Vale Garden Centre")]


def test_half_a_bracket_heads_no_section() -> None:
    lines = [
        "09/2011 - present",
        "Payroll Clerk, Walney Academies Trust (3",
        "schools)",
        "1991 - 2011",
        "Clerk, Barrow Council",
    ]
    assert posts(*lines, bold=(1, 2, 4), reader="pdf")[1:] == [("Clerk", "Barrow Council")]


def test_an_employer_with_dates_of_its_own_is_no_post() -> None:
    lines = [
        "Oakmere Care Group\t2015 - 2022",
        "Team Leader\tJan 2019 - 2022",
        "- led",
        "Carer\t2015 - Jan 2019",
        "- cared",
    ]
    assert posts(*lines) == [("Team Leader", "Oakmere Care Group"), ("Carer", "Oakmere Care Group")]


@pytest.mark.parametrize(
    "said", ["Career gap: move abroad", "Not working", "MBA, full time student", "Maternity leave"]
)
def test_time_without_a_post_is_no_post(said: str) -> None:
    assert posts("Cook, The Mill Inn\t2012 - 2014", f"{said}\t2014 - 2016") == [("Cook", "The Mill Inn")]


@pytest.mark.parametrize(
    ("lines", "title", "employer"),
    [
        (["2010 - 2014. Fitter, Mill Lane Garage"], "Fitter", "Mill Lane Garage"),
        (["2010 - 2014  Mill Lane Garage, Ely. Fitter. Brakes and tyres."], "Fitter", "Mill Lane Garage, Ely"),
        (["2010 - 2014  Mill Lane Garage, Ely", "Fitter, bay two. Brakes and tyres all day."], "Fitter", "Mill Lane Garage, Ely"),
        (["Mill Lane Garage", "Fitter, Sept 2010 - May 2014"], "Fitter", "Mill Lane Garage"),
        (["Mill Lane Garage: Fitter, 2010 - 2014"], "Fitter", "Mill Lane Garage"),
        (["2010 - 2014", "Crowther Engineers, Ely", "Secretary, Claims Department"], "Secretary, Claims Department", "Crowther Engineers, Ely"),
        (["Fitter, Mill Lane Garage", "2010 - 2014, while I waited for my papers"], "Fitter", "Mill Lane Garage"),
    ],
)  # fmt: skip
def test_a_title_is_found_beside_its_employer(lines: list[str], title: str, employer: str) -> None:
    assert posts(*lines) == [(title, employer)]


def test_a_group_holds_no_later_employer() -> None:
    lines = [
        "1993 - 2023: Wold Constabulary",
        "PC, Skegness (2010 - 2023)",
        "PC, Boston (1993 - 2010)",
        "1989 - 1993: Cook, The Mill Inn",
    ]
    expected = [("PC, Skegness", "Wold Constabulary"), ("PC, Boston", "Wold Constabulary"), ("Cook", "The Mill Inn")]
    assert posts(*lines) == expected


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("What I have done", "employment"),
        ("Before that", "employment"),
        ("Army", "employment"),
        ("Earlier jobs", "employment"),
        ("What I've studied", "education"),
        ("Learning", "education"),
        ("Licence and cards", "training"),
        ("Training in the UK", "training"),
        ("Free time", "interests"),
        ("Health and driving", "other"),
        ("Driving instructor", None),
        ("Mill Lane Garage", None),
    ],
)
def test_headings_are_known_by_their_words(heading: str, kind: str | None) -> None:
    assert kind_of(Line(1, 1, heading), apart=True) == kind


def test_where_titles_stand_above_their_dates_the_line_below_dates_is_the_next_title() -> None:
    lines = (
        "At home with my mother",
        "2009 to 2019",
        "Estate Officer, Oxmarsh Council",
        "2001 to 2009",
        "Let 650 flats.",
        "",
    )
    more = ("Housing Assistant, Oxmarsh Council", "1999 to 2001")
    assert posts(*lines, *more) == [("Estate Officer", "Oxmarsh Council"), ("Housing Assistant", "Oxmarsh Council")]


def test_a_number_apart_from_the_month_is_no_day_of_it() -> None:
    assert posts("Teaching Assistant, Year 2\tSept 2019 - July 2021", "Hessle Primary School") == [
        ("Teaching Assistant, Year 2", "Hessle Primary School")
    ]
