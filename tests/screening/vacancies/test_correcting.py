"""The tree of what is looked for, corrected on its page: one form a change, said at once, undone, audited, never lost."""

from __future__ import annotations

import html
from typing import Any

import pytest

from rules.binding import Binding
from rules.describing import name
from rules.proposing import bind
from screening.accounts.services import add_user
from tests.screening.conftest import PASSWORD
from tests.screening.panels.sitting import main_of
from tests.screening.vacancies.conftest import Draft
from tests.screening.vacancies.test_looking import FIRST, SECOND, act, add, looking, rule

WORDING = "Experience of catering, payroll and reception work"
SCHOOL = "GCSE English and Maths"


def words(draft: Draft, code: str = "E1") -> str:
    return name(Binding.from_json(rule(draft, code)).root)


def reworded(draft: Draft, wording: str, category: str = "experience") -> None:
    values = {"wording": wording, "requirement": "essential", "category": category, "assessed_by": "application"}
    assert draft.act("E1", "save", **values).status_code == 303


def change(draft: Draft, place: str, values: dict[str, Any]) -> Any:
    return draft.post(f"{looking(draft)}/{place}", values, form_at=draft.base + looking(draft))


@pytest.fixture
def three(draft: Draft) -> Draft:
    """E1 looks for all of three things."""
    reworded(draft, WORDING)
    assert rule(draft)["root"]["joiner"] == "all"
    assert len(rule(draft)["root"]["parts"]) == 3
    return draft


def labels(draft: Draft) -> list[str]:
    return [part.params["concept"]["label"] for part in Binding.from_json(rule(draft)).leaves()]


def test_each_change_is_said_and_shown_at_once(three: Draft) -> None:
    first, second, third = labels(three)
    steps = [
        ("any top", {}, f"any one of these: {first}; {second}; {third}"),
        ("all top", {}, f"all of these: {first}; {second}; {third}"),
        ("together any", {"part": ["1", "3"]}, f"all of these: any one of these: {first}; {third}; {second}"),
        ("all 1", {}, f"all of these: all of these: {first}; {third}; {second}"),
        ("lift 1.1", {}, f"all of these: {third}; {first}; {second}"),
        ("out 2", {}, f"all of these: {third}; {second}"),
        ("out 1", {}, second),
        ("again", {}, f"all of these: {first}; {second}; {third}"),
    ]
    for pressed, values, after in steps:
        answer = act(three, pressed, **values)
        assert answer.status_code == 303, pressed
        assert answer.location.endswith(f"{looking(three)}#parts")
        assert words(three) == after
        page = three.get(looking(three)).text
        assert 'role="alert"' in page
        assert "Saved at" in page
        assert "Saved at" not in main_of(three.get(looking(three)).text)
    assert rule(three) == bind(WORDING, "essential", "experience").to_json()


def test_each_change_is_undone_where_it_was_made(three: Draft) -> None:
    before = rule(three)
    for pressed in ("any top", "out 2", "together any", "again", "panel"):
        act(three, pressed, part=["1", "2"])
        page = three.get(looking(three)).text
        assert "Undo" in page
        assert act(three, "undo", version=three.version()).location.endswith("/looking#parts")
        assert rule(three) == before, pressed


def test_undo_after_somebody_elses_change_is_refused(three: Draft) -> None:
    act(three, "any top")
    version = three.version()
    three.act("E2", "panel")
    before = words(three)
    assert act(three, "undo", version=version).status_code == 409
    assert words(three) == before


def test_a_stale_page_changes_nothing(three: Draft) -> None:
    version = three.version()
    three.act("E2", "panel")
    before = rule(three)
    assert act(three, "out 1", version=version).status_code == 409
    assert change(three, "1", {"concept": FIRST, "words": "", "version": version}).status_code == 409
    assert rule(three) == before


@pytest.mark.parametrize(
    ("pressed", "ticked", "said", "field"),
    [
        ("together all", ["2"], "Tick at least two", "ticks"),
        ("together any", [], "Tick at least two", "ticks"),
        ("out 9", [], "not there any more", "parts"),
        ("out 1.1", [], "not there any more", "parts"),
        ("out x", [], "not there any more", "parts"),
        ("all 1", [], "not there any more", "parts"),
        ("lift 1", [], "not there any more", "parts"),
        ("fly", [], "not there any more", "parts"),
        ("together all", ["1", "0"], "not there any more", "ticks"),
    ],
)
def test_what_cannot_be_done_says_so_above_and_in_place_and_changes_nothing(
    three: Draft, pressed: str, ticked: list[str], said: str, field: str
) -> None:
    before = rule(three)
    answer = act(three, pressed, part=ticked)
    assert answer.status_code == 422
    assert "<title>Error: " in answer.text
    assert answer.text.count(said) == 2  # In the summary, and where it happened.
    assert f'href="#{field}"' in answer.text
    assert f'id="{field}"' in answer.text
    assert answer.text.count(" checked") == len([t for t in ticked if t != "0"]) + 1  # And how it would be added.
    assert rule(three) == before


def test_the_last_part_stays(draft: Draft) -> None:
    answer = act(draft, "out top")
    assert answer.status_code == 422
    assert "This is the only thing we look for" in answer.text
    draft.act("E1", "panel")
    assert act(draft, "out top").status_code == 422


