"""The page where suggestions are made anew: what moves and why, before it is adopted; nobody's name, nobody's score."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable

import pytest
from sqlalchemy import select

from screening.accounts.models import MANAGER, PANEL, User
from screening.applications.models import Application
from screening.evidence.models import RescoringEnd
from screening.overview import moving
from screening.vacancies.binding import proposed
from screening.vacancies.models import PanelMember, Vacancy
from screening.vacancies.queries import criteria
from tests.factories_applications import open_vacancy, submitted_application
from tests.screening.conftest import Browser
from tests.screening.evidence.anew import Bell, ask, bell, judged, level, levels, move_on, rescore, rescorings, rows
from tests.screening.evidence.test_rescoring import corrected_cv, moved_closing
from tests.screening.panels.sitting import HIDDEN, Sitting, lock, main_of
from workers import jobs

__all__ = ["bell", "judged", "move_on"]

Move = Callable[..., None]


def at(sitting: Sitting) -> str:
    return f"{sitting.manage}/rescoring"


def post(browser: Browser, sitting: Sitting, act: str, key: uuid.UUID | None = None, **more: str) -> tuple[int, str]:
    answer = browser.post(at(sitting), {"act": act, "rescoring": str(key or ""), **more})
    return answer.status_code, main_of(answer.text) if answer.status_code != 303 else ""


def words(browser: Browser, sitting: Sitting, query: str = "") -> str:
    return main_of(browser.get(at(sitting) + query).text)


def test_from_asking_to_adoption(judged: Sitting, move_on: Move) -> None:
    recruiter, before = judged.browser("recruiter"), level(judged)
    assert "Nothing. New suggestions would be the same." in words(recruiter, judged)
    move_on()
    page = words(recruiter, judged)
    assert re.search(r"The rule “[^”]+” is version (\d+) now. It was version \d+. \(E1", page)
    assert post(recruiter, judged, "ask") == (303, "")
    page = words(recruiter, judged)
    assert "0 of 2 applications done" in page
    assert "Adopt" not in page
    (row,) = rescorings(judged)
    jobs.rescore(str(row.id))
    assert recruiter.get(f"{at(judged)}/progress.json").json == {"done": True}
    page = words(recruiter, judged)
    assert "2 levels would move" in page
    assert "All 0 2 0 0" in page
    for code in judged.codes:
        assert re.search(rf"Application {code}. Down: from {before} [PESa-z]+ ?[a-z]* to 0 Not evidenced", page)
    assert "Kept the records of 28 patients" in page
    assert "have changed:" in page
    status, page = post(recruiter, judged, "adopt", row.id, reason="")
    assert (status, "Say why you adopt" in page) == (422, True)
    assert post(recruiter, judged, "adopt", row.id, reason="The rules were put right") == (303, "")
    page = words(recruiter, judged)
    assert "The new suggestions are adopted" in page
    assert "by Invented Recruiter" in page
    assert "Why: The rules were put right" in page
    story = main_of(recruiter.get(f"{judged.manage}/story").text)
    assert "Rescoring adopted" in story and "The rules were put right" in story
    assert "2 levels of the suggestions moved" in story


def test_neither_a_name_nor_a_score_of_a_person_is_shown(judged: Sitting, move_on: Move) -> None:
    lock(judged.browser("panel"), judged.cell(), 1, note="Thin on examples")
    move_on()
    rescore(judged)
    for who in ("recruiter", "manager"):
        page = judged.browser(who).get(at(judged)).text
        low = page.lower()
        assert [identity for identity in HIDDEN if identity.lower() in low] == []
        assert "Thin on examples" not in page
        assert "Invented Panel" not in page
        with judged.database.unit_of_work() as session:
            references = session.scalars(select(Application.reference)).all()
        assert not [r for r in references if r in page]


@pytest.mark.parametrize(
    ("who", "status"),
    [("recruiter", 200), ("manager", 200), ("chair", 404), ("panel", 404), ("second", 404), ("administrator", 404)],
)
def test_who_may_open_it(judged: Sitting, who: str, status: int) -> None:
    browser = judged.browser(who)
    assert browser.get(at(judged)).status_code == status
    assert browser.get(f"{at(judged)}/progress.json").status_code == status
    assert browser.post(at(judged), {"act": "ask"}).status_code == (303 if status == 200 else 404)
    assert len(rescorings(judged)) == (status == 200)


def test_a_manager_who_sits_on_the_panel_may_not(judged: Sitting) -> None:
    """Or they would see suggestions before their own score is locked."""
    assert "Make the suggestions anew" in judged.browser("manager").get(judged.manage).text
    with judged.database.unit_of_work() as session:
        manager = session.get_one(User, judged.people["manager"].id)
        manager.roles = [MANAGER, PANEL]
        session.add(PanelMember(vacancy_id=judged.vacancy.id, user_id=manager.id))
    browser = judged.browser("manager")
    assert browser.get(at(judged)).status_code == 404
    assert browser.post(at(judged), {"act": "ask"}).status_code == 404
    assert "Make the suggestions anew" not in browser.get(judged.manage).text


def test_a_draft_has_no_suggestions(judged: Sitting) -> None:
    with judged.database.unit_of_work() as session:
        draft = Vacancy(
            title="Porter",
            manager_id=judged.people["manager"].id,
            rating_scale_id=judged.vacancy.rating_scale_id,
            facts={},
        )
        session.add(draft)
        session.flush()
        empty = open_vacancy(session, judged.people["manager"], title="Cook")
    browser = judged.browser("manager")
    assert browser.get(f"/manage/vacancies/{draft.id}/rescoring").status_code == 409
    answer = browser.post(f"/manage/vacancies/{empty.id}/rescoring", {"act": "ask"})
    assert answer.status_code == 409
    assert "There are no suggestions yet" in main_of(answer.text)


def test_nothing_would_move(judged: Sitting) -> None:
    key = rescore(judged)
    recruiter = judged.browser("recruiter")
    page = words(recruiter, judged)
    assert "Nothing would move" in page
    assert "Adopt" not in page
    status, page = post(recruiter, judged, "adopt", key, reason="x")
    assert (status, "nothing to adopt" in page) == (409, True)
    assert post(recruiter, judged, "discard", key) == (303, "")
    assert "Discarded on" in words(recruiter, judged)


@pytest.mark.parametrize("change", [corrected_cv, moved_closing])
def test_what_changed_meanwhile_is_one_clear_error(
    judged: Sitting, move_on: Move, change: Callable[[Sitting], None]
) -> None:
    move_on()
    key = rescore(judged)
    change(judged)
    recruiter = judged.browser("recruiter")
    stood, before = rows(judged.database, "rescorings", "rescoring_ends", "assessments"), levels(judged)
    answer = recruiter.post(at(judged), {"act": "adopt", "rescoring": str(key), "reason": "Worded with care"})
    assert answer.status_code == 409
    assert "<title>Error:" in answer.text
    page = main_of(answer.text)
    assert page.count("There is a problem") == 1
    assert "Nothing was adopted. Run it again" in page
    assert "Worded with care" in page
    assert rows(judged.database, "rescorings", "rescoring_ends", "assessments") == stood
    assert levels(judged) == before
    assert post(recruiter, judged, "ask") == (303, "")
    assert [r.number for r in rescorings(judged)] == [1, 2]


def test_once_the_shortlist_is_agreed_suggestions_stay(judged: Sitting, move_on: Move) -> None:
    move_on()
    key = rescore(judged)
    judged.agree_all()
    recruiter = judged.browser("recruiter")
    assert "The shortlist has been agreed" in words(recruiter, judged)
    for act in ("ask", "adopt", "discard"):
        status, page = post(recruiter, judged, act, key, reason="x")
        assert (status, "The shortlist has been agreed" in page) == (409, True)


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"act": "erase"},
        {"act": "adopt"},
        {"act": "adopt", "rescoring": "not-an-id"},
        {"act": "adopt", "rescoring": str(uuid.uuid4())},
        {"act": "discard", "rescoring": str(uuid.uuid4())},
    ],
)
def test_forms_that_no_page_has_are_not_found(judged: Sitting, form: dict[str, str]) -> None:
    rescore(judged)
    assert judged.browser("recruiter").post(at(judged), form).status_code == 404


def test_too_long_a_reason_is_kept_and_said(judged: Sitting, move_on: Move) -> None:
    move_on()
    key = rescore(judged)
    status, page = post(judged.browser("recruiter"), judged, "adopt", key, reason="x" * 2001)
    assert status == 422
    assert "Use 2,000 characters or fewer" in page
    assert "x" * 2001 in page
    with judged.database.unit_of_work() as session:
        assert session.scalars(select(RescoringEnd)).all() == []


def test_many_are_shown_in_pages_and_by_criterion(
    judged: Sitting, move_on: Move, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moving, "AT_A_TIME", 1)
    move_on()
    rescore(judged)
    recruiter = judged.browser("recruiter")
    first, second = (words(recruiter, judged, f"?page={n}") for n in (1, 2))
    assert "Page 1 of" in first and "Next page" in first
    assert re.findall("Application ([^ .]+). Down", first) != re.findall("Application ([^ .]+). Down", second)
    assert "Page 1 of 2" in words(recruiter, judged, "?criterion=E1")
    for odd in ("?page=0", "?page=99", "?page=x", "?criterion=Q9", "?criterion=<b>"):
        assert recruiter.get(at(judged) + odd).status_code == 200


def test_while_it_is_open_applications_have_numbers_of_no_meaning(judged: Sitting, move_on: Move) -> None:
    with judged.database.unit_of_work() as session:
        vacancy = open_vacancy(session, judged.people["manager"])
        criteria(session, vacancy.id)[0].rule = proposed("Experience of keeping records", "essential", "experience")
        row = submitted_application(session, vacancy)
    jobs.suggest_scores(str(row.id))
    move_on()
    recruiter, here = judged.browser("recruiter"), f"/manage/vacancies/{vacancy.id}/rescoring"
    assert recruiter.post(here, {"act": "ask"}).status_code == 303
    jobs.rescore(str(rescorings(judged)[0].id))
    page = recruiter.get(here).text
    assert "Application 1. Down" in page
    assert row.reference not in page


def test_two_clicks_are_one(judged: Sitting, bell: Bell) -> None:
    recruiter = judged.browser("recruiter")
    assert [post(recruiter, judged, "ask")[0] for _ in range(2)] == [303, 303]
    assert len(rescorings(judged)) == 1
    assert ask(judged) == rescorings(judged)[0].id
