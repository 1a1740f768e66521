"""What the linter notices is shown with its reason and source; keeping a wording needs a reason and is recorded."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from screening.audit.models import AuditEvent
from screening.vacancies.models import KeptFinding
from tests.screening.vacancies.conftest import Draft

WORDING = "Knowledge of the Data Protection Act 1998"


@pytest.fixture
def worded(draft: Draft) -> Draft:
    draft.post(
        "/specification/new",
        {"wording": WORDING, "requirement": "essential", "category": "knowledge", "assessed_by": "application"},
    )
    return draft


def keep(draft: Draft, reason: str) -> int:
    page = draft.get("/thinking").text
    form = re.search(r'name="check" value="(data-protection-act-1998)"><input[^>]*name="digest" value="(\w+)"', page)
    assert form is not None
    answer = draft.post("/thinking", {"check": form[1], "digest": form[2], "reason": reason})
    if reason:
        assert answer.status_code == 303
    else:
        assert "Error: " in answer.text
        assert "Say why you keep the wording" in answer.text
    return answer.status_code


def kept(draft: Draft) -> list[str]:
    with draft.database.unit_of_work() as session:
        return [row.reason for row in session.scalars(select(KeptFinding))]


def test_it_is_shown_under_the_criterion_and_with_its_source(worded: Draft) -> None:
    assert "has been repealed" in worded.get("/specification").text
    page = worded.get("/thinking").text
    assert "has been repealed" in page
    assert "https://www.legislation.gov.uk/ukpga/2018/12/schedule/19" in page


def test_it_does_not_stop_the_opening(worded: Draft) -> None:
    assert "Fix these first" not in worded.get("/opening").text


def test_keeping_needs_a_reason_and_is_recorded(worded: Draft) -> None:
    assert keep(worded, "") == 422
    assert kept(worded) == []
    keep(worded, "The auditor quotes it so")
    assert kept(worded) == ["The auditor quotes it so"]
    assert "Kept because: The auditor quotes it so" in worded.get("/thinking").text
    assert "has been repealed" not in worded.get("/specification").text
    with worded.database.unit_of_work() as session:
        told = session.scalars(select(AuditEvent).where(AuditEvent.event == "wording kept")).all()
    assert [t.detail for t in told] == [{"check": "data-protection-act-1998"}]


def test_another_wording_is_looked_at_again(worded: Draft) -> None:
    keep(worded, "The auditor quotes it so")
    code = next(code for code, text in worded.codes if text == WORDING)
    worded.act(
        code,
        "save",
        wording=f"{WORDING} in schools",
        requirement="essential",
        category="knowledge",
        assessed_by="application",
    )
    assert "has been repealed" in worded.get("/specification").text


def test_a_finding_that_is_gone_is_not_kept(worded: Draft) -> None:
    answer = worded.post("/thinking", {"check": "data-protection-act-1998", "digest": "0" * 64, "reason": "Why not"})
    assert answer.status_code == 422
    assert "has changed since" in answer.text


def test_others_do_not_see_it(worded: Draft) -> None:
    panel = type(worded.browser)(worded.browser.client.application.test_client()).sign_in(worded.people["panel"])
    assert panel.get(f"{worded.base}/thinking").status_code == 404
