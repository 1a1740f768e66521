"""Job facts: answers with fixed words, what they ask for, the public page, the story, and nothing typed lost."""

from __future__ import annotations

import html
from typing import Any

import pytest
from sqlalchemy import select

from screening.errors import Conflict
from screening.vacancies import facts, saying
from screening.vacancies.fact_words import DBS, EXCEPTED
from screening.vacancies.models import RatingScale, Vacancy
from tests.screening.conftest import Browser
from tests.screening.panels.sitting import main_of
from tests.screening.vacancies.conftest import Draft

FORM: dict[str, Any] = {
    "employer": "Invented Trust",
    "place": "Ashby",
    "grade": "Band 4",
    "contract": "fixed_term",
    "contract_end": "31 March 2098",
    "dbs": "enhanced_barred",
    "dbs_lists": ["children", "adults"],
    "dbs_reason": "you give personal care, which is regulated activity",
    "driving": "D1",
    "registration": "NMC",
    "political": "yes",
    "fluency": "yes",
    "schemes": ["disability_confident", "care_leavers"],
    "kept_months": "18",
    "checks": "Two references",
    "contact_name": "Rosa Lind",
}
PUBLIC = (
    "Grade Band 4",
    "Contract Fixed term: 31 March 2098",
    "An enhanced DBS check with the children’s and adults’ barred lists.",
    "the law lets us ask about spent convictions and cautions, because you give personal care, which is regulated activity.",
    "You need a driving licence: minibus with up to 16 passenger seats (category D1).",
    "You need to be registered with: Nursing and Midwifery Council.",
    "cannot be a councillor or an MP",
    "speak fluent English (in Wales, English or Welsh)",
    "Other checks Two references",
    "disabled people (Disability Confident)",
    "people who have been in care",
    "We keep your application for 18 months after the decision.",
)


def stored(draft: Draft) -> dict[str, Any]:
    with draft.database.unit_of_work() as session:
        return dict(session.get_one(Vacancy, draft.vacancy.id).facts)


def public(draft: Draft) -> str:
    return html.unescape(main_of(draft.browser.get(f"/vacancies/{draft.vacancy.id}").text))


def story(draft: Draft) -> str:
    return html.unescape(main_of(draft.get("/story").text))


def test_what_is_saved_stands_in_the_form_and_on_the_public_page(draft: Draft) -> None:
    assert draft.post("/facts", FORM).status_code == 303
    kept = stored(draft)
    assert {name: kept[name] for name in FORM} == {**FORM, "kept_months": 18}
    page = draft.get("/facts").text
    for name in ("contract", "dbs", "driving", "registration", "political", "fluency"):
        assert ticked(page, name) == [FORM[name]]
    assert ticked(page, "dbs_lists") == FORM["dbs_lists"]
    assert ticked(page, "schemes") == FORM["schemes"]
    draft.open()
    shown = public(draft)
    assert [words for words in PUBLIC if words not in shown] == []


def ticked(page: str, name: str) -> list[str]:
    inputs = [tag for tag in page.split("<input")[1:] if f'name="{name}"' in tag.split(">")[0]]
    return [tag.split('value="')[1].split('"')[0] for tag in inputs if " checked" in tag.split(">")[0]]


def test_what_nobody_said_is_not_on_the_public_page_and_12_months_is_the_default(draft: Draft) -> None:
    draft.open()
    shown = public(draft)
    assert "12 months after the decision" in shown
    assert all(
        words not in shown for words in ("DBS", "need to drive", "register", "politic", "fluent", "Interview schemes")
    )
    assert "as long as the vacancy says" in draft.browser.get("/privacy").text


def test_nothing_is_chosen_before_somebody_chooses(draft: Draft) -> None:
    page = draft.get("/facts").text
    assert all(ticked(page, name) == [] for name in ("contract", "dbs", "driving", "registration", "political"))
    assert 'value="12"' in page


