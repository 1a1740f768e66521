"""Tables that came as text: the signs that are left of their cells."""

from __future__ import annotations

from tests.workers.person_spec.making import D, E, U, codes, criteria, said, spec


def test_rows_with_bars_between_cells() -> None:
    text = (
        "Person specification\nArea | Essential | Desirable | Assessed by |\n"
        "Training | Award in lifeguarding | Award in teaching | Certificate |\n"
        "Aptitudes | • Calm in a crisis • Able to swim a mile | | Test |\n"
    )
    assert said(text) == [
        (E, "Award in lifeguarding"),
        (D, "Award in teaching"),
        (E, "Calm in a crisis"),
        (E, "Able to swim a mile"),
    ]
    assert criteria(text)[2].assessed_by == ("test",)


def test_cells_between_bars_that_run_over_lines() -> None:
    text = (
        "SECTION A – ESSENTIAL CRITERIA |\nFactor | Essential Criteria | Method of Assessment |\nExperience |\n\n"
        "Have kept a public garden for a year\n|\nApplication form |\nKnowledge |\nHave a knowledge of soil |\nInterview |\n"
        "SECTION B – DESIRABLE CRITERIA |\n"
    )
    found = criteria(text)
    assert [(c.requirement, c.section, c.text) for c in found] == [
        (E, "Experience", "Have kept a public garden for a year"),
        (E, "Knowledge", "Have a knowledge of soil"),
    ]
    assert [c.assessed_by for c in found] == [("application",), ("interview",)]


def test_cells_between_slashes_with_an_empty_one_dropped() -> None:
    text = (
        "AREA / ESSENTIAL / DESIRABLE / HOW ASSESSED\nQualifications /\n  • Coaching award\n/\n  • First aid award\n/\n"
        "  • Application form\n\nSkills /\n  • Able to run and/or ride with juniors\n/\n  • Interview\n"
    )
    assert said(text) == [
        (E, "Coaching award"),
        (D, "First aid award"),
        (E, "Able to run and/or ride with juniors"),
    ]


def test_items_that_lost_the_breaks_between_them() -> None:
    text = (
        "Area | Criteria | Essential | Desirable |\n"
        "Attributes | Able to keep calmGood manners with guestsWillingness to learn | X | |\n"
        "Knowledge | Knowledge of wine. Experience of Welsh Beef and lamb | | X |\n"
    )
    assert said(text) == [
        (E, "Able to keep calm"),
        (E, "Good manners with guests"),
        (E, "Willingness to learn"),
        (D, "Knowledge of wine."),
        (D, "Experience of Welsh Beef and lamb"),
    ]


def test_rows_with_tabs_and_categories_between_them() -> None:
    text = (
        "Person specification\nCriteria\tE/D\tMethod\nKnowledge\nKnowledge of tides\tE\tA/I\nKnowledge of birds\tD\tI\n"
        "Skills\nAble to moor a boat\tE\tT\n"
    )
    found = criteria(text)
    assert [(c.requirement, c.section, c.text) for c in found] == [
        (E, "Knowledge", "Knowledge of tides"),
        (D, "Knowledge", "Knowledge of birds"),
        (E, "Skills", "Able to moor a boat"),
    ]


def test_columns_set_by_white_space() -> None:
    text = (
        "                 Essential                       Desirable            How assessed\n"
        "Experience       Keeping a lock or a weir        Driving a dredger    Application\n"
        "                 in all weathers\n"
        "Skills           Able to swim                    Able to weld         Interview\n"
    )
    assert said(text) == [
        (E, "Keeping a lock or a weir in all weathers"),
        (D, "Driving a dredger"),
        (E, "Able to swim"),
        (D, "Able to weld"),
    ]


def test_ticks_set_by_white_space() -> None:
    text = (
        "Criteria                         Essential   Desirable   Method\n"
        "Able to sew by hand                  X                    A\n"
        "Able to cut patterns                             X        I\n"
    )
    assert said(text) == [(E, "Able to sew by hand"), (D, "Able to cut patterns")]


def test_cells_one_under_the_other() -> None:
    text = (
        "Attributes\nEssential\nDesirable\nHow assessed\nQualifications\nAward in joinery\nAward in carving\nCertificates\n"
        "Experience\nMaking sash windows\nRestoring churches\nThatching barns\nInterview\n"
    )
    found = said(text)
    assert found[:2] == [(E, "Award in joinery"), (D, "Award in carving")]
    # Three lines in one cell or two: nothing says which, so nobody is told that they know.
    assert {requirement for requirement, _ in found[2:]} == {U}


def test_lines_glued_together_do_not_say_which_column_they_stood_in() -> None:
    text = (
        "PERSON SPECIFICATION\n\nEssential Desirable How assessed\n\nQualifications  Degree in drama Application Form\n"
        "Experience\n Work with young actors in Interview\nschools and halls\n"
    )
    read_spec = spec(text)
    assert [(c.requirement, c.section, c.text) for c in read_spec.roles[0].criteria] == [
        (U, "Qualifications", "Degree in drama"),
        (U, "Experience", "Work with young actors in schools and halls"),
    ]
    assert "requirement_unstated" in codes(read_spec)


