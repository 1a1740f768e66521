"""The library shows every rule and everything it can look for, to staff, and finds by word."""

from __future__ import annotations

import html

import pytest
from flask import Flask

from rules import catalogue
from rules.likeness import examples_of
from rules.vocabulary import concepts
from tests.screening.conftest import Browser
from tests.screening.vacancies.conftest import Draft


def test_every_rule_and_everything_to_look_for_is_there(draft: Draft) -> None:
    page = html.unescape(draft.browser.get("/manage/rules").text).lower()
    for concept in concepts().values():
        assert concept.label.lower() in page
    for rule in catalogue.rules().values():
        assert all(line.lower() in page for line in rule.accepts)
        assert all(url in page for url in (u.lower() for u in rule.sources))


def test_it_finds_by_word(draft: Draft) -> None:
    one = next(iter(concepts().values()))
    page = html.unescape(draft.browser.get("/manage/rules", query_string={"words": one.asks[0]}).text)
    assert one.label.capitalize() in page
    assert "0 of " in draft.browser.get("/manage/rules", query_string={"words": "zzzz<b>"}).text


def test_it_is_for_staff(app: Flask) -> None:
    assert Browser(app.test_client()).get("/manage/rules").status_code == 302


def test_each_thing_has_a_page_with_examples_both_ways(draft: Draft) -> None:
    page = html.unescape(draft.browser.get("/manage/rules/complaints").text)
    shown, near = (examples_of("complaints")[key][0] for key in ("shown", "near"))
    assert shown in page
    assert near in page
    assert page.index(shown) < page.index(near)
    assert all(w.replace(" ~ ", " … ").replace("*", "…") in page for w in concepts()["complaints"].shows)


@pytest.mark.parametrize("name", ["nothing", "..%2Fcare", "complaints.yaml", "*"])
def test_what_is_no_thing_is_not_found(draft: Draft, name: str) -> None:
    assert draft.browser.get(f"/manage/rules/{name}").status_code == 404


def test_a_thing_s_page_is_for_staff(app: Flask) -> None:
    assert Browser(app.test_client()).get("/manage/rules/complaints").status_code == 302
