"""A CV whose words were read from a picture says so wherever the panel or the recruiter meets it."""

from __future__ import annotations

import pytest

from screening.applications import queries, services
from screening.panels.words import PICTURE
from tests.factories_applications import seen_in_a_picture
from tests.screening.panels.sitting import Sitting, lock, main_of


@pytest.fixture
def pictured(sitting: Sitting) -> Sitting:
    """The first application's CV, read anew from a picture."""
    with sitting.database.unit_of_work() as session:
        (cv,) = [r for r in queries.readings_in_force(session, sitting.ids[0]) if r.document.kind == "cv"]
        assert cv.parsed is not None
        assert cv.parsed.reading is not None
        services.store_cv_reading(session, cv.document.id, "pictures", seen_in_a_picture(cv.parsed.reading))
    return sitting


def test_the_scoring_page_says_so_at_the_top_at_the_passage_and_in_the_whole(pictured: Sitting) -> None:
    page = main_of(pictured.browser("panel").get(pictured.cell()).text)
    assert f"CV: {PICTURE}" in page
    assert page.count(PICTURE) == 3


def test_the_whole_text_and_the_comparison_say_so(pictured: Sitting) -> None:
    member = pictured.browser("panel")
    assert main_of(member.get(f"{pictured.panel}/applications/{pictured.codes[0]}/text").text).count(PICTURE) == 1
    lock(member, pictured.cell(), 1)
    assert PICTURE in main_of(member.get(f"{pictured.cell()}/comparison").text)


def test_settling_says_so(pictured: Sitting) -> None:
    pictured.finish("panel", 1)
    assert PICTURE in main_of(pictured.finish("chair", 2).get(pictured.settling()).text)


def test_an_ordinary_cv_says_nothing_of_pictures(pictured: Sitting) -> None:
    assert PICTURE not in pictured.browser("panel").get(pictured.cell(pictured.codes[1])).text


def test_the_recruiter_sees_it_too(pictured: Sitting) -> None:
    recruiter = pictured.browser("recruiter")
    page = main_of(recruiter.get(f"{pictured.manage}/applications/{pictured.ids[0]}").text)
    assert "read from a picture: numbers can be wrong" in page
