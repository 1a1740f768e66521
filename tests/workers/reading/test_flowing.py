"""However wide the same words are set, they are the same lines and the same sentences."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from rules.document import Document
from rules.sentences import sentences
from tests.twins import layouts
from tests.workers.reading.making import HEIGHT, WIDTH, pdf
from workers.cv import parse
from workers.reading import flowing, read

WORDS = st.from_regex(r"[b-np-z][a-z]{1,11}(?:-[b-np-z][a-z]{2,7})?", fullmatch=True)
SENTENCES = st.lists(WORDS, min_size=4, max_size=30).map(lambda words: " ".join(words).capitalize() + ".")
PARAGRAPHS = st.builds(
    lambda mark, told: mark + " ".join(told),
    st.sampled_from(["", "", "- "]),
    st.lists(SENTENCES, min_size=1, max_size=4),
)
TEXTS = st.lists(PARAGRAPHS, min_size=1, max_size=5).map("\n\n".join)


def told(document: Document) -> list[tuple[str, str]]:
    return [(s.section, " ".join(s.text.split())) for s in sentences(parse(document))]


def lines(words: str) -> list[str]:
    return [line.text for line in read(words.encode(), "cv").lines if line.text]


def wrapped(words: str, width: int) -> str:
    return "\n".join("\n".join(textwrap.wrap(line, width)) for line in words.split("\n"))


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.integers(30, 120))
def test_text_wrapped_at_any_width_tells_the_same(words: str, width: int) -> None:
    assert told(read(wrapped(words, width).encode(), "cv")) == told(read(words.encode(), "cv"))


# Two columns of a line or three each may as well be a form.
LONG = st.lists(st.lists(SENTENCES, min_size=2, max_size=4).map(" ".join), min_size=4, max_size=7).map("\n\n".join)


@pytest.mark.parametrize("lay", [layouts.pdf, layouts.pdf_two_columns, layouts.docx])
@settings(max_examples=12, deadline=None)
@given(words=LONG)
def test_pages_and_paragraphs_tell_the_same_as_text(lay: Callable[[str], bytes], words: str) -> None:
    assert told(read(lay(words), "cv")) == told(read(words.encode(), "cv"))


PROSE = (
    "Kept the till and the shelves of a small shop and took the money to the bank on every second day of the week, "
    "then opened the post and answered what could be answered before the manager came in at ten in the morning"
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Answered to the head of the service at Lowick", "Council, who was new"),
        ("Kept the peace on two wards for (as they then", "Were called) elderly people"),
        ("Opened the ledger and closed it again every", "Monday before the others came"),
        ("Took the minutes of the meetings, where and how", "I saw how it was done"),
        ("Wrote up the notes for nineteen or twenty", "(sometimes more) people"),
        ("Carried parcels up and down the stairs, about", "15 a day in a good week"),
        ("Hoists, slings and profiling beds of every maker", "- checked each month"),
        ("Passed the training of each year as the clinic's", "IG lead"),
        ("Sat the maths paper in the summer term, at Level", "2 and then again"),
        ("Holds the ticket for traffic lights, and in date", "until 2028"),
        ("Wrote the guide anew after two fires in a hotel", "(2016). Trained all"),
        ("O levels in Welsh and Art, and a CSE of grade 1", "Arithmetic, Biology."),
    ],
)
def test_a_full_line_goes_on_with_a_capital_where_it_reads_so(before: str, after: str) -> None:
    words = "\n".join([*textwrap.wrap(PROSE, 48), "", before, after])
    assert lines(words) == [PROSE, f"{before} {after}"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Reset passwords and added people to the groups", "Rebuilt laptops"),
        ("Care assistant at the home in Tannery Row, Ness", "2019 - 2021"),
        ("Care assistant at the home in Tannery Row, Ness", "since April 2019"),
        ("Answered the radio and two phones, Friday nights", "[2007 - 2011] Carpet fitter"),
        ("Care assistant at the home in Tannery Row, Ness", "EMPLOYMENT"),
        ("Care assistant at the home in Tannery Row, Ness", "Languages: French"),
        ("Held a licence for the chainsaw (not converted)", "City and Guilds"),
        ("EDUCATION AND STUDY OF A PROFESSION, AND COURSES", "Master of Arts"),
        ("Care assistant at the home in Tannery Row, Ness", "- sat with people"),
        ("Care assistant at the home in Tannery Row, Ness", "May to July 2019"),
        ("Keeping of the Grounds, Ness Cricket and Bowls", "Two squares, one green."),
        ("Lowick Academy, summer of 2015: six GCSEs D to G", "Entry Level award"),
        ("Refresher in the keeping of records, Jan of 2026", "level three award"),
        ("Care assistant at the home in Tannery Row, Ness", "Kept\t2019"),
    ],
)
def test_a_line_that_is_full_by_chance_ends_where_it_ends(before: str, after: str) -> None:
    words = "\n".join([*textwrap.wrap(PROSE, 48), "", before, after])
    assert lines(words) == [PROSE, before, after]


def test_dashes_that_are_more_than_one_are_a_list() -> None:
    words = "\n".join(
        [*textwrap.wrap(PROSE, 48), "", "Hoists, slings and profiling beds of every maker", "- checked", "- oiled"]
    )
    assert lines(words)[-2:] == ["- checked", "- oiled"]


def test_lines_of_no_common_width_go_on_only_where_their_words_say_so() -> None:
    assert lines("Tills and stock\nDeliveries and\nReturns, and\nthe bank") == [
        "Tills and stock",
        "Deliveries and Returns, and the bank",
    ]


def test_a_line_that_cannot_end_goes_on_however_short_it_is() -> None:
    assert lines(f"{PROSE}\n\nTold schools what must be under\nSEN Support before a request")[1:] == [
        "Told schools what must be under SEN Support before a request"
    ]
    assert lines(f"{PROSE}\n\nKept the pay of the unit, regular and reserve, on it\n(pay and staff in one)")[1:] == [
        "Kept the pay of the unit, regular and reserve, on it (pay and staff in one)"
    ]


def test_a_line_far_shorter_than_others_was_not_broken() -> None:
    assert lines(f"Rowan Example\nthey/them\n\n{PROSE}")[:2] == ["Rowan Example", "they/them"]


@pytest.mark.parametrize("below", ["rowan.example@example.org", "nurse and carer", "they/them", "Care Assistant"])
@pytest.mark.parametrize("above", ["", "CURRICULUM VITAE\n"])
def test_the_name_at_the_top_stays_a_line_whatever_stands_below_it(above: str, below: str) -> None:
    words = f"{above}Rowan Example\n{below}\nKept a shop\nand its books\nfor a while\nor a bit more"
    assert "Rowan Example" in lines(words)


def test_words_cut_at_their_hyphen_are_whole_again_and_hanging_ones_stay() -> None:
    assert lines("in a multi-\nagency team for pre-\nand post-natal care") == [
        "in a multi-agency team for pre- and post-natal care"
    ]


def test_a_number_in_open_brackets_begins_no_point_of_a_list() -> None:
    assert lines("A special school (ages 5 to\n11) in the next town") == [
        "A special school (ages 5 to 11) in the next town"
    ]


def test_wide_white_space_sets_apart_as_a_tab_does() -> None:
    assert lines("Cook, Birch Cafe      2015 - 2019\nCook  and bottle washer") == [
        "Cook, Birch Cafe\t2015 - 2019",
        "Cook  and bottle washer",
    ]


def test_a_specification_keeps_its_lines() -> None:
    words = "Able to write\nclear letters      essential"
    assert read(words.encode(), "specification").text == words


def test_markdown_wrapped_by_hand_is_read_by_paragraphs() -> None:
    words = b"# Work\n\n## Cook\n\n- Kept the kitchen of a school\n  and its stores\n- Ordered **food**\n"
    assert [line.text for line in read(words, "cv", name="cv.md").lines if line.text] == [
        *("Work", "Cook", "Kept the kitchen of a school and its stores", "Ordered food")
    ]


def test_white_space_between_the_paragraphs_of_a_page_is_an_empty_line() -> None:
    def draw(canvas: Canvas) -> None:
        for number, words in enumerate(["Cook, Birch Cafe", "2015 - 2019", "", "Waiter, Birch Cafe", "2013 - 2015"]):
            canvas.drawString(50, HEIGHT - 80 - 14 * number, words)

    found = [line.text for line in read(pdf(draw), "cv").lines]
    assert found == ["Cook, Birch Cafe", "2015 - 2019", "", "Waiter, Birch Cafe", "2013 - 2015"]


def test_lines_in_other_type_or_further_in_do_not_go_on() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 12)
        canvas.drawString(50, 780, "Kept the books of")
        canvas.setFont("Helvetica", 9)
        canvas.drawString(50, 766, "a small firm")
        canvas.drawString(90, 755, "and of a large one")

    assert [line.text for line in read(pdf(draw), "cv").lines] == [
        "Kept the books of",
        "a small firm",
        "and of a large one",
    ]


@pytest.mark.parametrize(
    "titles", [["Cook", "Waiter", "Cellar man", "Barista"], ["Grade 1", "Grade 2", "Grade 3", "Grade 4"]]
)
def test_words_at_the_right_edge_of_their_rows_are_no_column(titles: list[str]) -> None:
    def draw(canvas: Canvas) -> None:
        for number, title in enumerate(titles):
            canvas.drawString(50, 780 - 42 * number, f"199{number} - 2001")
            canvas.drawRightString(WIDTH - 50, 780 - 42 * number, title)
            canvas.drawString(50, 766 - 42 * number, "Did all that was to be done there on every day")
            canvas.drawString(50, 752 - 42 * number, "and then some")

    document = read(pdf(draw), "cv")
    assert document.quality == "good"
    assert [line.text for line in document.lines if "\t" in line.text] == [
        f"199{number} - 2001\t{title}" for number, title in enumerate(titles)
    ]


def test_a_title_beside_its_dates_runs_on_in_its_own_type_and_a_duty_below_does_not() -> None:
    def draw(canvas: Canvas) -> None:
        for y, bold in ((780, True), (700, False)):
            canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 11)
            canvas.drawString(50, y, "Deputy manager of the residential and the community service, Lowick")
            canvas.drawString(50, y - 14, "Partnership of Hostels")
            canvas.setFont("Helvetica", 11)
            canvas.drawRightString(520, y, "2015 - 2019")

    assert [line.text for line in read(pdf(draw), "cv").lines if line.text] == [
        "Deputy manager of the residential and the community service, Lowick Partnership of Hostels\t2015 - 2019",
        "Deputy manager of the residential and the community service, Lowick\t2015 - 2019",
        "Partnership of Hostels",
    ]


def test_a_line_that_closes_the_bracket_of_the_line_before_goes_on_from_it() -> None:
    assert lines("I have a clean licence and my own transport (Transit\nConnect).") == [
        "I have a clean licence and my own transport (Transit Connect)."
    ]


def test_a_dash_that_stands_for_nothing_does_not_leave_a_line_open() -> None:
    words = "Family carer, Gdynia, -\nLooked after my mother and sold the flat."
    assert lines(words) == words.split("\n")
    assert flowing.OPEN.search("Worked with the team -")


def test_a_post_set_to_the_full_width_is_not_gone_on_with_by_a_sentence() -> None:
    assert not flowing._reads_on(
        "Groundsman (only one) Marsh Lane Cricket & Bowls", "Two squares, one green. Rolled, scarified,"
    )
    assert flowing._reads_on("Care Assistant at Marsh Lane Nursing", "Home, Oldbridge")
