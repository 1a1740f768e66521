"""The story of a vacancy: everything in order, by code, naming staff and no applicant, and without a score."""

from __future__ import annotations

import re

import pytest

from tests.screening.panels.sitting import HIDDEN, Sitting, lock, main_of

ORDER = (
    "Vacancy drafted",
    "Criterion added",
    "Panel appointed",
    "Vacancy opened",
    "Application submitted",
    "CV read",
    "Scores suggested",
    "Closing time moved",
    "Conflict declared",
    "Score locked",
    "Scoring finished",
    "Score agreed",
    "Decision recorded",
    "Shortlist agreed",
    "Names shown",
)


@pytest.fixture
def told(sitting: Sitting) -> str:
    """The story's page after everything has happened."""
    member = sitting.browser("panel")
    at = f"{sitting.panel}/conflicts/{sitting.codes[0]}"
    member.post(at, {"answer": "known_fair", "note": "We sang in Larkspur choir"})
    lock(member, sitting.cell(), 1, note="Larkspur, thin on examples")
    sitting.finish("panel")
    chair = sitting.finish("chair")
    chair.post(f"{sitting.panel}/moderation")
    for code in sitting.codes:
        sitting.decide(chair, code, reason="Larkspur meets it")
    chair.post(f"{sitting.manage}/shortlist")
    chair.post(f"{sitting.manage}/shortlist/reveal", form_at="/work")
    return main_of(sitting.browser("manager").get(f"{sitting.manage}/story").text)


def test_everything_is_told_in_order(told: str) -> None:
    places = [told.find(event) for event in ORDER]
    assert -1 not in places, [event for event, place in zip(ORDER, places, strict=True) if place < 0]
    assert places == sorted(places)


def test_staff_are_named_and_applicants_are_not(sitting: Sitting, told: str) -> None:
    for name in ("Invented Manager", "Invented Chair", "Invented Panel", "An applicant", "The service"):
        assert name in told
    low = told.lower()
    assert [identity for identity in HIDDEN if identity.lower() in low] == []
    assert all(code in told for code in sitting.codes)
    assert not [key for key in sitting.ids if str(key) in told]


def test_no_score_is_told_so_it_may_be_read_while_sealed(sitting: Sitting) -> None:
    lock(sitting.browser("panel"), sitting.cell(), 1, note="Thin on examples")
    page = main_of(sitting.browser("chair").get(f"{sitting.manage}/story").text)
    (row,) = re.findall(r"Invented Panel Score locked (.*?)(?=\d+(?::\d+)?[ap]m on|$)", page)
    assert row.split() == [f"{sitting.codes[0]},", "E1"]
    assert "Thin on examples" not in page


def test_before_anything_was_scored_the_story_stands(sitting: Sitting) -> None:
    page = main_of(sitting.browser("recruiter").get(f"{sitting.manage}/story").text)
    assert "Scores suggested" in page
    assert "Score locked" not in page


@pytest.mark.parametrize(
    ("who", "status"),
    [("manager", 200), ("recruiter", 200), ("chair", 200), ("panel", 404), ("second", 404), ("administrator", 404)],
)
def test_who_may_read_it(sitting: Sitting, who: str, status: int) -> None:
    assert sitting.browser(who).get(f"{sitting.manage}/story").status_code == status
