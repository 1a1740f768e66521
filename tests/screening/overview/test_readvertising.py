"""Re-advertising a vacancy that has closed: what was scored stays, and what is decided is decided."""

from __future__ import annotations

from sqlalchemy import func, select

from screening.db import Base
from screening.vacancies import queries
from screening.vacancies.models import VacancyClosing
from tests.screening.panels.sitting import Sitting, lock

WHY = "The licence is not needed after all"
CLOSE, WITHDRAW = {"how": "close", "reason": WHY}, {"how": "withdraw", "reason": WHY}


def test_one_that_has_closed_keeps_its_closing_time(sitting: Sitting) -> None:
    """It is what experience is counted up to."""
    with sitting.database.unit_of_work() as session:
        before = queries.closing_time(session, sitting.vacancy.id)
    manager = sitting.browser("manager")
    assert manager.post(f"{sitting.manage}/readvertising", CLOSE).status_code == 303
    with sitting.database.unit_of_work() as session:
        assert queries.closing_time(session, sitting.vacancy.id) == before
    assert lock(sitting.browser("panel"), sitting.cell(), 2).status_code == 303, "they are scored on"


def test_withdrawn_it_is_gone_and_nothing_of_it_is_scored_or_decided(sitting: Sitting) -> None:
    lock(sitting.browser("panel"), sitting.cell(), 2)
    chair = sitting.settle_all()
    with sitting.database.unit_of_work() as session:
        scores = [str(row) for row in session.execute(select(Base.metadata.tables["panel_scores"]))]
        closings = session.scalar(select(func.count()).select_from(VacancyClosing))
    assert sitting.browser("manager").post(f"{sitting.manage}/readvertising", WITHDRAW).status_code == 303
    for answer in (
        lock(chair, sitting.cell(), 3),
        chair.get(f"{sitting.panel}/moderation"),
        chair.post(sitting.settling(), {"points": "3", "reason": "slip", "note": "x"}, form_at="/work"),
        chair.post(sitting.deciding(), {"outcome": "shortlisted", "reason": "Good"}, form_at="/work"),
        chair.post(f"{sitting.manage}/shortlist", form_at="/work"),
    ):
        assert answer.status_code == 409
        assert "was withdrawn" in answer.text
    assert "It was withdrawn, so there is nothing to score" in chair.get("/work").text
    public = chair.get(f"/vacancies/{sitting.vacancy.id}")
    assert public.status_code == 410
    assert "This job was withdrawn" in public.text
    with sitting.database.unit_of_work() as session:
        assert [str(row) for row in session.execute(select(Base.metadata.tables["panel_scores"]))] == scores
        assert session.scalar(select(func.count()).select_from(VacancyClosing)) == closings


def test_once_the_shortlist_is_agreed_it_is_decided(sitting: Sitting) -> None:
    sitting.agree_all()
    manager = sitting.browser("manager")
    assert "The shortlist has been agreed" in manager.get(f"{sitting.manage}/readvertising").text
    assert manager.post(f"{sitting.manage}/readvertising", CLOSE, form_at="/work").status_code == 409
