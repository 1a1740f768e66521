"""The project's own labelled applications: how far suggestions agree with the hands that wrote them, and what must hold
for every single one. The floors lie under what was measured on 2026-11-26: kappa 0.595 and criterion 0.669 on the first set,
0.525 and 0.603 on the second, whose applicants are strong in some criteria and weak in others."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from benchmarks.judging import Judged, figures, judged

HERE = Path(__file__).parent


@cache
def rows() -> tuple[Judged, ...]:
    return tuple(judged(HERE))


def test_levels_follow_the_panel_and_the_criterion() -> None:
    found = figures(rows())
    assert found.pairs == 415
    assert found.kappa >= 0.55
    assert found.criterion >= 0.62
    assert found.within >= 0.87


def test_little_is_credited_that_is_not_there_and_little_is_missed() -> None:
    found = figures(rows())
    assert found.over <= 0.13
    assert found.missed <= 0.08


def test_in_fields_and_piles_of_other_kinds_levels_follow_the_panel_too() -> None:
    found = figures(tuple(judged(HERE / "second")))
    assert found.pairs == 1780
    assert found.kappa >= 0.48
    assert found.criterion >= 0.56
    assert found.over <= 0.17
    assert found.missed <= 0.05


def test_every_level_above_nothing_quotes_the_applicants_own_words() -> None:
    for row in rows():
        texts = {r.document.kind: r.document.text for r in row.submission.readings}
        if row.finding.attainment.points:
            assert row.finding.evidence, (row.vacancy, row.application, row.criterion)
        for e in row.finding.evidence:
            assert texts[e.document][e.span.start : e.span.end].split() == e.quote.split()
