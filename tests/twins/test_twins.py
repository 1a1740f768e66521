"""Only what the applicant can do moves a level: a seeded sample of twins; the whole is ``python -m benchmarks.twins``."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.twins.cases import LABELLED, Case, cases
from tests.twins.comparing import Twin, compare, own, twins

SEED, APPLICATIONS, EACH = 20261125, 8, 3
WORDED = ("name", "pronoun", "address", "school", "year", "wording")


def sample() -> list[tuple[Case, list[Twin]]]:
    """Some applications, each with some twins of every kind but layout."""
    chosen = random.Random(SEED)
    found = chosen.sample(list(cases(LABELLED)), APPLICATIONS)
    return [(case, chosen.sample([t for t in twins(case) if t.axis in WORDED], EACH)) for case in found]


@pytest.mark.parametrize(("case", "some"), sample(), ids=lambda x: x.key if isinstance(x, Case) else "")
def test_a_twin_has_the_levels_of_its_application(case: Case, some: list[Twin]) -> None:
    before = own(case)
    assert [c for twin in some for c in compare(twin, before)] == []


def test_an_application_has_its_levels_in_every_layout() -> None:
    some = random.Random(SEED).sample(list(cases(LABELLED)), 4)
    found = [(twin, own(case)) for case in some for twin in twins(case) if twin.axis == "layout"]
    assert [c for twin, before in found for c in compare(twin, before)] == []


def test_there_are_two_thousand_twins_or_more(shared: Path) -> None:
    found = list(cases(LABELLED, shared / "cases"))
    assert len(found) >= 72
    assert all(case.name for case in found)
    assert sum(1 for case in found for _ in twins(case)) >= 2000
