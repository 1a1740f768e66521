"""The matrix and its files: agreed scores only, and words typed by people are never taken for a formula."""

from __future__ import annotations

import csv
import io
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.overview.exports import as_csv, as_xlsx
from screening.overview.matrix import Matrix
from tests.screening.conftest import Browser
from tests.screening.panels.sitting import Sitting, main_of

HEADINGS = ["Application", "Place", "Essentials", "E1", "D1", "Desirable points", "Decision", "Reason"]
FORMULAS = [
    '=HYPERLINK("http://evil.example","x")',
    "+44 1632 960001",
    "-2+3",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
]


def as_rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def sheet(data: bytes) -> Any:
    found = openpyxl.load_workbook(io.BytesIO(data)).active
    assert found is not None
    return found


def one(reason: str, points: str = "2") -> Matrix:
    return Matrix(HEADINGS, [["BCDF", "1", "all met", points, "0", "0", "Reserve", reason]])


@pytest.fixture
def chair(sitting: Sitting) -> Browser:
    chair = sitting.settle_all()
    sitting.decide(chair, sitting.codes[0], "shortlisted", "=SUM(1;2) and more")
    return chair


def test_the_files_hold_the_agreed_scores_and_decisions(sitting: Sitting, chair: Browser) -> None:
    answer = chair.get(f"{sitting.manage}/exports/csv")
    assert answer.headers["Content-Disposition"] == "attachment; filename=matrix.csv"
    assert answer.get_data().startswith(b"\xef\xbb\xbf")
    headings, *rows = as_rows(answer.get_data())
    assert headings == HEADINGS
    by_code = {row[0]: row[1:] for row in rows}
    tied = ["1 tied", "all met", "2", "2", "2"]
    assert by_code == {
        sitting.codes[0]: [*tied, "Shortlisted", "'=SUM(1;2) and more"],
        sitting.codes[1]: [*tied, "", ""],
    }
    found = sheet(chair.get(f"{sitting.manage}/exports/xlsx").get_data())
    cells = {row[0]: row[1:] for row in found.iter_rows(min_row=2, values_only=True)}
    first = cells[sitting.codes[0]]
    assert first[:5] == ("1 tied", "all met", 2, 2, 2)
    assert first[6] == "=SUM(1;2) and more"
    assert all(cell.data_type != "f" for row in found.iter_rows() for cell in row)
    assert found.freeze_panes == "B2"


def test_a_score_not_settled_is_a_dash_and_never_a_suggestion(sitting: Sitting) -> None:
    sitting.finish("panel", 1)
    chair = sitting.finish("chair", 2)
    for row in as_rows(chair.get(f"{sitting.manage}/exports/csv").get_data())[1:]:
        assert row[1:5] == ["-", "not settled", "-", "-"]


def test_the_page_shows_the_same_as_table_and_as_list(sitting: Sitting, chair: Browser) -> None:
    for view in ("", "?view=list", "?view=nonsense"):
        page = main_of(chair.get(f"{sitting.manage}/matrix{view}").text)
        assert all(code in page for code in sitting.codes)
        assert "Shortlisted" in page


def test_another_kind_of_file_is_not_found(sitting: Sitting, chair: Browser) -> None:
    assert chair.get(f"{sitting.manage}/exports/pdf").status_code == 404


@pytest.mark.parametrize("words", FORMULAS)
def test_a_formula_is_only_words(words: str) -> None:
    assert as_rows(as_csv(one(words)))[1][-1] == f"'{words}"
    cell = sheet(as_xlsx(one(words.strip()))).cell(2, 8)
    assert (cell.value, cell.data_type) == (words.strip(), "s")


def test_a_dash_for_what_is_not_settled_stays_a_dash() -> None:
    assert as_rows(as_csv(one("-", points="-")))[1][3] == "-"


@pytest.mark.parametrize("words", ["7", "²", "0123", "9" * 400])
def test_a_reason_of_digits_stays_words(words: str) -> None:
    assert sheet(as_xlsx(one(words))).cell(2, 8).value == words


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=50))
def test_any_words_come_back_from_the_file(words: str) -> None:
    found = as_rows(as_csv(one(words)))[1][-1]
    assert found in (words, f"'{words}")
    assert not found.startswith(("=", "+", "@", "\t", "\r"))
