"""Correcting drafted criteria: one at a time, split, in bulk, undone, and never over somebody else's change."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from screening.vacancies.models import Criterion, CriterionRevision, Vacancy
from tests.screening.panels.sitting import main_of
from tests.screening.vacancies.conftest import Draft

RECORDS, TELEPHONE, DRIVING = (
    "Experience of keeping records",
    "Experience of answering the telephone",
    "Full driving licence",
)
GOOD: dict[str, str] = {
    "wording": "Experience of booking appointments",
    "requirement": "desirable",
    "category": "experience",
    "assessed_by": "application",
}


def test_the_page_shows_each_criterion_and_what_is_looked_for(draft: Draft) -> None:
    page = main_of(draft.get("/specification").text)
    assert "2 essential, 1 desirable, 0 not said yet" in page
    assert "E1" in page
    assert RECORDS in page
    assert "What we will look for" in page


def test_changed_words_get_a_new_rule_and_a_new_code(draft: Draft) -> None:
    before = draft.criteria[0].rule
    assert draft.act("E1", "save", **GOOD).status_code == 303
    assert draft.codes == [("D1", GOOD["wording"]), ("E1", TELEPHONE), ("D2", DRIVING)]
    assert draft.criteria[0].rule != before


@pytest.mark.parametrize(
    ("changed", "field", "message"),
    [
        ({"wording": " "}, "wording", "Enter what you are asking for"),
        ({"wording": "x" * 2001}, "wording", "Use 2,000 characters or fewer"),
        ({"requirement": "must"}, "requirement", "Choose essential or desirable"),
        ({"category": ""}, "category", "Choose what kind of thing it is"),
        ({"assessed_by": "telepathy"}, "assessed_by", ""),
    ],
    ids=["no words", "too long", "no requirement", "no category", "no such check"],
)
@pytest.mark.parametrize("page", ["new", "change"])
def test_a_criterion_that_lacks_something_says_so_and_keeps_what_was_typed(
    draft: Draft, page: str, changed: dict[str, str], field: str, message: str
) -> None:
    before = draft.codes
    values = {**GOOD, **changed}
    answer = draft.post("/specification/new", values) if page == "new" else draft.act("E1", "save", **values)
    assert answer.status_code == 422
    assert "<title>Error: " in answer.text
    assert f'href="#{field}"' in answer.text
    assert message in answer.text
    if "wording" not in changed:
        assert GOOD["wording"] in answer.text
    assert draft.codes == before


def test_a_criterion_is_added_at_the_end(draft: Draft) -> None:
    assert draft.post("/specification/new", {**GOOD, "requirement": "essential"}).status_code == 303
    assert [code for code, _ in draft.codes] == ["E1", "E2", "D1", "E3"]


def test_splitting_puts_the_parts_in_place_of_the_whole(draft: Draft) -> None:
    answer = draft.act("E1", "split", parts="Experience of keeping records\n\n  Experience of   filing \n")
    assert answer.status_code == 303
    assert draft.codes == [("E1", RECORDS), ("E2", "Experience of filing"), ("E3", TELEPHONE), ("D1", DRIVING)]
    assert all(c.rule is not None for c in draft.criteria)


@pytest.mark.parametrize("parts", ["", "Only one part", "\n\n"])
def test_one_part_is_no_split(draft: Draft, parts: str) -> None:
    answer = draft.act("E1", "split", parts=parts)
    assert answer.status_code == 422
    assert "at least two" in answer.text
    assert len(draft.codes) == 3


def test_moving_and_leaving_out_number_anew(draft: Draft) -> None:
    draft.act("E1", "down")
    assert draft.codes == [("E1", TELEPHONE), ("E2", RECORDS), ("D1", DRIVING)]
    draft.act("E1", "up")
    assert draft.codes[0] == ("E1", TELEPHONE)
    draft.act("E1", "drop")
    assert draft.codes == [("E1", RECORDS), ("D1", DRIVING)]


def test_leaving_it_to_the_panel_takes_the_rule_away_and_back(draft: Draft) -> None:
    draft.act("E1", "panel")
    assert draft.criteria[0].rule is None
    assert "Left to the panel" in draft.get("/specification").text
    draft.act("E1", "rule")
    assert draft.criteria[0].rule is not None


def test_undo_brings_back_what_stood_before_each_kind_of_change(draft: Draft) -> None:
    def state() -> list[dict[str, Any]]:
        columns = [c.key for c in Criterion.__mapper__.column_attrs if c.key != "created"]
        return [{key: getattr(c, key) for key in columns} for c in draft.criteria]

    changes: list[tuple[str, dict[str, str]]] = [
        ("save", GOOD),
        ("split", {"parts": "One thing\nAnother thing"}),
        ("drop", {}),
        ("down", {}),
        ("panel", {}),
    ]
    before = state()
    for act, values in changes:
        assert draft.act("E1", act, **values).status_code == 303
        assert state() != before
        assert draft.post("/specification/undo", form_at="/work").status_code == 303
        assert state() == before, act


def test_every_change_is_kept_as_it_stood(draft: Draft) -> None:
    draft.act("E1", "drop")
    draft.post("/specification/undo", form_at="/work")
    with draft.database.unit_of_work() as session:
        kept = session.scalars(select(CriterionRevision).order_by(CriterionRevision.number)).all()
    assert [(r.number, r.what) for r in kept][-2:] == [(4, "criterion left out"), (5, "change undone")]
    assert [c["wording"] for c in kept[3].criteria] == [RECORDS, TELEPHONE, DRIVING]


def test_with_no_change_there_is_nothing_to_undo(draft: Draft) -> None:
    draft.browser.post("/manage/vacancies/new", {"title": "Porter"})
    with draft.database.unit_of_work() as session:
        porter = session.scalars(select(Vacancy).where(Vacancy.title == "Porter")).one()
    answer = draft.browser.post(f"/manage/vacancies/{porter.id}/specification/undo", form_at="/work")
    assert answer.status_code == 409
    assert "nothing to undo" in answer.text


def test_several_are_marked_at_once(draft: Draft) -> None:
    chosen = draft.criteria
    assert (
        draft.browser.post(
            f"{draft.base}/specification",
            {"chosen": str(chosen[0].id), "requirement": "desirable", "method": "interview"},
        ).status_code
        == 303
    )
    first = next(c for c in draft.criteria if c.id == chosen[0].id)
    assert (first.requirement, first.assessed_by, first.code) == ("desirable", ["interview"], "D1")


def test_marking_needs_a_tick_and_ignores_nonsense(draft: Draft) -> None:
    answer = draft.post("/specification", {"requirement": "desirable"})
    assert answer.status_code == 422
    assert 'href="#chosen"' in answer.text
    assert 'id="chosen"' in answer.text
    before = draft.codes
    draft.post("/specification", {"chosen": str(draft.id_of("E1")), "requirement": "must", "method": "telepathy"})
    assert draft.codes == before


@pytest.mark.parametrize("version", ["1", "²", "x", "9" * 5000])
def test_a_stale_form_changes_nothing_and_says_so(draft: Draft, version: str) -> None:
    before = draft.codes
    answer = draft.act("E1", "drop", version=version)
    assert answer.status_code == 409
    assert "reload" in answer.text
    assert draft.codes == before


def test_the_form_s_own_version_is_taken(draft: Draft) -> None:
    assert draft.act("E1", "drop", version=draft.version()).status_code == 303


def test_a_criterion_of_another_vacancy_is_not_found(draft: Draft) -> None:
    draft.browser.post("/manage/vacancies/new", {"title": "Porter"})
    key = draft.id_of("E1")
    with draft.database.unit_of_work() as session:
        porter = session.scalars(select(Vacancy).where(Vacancy.title == "Porter")).one()
    path = f"/manage/vacancies/{porter.id}/specification/criteria/{key}"
    assert draft.browser.get(path).status_code == 404
    assert draft.browser.post(path, {"act": "drop"}, form_at="/work").status_code == 404
    assert len(draft.codes) == 3


def test_words_in_a_criterion_are_shown_as_words(draft: Draft) -> None:
    draft.act("E1", "save", **{**GOOD, "wording": "<img src=x onerror=alert(1)> records"})
    page = draft.get("/specification").text
    assert "<img src=x" not in page
    assert "&lt;img src=x" in page
