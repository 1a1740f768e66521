"""From words on a picture to lines of a document: set straight, in cells, with their bullets."""

from __future__ import annotations

import math

import pytest

from rules.document import Document
from tests.workers.reading.ocr.pages import blank, drawn, page_of, seen, tools
from workers.reading import ocr
from workers.reading.ocr import Picture, Seen, bullets, placing, ruling

XS, YS = (150, 600, 1100), (300, 420, 540)
"""Walls of a table of two columns and two rows, in pixels."""


def read(words: list[Seen], picture: Picture | None = None, kind: str = "specification") -> Document:
    made = tools(lambda _, until: words)
    if picture is not None:
        made = ocr.Tools(lambda data, until: iter([picture]), made.words)
    return ocr.read(b"", kind, made, 60.0)


def turned(boxes: list[tuple[int, int, int, int]], lean: float) -> Picture:
    """Thin boxes drawn on a page that leans."""
    dots = []
    for x0, y0, x1, y1 in boxes:
        for x in range(x0, x1):
            for y in range(y0, y1):
                at = round(x * math.cos(lean) - y * math.sin(lean)), round(x * math.sin(lean) + y * math.cos(lean))
                dots.append((*at, at[0] + 1, at[1] + 1))
    return drawn(dots)


def walls() -> list[tuple[int, int, int, int]]:
    upright = [(x, YS[0], x + 3, YS[-1]) for x in XS]
    return upright + [(XS[0], y, XS[-1], y + 3) for y in YS]


@pytest.mark.parametrize("lean", [0.0, 0.014, -0.02])
def test_a_ruled_table_has_its_cells_though_the_page_leans(lean: float) -> None:
    def at(text: str, x: int, y: int) -> Seen:
        place = x * math.cos(lean) - y * math.sin(lean), x * math.sin(lean) + y * math.cos(lean)
        return seen(text, *place, lean=lean)

    words = [
        at("Essential skills", 170, 340),
        at("Desirable skills", 620, 340),
        at("Keeping of records", 170, 460),
        at("A driving licence", 620, 460),
    ]
    found = read(words, turned(walls(), lean))
    assert [(line.text, line.cell and (line.cell.row, line.cell.column)) for line in found.lines] == [
        ("Essential skills", (0, 0)),
        ("Desirable skills", (0, 1)),
        ("Keeping of records", (1, 0)),
        ("A driving licence", (1, 1)),
    ]


def test_a_bar_and_a_photograph_are_no_rules() -> None:
    bar = ruling.rules(drawn([(100, 100, 1500, 180)]), 0.0)
    assert (bar.vertical, bar.horizontal) == ([], [])
    noise = bytes((x * 7 + y * 13) % 3 * 120 for y in range(300) for x in range(300))
    assert ruling.rules(Picture(300, 300, noise, 200.0), 0.0).horizontal == []


def test_the_page_leans_as_its_long_lines_do() -> None:
    words = [seen("A long line of words that leans", 100, 100 * n, lean=0.01) for n in range(1, 5)]
    assert placing.lean([*words, seen("up", 50, 50, lean=-0.05)]) == pytest.approx(0.01, abs=1e-6)
    assert placing.lean([seen("Written up the side of the page", 100, 100, lean=1.2)]) == 0.0


def test_pieces_of_a_line_are_one_and_what_stands_apart_stays_apart() -> None:
    words = [seen("Ward", 200, 300, 80), seen("clerk", 290, 302, 90), seen("2021 to 2023", 1200, 300, 220)]
    found = read([*words, *page_of("Kept the records of patients")], kind="cv")
    assert [line.text for line in found.lines] == ["Kept the records of patients", "Ward clerk\t2021 to 2023"]


@pytest.mark.parametrize("sign", ["e ", "¢ ", "«", "* ", "· ", "•", "o "])
def test_a_bullet_taken_for_a_letter(sign: str) -> None:
    (found,) = bullets.marked([seen(f"{sign}Keeping of records", 200, 200)], blank())
    assert found.text == "• Keeping of records"


@pytest.mark.parametrize("words", ["eager to learn", "*starred", "Each of these", "o’clock", "5 GCSEs"])
def test_words_are_left_alone(words: str) -> None:
    assert bullets.marked([seen(words, 200, 200)], blank())[0].text == words


def test_a_bullet_that_was_passed_over_is_found_in_the_picture() -> None:
    words = [seen("Keeping of records", 200, 200), seen("of patients", 200, 260), seen("• Typing", 200, 320)]
    page = drawn([(160, 213, 170, 223), (150, 270, 153, 300), (160, 333, 170, 343)])
    assert [s.text for s in bullets.marked(words, page)] == ["• Keeping of records", "of patients", "• Typing"]


@pytest.mark.parametrize(
    "spot",
    [(160, 232, 165, 236), (190, 213, 199, 223), (150, 200, 160, 236), (155, 216, 157, 218)],
    ids=["a full stop", "part of the word", "a letter or wall", "dust"],
)
def test_what_is_no_bullet(spot: tuple[int, int, int, int]) -> None:
    assert bullets.marked([seen("Keeping", 200, 200)], drawn([spot]))[0].text == "Keeping"


def test_the_warning_is_for_whoever_has_the_document() -> None:
    words = page_of("Keeping the records of patients")
    assert "check every line" in read(words).warnings[0].message
    assert "Numbers can come out wrong" in read(words, kind="cv").warnings[0].message
