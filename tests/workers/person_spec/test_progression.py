"""Career progression maps: a column for each role, and what "Same" means."""

from __future__ import annotations

from tests.workers.person_spec.making import D, E, U, spec

MAP = """### Career Progression Map - Marl Farms

\t<b>Picker</b>\t<b>Picker to Packer</b>\t<b>Packer to Yard Lead</b>
<b>Duties</b>\tPick fruit\tSame\tLead the picking and
\tWear the kit\tSame\tSame

\t\t\tthe packing
Keep the rows clean\tSame\tSame\t
<b>Qualifications</b>\tMandatory farm safety day\t\tAward in crop care
\t\tForklift ticket\tSame
<b>Skills/Abilities required</b>\tGood with people\tSame\tSame
\tDesirable - driver with full licence\tSame\tSame
\t\tAble to count stock\tAble to plan &amp; lead
"""


def test_a_role_for_each_column_with_what_it_inherits() -> None:
    read_spec = spec(MAP)
    assert read_spec.kind == "career_progression_map"
    assert [role.title for role in read_spec.roles] == ["Picker", "Packer", "Yard Lead"]
    lead = read_spec.roles[2]
    assert [(c.requirement, c.text, c.inherited_from) for c in lead.criteria] == [
        (U, "Award in crop care", None),
        (U, "Forklift ticket", "Packer"),
        (E, "Good with people", "Picker"),
        (D, "driver with full licence", "Picker"),
        (E, "Able to plan & lead", None),
    ]
    assert next((c.requirement, c.text) for c in read_spec.roles[0].criteria) == (E, "Mandatory farm safety day")


def test_cells_cut_by_a_page_and_rows_moved_left_are_put_back() -> None:
    picker, _, lead = spec(MAP).roles
    assert picker.duties == ["Pick fruit", "Wear the kit", "Keep the rows clean"]
    assert lead.duties == ["Lead the picking and the packing", "Wear the kit", "Keep the rows clean"]


def test_an_empty_cell_is_nothing() -> None:
    packer = spec(MAP).roles[1]
    assert "Mandatory farm safety day" not in [c.text for c in packer.criteria]


def test_what_criteria_ask_is_a_condition_of_each_role_too() -> None:
    assert [[(c.kind, c.value) for c in role.conditions] for role in spec(MAP).roles] == [
        [("driving", "desirable")]
    ] * 3


def test_a_table_without_same_is_no_map() -> None:
    assert len(spec("\tOne\tTwo\nSkills\tAble to sing\tAble to dance\n").roles) == 1
