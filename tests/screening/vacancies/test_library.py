"""The library shows every rule and everything it can look for, to staff, and finds by word."""

from __future__ import annotations

import html

from flask import Flask

from rules import catalogue
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
