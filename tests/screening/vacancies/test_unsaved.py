"""What is typed and not saved is kept for its writer alone, until it is saved, thrown away, or the vacancy opens."""

from __future__ import annotations

import re
import uuid
from typing import Any

import pytest
from sqlalchemy import func, select

from screening.accounts.services import add_user
from screening.audit.models import AuditEvent
from screening.vacancies import unsaved
from screening.vacancies.models import FormDraft
from tests.screening.conftest import PASSWORD
from tests.screening.vacancies.conftest import Draft

TYPED: dict[str, Any] = {"wording": "Experience of\r\nbooking", "assessed_by": ["application", "test"], "version": "3"}
FORM = {"wording": "Filing", "requirement": "essential", "category": "experience", "assessed_by": "application"}


def keep(draft: Draft, form: str, **values: Any) -> Any:
    return draft.browser.post(f"{draft.base}/unsaved/{form}", {**TYPED, **values}, form_at="/work")


def kept(draft: Draft, form: str) -> Any:
    answer = draft.get(f"/unsaved/{form}")
    assert answer.status_code == 200
    return answer.json["fields"]


def of_first(draft: Draft) -> str:
    return f"criterion-{draft.id_of('E1')}"


@pytest.mark.parametrize("form", ["facts", "new", "new-0123456789abcdef", "criterion-{c}", "split-{c}"])
def test_it_comes_back_as_it_was_typed(draft: Draft, form: str) -> None:
    form = form.replace("{c}", str(draft.id_of("E1")))
    assert kept(draft, form) is None
    assert keep(draft, form).json == {"kept": True}
    assert keep(draft, form, wording="Newer").json == {"kept": True}
    assert kept(draft, form) == {"wording": ["Newer"], "assessed_by": ["application", "test"]}
    assert kept(draft, "new-ffffffffffffffff") is None
    with draft.database.unit_of_work() as session:
        assert session.scalar(select(func.count()).select_from(FormDraft)) == 1


def test_it_changes_nothing_that_is_saved_and_is_no_fact(draft: Draft) -> None:
    before, version = draft.codes, draft.version()
    with draft.database.unit_of_work() as session:
        told = session.scalar(select(func.count()).select_from(AuditEvent))
    keep(draft, of_first(draft), wording="Something else")
    assert (draft.codes, draft.version()) == (before, version)
    assert "Something else" not in draft.get(f"/specification/criteria/{draft.id_of('E1')}").text
    with draft.database.unit_of_work() as session:
        assert session.scalar(select(func.count()).select_from(AuditEvent)) == told


def test_each_act_forgets_the_forms_it_ends(draft: Draft) -> None:
    key = draft.id_of("E1")
    forms = ("criterion", "split")
    for act, values, left in (
        ("panel", {}, {"criterion", "split"}),
        ("down", {}, {"criterion", "split"}),
        ("save", FORM, {"split"}),
        ("split", {"parts": "One\nTwo"}, set()),
    ):
        for form in forms:
            keep(draft, f"{form}-{key}")
        answer = draft.post(f"/specification/criteria/{key}", {"act": act, **values}, form_at="/work")
        assert answer.status_code == 303, act
        assert {form for form in forms if kept(draft, f"{form}-{key}")} == left, act


def test_what_could_not_be_saved_is_still_kept(draft: Draft) -> None:
    keep(draft, of_first(draft))
    assert draft.act("E1", "save", wording="").status_code == 422
    assert kept(draft, of_first(draft)) is not None


def test_a_new_criterion_and_the_facts_are_forgotten_when_saved(draft: Draft) -> None:
    line = "Full driving licence"
    for form in ("new", unsaved.of_new(line), unsaved.FACTS):
        keep(draft, form)
    draft.browser.post(f"{draft.base}/specification/new?text={line.replace(' ', '+')}", FORM, form_at="/work")
    assert kept(draft, unsaved.of_new(line)) is None
    assert kept(draft, "new") is not None
    draft.post("/specification/new", FORM)
    assert kept(draft, "new") is None
    assert draft.post("/facts", {"employer": "Invented Trust", "kept_months": "12"}).status_code == 303
    assert kept(draft, unsaved.FACTS) is None


def test_it_is_thrown_away(draft: Draft) -> None:
    keep(draft, "facts")
    assert keep(draft, "facts", act="forget").json == {"kept": False}
    assert kept(draft, "facts") is None


def test_a_later_save_is_said_with_it(draft: Draft) -> None:
    keep(draft, of_first(draft))
    assert draft.get(f"/unsaved/{of_first(draft)}").json["stale"] is False
    draft.act("E2", "panel")
    assert draft.get(f"/unsaved/{of_first(draft)}").json["stale"] is True


def test_nobody_else_sees_it_and_who_does_not_manage_finds_nothing(draft: Draft, another: Any) -> None:
    keep(draft, "facts")
    recruiter = another().sign_in(draft.people["recruiter"])
    assert recruiter.get(f"{draft.base}/unsaved/facts").json == {"fields": None}
    with draft.database.unit_of_work() as session:
        stranger = add_user(session, None, "other@example.org", "Invented Other", PASSWORD, "hiring_manager")
    for user in (stranger, draft.people["chair"]):
        browser = another().sign_in(user)
        assert browser.get(f"{draft.base}/unsaved/facts").status_code == 404
        assert browser.post(f"{draft.base}/unsaved/facts", TYPED, form_at="/work").status_code == 404
    assert kept(draft, "facts") is not None


@pytest.mark.parametrize(
    "form", ["panel", "new-xyz", "criterion-" + str(uuid.UUID(int=7)), "criterion-" + "-" * 36, "split-1", "facts%0A"]
)
def test_there_is_no_other_form(draft: Draft, form: str) -> None:
    assert keep(draft, form).status_code == 404
    assert draft.get(f"/unsaved/{form}").status_code == 404


def test_too_much_is_refused_and_what_was_kept_stays(draft: Draft) -> None:
    keep(draft, "facts")
    answer = keep(draft, "facts", wording="x" * unsaved.LONGEST)
    assert answer.status_code == 422
    assert "60,000 characters" in answer.json["message"]
    assert kept(draft, "facts")["wording"] == ["Experience of\nbooking"]


def test_opening_ends_every_draft(draft: Draft) -> None:
    keep(draft, "facts")
    draft.open()
    assert keep(draft, "facts").status_code == 409
    assert draft.get("/unsaved/facts").status_code == 409
    with draft.database.unit_of_work() as session:
        assert session.scalars(select(FormDraft)).all() == []


def test_the_forms_say_where_and_no_script_stands_in_a_page(draft: Draft) -> None:
    for page, forms in (
        ("/facts", ["facts"]),
        ("/specification/new", ["new"]),
        ("/specification/new?text=Filing", [unsaved.of_new("Filing")]),
        (f"/specification/criteria/{draft.id_of('E1')}", [of_first(draft), f"split-{draft.id_of('E1')}"]),
    ):
        text = draft.get(page).text
        assert re.findall(rf'data-unsaved="{draft.base}/unsaved/([^"]+)"', text) == forms
        assert not re.search(r"<script(?![^>]*\ssrc=)", text)
