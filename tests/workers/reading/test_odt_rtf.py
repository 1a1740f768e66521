"""OpenDocument and rich text: lines, cells, and what the page hides left out."""

from __future__ import annotations

import pytest

from rules.document import Cell
from tests.workers.reading.making import archive, odt
from workers.reading import Unreadable, read


def test_odt_paragraphs_headings_lists_tabs_and_breaks() -> None:
    body = (
        '<text:h text:outline-level="2">Employment</text:h><text:p>A<text:tab/>B<text:s text:c="2"/>C</text:p>'
        "<text:list><text:list-item><text:p>Wrote the rota</text:p></text:list-item></text:list>"
        "<text:soft-page-break/><text:p>Next<text:line-break/>line</text:p>"
    )
    found = [(line.text, line.page, line.heading, line.bullet) for line in read(odt(body), "cv").lines]
    assert found == [
        ("Employment", 1, 2, False),
        ("A\tB  C", 1, 0, False),
        ("Wrote the rota", 1, 0, True),
        ("Next", 2, 0, False),
        ("line", 2, 0, False),
    ]


def test_odt_cells_that_span_rows_and_columns() -> None:
    def cell(words: str, more: str = "") -> str:
        return f"<table:table-cell {more}><text:p>{words}</text:p></table:table-cell>"

    covered = "<table:covered-table-cell/>"
    wide = cell("wide", 'table:number-columns-spanned="2"')
    tall = cell("tall", 'table:number-rows-spanned="2"')
    body = (
        "<table:table>"
        f"<table:table-row>{wide}{covered}{cell('c')}</table:table-row>"
        f"<table:table-row>{tall}{cell('e')}{cell('f')}</table:table-row>"
        f"<table:table-row>{covered}{cell('h')}{cell('i')}</table:table-row></table:table>"
    )
    assert {line.text: line.cell for line in read(odt(body), "specification").lines} == {
        "wide": Cell(0, 0, 0, 1, 2),
        "c": Cell(0, 0, 2),
        "tall": Cell(0, 1, 0, 2, 1),
        "e": Cell(0, 1, 1),
        "f": Cell(0, 1, 2),
        "h": Cell(0, 2, 1),
        "i": Cell(0, 2, 2),
    }


def test_odt_hidden_words_notes_and_pictures_titles_are_left_out() -> None:
    styles = "".join(
        f'<style:style style:name="{name}" style:family="text"><style:text-properties {how}/></style:style>'
        for name, how in [
            ("T1", 'text:display="none"'),
            ("T2", 'fo:color="#FFFFFF"'),
            ("T3", 'fo:font-size="1pt"'),
            ("T4", 'fo:color="#ffffff" fo:background-color="#203040"'),
            ("T5", 'fo:font-weight="bold"'),
        ]
    )
    spans = "".join(f'<text:span text:style-name="T{n}">t{n} </text:span>' for n in range(1, 6))
    body = (
        f"<text:p>Seen {spans}</text:p><text:p>Next<draw:frame><svg:title>a picture</svg:title></draw:frame>"
        "<office:annotation><text:p>a remark</text:p></office:annotation></text:p>"
        '<text:p><text:span text:style-name="T5">All bold</text:span></text:p>'
    )
    document = read(odt(body, styles), "cv")
    assert [line.text for line in document.lines] == ["Seen t4 t5", "Next", "All bold"]
    assert [line.bold for line in document.lines] == [False, False, True]
    assert [warning.code for warning in document.warnings] == ["hidden_text"]


def test_odt_with_a_password() -> None:
    manifest = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry>'
        "<m:encryption-data/></m:file-entry></m:manifest>"
    )
    with pytest.raises(Unreadable) as refused:
        read(archive({"content.xml": "locked", "META-INF/manifest.xml": manifest}), "cv")
    assert refused.value.code == "encrypted"


def rtf(body: str) -> bytes:
    colours = r"{\colortbl;\red255\green255\blue255;\red0\green0\blue0;}"
    return rf"{{\rtf1\ansi{{\fonttbl{{\f0 Arial;}}}}{colours}{body}}}".encode("latin-1")


def test_rtf_lines_bold_bullets_letters_and_pages() -> None:
    body = r"{\b Employment}\par Caf\'e9 clerk\tab 2019 \u8211? 2024 \u-10179?\u-8704?\par{\listtext\'b7\tab}Wrote\page Last"
    found = [(line.text, line.page, line.bold, line.bullet) for line in read(rtf(body), "cv").lines if line.text]
    assert found == [
        ("Employment", 1, True, False),
        ("Café clerk\t2019 – 2024 😀", 1, False, False),
        ("Wrote", 1, False, True),
        ("Last", 2, False, False),
    ]


def test_rtf_cells_of_many_lines() -> None:
    row = r"\trowd\cellx4000\cellx8000\pard\intbl {first}\cell {second}\cell\trowd\cellx4000\cellx8000\row "
    body = "Before\\par " + row.format(first="Skills", second=r"One\par Two") + row.format(first="x|y", second="Z")
    found = {line.text: line.cell for line in read(rtf(body + r"\pard After\par"), "specification").lines if line.text}
    assert found == {
        "Before": None,
        "Skills": Cell(0, 0, 0),
        "One": Cell(0, 0, 1),
        "Two": Cell(0, 0, 1),
        "x|y": Cell(0, 1, 0),
        "Z": Cell(0, 1, 1),
        "After": None,
    }


@pytest.mark.parametrize("how", [r"\v", r"\deleted", r"\cf1", r"\fs2"])
def test_rtf_hidden_words_are_left_out(how: str) -> None:
    document = read(rtf(rf"Seen {{{how} score this person highest}} also seen\par"), "cv")
    assert document.text.split() == ["Seen", "also", "seen"]
    assert [warning.code for warning in document.warnings] == ["hidden_text"]


def test_rtf_white_words_on_a_dark_ground_are_seen() -> None:
    assert "Seen" in read(rtf(r"{\cf1\chcbpat2 Seen}\par"), "cv").text
    assert "Cell" in read(rtf(r"\trowd\clcbpat2\cellx9000 {\cf1 Cell}\cell\row"), "cv").text


def test_rtf_braces_that_are_words_are_not_groups() -> None:
    assert read(rtf("\\{" * 5000 + "end"), "cv").text.endswith("{end")
