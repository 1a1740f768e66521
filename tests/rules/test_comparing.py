"""What UK ENIC said of an award made abroad decides its level; what stands in the comparison is no award of its own."""

from __future__ import annotations

import pytest

from rules.engine import assess
from rules.finding import Finding
from rules.proposing import bind
from rules.qualifications.comparing import compared, only_compares
from rules.qualifications.reading import read
from tests.rules.building import AS_AT, submission

DEGREE = "Educated to degree level or equivalent"
CARE = "QCF Level 3 Diploma in Health and Social Care or equivalent"


def found(wording: str, *education: str) -> Finding:
    return assess(bind(wording, "essential", "qualification"), submission({"education": list(education)}), AS_AT)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("UK ENIC: comparable to British Bachelor (Honours) degree standard", 6),
        ("UK NARIC statement, comparable to RQF level 4", 4),
        ("judged equivalent to a Master's degree by UK ENIC", 7),
        ("ENIC: comparable to a Foundation Degree", 5),
        ("UK ENIC: comparable to GCE A level standard", 3),
        ("UK ENIC statement applied for", None),
        ("Bachelor of Arts, 2003", None),
    ],
)
def test_levels_compared(text: str, level: int | None) -> None:
    assert compared(text) == level


def test_a_line_that_only_compares_names_no_award() -> None:
    assert only_compares("(UK ENIC: comparable to RQF Level 5)")
    assert not only_compares("Diploma in Nursing, Accra (UK ENIC: RQF Level 5)")


@pytest.mark.parametrize(
    ("wording", "education", "points"),
    [
        (
            DEGREE,
            ["Magistrala in Sociology, Bologna, Italy, 2009 - UK ENIC: comparable to a British Master's degree"],
            3,
        ),
        (DEGREE, ["Diploma in Accounts, Lusaka, Zambia, 2001 - UK ENIC: comparable to RQF Level 4"], 0),
        (DEGREE, ["Higher diploma, Lusaka, 2001 (assessed by UK ENIC as comparable to British Bachelor degree)"], 2),
        (CARE, ["Diploma in Community Nursing, Lusaka, 2004. Council member. UK ENIC: comparable to RQF Level 5"], 3),
        (CARE, ["Care giving certificate, Cebu, Philippines, 2015. UK ENIC: comparable to RQF Level 3 certificate"], 2),
        (CARE, ["Care giving certificate, Cebu, Philippines, 2015. UK ENIC: comparable to RQF Level 2"], 1),
    ],
)
def test_the_level_is_the_one_compared(wording: str, education: list[str], points: int) -> None:
    assert found(wording, *education).attainment.points == points


def test_a_compared_award_is_still_flagged_for_a_person() -> None:
    assert "overseas_award" in found(DEGREE, "BA, Lusaka, Zambia - UK ENIC: comparable to British Bachelor").flags


@pytest.mark.parametrize(
    "text", ["I have a Level 3 qualification", "trained as level 2 staff", "for registered nurses"]
)
def test_words_that_are_no_award_of_that_name(text: str) -> None:
    assert not {"a-level", "as-level", "nursing"} & {award.id for award in read(text, 0, text)}


def test_a_version_of_a_standard_is_no_class_of_degree() -> None:
    assert read("audited 40 pages against WCAG 2.1 AA", 0, "") == []
    assert read("offices along the Delta, 2012", 0, "") == []
