"""Settling together: the chair writes with a reason, and the members' own scores stay as they were given."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from screening.panels.models import ModeratedScore, PanelScore
from screening.panels.moderation import Cell, to_settle
from tests.screening.conftest import Browser
from tests.screening.panels.sitting import Sitting, lock, main_of


@pytest.fixture
def chair(sitting: Sitting) -> Browser:
    """Everyone has finished: 1 by the member, 3 by the chair, so that every score is to settle."""
    sitting.finish("panel", 1)
    return sitting.finish("chair", 3)


def agreed(sitting: Sitting) -> list[ModeratedScore]:
    with sitting.database.unit_of_work() as session:
        return list(session.scalars(select(ModeratedScore).order_by(ModeratedScore.created, ModeratedScore.version)))


def settle(browser: Browser, at: str, **values: Any) -> Any:
    return browser.post(at, {"points": "2", "reason": "talked", "note": "We read it aloud", **values})


def test_the_page_lists_what_differs_and_shows_both_scores(sitting: Sitting, chair: Browser) -> None:
    page = main_of(chair.get(f"{sitting.panel}/moderation").text)
    assert "4 scores to settle" in page
    assert "Could change the result" in page
    cell = main_of(chair.get(sitting.settling()).text)
    assert "Invented Panel 1" in cell
    assert "Invented Chair 3" in cell


def test_the_chair_agrees_with_a_reason_and_the_originals_stay(sitting: Sitting, chair: Browser) -> None:
    assert settle(chair, sitting.settling()).status_code == 303
    (row,) = agreed(sitting)
    assert (row.points, row.reason, row.note, row.version) == (2, "talked", "We read it aloud", 1)
    with sitting.database.unit_of_work() as session:
        given = session.scalars(select(PanelScore.points).where(PanelScore.application_id == sitting.ids[0])).all()
    assert sorted(given) == [1, 1, 3, 3]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"points": ""}, "points"),
        ({"points": "9"}, "points"),
        ({"points": "²"}, "points"),
        ({"reason": ""}, "reason"),
        ({"reason": "because"}, "reason"),
        ({"points": "2", "note": ""}, "note"),
    ],
    ids=["no score", "off the scale", "no number", "no reason", "unknown reason", "a score nobody gave"],
)
def test_an_agreement_that_lacks_something_says_so_and_keeps_what_was_typed(
    sitting: Sitting, chair: Browser, values: dict[str, str], field: str
) -> None:
    answer = settle(chair, sitting.settling(), **values)
    assert answer.status_code == 422
    assert f'href="#{field}"' in answer.text
    if "note" not in values:
        assert "We read it aloud" in answer.text
    assert agreed(sitting) == []


def test_a_later_agreement_is_one_more_row(sitting: Sitting, chair: Browser) -> None:
    settle(chair, sitting.settling())
    assert "Agreed at 2" in chair.get(sitting.settling()).text
    settle(chair, sitting.settling(), points="3", note="")
    assert [(r.version, r.points) for r in agreed(sitting)] == [(1, 2), (2, 3)]


def test_a_double_click_on_agree_makes_one_score(sitting: Sitting, chair: Browser) -> None:
    assert [settle(chair, sitting.settling()).status_code for _ in range(2)] == [303, 303]
    assert len(agreed(sitting)) == 1


def test_a_member_reads_and_does_not_write(sitting: Sitting, chair: Browser) -> None:
    member = sitting.browser("panel")
    page = member.get(sitting.settling())
    assert page.status_code == 200
    assert "Agree this score" not in page.text
    assert settle(member, sitting.settling()).status_code == 403
    assert agreed(sitting) == []


def test_a_score_changed_while_alone_is_shown_with_the_first(sitting: Sitting) -> None:
    member = sitting.browser("panel")
    lock(member, sitting.cell(), 0)
    sitting.finish("panel", 1)
    chair = sitting.finish("chair", 3)
    assert "0, then 1" in main_of(chair.get(sitting.settling()).text)


def test_scores_that_agree_are_agreed_at_once_one_row_each(sitting: Sitting) -> None:
    chair = sitting.settle_all(2)
    rows = agreed(sitting)
    assert {(r.points, r.reason) for r in rows} == {(2, "same")}
    assert len(rows) == 4
    chair.post(f"{sitting.panel}/moderation")
    assert len(agreed(sitting)) == 4
    assert "Every score is settled" in main_of(chair.get(f"{sitting.panel}/moderation").text)


def test_a_member_cannot_agree_the_same_scores(sitting: Sitting) -> None:
    member = sitting.finish("panel")
    sitting.finish("chair")
    assert member.post(f"{sitting.panel}/moderation").status_code == 403
    assert agreed(sitting) == []


def test_nothing_is_agreed_before_everyone_has_finished(sitting: Sitting) -> None:
    chair = sitting.finish("chair", 3)
    assert settle(chair, sitting.settling()).status_code == 409
    assert chair.post(f"{sitting.panel}/moderation").status_code == 409
    assert agreed(sitting) == []


def test_what_could_change_the_result_comes_first_then_the_widest_gap() -> None:
    cells = [
        Cell("BBBB", "D1", False, (0, 3)),
        Cell("CCCC", "E1", True, (1, 2)),
        Cell("DDDD", "E1", True, (2, 3)),
        Cell("FFFF", "E1", True, (2, 2)),
        Cell("GGGG", "E1", True, (0, 3)),
    ]
    assert [c.application for c in to_settle(cells, {})] == ["GGGG", "CCCC", "BBBB", "DDDD"]
    assert [c.application for c in to_settle(cells, {("GGGG", "E1"): 2})] == ["CCCC", "BBBB", "DDDD"]
