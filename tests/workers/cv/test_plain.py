"""Plain text CVs without the usual headings or shapes are read as a person reads them."""

from __future__ import annotations

import pytest

from tests.workers.cv import comparing, plain_offices, plain_trades
from tests.workers.cv.content import Said
from tests.workers.cv.plain import Plain, misplaced
from workers.cv import parse
from workers.reading import read

CVS = (*plain_trades.CVS, *plain_offices.CVS)


@pytest.mark.parametrize("cv", CVS, ids=lambda cv: cv.name)
def test_a_plain_cv_is_read_as_a_person_reads_it(cv: Plain) -> None:
    made = parse(read(cv.text.encode(), "cv", name="cv.txt"))
    found: list[Said] = [
        (e.job_title, e.employer or "", str(e.start)[:7] if e.start else "", _until(e.current, e.end))
        for e in made.employments
    ]
    tally = comparing.Tally()
    tally.add(cv.name, cv.golden_posts, found)
    assert tally.f1 == 1, str(tally)
    assert not misplaced(cv, made), "\n".join(misplaced(cv, made))


def _until(current: bool, end: object) -> str:
    return "now" if current else str(end)[:7] if end else ""
