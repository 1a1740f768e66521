"""The project's own labelled applications: how far suggestions agree with the hands that wrote them, and what must hold
for every single one. The floors lie a little under what was measured on 2026-11-26; what was measured before anybody had
opened a set stands in the README beside it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from benchmarks.judging import Judged, figures, judged

HERE = Path(__file__).parent


@cache
def rows() -> tuple[Judged, ...]:
    return tuple(judged(HERE))


def test_levels_follow_the_panel_and_the_criterion() -> None:
    found = figures(rows())
    assert found.pairs == 415
    assert found.kappa >= 0.7
    assert found.criterion >= 0.74
    assert found.within >= 0.91


def test_little_is_credited_that_is_not_there_and_little_is_missed() -> None:
    found = figures(rows())
    assert found.over <= 0.08
    assert found.missed <= 0.03


@pytest.mark.parametrize(
    ("name", "pairs", "kappa", "criterion"),
    [
        ("second", 1780, 0.59, 0.65),
        ("third", 2048, 0.64, 0.57),
        ("fourth", 3056, 0.56, 0.55),
        ("fifth", 2248, 0.56, 0.54),
        ("sixth", 3384, 0.52, 0.53),
    ],
)
def test_in_fields_and_piles_of_other_kinds_levels_follow_the_panel_too(
    name: str, pairs: int, kappa: float, criterion: float
) -> None:
    found = figures(tuple(judged(HERE / name)))
    assert found.pairs == pairs
    assert found.kappa >= kappa
    assert found.criterion >= criterion
    assert found.over <= 0.17
    assert found.missed <= 0.05


def test_every_level_above_nothing_quotes_the_applicants_own_words() -> None:
    for row in rows():
        texts = {r.document.kind: r.document.text for r in row.submission.readings}
        if row.finding.attainment.points:
            assert row.finding.evidence, (row.vacancy, row.application, row.criterion)
        for e in row.finding.evidence:
            assert texts[e.document][e.span.start : e.span.end].split() == e.quote.split()