def test_a_part_is_changed_for_another_thing_and_keeps_its_place(three: Draft) -> None:
    first, _, third = labels(three)
    page = three.get(f"{looking(three)}/2").text
    assert "For how many months" in page
    assert change(three, "2", {"concept": FIRST, "words": "spun the wool", "months": "24"}).status_code == 303
    assert words(three).startswith(f"all of these: {first}; at least 24 months of ")
    assert words(three).endswith(third)
    page = three.get(f"{looking(three)}/2").text
    assert "spun the wool" in page
    assert 'value="24"' in page
    assert change(three, "2", {"concept": FIRST, "words": "", "months": ""}).status_code == 303
    assert "months" not in words(three)


@pytest.mark.parametrize(
    ("values", "said", "field"),
    [
        ({"concept": FIRST, "months": "many"}, "months as a number", "months"),
        ({"concept": FIRST, "months": "0"}, "months as a number", "months"),
        ({"concept": "", "months": "5"}, "Pick what to look for", "concept"),
        ({"concept": FIRST, "words": "up ~ down"}, "a meaning of its own", "words"),
    ],
)
def test_a_part_that_cannot_be_keeps_what_was_typed(
    three: Draft, values: dict[str, str], said: str, field: str
) -> None:
    before = rule(three)
    answer = change(three, "1", {"words": "", **values})
    assert answer.status_code == 422
    assert said in answer.text
    assert f'href="#{field}"' in answer.text
    assert f'value="{values["months"]}"' in answer.text if "months" in values else "up ~ down" in answer.text
    assert rule(three) == before


def test_a_qualification_is_corrected_by_subject_grade_and_level(draft: Draft) -> None:
    reworded(draft, SCHOOL, "qualification")
    page = html.unescape(draft.get("/specification").text)
    assert "All of: GCSE English at grade 4 (C) or above; GCSE Maths at grade 4 (C) or above" in page
    form = draft.get(f"{looking(draft)}/top").text
    assert 'value="english" checked' in form
    assert change(draft, "top", {"subjects": ["english"], "grade": "6", "count": ""}).status_code == 303
    assert words(draft) == "GCSE English at grade 6 (B) or above"
    assert change(draft, "qualification", {"level": "2", "joiner": "any"}).status_code == 303
    wanted = "GCSE English at grade 6 (B) or above; a qualification at level 2 or above"
    assert words(draft) == f"any one of these: {wanted}"
    assert change(draft, "2", {"level": "3", "fields": ["care", ""], "towards": "yes"}).status_code == 303
    assert words(draft).endswith("a qualification at level 3 or above in care")
    assert "Somebody working towards it meets it" in draft.get(looking(draft)).text
    assert change(draft, "gcses", {"subjects": ["mathematics"], "grade": "4", "joiner": "all"}).status_code == 303
    assert words(draft).startswith("all of these: any one of these: GCSE English")


@pytest.mark.parametrize(
    ("place", "values", "said", "field"),
    [
        ("top", {"grade": "4", "count": ""}, "Choose a subject", "subjects"),
        ("top", {"grade": "4", "count": "some"}, "a number from 1 to 15", "count"),
        ("top", {"grade": "x", "subjects": "english"}, "grade from the list", "grade"),
        ("gcses", {"grade": "4", "subjects": "alchemy"}, "subjects from the list", "subjects"),
        ("qualification", {"level": ""}, "Choose a level", "level"),
        ("qualification", {"level": "11"}, "level from the list", "level"),
        ("qualification", {"level": "3", "fields": "alchemy"}, "fields from the list", "fields"),
    ],
)
def test_a_qualification_that_cannot_be_says_so_at_its_field(
    draft: Draft, place: str, values: dict[str, str], said: str, field: str
) -> None:
    reworded(draft, SCHOOL, "qualification")
    before = rule(draft)
    answer = change(draft, place, values)
    assert answer.status_code == 422
    assert said in answer.text
    assert f'href="#{field}"' in answer.text
    assert f'id="{field}"' in answer.text
    assert rule(draft) == before


def test_what_has_no_form_and_what_is_not_there_is_not_found(draft: Draft) -> None:
    code = "D1"  # A driving licence.
    assert "Change<span" not in draft.get(looking(draft, code)).text
    assert draft.get(f"{looking(draft, code)}/top").status_code == 404
    for place in ("9", "1.1", "nonsense", "0", "1.x"):
        assert draft.get(f"{looking(draft)}/{place}").status_code == 404, place
        assert change(draft, place, {"concept": FIRST}).status_code == 404, place


def test_who_does_not_manage_it_finds_nothing(draft: Draft, another: Any) -> None:
    with draft.database.unit_of_work() as session:
        stranger = add_user(session, None, "other@example.org", "Invented Other", PASSWORD, "hiring_manager")
    before = rule(draft)
    for user in (stranger, draft.people["chair"]):
        browser = another().sign_in(user)
        for path in (looking(draft), f"{looking(draft)}/top", f"{looking(draft)}/gcses"):
            assert browser.get(draft.base + path).status_code == 404
            data = {"act": "add", "concept": FIRST, "words": "", "subjects": "english"}
            assert browser.post(draft.base + path, data, form_at="/work").status_code == 404
    assert rule(draft) == before


def test_the_story_tells_what_was_done_to_which_criterion(three: Draft) -> None:
    second = labels(three)[1]
    act(three, "out 2")
    text = html.unescape(three.get("/story").text)
    assert "What to look for changed" in text
    assert f"“{second}” taken out" in text


def test_what_opens_is_the_corrected_tree(three: Draft) -> None:
    act(three, "together any", part=["1", "2"])
    add(three, SECOND, "spun the wool", "any")
    before = rule(three)
    three.open()
    assert rule(three) == before
    assert "spun the wool" in str(before)
