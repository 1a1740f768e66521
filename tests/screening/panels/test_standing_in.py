"""Where the chair has stepped back from an application the others settle it, and nobody else ever does."""

from __future__ import annotations

from sqlalchemy import select

from screening.panels.models import ModeratedScore
from tests.screening.panels.sitting import Sitting

AGREE = {"points": "2", "reason": "talked", "note": "We read it aloud"}


def test_a_member_settles_what_the_chair_stepped_back_from(sitting: Sitting) -> None:
    chair = sitting.browser("chair")
    chair.post(f"{sitting.panel}/conflicts/{sitting.codes[0]}", {"answer": "recuse", "note": "My cousin"})
    sitting.finish("chair", 3)
    member = sitting.finish("panel", 1)
    page = member.get(sitting.settling()).text
    assert "Agree this score" in page
    assert member.post(sitting.settling(), AGREE).status_code == 303
    assert chair.get(sitting.settling()).status_code == 404
    with sitting.database.unit_of_work() as session:
        (row,) = session.scalars(select(ModeratedScore)).all()
    assert row.application_id == sitting.ids[0]


def test_a_member_does_not_settle_what_the_chair_has_read(sitting: Sitting) -> None:
    sitting.finish("chair", 3)
    member = sitting.finish("panel", 1)
    assert "Agree this score" not in member.get(sitting.settling(sitting.codes[1])).text
    assert member.post(sitting.settling(sitting.codes[1]), AGREE).status_code == 403
    with sitting.database.unit_of_work() as session:
        assert session.scalars(select(ModeratedScore)).all() == []
