"""Golden readings: forty and more invented CVs in nine layouts, each read as a person read them."""

from __future__ import annotations

from functools import cache

import pytest

from rules.cv import CV
from tests.workers.cv import comparing
from tests.workers.cv.content import Cv
from tests.workers.cv.golden import CVS, LAYOUTS
from workers.cv import parse
from workers.reading import read

LEAST = 0.95


@cache
def readings(layout: str) -> list[tuple[Cv, CV]]:
    return [(cv, parse(read(LAYOUTS[layout](cv), "cv", name=f"cv.{layout}"))) for cv in CVS]


def test_enough_cvs_are_read() -> None:
    assert len(CVS) >= 40
    assert len({cv.name for cv in CVS}) == len(CVS)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_posts_are_read(layout: str) -> None:
    tally = comparing.Tally()
    for cv, made in readings(layout):
        tally.add(cv.name, cv.golden_posts, comparing.posts(cv, made))
    assert tally.f1 >= LEAST, str(tally)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_qualifications_are_read(layout: str) -> None:
    tally = comparing.Tally()
    for cv, made in readings(layout):
        tally.add(cv.name, cv.golden_awards, comparing.awards(made))
    assert tally.f1 >= LEAST, str(tally)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_duty_stands_under_its_post(layout: str) -> None:
    found = [f"{cv.name}: {words}" for cv, made in readings(layout) for words in comparing.out_of_place(cv, made)]
    assert not found, "\n".join(found)
