"""Golden readings: forty and more invented CVs in nine layouts, each read as a person read them."""

from __future__ import annotations

import pytest

from tests.workers.cv import comparing
from tests.workers.cv.golden import CVS, LAYOUTS
from workers.cv import parse
from workers.reading import read

LEAST = 0.95


def test_enough_cvs_are_read() -> None:
    assert len(CVS) >= 40
    assert len({cv.name for cv in CVS}) == len(CVS)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_cvs_are_read_as_a_person_reads_them(layout: str) -> None:
    """Posts and qualifications at F1 0.95 each, and every duty under its own post."""
    posts, awards, misplaced = comparing.Tally(), comparing.Tally(), []
    for cv in CVS:
        made = parse(read(LAYOUTS[layout](cv), "cv", name=f"cv.{layout}"))
        posts.add(cv.name, cv.golden_posts, comparing.posts(cv, made))
        awards.add(cv.name, cv.golden_awards, comparing.awards(made))
        misplaced += [f"{cv.name}: {words}" for words in comparing.out_of_place(cv, made)]
    assert posts.f1 >= LEAST, f"posts: {posts}"
    assert awards.f1 >= LEAST, f"qualifications: {awards}"
    assert not misplaced, "\n".join(misplaced)
