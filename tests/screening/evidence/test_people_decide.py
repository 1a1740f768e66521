"""Promise 1: the engine suggests, people score and decide. No rank, cut-off, rejection or pre-filled score from it."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from screening.accounts.models import User
from screening.applications import queries as applications
from screening.db import Base
from screening.evidence.services import store_assessment
from screening.panels.models import ModeratedScore, PanelScore, ScoreDraft
from screening.panels.queries import texts
from screening.shortlists.models import Shortlist, ShortlistDecision
from tests.screening.panels.sitting import Sitting

BY_PEOPLE = {
    "panel_scores": "member_id",
    "score_drafts": "member_id",
    "moderated_scores": "agreed_by",
    "shortlist_decisions": "decided_by",
    "shortlists": "agreed_by",
}


def count(sitting: Sitting, *rows: type) -> int:
    with sitting.database.unit_of_work() as session:
        return sum(session.scalar(select(func.count()).select_from(row)) or 0 for row in rows)


def test_suggestions_alone_score_and_decide_nothing(sitting: Sitting) -> None:
    assert count(sitting, PanelScore, ScoreDraft, ModeratedScore, ShortlistDecision, Shortlist) == 0


def test_looking_at_every_page_scores_and_decides_nothing(sitting: Sitting) -> None:
    for who in ("panel", "chair"):
        browser = sitting.browser(who)
        for code in sitting.codes:
            for criterion in sitting.criteria:
                browser.get(sitting.cell(code, criterion))
    assert count(sitting, PanelScore, ScoreDraft, ModeratedScore, ShortlistDecision, Shortlist) == 0


@pytest.mark.parametrize(("table", "who"), BY_PEOPLE.items())
def test_a_score_and_a_decision_name_the_person_who_made_them(table: str, who: str) -> None:
    column = Base.metadata.tables[table].columns[who]
    assert not column.nullable
    assert column.default is None
    assert {key.column.table.name for key in column.foreign_keys} <= {"users", "panel_members"}


def test_no_control_is_filled_in_before_a_person_fills_it(sitting: Sitting) -> None:
    chair = sitting.settle_all()
    for path in (sitting.settling(), sitting.deciding(), f"{sitting.panel}/conflicts/{sitting.codes[0]}"):
        page = chair.get(path).text
        assert 'type="radio"' in page
        assert not re.findall(r'type="radio"[^>]* checked', page)


def suggest_anew(sitting: Sitting, number: int, points: int) -> None:
    """A newer engine suggests otherwise for one application."""
    with sitting.database.unit_of_work() as session:
        reads = applications.readings_in_force(session, sitting.ids[number])
        words = {cv.document.kind: cv.document.text for cv in texts(session, sitting.ids[number])}
        item = {"document": "cv", "quote": words["cv"][:8], "page": 1, "line": 1, "start": 0, "end": 8, "rule": "x"}
        level = ("not_evidenced", "partly_evidenced", "evidenced", "strongly_evidenced")[points]
        found = [
            {
                "criterion_id": c.id,
                "attainment": level,
                "points": points,
                "reason": "It says so.",
                "change": "",
                "rule": "x",
                "rule_version": 1,
                "binding": None,
                "flags": [],
                "evidence": [{**item, "why": ""}] if points else [],
            }
            for c in sitting.criteria.values()
        ]
        ids = [r.parsed.id for r in reads if r.parsed]
        store_assessment(session, sitting.ids[number], "newer", ids, dt.date(2026, 11, 29), found, words)


def test_suggestions_move_no_rank_total_or_line(sitting: Sitting) -> None:
    chair = sitting.settle_all()
    chair.get("/work")  # The banner of the last act shows once.
    paths = [f"{sitting.manage}/{page}" for page in ("shortlist", "matrix", "exports/csv")]
    before = [_plain(chair.get(path).text) for path in paths]
    suggest_anew(sitting, 0, 0)
    suggest_anew(sitting, 1, 3)
    assert [_plain(chair.get(path).text) for path in paths] == before
    assert "all met" in before[0]


def _plain(page: str) -> str:
    return re.sub(r'name="csrf_token" value="[^"]+"', "", page)


def test_a_new_suggestion_changes_no_score_of_the_panel(sitting: Sitting) -> None:
    sitting.finish("panel", 2)
    suggest_anew(sitting, 0, 0)
    with sitting.database.unit_of_work() as session:
        assert set(session.scalars(select(PanelScore.points))) == {2}


def test_without_any_suggestion_the_panel_can_score_and_decide(sitting: Sitting) -> None:
    with sitting.database.unit_of_work() as session:
        session.connection().execute(Base.metadata.tables["assessments"].delete())
    chair = sitting.agree_all()
    assert "The shortlist was agreed" in chair.get(f"{sitting.manage}/shortlist").text


@pytest.mark.parametrize("missing", ["reason", "decided_by"])
def test_the_database_refuses_a_decision_without_a_person_or_a_reason(
    sitting: Sitting, people: dict[str, User], missing: str
) -> None:
    values = {"outcome": "not_shortlisted", "reason": "No records kept", "decided_by": people["chair"].id}
    values[missing] = "" if missing == "reason" else None
    with pytest.raises(IntegrityError), sitting.database.unit_of_work() as session:
        session.add(ShortlistDecision(application_id=sitting.ids[0], version=1, **values))
