"""Tables with cells: what their columns, marks, letters and rows say."""

from __future__ import annotations

import io

import docx
import pytest

from tests.workers.person_spec.making import D, E, U, codes, criteria, said, spec
from workers.person_spec import parse
from workers.reading import read


def word(rows: list[list[str]], merged: tuple[int, ...] = ()) -> bytes:
    """A Word file with one table; the rows of ``merged`` are one cell wide."""
    document = docx.Document()
    table = document.add_table(len(rows), len(rows[0]))
    for r, row in enumerate(rows):
        if r in merged:
            table.cell(r, 0).merge(table.cell(r, len(row) - 1)).text = row[0]
            continue
        for c, text in enumerate(row):
            table.cell(r, c).text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def from_word(rows: list[list[str]], merged: tuple[int, ...] = ()) -> list[tuple[str, str, str]]:
    read_spec = parse(read(word(rows, merged), "specification"))
    return [(c.requirement, c.section, c.text) for c in read_spec.roles[0].criteria]


def test_lists_in_columns_with_the_method_of_the_row() -> None:
    rows = [
        ["", "Essential", "Desirable", "How assessed"],
        ["Experience", "Running a tea room\nKeeping a till", "Baking bread", "Application and interview"],
    ]
    found = parse(read(word(rows), "specification")).roles[0].criteria
    assert [(c.requirement, c.text) for c in found] == [
        (E, "Running a tea room"),
        (E, "Keeping a till"),
        (D, "Baking bread"),
    ]
    assert {c.assessed_by for c in found} == {("application", "interview")}
    assert {c.section for c in found} == {"Experience"}


def test_categories_as_merged_rows_over_the_columns() -> None:
    rows = [
        ["Essential", "Desirable"],
        ["Skills", "Skills"],
        ["Able to splice rope", "Able to row"],
        ["Experience", "Experience"],
        ["Work on canal boats", "Work with volunteers"],
    ]
    assert from_word(rows, merged=(1, 3)) == [
        (E, "Skills", "Able to splice rope"),
        (D, "Skills", "Able to row"),
        (E, "Experience", "Work on canal boats"),
        (D, "Experience", "Work with volunteers"),
    ]


def test_marks_beside_the_wording() -> None:
    rows = [
        ["Area", "Criteria", "Essential", "Desirable"],
        ["Knowledge", "Knowledge of beekeeping", "X", ""],
        ["", "Knowledge of honey law", "", "X"],
        ["Skills", "Able to lift hives", "", ""],
        ["", "Able to teach", "X", "X"],
    ]
    assert from_word(rows) == [
        (E, "Knowledge", "Knowledge of beekeeping"),
        (D, "Knowledge", "Knowledge of honey law"),
        (U, "Skills", "Able to lift hives"),
        (U, "Skills", "Able to teach"),
    ]


def test_where_ticks_and_crosses_both_stand_a_cross_is_no() -> None:
    table = "|Criteria|Essential|Desirable|\n|-|-|-|\n|Able to sing|✓|✗|\n|Able to dance|✗|✓|\n"
    assert said(f"# Post\n{table}", "post.md") == [(E, "Able to sing"), (D, "Able to dance")]


@pytest.mark.parametrize("head", ["E/D", "Essential or desirable", "Status"])
def test_a_column_of_letters_whatever_heads_it(head: str) -> None:
    table = (
        f"|Criteria|{head}|Assessed by|\n|-|-|-|\n|Able to read plans|E|A/I|\n|Able to weld|D|T|\n|Able to climb|E|I|\n"
    )
    found = criteria(f"# Post\n{table}", "post.md")
    assert [(c.requirement, c.text) for c in found] == [
        (E, "Able to read plans"),
        (D, "Able to weld"),
        (E, "Able to climb"),
    ]
    assert found[0].assessed_by == ("application", "interview")
    assert found[1].assessed_by == ("test",)


def test_rows_that_begin_with_what_they_say() -> None:
    table = "|Essential|Lives near the island|Form|\n|-|-|-|\n|Essential|Able to sail|Test|\n|Desirable|Able to cook|Interview|\n"
    assert said(f"# Keeper\n{table}", "post.md") == [
        (E, "Lives near the island"),
        (E, "Able to sail"),
        (D, "Able to cook"),
    ]


