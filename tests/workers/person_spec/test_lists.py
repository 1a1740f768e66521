"""Headed lists: where what a heading says begins and ends."""

from __future__ import annotations

import pytest

from tests.workers.person_spec.making import D, E, codes, criteria, said, spec


def test_categories_with_both_words_under_each() -> None:
    text = (
        "Person Specification\nQualifications\nEssential\nAward in nursing\nDesirable\nAward in teaching\n"
        "Experience\nEssential\nWork on a ward\n\nDisclosure and Barring Service Check\nThe post is subject to a check.\n"
        "Employer details\nVale of Marl Hospitals\n"
    )
    found = criteria(text)
    assert [(c.requirement, c.section, c.text) for c in found] == [
        (E, "Qualifications", "Award in nursing"),
        (D, "Qualifications", "Award in teaching"),
        (E, "Experience", "Work on a ward"),
    ]


def test_both_words_with_categories_under_each() -> None:
    text = (
        "## Person specification\n### Essential\n#### Skills\n- Able to draw maps\n#### Knowledge\n- Knowledge of rivers\n"
        "### Desirable\n#### Skills\n- Able to fly drones\n"
    )
    assert said(text, "post.md") == [(E, "Able to draw maps"), (E, "Knowledge of rivers"), (D, "Able to fly drones")]


def test_a_category_beside_the_two_words_is_told_and_not_read() -> None:
    text = (
        "## You will have\n### Essential:\n- Knowledge of networks\n### Desirable:\n- Knowledge of radio\n"
        "### Technical skills:\n- Fault finding\n- Cabling\n"
    )
    read_spec = spec(text, "post.md")
    assert [(c.requirement, c.text) for c in read_spec.roles[0].criteria] == [
        (E, "Knowledge of networks"),
        (D, "Knowledge of radio"),
    ]
    told = [w for w in read_spec.warnings if w.code == "not_placed"]
    assert [w.line for w in told] == [7]
    assert told[0].message.startswith("2 lines")


@pytest.mark.parametrize(
    ("opening", "requirement"),
    [
        ("It is essential that you can demonstrate the following in your application and at interview:", E),
        ("The post holder should have:", E),
        ("In addition, the post holder might have experience of:", D),
        ("It would be useful if you had experience of:", D),
        ("It is desirable that you show the following:", D),
    ],
)
def test_openings_that_say_it(opening: str, requirement: str) -> None:
    text = f"Skills you need\n\n{opening}\n\n- Mending clocks\n- Winding springs\n\nSelection process\n\n- A test\n"
    assert said(text) == [(requirement, "Mending clocks"), (requirement, "Winding springs")]


def test_an_opening_below_a_heading_is_no_criterion_and_hints_at_the_category() -> None:
    text = (
        "Person specification\nEssential criteria\nYou must be able to demonstrate experience of:\n"
        "Running a ferry;\nTraining a crew; and\nWorking at night.\n\nDesirable criteria\nFishing.\n\nBehaviours\nWorking Together\n"
    )
    found = criteria(text)
    assert [(c.requirement, c.text) for c in found] == [
        (E, "Running a ferry;"),
        (E, "Training a crew; and"),
        (E, "Working at night."),
        (D, "Fishing."),
    ]
    assert {c.category for c in found[:3]} == {"experience"}


def test_bullets_on_one_line_and_lines_broken_by_blank_ones() -> None:
    text = (
        "Knowledge The Warden should have knowledge of:\n\n• ponds; • the ways in which newts\n\nbreed; • fences\n\n"
        "Experience\n\nThe Warden might have experience of:\n\n• digging\n"
    )
    found = criteria(text)
    assert [(c.requirement, c.section, c.text) for c in found] == [
        (E, "Knowledge", "ponds;"),
        (E, "Knowledge", "the ways in which newts breed;"),
        (E, "Knowledge", "fences"),
        (D, "Experience", "digging"),
    ]


def test_a_paragraph_or_a_title_after_the_list_ends_it() -> None:
    text = (
        "Essential skills\n- Able to make cheese\n- Able to drive a van\n\n"
        "In addition to what is listed above you will be asked to show how you work with others.\n\n"
        "Our dairy\nWe have made cheese in this valley for more than a hundred years.\n\nOur values\n- Patience\n"
    )
    assert said(text) == [(E, "Able to make cheese"), (E, "Able to drive a van")]


