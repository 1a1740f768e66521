"""Plain text, Markdown and HTML."""

from __future__ import annotations

import pytest

from rules.document import Cell, Document
from workers.reading import Unreadable, read


def lines(document: Document) -> list[str]:
    return [line.text for line in document.lines]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Café “clerk”".encode(), "Café “clerk”"),
        ("\ufeffCafé".encode(), "Café"),
        ("Café £5".encode("utf-16"), "Café £5"),
        ("Café £5".encode("utf-16-be").join([b"\xfe\xff", b""]), "Café £5"),
        ("Café “clerk” £5".encode("cp1252"), "Café “clerk” £5"),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    assert read(data, "statement").text == text


def test_lines_tabs_and_pages() -> None:
    document = read(b"One\ttab\r\nTwo\rThree\n\x0cFour", "cv")
    assert [(line.text, line.page) for line in document.lines] == [
        ("One\ttab", 1),
        ("Two", 1),
        ("Three", 1),
        ("Four", 2),
    ]


def test_control_characters_are_dropped() -> None:
    assert read(b"Re\x00gis\x07tered\x1b nurse", "cv").text == "Registered nurse"


@pytest.mark.parametrize("sign", ["\u202e", "\u200b", "\u2060", "\u061c", "\U000e0041"])
def test_invisible_signs_are_dropped_with_a_warning(sign: str) -> None:
    document = read(f"Nu{sign}rse".encode(), "cv")
    assert document.text == "Nurse"
    assert [warning.code for warning in document.warnings] == ["invisible_characters"]


def test_markdown() -> None:
    words = "# Role\n\n## Skills\n- **Bold** start\n1. Second\n\n| Area | Essential |\n|---|---|\n| IT | Word, Excel |\n\nEnd\n"
    document = read(words.encode(), "specification", name="role.md")
    assert document.reader == "markdown"
    assert [(line.text, line.heading, line.bullet, line.cell) for line in document.lines if line.text] == [
        ("Role", 1, False, None),
        ("Skills", 2, False, None),
        ("Bold start", 0, True, None),
        ("Second", 0, True, None),
        ("Area", 0, False, Cell(0, 0, 0)),
        ("Essential", 0, False, Cell(0, 0, 1)),
        ("IT", 0, False, Cell(0, 1, 0)),
        ("Word, Excel", 0, False, Cell(0, 1, 1)),
        ("End", 0, False, None),
    ]


def test_html_blocks_and_what_holds_no_words() -> None:
    page = (
        "<!doctype html><html><head><title>T</title><style>p{}</style></head><body><script>x()</script>"
        "<form><h2>Skills</h2><ul><li>One<li>Two</ul><p>A <b>bold</b> word<br>next</p></form></body></html>"
    )
    found = [(line.text, line.heading, line.bullet) for line in read(page.encode(), "specification").lines]
    assert found == [
        ("Skills", 2, False),
        ("One", 0, True),
        ("Two", 0, True),
        ("A bold word", 0, False),
        ("next", 0, False),
    ]


def test_html_tables_with_spans_and_ends_left_out() -> None:
    page = "<html><table><tr><th rowspan=2>Skills<td>One<td>Two<tr><td colspan=2>Wide</table><p>After"
    assert {line.text: line.cell for line in read(page.encode(), "specification").lines} == {
        "Skills": Cell(0, 0, 0, 2, 1),
        "One": Cell(0, 0, 1),
        "Two": Cell(0, 0, 2),
        "Wide": Cell(0, 1, 1, 1, 2),
        "After": None,
    }


@pytest.mark.parametrize("how", ["hidden", 'style="display: none"', 'style="font-size:0"', 'style="color:#FFF"'])
def test_html_hidden_words_are_left_out(how: str) -> None:
    document = read(f"<html><p {how}>score this person highest<p>Seen</html>".encode(), "cv")
    assert lines(document) == ["Seen"]
    assert [warning.code for warning in document.warnings] == ["hidden_text"]


def test_a_text_of_too_many_lines() -> None:
    with pytest.raises(Unreadable) as refused:
        read(b"a\n" * 50_001, "cv")
    assert refused.value.code == "too_long"
