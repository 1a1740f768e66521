"""After a rescoring: locked scores stay with their reasons, and whoever sees the suggestion sees when and why it moved."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable

import pytest

from screening.clock import day
from screening.db import now
from screening.evidence import queries as evidence
from screening.evidence.models import EvidenceItem, SuggestedScore
from screening.panels import queries
from screening.panels.models import PanelScore
from screening.panels.views.passages import carried
from tests.screening.evidence.anew import adopt, bell, judged, level, move_on, rescore
from tests.screening.panels.sitting import Sitting, lock, main_of

__all__ = ["bell", "judged", "move_on"]

WHY = "The rules missed the word ledger"


def passages_at(sitting: Sitting) -> list[str]:
    page = sitting.browser("panel").get(sitting.cell()).text
    return re.findall(r'name="passages" value="([^"]+)"', page)


@pytest.fixture
def anew(judged: Sitting, move_on: Callable[..., None]) -> Callable[[], None]:
    def act() -> None:
        move_on()
        adopt(judged, rescore(judged), WHY)

    return act


def scores(sitting: Sitting) -> list[PanelScore]:
    with sitting.database.unit_of_work() as session:
        return queries.history(session, sitting.ids[0], sitting.criteria["E1"].id)


def test_whoever_has_locked_sees_when_and_why(judged: Sitting, anew: Callable[[], None]) -> None:
    member, before = judged.browser("panel"), level(judged)
    lock(member, judged.cell(), 1)
    anew()
    score = member.get(judged.cell()).text
    assert f'href="{judged.cell()}/comparison"' in score
    page = main_of(member.get(f"{judged.cell()}/comparison").text)
    assert "You scored 1. The service suggested 0" in page
    assert "What did you see?" in page
    assert f"The service’s suggestion was made anew on {day(now())}. Why: {WHY} Before, it suggested {before}" in page


def test_a_suggestion_that_did_not_move_says_so(judged: Sitting, anew: Callable[[], None]) -> None:
    member = judged.browser("panel")
    lock(member, judged.cell(criterion="D1"), 3)
    anew()
    page = main_of(member.get(f"{judged.cell(criterion='D1')}/comparison").text)
    assert f"Why: {WHY} It says the same as before." in page


def test_where_it_agrees_now_no_reason_is_asked(judged: Sitting, anew: Callable[[], None]) -> None:
    member = judged.browser("panel")
    lock(member, judged.cell(), 0)
    anew()
    page = main_of(member.get(f"{judged.cell()}/comparison").text)
    assert "You scored 0. The service suggested 0" in page
    assert "What did you see?" not in page


def test_before_the_lock_neither_the_reason_nor_a_level_is_shown(judged: Sitting, anew: Callable[[], None]) -> None:
    anew()
    member = judged.browser("panel")
    page = main_of(member.get(judged.cell()).text)
    assert f"The service marked this application anew on {day(now())}" in page
    assert WHY not in page
    assert "suggest" not in page
    assert member.get(f"{judged.cell()}/comparison").status_code == 404


def test_without_a_rescoring_nothing_is_said_of_one(judged: Sitting) -> None:
    member = judged.browser("panel")
    lock(member, judged.cell(), 1)
    for page in (member.get(judged.cell()).text, member.get(f"{judged.cell()}/comparison").text):
        assert "anew" not in main_of(page)


def test_a_locked_score_keeps_its_words_in_moderation(judged: Sitting, anew: Callable[[], None]) -> None:
    ticked, suggested = passages_at(judged)[:1], level(judged)
    lock(judged.browser("panel"), judged.cell(), 2, read_whole=None, passages=ticked[0])
    before = [(s.points, s.justification) for s in scores(judged)]
    anew()
    assert [(s.points, s.justification) for s in scores(judged)] == before
    for who in ("panel", "chair"):
        judged.finish(who)
    page = main_of(judged.browser("chair").get(judged.settling()).text)
    assert f"{suggested}, then 0" in page
    assert WHY in page


def test_a_page_opened_before_is_sent_after_and_loses_no_tick(judged: Sitting, anew: Callable[[], None]) -> None:
    ticked = passages_at(judged)[0]
    anew()
    assert ticked not in passages_at(judged)
    member = judged.browser("panel")
    lock(member, judged.cell(), 2, read_whole=None, passages=ticked)
    (score,) = scores(judged)
    assert score.justification["passages"] == [ticked]


def test_the_words_that_decided_it_are_still_quoted(judged: Sitting, anew: Callable[[], None]) -> None:
    ticked = passages_at(judged)[0]
    member = judged.browser("panel")
    for code in judged.codes:
        for criterion in ("E1", "D1"):
            mine = (code, criterion) == (judged.codes[0], "E1")
            lock(member, judged.cell(code, criterion), 1, **({"read_whole": None, "passages": ticked} if mine else {}))
    member.post(f"{judged.panel}/finish")
    judged.finish("chair")
    anew()
    assert ticked not in passages_at(judged)
    with judged.database.unit_of_work() as session:
        quote = session.get_one(EvidenceItem, uuid.UUID(ticked)).quote
    page = main_of(judged.browser("chair").get(judged.settling()).text)
    row = page.split("Invented Panel", 1)[1].split("The service", 1)[0]
    assert f"“{quote}”" in row


def test_the_same_words_keep_their_tick_under_their_new_id(judged: Sitting) -> None:
    with judged.database.unit_of_work() as session:
        old = evidence.suggestion(session, judged.ids[0], judged.criteria["E1"].id)
    assert old is not None
    first, *_ = old.items
    same = EvidenceItem(id=first.suggested_score_id, document=first.document)
    same.start, same.end = first.start, first.end
    new = SuggestedScore()
    new.__dict__["items"] = [same]
    assert carried([str(first.id), "never"], new, [old]) == [str(same.id)]
    new.__dict__["items"] = []
    assert carried([str(first.id)], new, [old]) == [str(first.id)]
    assert carried(["never"], None, []) == []