def test_duties_are_no_criteria_though_they_say_essential() -> None:
    text = (
        "Main duties\n- Sweep the yard. It is essential that this is done daily.\n- Feed the hens\n\n"
        "Person specification\nEssential\n- Likes animals and early mornings\n"
    )
    read_spec = spec(text)
    assert [c.text for c in read_spec.roles[0].criteria] == ["Likes animals and early mornings"]


def test_a_wrapped_line_that_begins_like_a_heading_goes_on() -> None:
    text = "Essential\n• Inspire others to share the\npurpose of the trust\n• Lead by example\n"
    assert said(text) == [(E, "Inspire others to share the purpose of the trust"), (E, "Lead by example")]


def test_methods_after_items() -> None:
    text = "ESSENTIAL CRITERIA\n• Able to plan tours A/I\n• Able to speak in public (I)\nDESIRABLE CRITERIA\n• Knows Latin (A, T)\n"
    assert [(c.text, c.assessed_by) for c in criteria(text)] == [
        ("Able to plan tours", ("application", "interview")),
        ("Able to speak in public", ("interview",)),
        ("Knows Latin", ("application", "test")),
    ]


def test_the_words_behind_a_heading_on_its_line() -> None:
    text = (
        "Qualifications\nEssential – Award in swimming teaching\nDesirable – Award in diving\n"
        "Experience\nEssential – Leading groups of children\n"
    )
    assert said(text) == [
        (E, "Award in swimming teaching"),
        (D, "Award in diving"),
        (E, "Leading groups of children"),
    ]


def test_a_specification_in_one_paragraph() -> None:
    text = (
        "PERSON SPECIFICATION Kitchen Porter Essential Criteria 1. Experience of work in a kitchen 2. Able to lift heavy trays "
        "3. Award in food hygiene Desirable Criteria 1. Experience of school meals 2. Award in catering Note: applicants must "
        "show on the form how they meet each of the criteria, and the panel will use it to decide whom to call.\n"
    )
    assert said(text) == [
        (E, "Experience of work in a kitchen"),
        (E, "Able to lift heavy trays"),
        (E, "Award in food hygiene"),
        (D, "Experience of school meals"),
        (D, "Award in catering"),
    ]


def test_nothing_is_made_up_where_nothing_is_asked() -> None:
    read_spec = spec("Minutes of the meeting\n\nThe roof was discussed. Tea was served.\n")
    assert read_spec.roles[0].criteria == []
    assert codes(read_spec) == ["no_criteria"]


@pytest.mark.parametrize(
    ("below", "count"),
    [("- Commitment to fair treatment\n", 2), ("We welcome everybody and will make adjustments for you.\n", 1)],
)
def test_equal_opportunities_heads_criteria_only_where_an_item_stands_below(below: str, count: int) -> None:
    text = (
        f"Essential\n\nSkills\n- Able to sing\n\nEqual opportunities\n{below}\nDesirable\n\nSkills\n- Able to dance\n"
    )
    assert [requirement for requirement, _ in said(text)] == [E] * count + [D]


def test_a_long_sentence_after_items_without_bullets_ends_them() -> None:
    text = (
        "ESSENTIAL\n\nTyping at 40 words a minute\n\nDESIRABLE\n\nShorthand\n\n"
        "The duties above are not the whole of the post and its holder may be asked to do more.\n"
    )
    assert said(text) == [(E, "Typing at 40 words a minute"), (D, "Shorthand")]


def test_both_words_on_one_line() -> None:
    text = "Person specification\nEssential: Full licence. Knowledge of the county. Desirable: First aid award.\n"
    assert said(text) == [(E, "Full licence."), (E, "Knowledge of the county."), (D, "First aid award.")]


def test_both_words_within_a_cell() -> None:
    table = (
        "<table><tr><td>Skills</td><td><p>Essential:</p><ul><li>Able to knead</li></ul><p>Desirable:</p>"
        "<ul><li>Able to sell</li></ul></td></tr></table>"
    )
    assert said(f"<html><body><h1>Baker</h1>{table}</body></html>", "post.html") == [
        (E, "Able to knead"),
        (D, "Able to sell"),
    ]