@pytest.mark.parametrize(
    ("changed", "field", "message"),
    [
        ({"kept_months": "5"}, "kept_months", "whole number of months from 6 to 72"),
        ({"kept_months": "73"}, "kept_months", "whole number of months from 6 to 72"),
        ({"kept_months": "a year"}, "kept_months", "whole number of months from 6 to 72"),
        ({"kept_months": "²4"}, "kept_months", "whole number of months from 6 to 72"),
        ({"kept_months": "9" * 5000}, "kept_months", "whole number of months from 6 to 72"),
        ({"dbs": "gold"}, "dbs", "DBS check: choose one of the answers"),
        ({"dbs_lists": ["everyone"]}, "dbs_lists", "Barred lists: choose from the answers"),
        ({"driving": "Z"}, "driving", "Driving: choose one of the answers"),
        ({"registration": "x"}, "registration", "Registration: choose one of the answers"),
        ({"schemes": ["friends"]}, "schemes", "Interview schemes: choose from the answers"),
        ({"dbs_reason": "x" * 201}, "dbs_reason", "Use 200 characters or fewer"),
        ({"scale": "1"}, "scale", "Choose one of the rating scales"),
    ],
)
def test_bad_input_is_one_error_and_all_that_was_typed_stays(
    draft: Draft, changed: dict[str, Any], field: str, message: str
) -> None:
    before = stored(draft)
    answer = draft.post("/facts", {**FORM, **changed})
    assert answer.status_code == 422
    assert answer.text.count(f'href="#{field}"') == 1
    assert answer.text.count("govuk-error-summary__list") == 1
    assert message in html.unescape(answer.text)
    assert "<title>Error:" in answer.text
    for name in ("employer", "grade", "contract_end", "checks", "contact_name"):
        assert FORM[name] in answer.text
    assert ticked(answer.text, "contract") == ["fixed_term"]
    if field != "schemes":
        assert ticked(answer.text, "schemes") == FORM["schemes"]
    if field == "kept_months":
        assert f'value="{changed[field]}"' in answer.text
    assert stored(draft) == before


@pytest.mark.parametrize("level", DBS)
def test_only_excepted_jobs_owe_a_reason(level: str) -> None:
    owed = "why the law allows this DBS check" in facts.missing({"dbs": level})
    assert owed == (level in EXCEPTED) == (level not in ("none", "basic"))
    assert facts.missing({"dbs": level, "dbs_reason": "care", "dbs_lists": ["adults"]}) == []
    (words,) = [sentences for name, sentences in facts.conditions({"dbs": level}) if name == "DBS check"]
    assert ("spent convictions and cautions" in " ".join(words)) == owed


@pytest.mark.parametrize(
    ("left_out", "words"),
    [
        ("dbs_reason", "Say why the law allows this DBS check"),
        ("dbs_lists", "Say which barred lists the DBS check looks at"),
        ("contract_end", "Say when the fixed term ends"),
    ],
)
def test_opening_names_what_an_answer_asks_for(draft: Draft, left_out: str, words: str) -> None:
    assert draft.post("/facts", {**FORM, left_out: []}).status_code == 303
    assert words in main_of(draft.get("/opening").text)
    answer = draft.post("/opening", {"day": "2099-11-29", "time": "23:59"}, form_at="/work")
    assert answer.status_code == 422
    assert draft.post("/facts", FORM).status_code == 303
    assert words not in main_of(draft.get("/opening").text)


def test_the_other_answers_ask_which() -> None:
    assert facts.missing({"driving": "other", "registration": "other"}) == [
        "which driving licence the job needs",
        "which register the job needs",
    ]
    named = {"driving": "other", "driving_other": "A tractor", "registration": "other", "registration_other": "CQC"}
    assert facts.missing(named) == []
    assert facts.conditions(named)[0][1][0] == "You need a driving licence: A tractor."
    assert facts.conditions(named)[1][1] == ["You need to be registered with: CQC."]


