"""What the document says about the job: offered with its words, a fact only once somebody has said that it is right."""

from __future__ import annotations

import html
import io
from typing import Any

import pytest
from sqlalchemy import select

from screening.vacancies.models import PersonSpecification
from screening.vacancies.services import store_reading
from screening.vacancies.suggesting import role_of, suggestions
from tests.screening.panels.sitting import main_of
from tests.screening.vacancies.conftest import Draft
from tests.screening.vacancies.test_facts import stored, story, ticked

WORDS = "This post is subject to an enhanced DBS check with the adults barred list"
CONDITIONS = [
    {"kind": "dbs", "value": "enhanced_with_barred_list", "text": WORDS},
    {"kind": "rehabilitation_of_offenders_exempt", "value": "yes", "text": "This post is exempt from the Act"},
    {"kind": "fluency_duty", "value": "applies", "text": "The fluency duty applies"},
    {"kind": "driving", "value": "undetermined", "text": "Driving classification"},
    {"kind": "bpss", "value": "not_required", "text": "No BPSS check"},
]
SAID = {"employer": "Invented Trust", "place": "Ashby", "contact_name": "Rosa Lind"}
OFFERED = {"dbs": "enhanced_barred", "fluency": "yes"}


def role(*texts: str, conditions: list[dict[str, str]] | None = None) -> dict[str, Any]:
    criteria = [
        {
            "text": t,
            "requirement": "essential",
            "category": "skill",
            "assessed_by": None,
            "section": "",
            "page": 1,
            "line": 1,
        }
        for t in texts
    ]
    return {"title": "Clerk", "level_code": "", "duties": [], "criteria": criteria, "conditions": conditions or []}


@pytest.fixture
def read(draft: Draft) -> Draft:
    """The draft with a document that says something about checks."""
    draft.post("/document", {"document": (io.BytesIO(b"Role profile"), "role.txt")})
    with draft.database.unit_of_work() as session:
        key = session.scalars(select(PersonSpecification.id)).one()
        store_reading(
            session, key, "1", {"lines": []}, {"roles": [role("Filing", conditions=CONDITIONS)], "warnings": []}
        )
    return draft


@pytest.mark.parametrize(
    ("kind", "value", "name", "offered", "extra"),
    [
        ("dbs", "enhanced", "dbs", "enhanced", {}),
        ("dbs", "undetermined", "dbs", None, {}),
        ("driving", "required", "driving", "B", {}),
        ("driving", "desirable", "driving", None, {}),
        ("driving", "PSV licence", "driving", "D", {}),
        ("driving", "HGV licence", "driving", "C", {}),
        ("driving", "minibus licence", "driving", "D1", {}),
        ("registration", "NMC", "registration", "NMC", {}),
        ("registration", "Social Work England", "registration", "SWE", {}),
        ("registration", "CQC", "registration", "other", {"registration_other": "CQC"}),
        ("registration", "if required", "registration", None, {}),
        ("politically_restricted", "no", "political", "no", {}),
        ("politically_restricted", "yes", "political", "yes", {}),
        ("fluency_duty", "applies", "fluency", "yes", {}),
        ("nppv", "not_required", "checks", None, {}),
    ],
)
def test_each_condition_is_offered_beside_its_fact(
    kind: str, value: str, name: str, offered: str | None, extra: dict[str, str]
) -> None:
    (found,) = suggestions([{"kind": kind, "value": value, "text": "As written"}]).values()
    assert (found.name, found.value, found.extra, found.quotes) == (name, offered, extra, ("As written",))


def test_an_unknown_kind_is_left_out_and_long_words_are_shortened() -> None:
    assert suggestions([{"kind": "weather", "value": "fair", "text": "Sun"}]) == {}
    found = suggestions([{"kind": "dbs", "value": "enhanced", "text": "word " * 200}])["dbs"]
    assert len(found.quotes[0]) <= 302
    assert found.quotes[0].endswith(" …")


def test_the_role_is_the_one_whose_criteria_were_drafted() -> None:
    roles = [role("Filing"), role("Filing", "Leading a team"), role("Driving")]
    assert role_of(roles, ["Filing"]) is roles[0]
    assert role_of(roles, ["Filing", "Leading a team"]) is roles[1]
    assert role_of(roles, []) is None
    assert role_of(roles[2:], []) is roles[2]


def test_the_form_offers_with_the_documents_words(read: Draft) -> None:
    page = read.get("/facts").text
    for name, value in OFFERED.items():
        assert ticked(page, name) == [value]
    assert ticked(page, "driving") == ticked(page, "confirm") == []
    shown = html.unescape(main_of(page))
    assert "We found 2 answers in the document: DBS check" in shown
    for words in (WORDS, "This post is exempt from the Act", "Driving classification", "No BPSS check"):
        assert f"The document says: “{words}”" in shown
    assert "dbs" not in stored(read)


def test_unconfirmed_it_is_an_error_at_each_and_nothing_is_saved(read: Draft) -> None:
    answer = read.post("/facts", {**SAID, **OFFERED, "grade": "Band 3", "confirm": ["fluency"]})
    assert answer.status_code == 422
    assert 'href="#confirm-dbs"' in answer.text
    assert 'id="confirm-dbs"' in answer.text
    assert 'href="#confirm-fluency"' not in answer.text
    assert 'value="Band 3"' in answer.text
    assert ticked(answer.text, "confirm") == ["fluency"]
    assert "dbs" not in stored(read)


def test_confirmed_it_is_a_fact_and_the_story_says_who_did(read: Draft) -> None:
    assert read.post("/facts", {**SAID, **OFFERED, "confirm": ["dbs", "fluency"]}).status_code == 303
    assert {name: stored(read)[name] for name in OFFERED} == OFFERED
    assert "confirmed from the document: DBS check and speaking with the public" in story(read)
    page = read.get("/facts").text
    assert 'name="confirm"' not in page
    assert WORDS in page


def test_another_answer_needs_no_tick(read: Draft) -> None:
    assert read.post("/facts", {**SAID, "dbs": "basic", "fluency": "no"}).status_code == 303
    assert stored(read)["dbs"] == "basic"
    assert "confirmed from the document" not in story(read)


def test_opening_waits_for_what_the_document_says(read: Draft) -> None:
    read.post("/facts", SAID)
    assert "Check what the document says about DBS check and speaking with the public" in main_of(
        read.get("/opening").text
    )
    read.post("/facts", {**SAID, "dbs": "none", "fluency": "no"})
    assert "what the document says" not in main_of(read.get("/opening").text)
