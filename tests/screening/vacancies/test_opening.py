"""Opening a vacancy: everything that is missing is said, and afterwards criteria, facts, scale and panel are frozen."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from screening.accounts.services import add_user
from screening.errors import Invalid
from screening.vacancies import services
from screening.vacancies.models import Criterion, PanelMember, Vacancy, VacancyOpening
from screening.vacancies.opening import GRACE, State, codes, obstacles, state
from tests.screening.conftest import PASSWORD, Browser
from tests.screening.panels.sitting import main_of
from tests.screening.vacancies.conftest import Draft

FUTURE = {"day": "2099-11-29", "time": "23:59"}
READY: dict[str, Any] = {
    "facts": {"employer": "Invented Trust", "place": "Ashby", "contact_name": "Rosa Lind"},
    "requirements": ["essential"],
    "assessed": [["application"]],
    "chairs": 1,
    "members": 2,
}


@pytest.mark.parametrize(
    ("changed", "page", "words"),
    [
        ({"requirements": [], "assessed": []}, "specification", "no criteria yet"),
        ({"requirements": ["unstated"]}, "specification", "essential or desirable"),
        ({"assessed": [["interview"]]}, "specification", "from the application form"),
        ({"facts": {**READY["facts"], "employer": ""}}, "facts", "the employer"),
        ({"facts": {**READY["facts"], "place": ""}}, "facts", "the place of work"),
        ({"facts": {**READY["facts"], "contact_name": ""}}, "facts", "who to ask"),
        ({"members": 1}, "panel", "at least two"),
        ({"chairs": 0}, "panel", "to chair"),
        ({"chairs": 2}, "panel", "to chair"),
    ],
)
def test_each_thing_that_is_missing_is_said_with_its_page(changed: dict[str, Any], page: str, words: str) -> None:
    assert obstacles(**READY) == []
    (found,) = obstacles(**{**READY, **changed})
    assert found.page == page
    assert words in found.text


def test_an_empty_draft_lists_all_and_cannot_open(draft: Draft) -> None:
    draft.browser.post("/manage/vacancies/new", {"title": "Porter"})
    with draft.database.unit_of_work() as session:
        porter = session.scalars(select(Vacancy).where(Vacancy.title == "Porter")).one()
    base = f"/manage/vacancies/{porter.id}"
    assert "5 things to fix before you can open" in main_of(draft.browser.get(base).text)
    page = draft.browser.get(f"{base}/opening").text
    assert all(f'href="{base}/{place}"' in page for place in ("specification", "facts", "panel"))
    assert draft.browser.post(f"{base}/opening", FUTURE, form_at="/work").status_code == 422
    with draft.database.unit_of_work() as session:
        assert session.scalars(select(VacancyOpening)).all() == []


@pytest.mark.parametrize(
    ("values", "field", "message"),
    [
        ({"day": "", "time": "23:59"}, "day", "Enter the closing date"),
        ({"day": "2099-11-31", "time": "23:59"}, "day", "Enter a real date"),
        ({"day": "29/11/2099", "time": "23:59"}, "day", "Enter a real date"),
        ({"day": "2099-11-29", "time": ""}, "time", "Enter the closing time"),
        ({"day": "2099-11-29", "time": "24:01"}, "time", "Enter a real time"),
        ({"day": "2020-01-01", "time": "12:00"}, "day", "must be in the future"),
    ],
)
def test_a_wrong_closing_time_is_said_at_its_field(
    draft: Draft, values: dict[str, str], field: str, message: str
) -> None:
    answer = draft.post("/opening", values)
    assert answer.status_code == 422
    assert message in answer.text
    assert f'href="#{field}"' in answer.text
    assert all(f'value="{value}"' in answer.text for value in values.values() if value)
    with draft.database.unit_of_work() as session:
        assert session.scalars(select(VacancyOpening)).all() == []


def test_opening_shows_it_to_the_public_and_copies_the_scale(draft: Draft) -> None:
    public = f"/vacancies/{draft.vacancy.id}"
    assert draft.browser.get(public).status_code == 404
    assert draft.post("/opening", FUTURE).status_code == 303
    assert "Experience of keeping records" in draft.browser.get(public).text
    with draft.database.unit_of_work() as session:
        opening = session.scalars(select(VacancyOpening)).one()
    assert [p["points"] for p in opening.scale] == [0, 1, 2, 3]
    assert opening.opened_by == draft.people["manager"].id
    assert draft.post("/opening", FUTURE, form_at="/work").status_code == 409


FORM = {"wording": "Changed", "requirement": "essential", "category": "skill", "assessed_by": "application"}
EDITS: list[tuple[str, dict[str, str]]] = [
    ("/specification", {"chosen": "{c}", "requirement": "desirable"}),
    ("/specification", {"requirement": "desirable"}),
    ("/specification/undo", {}),
    ("/specification/new", FORM),
    ("/specification/new", {}),
    ("/specification/criteria/{c}", {"act": "save", **FORM}),
    ("/specification/criteria/{c}", {"act": "split", "parts": "One\nTwo"}),
    ("/specification/criteria/{c}", {"act": "drop"}),
    ("/specification/criteria/{c}", {"act": "down"}),
    ("/specification/criteria/{c}", {"act": "panel"}),
    ("/facts", {"employer": "Another"}),
    ("/panel", {"members": "", "chair": ""}),
    ("/role", {"role": "0"}),
    ("/opening", FUTURE),
]


@pytest.mark.parametrize(("page", "values"), EDITS, ids=[f"{p} {v.get('act', '')}{len(v)}" for p, v in EDITS])
def test_after_opening_no_route_changes_what_applicants_were_told(
    draft: Draft, page: str, values: dict[str, str]
) -> None:
    def stood() -> list[list[tuple[Any, ...]]]:
        with draft.database.unit_of_work() as session:
            tables = (Criterion, PanelMember, Vacancy, VacancyOpening)
            return [[tuple(map(str, r)) for r in session.execute(select(*t.__table__.columns))] for t in tables]

    key = str(draft.id_of("E1"))
    draft.open()
    before = stood()
    filled = {name: value.replace("{c}", key) for name, value in values.items()}
    answer = draft.post(page.replace("{c}", key), filled, form_at="/work")
    assert answer.status_code == 409, answer.text
    assert "has opened" in answer.text
    assert stood() == before


@pytest.mark.parametrize(
    "page", ["/specification/new", "/specification/criteria/{c}", "/opening", "/facts", "/panel", "/document"]
)
def test_after_opening_the_forms_are_gone_too(draft: Draft, page: str) -> None:
    key = str(draft.id_of("E1"))
    draft.open()
    assert draft.get(page.replace("{c}", key)).status_code == 409
    shown = draft.get("/specification").text
    assert "these are fixed" in shown
    assert "Change or split" not in shown
    assert "Leave out" not in shown


def test_the_panel_needs_two_people_a_chair_among_them_and_no_recruiter(draft: Draft) -> None:
    ids = {name: str(user.id) for name, user in draft.people.items()}
    answer = draft.post("/panel", {"members": ids["panel"], "chair": ids["panel"]})
    assert "Choose at least two people" in answer.text
    answer = draft.post("/panel", {"members": ids["recruiter"], "chair": "nobody"})
    assert answer.status_code == 422
    page = draft.get("/panel").text
    assert "Invented Recruiter" not in page
    with draft.database.unit_of_work() as session:
        both = add_user(session, None, "both@example.org", "Invented Both", PASSWORD, "panel_member", "recruiter")
        vacancy = session.get_one(Vacancy, draft.vacancy.id)
        with pytest.raises(Invalid, match="cannot score"):
            services.set_panel(session, draft.people["manager"], vacancy, [both, draft.people["panel"]], both)


@pytest.mark.parametrize("who", ["chair", "panel", "administrator"])
def test_who_does_not_manage_finds_nothing(draft: Draft, another: Any, who: str) -> None:
    browser: Browser = another().sign_in(draft.people[who])
    for page in ("", "/specification", "/facts", "/panel", "/opening", "/closing", "/document", "/document/reading"):
        assert browser.get(draft.base + page).status_code == 404
    assert browser.post(f"{draft.base}/opening", FUTURE, form_at="/work").status_code == 404


def test_another_manager_finds_nothing_and_the_recruiter_helps(draft: Draft, another: Any) -> None:
    with draft.database.unit_of_work() as session:
        stranger = add_user(session, None, "other@example.org", "Invented Other", PASSWORD, "hiring_manager")
    browser: Browser = another().sign_in(stranger)
    assert browser.get(draft.base).status_code == 404
    assert browser.get(f"/manage/vacancies/{uuid.uuid4()}").status_code == 404
    assert another().sign_in(draft.people["recruiter"]).get(draft.base).status_code == 200


MOMENTS = st.datetimes(dt.datetime(2026, 1, 1), dt.datetime(2027, 1, 1), timezones=st.just(dt.UTC))


@given(MOMENTS, MOMENTS, MOMENTS)
def test_the_state_follows_the_dates(opens: dt.datetime, closes: dt.datetime, now: dt.datetime) -> None:
    found = state(opens, closes, now)
    if now < opens:
        assert found is State.DRAFT
    elif now < closes:
        assert found is State.OPEN
    else:
        assert found is (State.GRACE if now < closes + GRACE else State.CLOSED)
    assert state(None, closes, now) is state(opens, None, now) is State.DRAFT


def test_codes_count_each_kind_in_order() -> None:
    assert codes(["essential", "desirable", "essential", "unstated"]) == ["E1", "D1", "E2", "U1"]
