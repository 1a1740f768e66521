"""Where somebody lives is hidden in whatever form it is written at the top of a CV; employers' places are not."""

from __future__ import annotations

import pytest

from rules.document import Document, Line
from workers import cv


def seen(*lines: str) -> str:
    """What the sift sees of a CV."""
    document = Document("cv", tuple(Line(1, n, text) for n, text in enumerate(lines, 1)))
    return "\n".join(text for _, text in cv.parse(document).document.visible())


@pytest.mark.parametrize(
    ("line", "gone"),
    [
        ("Traveller site, Plot 6, Dale Farm Road, Basildon SS14 3AA", "Traveller"),
        ("Flat 3, The Old Rectory, Larkspur, Ashby AB1 2CD", "Rectory"),
        ("c/o St Anne's Hostel, Ashby, AB1 2CD | 07700 900123", "Hostel"),
        ("winifred@example.org | Barge Kittiwake, Canal Basin, Ashby AB1 2CD", "Kittiwake"),
    ],
)
def test_the_home_is_hidden_whole(line: str, gone: str) -> None:
    page = seen("Winifred Achebe", line, "Employment", "Ward clerk, Ashby Hospital, May 2018 to present")
    assert gone not in page
    assert "Ashby Hospital" in page


def test_what_else_stands_on_the_line_is_seen() -> None:
    page = seen("Winifred Achebe", "Canal Basin, Ashby AB1 2CD | Full driving licence", "Employment")
    assert "Full driving licence" in page
    assert "Canal Basin" not in page


def test_an_employers_postcode_further_down_takes_nothing_with_it() -> None:
    lines = ["Winifred Achebe", *[f"Line {n} of what I do" for n in range(8)], "Clerk, Ashby Hospital, AB1 2CD, 2019"]
    assert "Clerk, Ashby Hospital" in seen(*lines)


@pytest.mark.parametrize("name", ["Dilwen ap Rhys", "Noor binti Hassan", "Maria de la Cruz", "Jan van der Meer"])
def test_a_name_with_small_words_in_it_is_the_name(name: str) -> None:
    page = seen(name, "Rotherham", "Employment", "Ward clerk, Rotherham Hospital, May 2018 to present")
    assert name.split()[-1] not in page
    assert "Rotherham Hospital" in page


def test_a_name_on_the_line_of_an_address_for_letters_is_the_name() -> None:
    page = seen("Winifred Achebe w.a.1980@example.org", "Employment", "Ward clerk, Ashby Hospital, 2018 to present")
    assert "Achebe" not in page