def test_the_story_tells_changed_answers_in_words_and_no_typed_ones(draft: Draft) -> None:
    draft.post("/facts", {**FORM, "dbs": "basic"})
    draft.post("/facts", FORM)
    first, second = story(draft).split("Job facts changed")[1:3]
    assert "DBS check: Basic;" in first
    assert "Interview schemes: Disabled people (Disability Confident), Care leavers;" in first
    assert "Months that applications are kept: 18, new words for: Grade or band" in first
    assert second.split("Invented")[0].strip() == "DBS check: Enhanced with barred lists (before: Basic)"
    assert "personal care" not in story(draft)


def test_a_contract_in_words_of_an_earlier_time_stays_until_one_is_chosen(draft: Draft) -> None:
    with draft.database.unit_of_work() as session:
        vacancy = session.get_one(Vacancy, draft.vacancy.id)
        saying.change_facts(session, draft.people["manager"], vacancy, {"contract": "Permanent, term time"})
    assert "Until now it says “Permanent, term time”" in html.unescape(draft.get("/facts").text)
    draft.post("/facts", {**FORM, "contract": ""})
    assert stored(draft)["contract"] == "Permanent, term time"
    assert dict(facts.the_job(stored(draft)))["Contract"] == "Permanent, term time"
    draft.post("/facts", FORM)
    assert stored(draft)["contract"] == "fixed_term"


def test_a_rating_scale_is_a_choice_only_where_there_is_more_than_one(draft: Draft) -> None:
    assert "rating scale" not in draft.get("/facts").text
    with draft.database.unit_of_work() as session:
        points = [{"points": n, "attainment": None, "label": f"Level {n}", "anchor": ""} for n in range(3)]
        other = RatingScale(name="0 to 2", points=points)
        session.add(other)
        session.flush()
        key = str(other.id)
    page = draft.get("/facts").text
    assert "Level 0, Level 1, Level 2" in page
    assert ticked(page, "scale") == [str(draft.vacancy.rating_scale_id)]
    draft.post("/facts", {**FORM, "scale": key})
    with draft.database.unit_of_work() as session:
        assert str(session.get_one(Vacancy, draft.vacancy.id).rating_scale_id) == key
    assert "scored on the scale 0 to 2" in story(draft)


def test_who_does_not_manage_saves_nothing_and_after_opening_nobody_does(draft: Draft, another: Any) -> None:
    before = stored(draft)
    for who in ("chair", "panel", "administrator"):
        browser: Browser = another().sign_in(draft.people[who])
        assert browser.post(f"{draft.base}/facts", FORM, form_at="/work").status_code == 404
    assert stored(draft) == before
    assert another().sign_in(draft.people["recruiter"]).post(f"{draft.base}/facts", FORM).status_code == 303
    draft.open()
    kept = stored(draft)
    assert draft.post("/facts", {**FORM, "dbs": "none"}, form_at="/work").status_code == 409
    with draft.database.unit_of_work() as session, pytest.raises(Conflict, match="has opened"):
        vacancy = session.get_one(Vacancy, draft.vacancy.id)
        saying.change_facts(session, draft.people["manager"], vacancy, {"dbs": "none"})
    assert stored(draft) == kept


def test_the_next_vacancy_keeps_the_answers_and_says_anew_when_its_contract_ends(draft: Draft) -> None:
    draft.post("/facts", FORM)
    draft.open()
    assert draft.post("/again", form_at=draft.base).status_code == 303
    with draft.database.unit_of_work() as session:
        new = session.scalars(select(Vacancy).where(Vacancy.id != draft.vacancy.id)).one()
    assert (new.facts["dbs"], new.facts["kept_months"]) == ("enhanced_barred", 18)
    assert facts.missing(new.facts) == ["when the fixed term ends"]


def test_words_of_the_manager_are_shown_as_words(draft: Draft) -> None:
    draft.post("/facts", {**FORM, "dbs_reason": "<img src=x onerror=alert(1)>"})
    draft.open()
    page = draft.browser.get(f"/vacancies/{draft.vacancy.id}").text
    assert "<img src=x" not in page
    assert "&lt;img src=x" in page
