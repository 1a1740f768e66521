"""Once somebody has locked a score the closing time stays: nobody joins a race that is being judged."""

from __future__ import annotations

from sqlalchemy import func, select

from screening.vacancies.models import VacancyClosing
from tests.screening.panels.sitting import Sitting, lock

LATER = {"day": "2099-12-06", "time": "12:00", "reason": "The website was down"}


def closings(sitting: Sitting) -> int:
    with sitting.database.unit_of_work() as session:
        return session.scalar(select(func.count()).select_from(VacancyClosing)) or 0


def test_before_the_first_score_it_can_be_moved(sitting: Sitting) -> None:
    before = closings(sitting)
    assert sitting.browser("manager").post(f"{sitting.manage}/closing", LATER).status_code == 303
    assert closings(sitting) == before + 1


def test_after_the_first_score_it_stays(sitting: Sitting) -> None:
    before = closings(sitting)
    lock(sitting.browser("panel"), sitting.cell(), 2)
    manager = sitting.browser("manager")
    page = manager.get(f"{sitting.manage}/closing")
    assert page.status_code == 409
    assert "Scoring has begun" in page.text
    assert manager.post(f"{sitting.manage}/closing", LATER, form_at="/work").status_code == 409
    assert closings(sitting) == before
