"""Awards read and compared: the ladder of levels, grades, old names, other countries, and awards not held."""

from __future__ import annotations

import pytest

from rules.engine import assess
from rules.finding import Finding
from rules.proposing import bind
from rules.qualifications.reading import count_in, level_in, read, status_of, subjects_in
from tests.rules.building import AS_AT, submission


def found(wording: str, *education: str, words: str = "") -> Finding:
    facts = {"education": list(education)}
    return assess(bind(wording, "essential", "qualification"), submission(facts, words), AS_AT)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("NVQ Level 3", 3),
        ("QCF L2", 2),
        ("level four", 4),
        ("SVQ 3", 3),
        # https://scqf.org.uk/about-the-framework/interactive-framework/
        ("SCQF level 6", 3),
        ("SCQF 8", 5),
        ("a good level of English", None),
    ],
)
def test_levels(text: str, level: int | None) -> None:
    assert level_in(text) == level


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("English C, Maths D", {"english": True, "mathematics": False}),
        ("English Language 5, Mathematics 3", {"english": True, "mathematics": False}),
        ("including Maths and English", {"english": True, "mathematics": True}),
        ("Maths F", {"mathematics": False}),
    ],
)
def test_grades(text: str, subjects: dict[str, bool]) -> None:
    assert subjects_in(text) == subjects


@pytest.mark.parametrize(("text", "count"), [("five GCSEs", 5), ("GCSEs x9", 9), ("7 GCSEs", 7), ("GCSEs", 0)])
def test_counts(text: str, count: int) -> None:
    assert count_in(text) == count


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("NVQ Level 3, 2015", "held"),
        ("working towards NVQ Level 3", "in_progress"),
        ("BA Social Work, result due July", "in_progress"),
        ("BTEC National, left after a year", "failed"),
        ("first aid, expired", "lapsed"),
        ("I would like to do an NVQ", "planned"),
        ("supported carers to gain their NVQ", "other_person"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert status_of(text) == status


@pytest.mark.parametrize("text", ["We put the bed on blocks", "It was based on a plan", "Ma was at sea", "a bed day"])
def test_no_degree_in_small_letters(text: str) -> None:
    assert [a.id for a in read(text, 0, text)] == []


def test_a_scale_is_no_grade() -> None:
    (award,) = read("GCSEs (9-1) English 3", 0, "GCSEs (9-1) English 3")
    assert award.subjects == {"english": False}
    assert award.count <= 1


GCSE = "5 GCSEs at grade C/4 or above including English and Maths"
CARE = "NVQ Level 3 in Health and Social Care or equivalent"


@pytest.mark.parametrize(
    ("wording", "education", "points"),
    [
        (GCSE, "GCSEs: English C, Maths B, Art C, History C, French C", 2),
        (GCSE, "O levels 1979: English B, Maths C, Art C, History C, French C", 2),
        (GCSE, "GCSEs: English C, Maths E", 1),
        (GCSE, "No certificates from school", 0),
        ("GCSE Maths at grade C or above", "CSE Maths grade 1", 2),
        ("GCSE Maths at grade C or above", "CSE Maths grade 2", 1),
        ("GCSE English and Maths or equivalent", "Functional Skills English Level 2 and Maths Level 2", 2),
        (CARE, "RQF Level 3 Diploma in Adult Care, 2020", 2),
        (CARE, "BSc Nursing, 2010", 3),
        (CARE, "GCSEs: English C", 0),
        ("Educated to degree level", "BA (Hons) History, 2:1, 2008", 2),
        ("Educated to degree level", "MSc Public Health, 2012", 3),
        ("Educated to degree level", "HND Business, 2005", 1),
        ("PA1 and PA6 spraying certificates", "PA1, PA6 2019", 2),
        ("PA1 and PA6 spraying certificates", "Floristry course", 0),
        ("Level 2 Teaching Assistant qualification", "GCSE English 5", 0),
        ("First aid at work certificate", "First aid at work, 2024", 2),
    ],
)
def test_equivalents(wording: str, education: str, points: int) -> None:
    assert found(wording, education).attainment.points == points


def test_an_overseas_award_is_flagged_for_a_person() -> None:
    finding = found("Educated to degree level or equivalent", "BSc Accountancy, University of Nigeria, 2010")
    assert finding.attainment.points == 2
    assert "overseas_award" in finding.flags


def test_the_specification_handed_back_adds_nothing_to_a_cv_that_lists_less() -> None:
    finding = found(
        "Educated to at least A level or equivalent",
        "GCSEs: English C",
        words="I am educated to at least A level or equivalent.",
    )
    assert (finding.attainment.points or 0) <= 1


def test_a_relatives_award_is_not_the_applicants() -> None:
    finding = found(CARE, "GCSEs: Art D", words="My girlfriend is doing her level 3 in care at college.")
    assert finding.attainment.points == 0


def test_what_an_award_is_in_may_stand_below_its_dates() -> None:
    assert (
        found(CARE, "QCF Diploma Level 3, Oxmarsh College\t2015 - Feb 2017\nHealth and Social Care").attainment.points
        == 2
    )


@pytest.mark.parametrize(("section", "points"), [("training", 2), ("skills", 1)])
def test_an_abbreviation_among_skills_may_be_known_of_only(section: str, points: int) -> None:
    facts = {section: ["Spreadsheets, QZRT, minute taking"]}
    finding = assess(bind("QZRT certificate", "essential", "qualification"), submission(facts), AS_AT)
    assert finding.attainment.points == points


def test_a_registered_building_inspector_is_on_a_register() -> None:
    wording = "Registered Building Inspector (Building Safety Regulator) at Class 2A or above"
    (part,) = bind(wording, "essential", "qualification").leaves()
    assert (part.id, part.params["register"]) == ("membership/registration", "building-inspectors")