def test_methods_in_columns_of_their_own() -> None:
    table = "|No|Criteria|E|D|A|I|\n|-|-|-|-|-|-|\n|1|Able to survey|✓||✓||\n|2|Chartered status||✓|✓|✓|\n"
    found = criteria(f"# Surveyor\n{table}", "post.md")
    assert [(c.requirement, c.text, c.assessed_by) for c in found] == [
        (E, "Able to survey", ("application",)),
        (D, "Chartered status", ("application", "interview")),
    ]
    assert {c.section for c in found} == {""}


def test_a_header_printed_again_after_a_page_break_is_no_criterion() -> None:
    rows = [
        ["", "Essential", "Desirable"],
        ["Skills", "Able to set type and to", "Able to bind"],
        ["", "Essential\nkeep a press clean", "Desirable"],
        ["", "Essential", "Desirable"],
        ["Experience", "Working in a print shop", ""],
    ]
    assert from_word(rows) == [
        (E, "Skills", "Able to set type and to keep a press clean"),
        (D, "Skills", "Able to bind"),
        (E, "Experience", "Working in a print shop"),
    ]


def test_lists_written_as_html_in_cells_of_markdown() -> None:
    table = (
        "|Area|Essential|Desirable|\n|-|-|-|\n"
        "|Skills|<ul><li>Able to plant hedges</li><li>Able to lay paths</li></ul>|<ul><li>Able to prune</li></ul>|\n"
    )
    assert said(f"# Gardener\n{table}", "post.md") == [
        (E, "Able to plant hedges"),
        (E, "Able to lay paths"),
        (D, "Able to prune"),
    ]


def test_a_table_under_a_line_that_says_it() -> None:
    page = (
        "<h2>Essential criteria</h2><table><tr><th>Criterion</th><th>How assessed</th></tr>"
        "<tr><td>Able to keep sheep on open hills</td><td>Interview</td></tr></table>"
        "<h2>Desirable criteria</h2><table><tr><th>Criterion</th><th>How assessed</th></tr>"
        "<tr><td>Able to shear a flock by hand</td><td>Test</td></tr></table>"
    )
    assert said(f"<html><body><h1>Shepherd</h1>{page}</body></html>", "post.html") == [
        (E, "Able to keep sheep on open hills"),
        (D, "Able to shear a flock by hand"),
    ]


def test_a_table_that_says_neither_word_gives_nothing() -> None:
    read_spec = spec("# Post\n\n|Post|Keeper|\n|-|-|\n|Hours|37|\n", "post.md")
    assert read_spec.roles[0].criteria == []
    assert "no_criteria" in codes(read_spec)


def test_a_table_that_goes_on_without_its_header_has_the_same_columns() -> None:
    page = (
        "<table><tr><td></td><td>Essential</td><td>Desirable</td></tr>"
        "<tr><td>Skills</td><td>Able to mill</td><td>Able to bake</td></tr></table><p>Page 2</p>"
        "<table><tr><td>Experience</td><td>Work in a mill</td><td>Work abroad</td></tr></table><p>Signed</p>"
        "<table><tr><td>Prepared by</td><td>The miller</td><td>In May</td></tr></table>"
    )
    assert said(f"<html><body><h1>Miller</h1>{page}</body></html>", "post.html") == [
        (E, "Able to mill"),
        (D, "Able to bake"),
        (E, "Work in a mill"),
        (D, "Work abroad"),
    ]


@pytest.mark.parametrize("name", ["post.md", "post.txt"])
def test_a_label_that_says_essential_heads_no_column(name: str) -> None:
    rows = [
        ("Post", "Driver"),
        ("Car user", "Essential"),
        ("Hours", "37 hours per week"),
        ("Essential car user", "Yes"),
    ]
    cells = "".join(f"|{a}|{b}|\n" for a, b in rows) if name == "post.md" else "".join(f"{a}\t{b}\n" for a, b in rows)
    listed = "Essential criteria\n\n- Able to drive\n\nDesirable criteria\n\n- First aid award\n"
    assert said(f"Person specification\n\n{cells}\n{listed}", name) == [(E, "Able to drive"), (D, "First aid award")]
