"""Who sees what, and when: nobody the others' scores before all have finished, nor a suggestion before their own lock."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from screening.panels.models import ConflictDeclaration, PanelScore, ScoreComparison
from tests.screening.conftest import Browser
from tests.screening.panels.sitting import Sitting, lock, main_of

SAYS = "The marked words show the work."
"""The engine's reason: only whoever may see the suggestion may read it."""


@pytest.fixture
def member(sitting: Sitting) -> Browser:
    return sitting.browser("panel")


def pages(sitting: Sitting) -> list[str]:
    """Every page of the panel's that a member can open while scoring."""
    code = sitting.codes[0]
    return [
        sitting.panel,
        f"{sitting.panel}/finish",
        sitting.cell(),
        f"{sitting.panel}/applications/{code}/E1",
        f"{sitting.panel}/applications/{code}/text",
        f"{sitting.panel}/conflicts/{code}",
    ]


def test_the_suggestion_is_sealed_until_the_own_score_is_locked(sitting: Sitting, member: Browser) -> None:
    assert member.get(f"{sitting.cell()}/comparison").status_code == 404
    assert member.post(f"{sitting.cell()}/comparison", {"reason": "missed"}).status_code == 404
    member.post(sitting.cell(), {"act": "draft", "points": "2"})
    assert member.get(f"{sitting.cell()}/comparison").status_code == 404
    for path in pages(sitting):
        answer = member.get(path)
        assert answer.status_code == 200
        assert SAYS not in answer.text
        assert "suggested 3" not in answer.text
    answer = lock(member, sitting.cell(), 2)
    page = main_of(member.get(answer.location).text)
    assert "You scored 2. The service suggested 3" in page
    assert SAYS in page


def test_one_lock_opens_one_suggestion_only(sitting: Sitting, member: Browser) -> None:
    lock(member, sitting.cell(), 2)
    assert member.get(f"{sitting.cell(sitting.codes[1])}/comparison").status_code == 404
    assert member.get(f"{sitting.cell(criterion='D1')}/comparison").status_code == 404


def test_the_lock_of_another_member_opens_nothing(sitting: Sitting, member: Browser) -> None:
    lock(sitting.browser("chair"), sitting.cell(), 2)
    assert member.get(f"{sitting.cell()}/comparison").status_code == 404


def test_the_same_score_as_suggested_takes_one_line_and_no_stop(sitting: Sitting, member: Browser) -> None:
    answer = lock(member, sitting.cell(), 3)
    assert not answer.location.endswith("/comparison")
    assert f"{sitting.codes[0]} locked at 3. The service suggested 3 too" in member.get(answer.location).text


def test_unclear_is_said_in_words_and_never_as_points(sitting: Sitting, member: Browser) -> None:
    answer = lock(member, sitting.cell(criterion="D1"), 0)
    page = member.get(answer.location).text
    assert "The service suggests nothing here: It could be read two ways." in page


def test_a_difference_is_explained_once(sitting: Sitting, member: Browser) -> None:
    at = lock(member, sitting.cell(), 2).location
    assert "Choose what you saw" in member.post(at, {}).text
    answer = member.post(at, {"reason": "other"})
    assert answer.status_code == 422
    assert "Say what you saw" in answer.text
    for _ in range(2):
        assert member.post(at, {"reason": "missed", "note": "Line 12"}).status_code == 303
    with sitting.database.unit_of_work() as session:
        row = session.scalars(select(ScoreComparison)).one()
    assert (row.reason, row.note) == ("missed", "Line 12")


def test_a_member_does_not_see_the_others_scores_before_all_have_finished(sitting: Sitting, member: Browser) -> None:
    note = "The chair's own thought"
    lock(sitting.browser("chair"), sitting.cell(), 1, note=note)
    for path in [*pages(sitting), "/work", sitting.cell()]:
        page = member.get(path).text
        assert note not in page
        assert "Locked at 1" not in page
    sitting.finish("panel")
    for path in (f"{sitting.panel}/moderation", sitting.settling()):
        answer = member.get(path)
        assert answer.status_code == 409
        assert note not in answer.text
    sitting.finish("chair", 1)
    assert "Invented Chair" in member.get(sitting.settling()).text


def test_nobody_reads_agreed_scores_while_they_are_sealed(sitting: Sitting, member: Browser) -> None:
    sitting.finish("chair")
    chair, manager = sitting.browser("chair"), sitting.browser("manager")
    for path in ("shortlist", f"shortlist/{sitting.codes[0]}", "matrix", "exports/csv", "exports/xlsx", "people"):
        for browser in (chair, manager):
            assert browser.get(f"{sitting.manage}/{path}").status_code == 409


@pytest.mark.parametrize(
    ("who", "status"), [("second", 404), ("manager", 404), ("recruiter", 404), ("administrator", 404)]
)
def test_without_a_seat_nothing_is_found(sitting: Sitting, who: str, status: int) -> None:
    browser = sitting.browser(who)
    for path in [*pages(sitting), f"{sitting.panel}/moderation", sitting.settling(), f"{sitting.cell()}/comparison"]:
        assert browser.get(path).status_code == status
    assert lock(browser, sitting.cell(), 2).status_code == status
    assert browser.post(sitting.settling(), {"points": "2", "reason": "talked"}).status_code == status
    assert browser.post(f"{sitting.panel}/finish").status_code == status


def test_stepping_back_takes_the_application_away_and_keeps_what_was_scored(sitting: Sitting, member: Browser) -> None:
    gone, kept = sitting.codes
    lock(member, sitting.cell(gone), 2)
    at = f"{sitting.panel}/conflicts/{gone}"
    assert "Choose an answer" in member.post(at, {}).text
    assert member.post(at, {"answer": "recuse", "note": "My neighbour"}).status_code == 303
    home = member.get(sitting.panel).text
    assert gone not in main_of(home)
    assert kept in home
    assert "0 of 2 scored" in home
    for path in (
        sitting.cell(gone),
        f"{sitting.panel}/applications/{gone}/text",
        f"{sitting.cell(gone)}/comparison",
        at,
    ):
        assert member.get(path).status_code == 404
    assert lock(member, sitting.cell(gone), 3).status_code == 404
    with sitting.database.unit_of_work() as session:
        assert session.scalars(select(PanelScore)).one().points == 2
        assert session.scalars(select(ConflictDeclaration)).one().note == "My neighbour"


def test_knowing_someone_and_being_fair_keeps_the_application(sitting: Sitting, member: Browser) -> None:
    at = f"{sitting.panel}/conflicts/{sitting.codes[0]}"
    member.post(at, {"answer": "known_fair"})
    assert member.get(sitting.cell()).status_code == 200


def test_scores_of_who_stepped_back_are_not_used(sitting: Sitting, member: Browser) -> None:
    gone, kept = sitting.codes
    lock(member, sitting.cell(gone), 0)
    member.post(f"{sitting.panel}/conflicts/{gone}", {"answer": "recuse"})
    for criterion in ("E1", "D1"):
        lock(member, sitting.cell(kept, criterion), 2)
    member.post(f"{sitting.panel}/finish")
    chair = sitting.finish("chair", 2)
    assert "0 scores to settle" not in main_of(chair.get(f"{sitting.panel}/moderation").text)
    assert "Invented Panel" not in main_of(chair.get(sitting.settling(gone)).text)
    assert member.get(sitting.settling(gone)).status_code == 404