ACROSS = """PERSON SPECIFICATION

Essential Desirable How assessed

Qualifications
• Degree in drama Application Form
Experience
• Work with young actors in halls Interview
and schools
• Two years of touring Application form
• Lighting a small stage References
• Building sets
Skills
• Keeping a prompt book Interview
• Able to lift flats
• Driving a van Application form
"""


def test_rows_run_together_across_the_page_leave_the_second_column_empty() -> None:
    read_spec = spec(ACROSS)
    assert {c.requirement for c in read_spec.roles[0].criteria} == {E}
    assert len(read_spec.roles[0].criteria) == 8
    assert codes(read_spec) == ["one_column"]
    assert "Check each" in read_spec.warnings[0].message


def test_two_items_on_one_line_say_that_both_columns_are_filled() -> None:
    text = ACROSS.replace("• Degree in drama Application", "• Degree in drama • Award in dance Application")
    assert {c.requirement for c in criteria(text)} == {U}


def test_one_run_of_text_with_only_an_essential_column() -> None:
    notes = "You must show on the form how you meet the essential criteria and any desirable criteria that apply. " * 3
    text = (
        f"{notes}Factor Essential Criteria Method of Assessment Qualifications An award in youth work OR a degree "
        "Shortlisting by Application Form Experience One year of work with teenagers Interview"
    )
    assert said(text) == [(E, "An award in youth work OR a degree"), (E, "One year of work with teenagers")]


def test_numbered_rows_with_slashes_under_a_header_for_each_category() -> None:
    text = (
        "PERSON SPECIFICATION CRITERIA\nQualifications / ESSENTIAL / DESIRABLE\n1 / Award in site care / A / R\n"
        "2 / Training in lifting / A / R\nKnowledge and abilities / ESSENTIAL / DESIRABLE\n"
        "1 / Understanding of boilers and/or pumps / A / R / I\n2 / Able to mend small things / A / I\n"
    )
    found = criteria(text)
    assert [(c.requirement, c.section, c.text) for c in found] == [
        (E, "Qualifications", "Award in site care"),
        (E, "Qualifications", "Training in lifting"),
        (E, "Knowledge and abilities", "Understanding of boilers and/or pumps"),
        (E, "Knowledge and abilities", "Able to mend small things"),
    ]
    assert found[2].assessed_by == ("application", "interview", "reference")


def test_numbered_rows_over_several_lines_under_the_word_that_heads_the_numbers() -> None:
    text = (
        "Essential criteria / Necessary requirements / * M.O.A.\n1 / Experience of work at night /\n\nA.I\n\n2 /\n\n"
        "Ability to keep calm, and to call for help\n\n/ A.I\n3 / Ability to use a switchboard / I\n\n"
        "Desirable criteria / Additional requirements / * M.O.A.\n1 / Knowledge of inns / A\n2 / A second language / I\n"
        "* Method of assessment: A = application\n"
    )
    assert said(text) == [
        (E, "Experience of work at night"),
        (E, "Ability to keep calm, and to call for help"),
        (E, "Ability to use a switchboard"),
        (D, "Knowledge of inns"),
        (D, "A second language"),
    ]


def test_rows_that_a_bar_leads_with_a_category_that_spans_two() -> None:
    text = (
        "| FACTORS |\nESSENTIAL |\nDESIRABLE |\nHOW IDENTIFIED |\n| Experience |\nExperience of steaming planks\n"
        "and of fairing a hull. |\nExperience of running a yard. |\nForm;\nReferences. |\n"
        "| Two years in a working boat yard |\nWork abroad |\nForm. |\n| Skills |\nAbility to read plans. |\n|\nInterview. |\n"
    )
    found = criteria(text)
    assert [(c.requirement, c.section, c.text) for c in found] == [
        (E, "Experience", "Experience of steaming planks and of fairing a hull."),
        (D, "Experience", "Experience of running a yard."),
        (E, "Experience", "Two years in a working boat yard"),
        (D, "Experience", "Work abroad"),
        (E, "Skills", "Ability to read plans."),
    ]


def test_rows_with_tabs_under_a_line_that_says_it() -> None:
    text = "Essential:\nSkills\tAble to lead a team of four\n\tAble to keep books\nDesirable:\nExperience\tWorking abroad\n"
    assert said(f"Criteria\tStandard\n{text}") == [
        (E, "Able to lead a team of four"),
        (E, "Able to keep books"),
        (D, "Working abroad"),
    ]


def test_columns_named_again_for_each_stage() -> None:
    text = (
        "Employee Specification\n\nWhat is assessed from your application  Criteria\nEssential Desirable\n"
        "Licence held for two years\nWilling to be trained\n\nWhat is assessed at interview Criteria\nEssential Desirable\n"
        "Kindness to passengers\n\nJob outline\n\nTo drive the mobile library.\n"
    )
    assert said(text) == [
        (U, "Licence held for two years"),
        (U, "Willing to be trained"),
        (U, "Kindness to passengers"),
    ]
