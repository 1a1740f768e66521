"""Scoring alone: a lock is one fact with a reason, a change is one more, and nothing typed is lost."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from sqlalchemy import select

from screening.db import now
from screening.panels.models import PanelScore, ScoreComparison, ScoreDraft
from tests.factories_applications import move_closing
from tests.screening.conftest import Browser
from tests.screening.panels.sitting import QUOTE, Sitting, lock, main_of


def scores(sitting: Sitting) -> list[PanelScore]:
    with sitting.database.unit_of_work() as session:
        return list(session.scalars(select(PanelScore).order_by(PanelScore.created, PanelScore.version)))


@pytest.fixture
def member(sitting: Sitting) -> Browser:
    return sitting.browser("panel")


def test_home_counts_what_is_scored_and_leads_to_the_next(sitting: Sitting, member: Browser) -> None:
    assert "0 of 4 scored" in main_of(member.get(sitting.panel).text)
    lock(member, sitting.cell(), 3)
    page = main_of(member.get(sitting.panel).text)
    assert "1 of 4 scored" in page
    assert "Carry on with E1" in page


def test_nothing_is_chosen_before_the_member_chooses(sitting: Sitting, member: Browser) -> None:
    page = member.get(sitting.cell()).text
    assert QUOTE in page
    assert not re.findall(r"<input[^>]* checked", page)


def test_a_lock_keeps_the_score_and_the_reason(sitting: Sitting, member: Browser) -> None:
    page = member.get(sitting.cell()).text
    passage = re.search(r'name="passages" value="([^"]+)"', page)
    assert passage is not None
    answer = lock(member, sitting.cell(), 3, passages=passage[1], note="Clear words", read_whole=None)
    assert answer.status_code == 303
    (row,) = scores(sitting)
    assert (row.points, row.version) == (3, 1)
    assert row.justification == {"passages": [passage[1]], "note": "Clear words", "read_whole": False}


@pytest.mark.parametrize(
    ("points", "reason", "field"),
    [
        (None, "yes", "points"),
        ("7", "yes", "points"),
        ("-1", "yes", "points"),
        ("²", "yes", "points"),
        ("2", None, "reason"),
    ],
    ids=["no score", "not on the scale", "negative", "a digit that is no number", "no reason"],
)
def test_a_lock_without_score_or_reason_says_so_and_locks_nothing(
    sitting: Sitting, member: Browser, points: str | None, reason: str | None, field: str
) -> None:
    answer = lock(member, sitting.cell(), points, read_whole=reason)
    assert answer.status_code == 422
    assert "<title>Error: " in answer.text
    assert f'href="#{field}"' in answer.text
    assert f'id="{field}"' in answer.text
    assert scores(sitting) == []


def test_what_was_typed_comes_back_with_the_error(sitting: Sitting, member: Browser) -> None:
    answer = lock(member, sitting.cell(), None, note="Twelve lines of thought")
    assert "Twelve lines of thought" in answer.text
    assert re.search(r'id="read_whole" checked', answer.text)
    answer = lock(member, sitting.cell(), 1, read_whole=None)
    assert re.search(r'value="1" id="points-1" checked', answer.text)


def test_a_passage_of_another_application_is_no_reason(sitting: Sitting, member: Browser) -> None:
    page = member.get(sitting.cell(sitting.codes[1])).text
    passage = re.search(r'name="passages" value="([^"]+)"', page)
    assert passage is not None
    assert lock(member, sitting.cell(), 2, passages=passage[1], read_whole=None).status_code == 422


def test_a_double_click_on_lock_makes_one_score(sitting: Sitting, member: Browser) -> None:
    assert [lock(member, sitting.cell(), 2).status_code for _ in range(2)] == [303, 303]
    assert len(scores(sitting)) == 1


def test_a_change_after_locking_keeps_both(sitting: Sitting, member: Browser) -> None:
    lock(member, sitting.cell(), 1, note="First thought")
    assert "Locked at 1" in member.get(sitting.cell()).text
    lock(member, sitting.cell(), 3, note="Read again")
    assert [(s.version, s.points, s.justification["note"]) for s in scores(sitting)] == [
        (1, 1, "First thought"),
        (2, 3, "Read again"),
    ]


@pytest.mark.parametrize("points", ["", "2", "99999999999", "1" * 5000, "²"])
def test_a_draft_is_private_kept_and_gone_when_locked(sitting: Sitting, member: Browser, points: str) -> None:
    answer = member.post(sitting.cell(), {"act": "draft", "points": points, "note": "Half a thought"})
    assert answer.status_code == 303
    assert "Half a thought" in member.get(sitting.cell()).text
    assert "Half a thought" not in sitting.browser("chair").get(sitting.cell()).text
    assert scores(sitting) == []
    lock(member, sitting.cell(), 2)
    with sitting.database.unit_of_work() as session:
        assert session.scalars(select(ScoreDraft)).all() == []


@pytest.mark.parametrize("act", ["lock", "draft"])
def test_a_note_that_is_too_long_is_said_and_kept_whole(sitting: Sitting, member: Browser, act: str) -> None:
    long = "word " * 1000 + "end of it"
    answer = lock(member, sitting.cell(), 2, note=long, act=act)
    assert answer.status_code == 422
    assert "Use 4,000 characters or fewer. You have 5,009" in answer.text
    assert 'href="#note"' in answer.text
    assert long in answer.text
    assert scores(sitting) == []


def test_a_nul_in_a_note_is_left_out(sitting: Sitting, member: Browser) -> None:
    assert lock(member, sitting.cell(), 1, note="Clear\x00 words").status_code == 303
    assert scores(sitting)[0].justification["note"] == "Clear words"
    answer = member.post(f"{sitting.cell()}/comparison", {"reason": "other", "note": "Read\x00 twice"})
    assert answer.status_code == 303
    with sitting.database.unit_of_work() as session:
        assert session.scalars(select(ScoreComparison)).one().note == "Read twice"


def test_finishing_needs_every_score_and_ends_scoring_alone(sitting: Sitting, member: Browser) -> None:
    assert member.post(f"{sitting.panel}/finish").status_code == 409
    lock(member, sitting.cell(), 2)
    assert "3 scores are" in main_of(member.get(f"{sitting.panel}/finish").text)
    done = sitting.finish("panel")
    assert done.post(f"{sitting.panel}/finish").status_code == 303
    assert lock(done, sitting.cell(), 0).status_code == 409
    assert done.post(sitting.cell(), {"act": "draft", "note": "x"}).status_code == 409
    assert len(scores(sitting)) == 4


def test_the_order_of_applications_is_the_member_s_own_and_stays(sitting: Sitting, member: Browser) -> None:
    first = [re.findall(r"/criteria/[ED]1/\w{4}", member.get(sitting.panel).text) for _ in range(2)]
    assert first[0] == first[1]
    assert len(first[0]) == 2


def test_scoring_starts_only_after_the_grace(sitting: Sitting, member: Browser) -> None:
    with sitting.database.unit_of_work() as session:
        move_closing(session, sitting.vacancy, sitting.people["manager"], now() - dt.timedelta(minutes=5))
    for path in ("", "/finish", f"/applications/{sitting.codes[0]}/text"):
        assert member.get(sitting.panel + path).status_code == 409
    assert lock(member, sitting.cell(), 2).status_code == 409
