"""Promise 2: the sift is name-blind. Nothing that a panel, a manager or a decision page shows tells who applied."""

from __future__ import annotations

import dataclasses
import io
import typing

import openpyxl
import pytest

from rules import cv as facts
from screening.panels.services import LETTERS
from tests.screening.conftest import Browser
from tests.screening.panels.sitting import HIDDEN, NAMES, QUOTE, Sitting, lock

FIELDS = {
    "PartialDate": "year month day",
    "Employment": "job_title employer start end current duties span voluntary",
    "Qualification": "award level subject grade status date institution span",
    "Membership": "body grade status span",
    "Training": "title date status span",
    "Section": "kind heading span",
    "CV": "document sections employments qualifications memberships training skills statements",
    "Submission": "readings",
}
"""What a rule may know of an applicant, written out: a field for a name, birth, address or photograph has no place."""


def test_the_facts_that_rules_read_hold_no_identity() -> None:
    found = {
        name: " ".join(field.name for field in dataclasses.fields(kind))
        for name, kind in vars(facts).items()
        if isinstance(kind, type) and dataclasses.is_dataclass(kind) and kind.__module__ == facts.__name__
    }
    assert found == FIELDS


def told(answer: typing.Any) -> list[str]:
    """What of the applicants' identity stands in the answer: its text, its headers, its file name."""
    data = answer.get_data()
    if data.startswith(b"PK"):
        sheet = openpyxl.load_workbook(io.BytesIO(data)).active
        assert sheet is not None
        words = " ".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row)
    else:
        words = data.decode("utf-8-sig")
    words = f"{words} {answer.headers}".replace("panel@example.org", "").lower()
    return [identity for identity in (*HIDDEN, *NAMES) if identity.lower() in words]


def scoring(sitting: Sitting) -> list[str]:
    paths = ["", "/finish"]
    for code in sitting.codes:
        paths += [f"/applications/{code}/text", f"/conflicts/{code}"]
        for criterion in sitting.criteria:
            paths += [f"/criteria/{criterion}/{code}", f"/applications/{code}/{criterion}"]
    return [sitting.panel + path for path in paths]


def settling(sitting: Sitting) -> list[str]:
    cells = [f"/moderation/{code}/{criterion}" for code in sitting.codes for criterion in sitting.criteria]
    return [sitting.panel + path for path in ("/moderation", *cells)]


def deciding(sitting: Sitting) -> list[str]:
    one = [f"/shortlist/{code}" for code in sitting.codes]
    paths = ("/shortlist", *one, "/matrix", "/matrix?view=list", "/exports/csv", "/exports/xlsx", "/story")
    return [sitting.manage + path for path in paths]


def test_no_page_of_scoring_tells_who_applied(sitting: Sitting) -> None:
    member = sitting.browser("panel")
    for path in scoring(sitting):
        answer = member.get(path)
        assert answer.status_code == 200
        assert told(answer) == [], path
    page = member.get(sitting.cell()).text
    assert QUOTE in page
    assert "[name]" in page
    assert "[email]" in page
    answer = lock(member, sitting.cell(), 0)
    assert told(member.get(answer.location)) == []


def test_the_words_about_a_passage_hide_who_they_are_about(sitting: Sitting) -> None:
    """The sentence after the quotation names the applicant: the panel reads [name] there."""
    page = sitting.browser("panel").get(sitting.cell()).text
    passage = page[page.index("<blockquote") : page.index("</blockquote>")]
    assert QUOTE in passage
    assert "The sister wrote: [name] is reliable" in passage


def test_no_page_of_settling_and_deciding_tells_who_applied(sitting: Sitting) -> None:
    sitting.finish("panel", 1)
    chair = sitting.finish("chair", 3)
    for path in settling(sitting):
        assert told(chair.get(path)) == [], path
    for code in sitting.codes:
        for criterion in sitting.criteria:
            chair.post(sitting.settling(code, criterion), {"points": "3", "reason": "talked"})
        sitting.decide(chair, code)
    chair.post(f"{sitting.manage}/shortlist")
    for browser in (chair, sitting.browser("manager")):
        for path in [*deciding(sitting), "/work"]:
            answer = browser.get(path)
            assert answer.status_code == 200
            assert told(answer) == [], path


@pytest.mark.parametrize("who", ["manager", "chair", "panel"])
def test_who_scores_or_decides_opens_no_page_with_identity(sitting: Sitting, who: str) -> None:
    browser = sitting.browser(who)
    for key in sitting.ids:
        assert browser.get(f"{sitting.manage}/applications/{key}").status_code == 404
        assert browser.get(f"/my/applications/{key}").status_code == 404
    assert browser.get(f"{sitting.manage}/applications").status_code == 404
    assert browser.get(f"{sitting.manage}/people").status_code in (404, 409)


def test_the_panel_code_is_no_word_and_says_nothing_of_the_reference(sitting: Sitting) -> None:
    for code in sitting.codes:
        assert len(code) == 4
        assert set(code) <= set(LETTERS)
    assert not set(LETTERS) & set("AEIOUL01")
    assert len(set(sitting.codes)) == 2


def test_addresses_of_the_panel_hold_codes_and_no_ids_of_applications(sitting: Sitting) -> None:
    member: Browser = sitting.browser("panel")
    for path in scoring(sitting):
        page = member.get(path).text
        assert not [key for key in sitting.ids if str(key) in page]
