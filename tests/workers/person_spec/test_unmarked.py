"""Documents that nowhere say essential: unstated, unless they ask outright."""

from __future__ import annotations

from tests.workers.person_spec.making import D, E, U, codes, criteria, said, spec


def test_a_list_under_a_bare_heading_is_unstated() -> None:
    page = (
        "<h3>Duties</h3><ul><li>Run the archive</li></ul><h3>Qualifications</h3><ul><li>Experience of archives</li>"
        "<li>Degree in history</li></ul><h3>If you love old paper we want to hear from you.</h3><h3>Salary: £20,000</h3>"
    )
    read_spec = spec(f"<html><body><p>ARCHIVIST</p>{page}</body></html>", "post.html")
    assert [(c.requirement, c.text) for c in read_spec.roles[0].criteria] == [
        (U, "Experience of archives"),
        (U, "Degree in history"),
    ]
    assert "requirement_unstated" in codes(read_spec)


def test_a_sentence_that_asks_outright_is_essential() -> None:
    text = (
        "Person specification\n\nWe are looking for someone who has:\n\n* two years of work with carers\n* a kind manner\n\n"
        "What we offer:\n\n* a pension\n"
    )
    assert said(text) == [(E, "two years of work with carers"), (E, "a kind manner")]


def test_what_is_asked_beside_what_is_only_nice() -> None:
    text = "# Analyst\n## What you'll do\n- Build charts\n## What you'll need\n- Clear writing\n## Nice to have\n- Python\n## Benefits\n- Leave\n"
    assert said(text, "post.md") == [(E, "Clear writing"), (D, "Python")]


def test_a_row_of_a_profile_is_one_criterion_beside_the_specification() -> None:
    text = (
        "Role Profile\n\nFactor\tRelevant information\nSupervision\tNo staff of its own but some guidance of others.\n"
        "Indicative qualifications\tAward at level 4 or equal experience. Working towards membership.\n"
        "Resources\tLittle or none.\nWork demands\tSubject to interruption.\n\nPerson Specification\n\nEssential\n- Award in law\n"
    )
    assert said(text) == [
        (U, "Award at level 4 or equal experience. Working towards membership."),
        (E, "Award in law"),
    ]


def test_sentences_about_the_person() -> None:
    text = (
        "About the role\n\nYou will run the front desk of our clinic and greet every visitor.\n\nAbout you\n\n"
        "You must be able to use a computer with confidence. It would be desirable to have some knowledge of medical terms. "
        "You will join a team of six.\n\nHow to apply\n\nSend a letter. You must sign it.\n"
    )
    assert said(text) == [
        (E, "You must be able to use a computer with confidence."),
        (D, "It would be desirable to have some knowledge of medical terms."),
    ]
    assert criteria(text)[0].section == "About you"


def test_spaces_left_of_lost_bullets_part_items() -> None:
    text = (
        "LIBRARY ASSISTANT PERSON SPECIFICATION\n\nPersonal qualities\n Patience and care.\n Empathy with children\n\n"
        "Knowledge\n\n An understanding of readers as they grow\n\nand learn.\n Knowledge of stock.\n\nYou might also like\n"
    )
    assert said(text) == [
        (U, "Patience and care."),
        (U, "Empathy with children"),
        (U, "An understanding of readers as they grow and learn."),
        (U, "Knowledge of stock."),
    ]


def test_what_a_document_calls_its_minimum_requirements_is_essential() -> None:
    listed = "Person Specification\n\nSkills:\n- Able to read charts\n\nEqual opportunities\n"
    scheme = (
        "We interview every disabled person who meets the minimum requirements for the post, as set out in this pack.\n"
    )
    assert said(listed + scheme) == [(E, "Able to read charts")]
    assert said(listed + "We welcome everybody.\n") == [(U, "Able to read charts")]
