"""The builder shows the criteria asked for, keeps the filter over every action, and says when it saved."""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import parse_qs, urlsplit

import pytest

from screening.clock import lately, time_of_day
from screening.vacancies.models import Criterion, CriterionRevision, Vacancy
from screening.vacancies.services import attach_specification, store_reading
from tests.screening.panels.sitting import main_of
from tests.screening.vacancies.conftest import Draft

SECTIONS = ("Knowledge & skills", "Knowledge & skills", "")
ASKED = "/specification?section=Knowledge+%26+skills"


@pytest.fixture
def sorted_draft(draft: Draft) -> Draft:
    """The first two under one heading; the third, typed by hand, is not marked and so has something to settle."""
    rows = draft.criteria
    with draft.database.unit_of_work() as session:
        for row, section in zip(rows, SECTIONS, strict=True):
            session.get_one(Criterion, row.id).section = section
        last = session.get_one(Criterion, rows[2].id)
        last.requirement, last.code = "unstated", "U1"
    return draft


def shown(page: str) -> list[str]:
    return re.findall(r'<span class="app-code">(\w+)</span>', page)


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("", ["E1", "E2", "U1"]),
        ("?section=Knowledge+%26+skills", ["E1", "E2"]),
        ("?section=none", ["U1"]),
        ("?findings=yes", ["U1"]),
        ("?section=Knowledge+%26+skills&findings=yes", []),
        ("?section=Elsewhere", []),
        ("?section=&findings=&line=x", ["E1", "E2", "U1"]),
        ("?section=%00&findings=no&line=99999999999", ["E1", "E2", "U1"]),
    ],
)
def test_only_what_is_asked_for_is_shown(sorted_draft: Draft, query: str, codes: list[str]) -> None:
    page = sorted_draft.get("/specification" + query)
    assert page.status_code == 200
    assert shown(page.text) == codes
    words = main_of(page.text)
    assert "2 essential, 0 desirable, 1 not said yet" in words, "the counts are of all"
    assert (f"Criteria: {len(codes)} of 3" in words) == (len(codes) < 3)
    assert ("No criteria match" in words) == (not codes)
    assert ("Show all 3" in words) == (len(codes) < 3)


def test_a_finding_of_the_linter_counts_too(draft: Draft) -> None:
    draft.act("E1", "save", wording="A young and energetic clerk", requirement="essential", category="attribute",
              assessed_by="application")  # fmt: skip
    page = draft.get("/specification?findings=yes").text
    (code,) = [c for c, wording in draft.codes if "young" in wording]
    assert code in shown(page)
    assert len(shown(page)) < 3
    assert "Think about:" in main_of(page)


def test_the_filter_is_kept_over_every_action(sorted_draft: Draft) -> None:
    draft = sorted_draft
    key = draft.id_of("E1")
    page = draft.get(ASKED).text
    links = [a.replace("&amp;", "&") for a in re.findall(r'(?:href|action)="([^"]+)"', page)]
    on = [a for a in links if "/specification/" in a or a.split("?")[0].endswith(("/thinking",))]
    assert len(on) > 6
    assert [a for a in on if parse_qs(urlsplit(a).query).get("section") != ["Knowledge & skills"]] == []
    for place, form in (
        ("/specification", {"chosen": str(key), "method": "interview"}),
        ("/specification/undo", {}),
        (f"/specification/criteria/{key}", {"act": "panel"}),
        (f"/specification/criteria/{key}/looking", {"concept": "", "words": ""}),
    ):
        query = ASKED.removeprefix("/specification")
        answer = draft.browser.post(draft.base + place + query, form, form_at="/work")
        if answer.status_code == 422:
            continue
        assert answer.status_code == 303, place
        assert parse_qs(urlsplit(answer.location).query) == {"section": ["Knowledge & skills"]}, place
    assert shown(draft.get(ASKED).text) == ["E1", "E2"]
    for page in (f"/specification/criteria/{key}", f"/specification/criteria/{key}/looking", "/specification/new"):
        back = re.search(
            r'govuk-back-link" href="([^"]+)"', draft.get(page + ASKED.removeprefix("/specification")).text
        )
        assert back is not None
        assert "section=Knowledge" in back[1]


def test_an_error_keeps_the_filter(sorted_draft: Draft) -> None:
    answer = sorted_draft.browser.post(sorted_draft.base + ASKED, {"act": "join"}, form_at="/work")
    assert answer.status_code == 422
    assert shown(answer.text) == ["E1", "E2"]


