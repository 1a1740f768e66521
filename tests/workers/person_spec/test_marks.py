"""Items that each bear their own mark."""

from __future__ import annotations

from tests.workers.person_spec.making import D, E, U, criteria, said


def test_letters_in_brackets_under_headings() -> None:
    text = (
        "Items marked (E) are essential, those marked (D) are desirable.\n\nKnowledge\n\nKnowledge of moths (E)\n"
        "Knowledge of fungi (D)\nProof of awards from abroad must be sent with your form.\n\nPersonal Qualities\n\n"
        "Patience with beginners (E)\n"
    )
    found = criteria(text)
    assert [(c.requirement, c.section, c.text) for c in found] == [
        (E, "Knowledge", "Knowledge of moths"),
        (D, "Knowledge", "Knowledge of fungi"),
        (E, "Personal Qualities", "Patience with beginners"),
    ]
    assert found[2].category == "attribute"


def test_bare_letters_with_the_method_after_them() -> None:
    text = "Person specification\nKnowledge of bookkeeping E A/I\nExperience of charity accounts D A\nAble to explain figures E I\n"
    found = criteria(text)
    assert [(c.requirement, c.text, c.assessed_by) for c in found] == [
        (E, "Knowledge of bookkeeping", ("application", "interview")),
        (D, "Experience of charity accounts", ("application",)),
        (E, "Able to explain figures", ("interview",)),
    ]


def test_codes_before_items() -> None:
    text = "Main duties\n- Let homes\nPerson specification\nE1. Experience of lettings\nE2. Knowledge of leases\nD1. Able to survey\n"
    assert said(text) == [(E, "Experience of lettings"), (E, "Knowledge of leases"), (D, "Able to survey")]


def test_stars_say_what_the_legend_says() -> None:
    items = "Skills\n- Able to bake at scale *\n- Able to ice cakes\n- Able to keep accounts *\n"
    told = f"Criteria marked with an asterisk (*) are essential. All others are desirable.\n\n{items}"
    assert said(told) == [(E, "Able to bake at scale"), (D, "Able to ice cakes"), (E, "Able to keep accounts")]
    half = f"* denotes essential\n\n{items}"
    assert said(half) == [(E, "Able to bake at scale"), (U, "Able to ice cakes"), (E, "Able to keep accounts")]


def test_categories_run_into_the_line_before_its_letter() -> None:
    text = (
        "E = ESSENTIAL, D = DESIRABLE\n\nWork experience At least 2 years in a union office. E Application form\n"
        "Experience of setting up stalls D Application form/Interview\nKnowledge Knowledge of employment law E Interview\n"
    )
    assert [(c.requirement, c.section, c.text, c.assessed_by) for c in criteria(text)] == [
        (E, "Work experience", "At least 2 years in a union office.", ("application",)),
        (D, "Work experience", "Experience of setting up stalls", ("application", "interview")),
        (E, "Knowledge", "Knowledge of employment law", ("interview",)),
    ]


def test_a_mark_before_the_method_in_brackets() -> None:
    text = "Use of ledgers – E (A/I)\nUse of payroll systems – D (A)\nAward in bookkeeping – E (A)\n"
    assert [(c.requirement, c.text, c.assessed_by) for c in criteria(text)] == [
        (E, "Use of ledgers", ("application", "interview")),
        (D, "Use of payroll systems", ("application",)),
        (E, "Award in bookkeeping", ("application",)),
    ]