def test_what_is_added_is_shown_though_the_filter_would_hide_it(sorted_draft: Draft) -> None:
    form = {"wording": "Experience of filing", "requirement": "essential", "category": "experience"}
    target = f"{sorted_draft.base}/specification/new?findings=yes&line=7"
    answer = sorted_draft.browser.post(target, {**form, "assessed_by": "application"}, form_at="/work")
    assert parse_qs(urlsplit(answer.location).query) == {"line": ["7"]}


def test_the_order_is_changed_where_all_are_shown(sorted_draft: Draft) -> None:
    assert "Move up" in sorted_draft.get("/specification").text
    page = sorted_draft.get(ASKED).text
    assert "Move up" not in page
    assert "To change the order, show all 3" in main_of(page)
    assert "Leave out" in page


def test_saved_is_said_once_and_stays_as_a_line(draft: Draft) -> None:
    def at() -> str:
        with draft.database.unit_of_work() as session:
            rows = session.query(CriterionRevision).order_by(CriterionRevision.number.desc())
            return time_of_day(rows.first().created)  # type: ignore[union-attr]

    draft.act("E1", "panel")
    page = draft.get("/specification").text
    assert f"E1 is left to the panel. Saved at {at()}" in main_of(page)
    assert page.count('role="alert"') == 1
    line = f'<p class="govuk-body-s app-saved">Saved at {at()}</p>'
    assert line in page, "not a live region of its own, or it would be announced twice"
    again = draft.get("/specification").text
    assert line in again
    assert 'role="alert"' not in again


def test_with_nothing_saved_no_time_is_shown(draft: Draft) -> None:
    draft.browser.post("/manage/vacancies/new", {"title": "Porter"})
    with draft.database.unit_of_work() as session:
        porter = session.query(Vacancy).filter_by(title="Porter").one()
    assert "Saved at" not in draft.browser.get(f"/manage/vacancies/{porter.id}/specification").text


@pytest.mark.parametrize(
    ("saved", "now", "said"),
    [
        (dt.datetime(2026, 7, 1, 20, 41), dt.datetime(2026, 7, 1, 21, 0), "9:41pm"),
        (dt.datetime(2026, 12, 1, 21, 41), dt.datetime(2026, 12, 1, 23, 59), "9:41pm"),
        (dt.datetime(2026, 7, 1, 22, 59), dt.datetime(2026, 7, 1, 23, 1), "11:59pm on Wednesday 1 July 2026"),
        (dt.datetime(2026, 7, 1, 23, 1), dt.datetime(2026, 7, 2, 10, 0), "12:01am"),
    ],
    ids=["summer", "winter", "yesterday in London", "today in London"],
)
def test_the_time_is_london_s(saved: dt.datetime, now: dt.datetime, said: str) -> None:
    assert lately(saved.replace(tzinfo=dt.UTC), now.replace(tzinfo=dt.UTC)) == said


def test_the_line_is_marked_and_leads_back(sorted_draft: Draft) -> None:
    draft = sorted_draft
    first = draft.id_of("E1")
    with draft.database.unit_of_work() as session:
        vacancy = session.get_one(Vacancy, draft.vacancy.id)
        document = attach_specification(session, draft.people["manager"], vacancy, "a" * 64, "spec.txt", 10)
        lines = {"lines": [[2, 107, "Experience"], [2, 108, "Experience of keeping records"]]}
        store_reading(session, document.id, "1", lines, {"roles": [], "warnings": []})
        row = session.get_one(Criterion, first)
        row.source_page, row.source_line = 2, 108
    page = draft.get(ASKED).text
    link = re.search(r'href="([^"]+)">Page 2, line 108: show E1 in the document', page)
    assert link is not None
    target = link[1].replace("&amp;", "&")
    assert target.endswith("?section=Knowledge+%26+skills&line=108#line-108")
    marked = draft.browser.get(target.split("#")[0]).text
    assert re.search(r'id="line-108" tabindex="-1"', marked)
    back = f"?section=Knowledge+%26+skills&amp;line=108#heading-{first}"
    assert f'{back}">Back to E1</a>' in marked
    assert marked.count("Back to E1") == 1
    hidden = draft.get("/specification?findings=yes&line=108").text
    assert f'/specification?line=108#heading-{first}">Back to E1' in hidden, "where it is shown"
