"""Job families: a block for each level, with words cut where columns part."""

from __future__ import annotations

import pytest

from tests.workers.person_spec.making import U, codes, spec
from workers.person_spec.cut_rows import mended
from workers.person_spec.mending import Words, joined

FAMILY = """Parks and Open Spaces Family

A job family describes the levels of a kind of work, so that experience and qualification are alike between them.
Gardens, knowledge of machinery and management of volunteers matter, and so do communities and equipment.

Code: POS7

Grade: 7

Level Purpose:

To lead the gardens of a district.

People Management

Lead and motivate staff.



Job Family: Parks and Open Spaces\tCode: POS7\tGrade: 7\t
Representative Accountabilities & Responsibil\tities:\t\t
Plan the gardens of a dist\ttrict for the year\t
Meet communi\tities\t



Job Family: Parks and Open Spaces\tCode: POS7\tGrade: 7
Typical Knowledge, Skills & Experience:\t\t
Professional qualification\ttion with experience\tence of gardens
Appropriate registration if required\t\t
Knowledge of machinery\tand management of vol\tunteers



Code: POS6

Grade: 6

Representative Accountabilities & Responsibilities:

- Mow the grass

Typical Knowledge, Skills & Experience:

- Knowledge of equipment
- Able to mow



Code: POS5

Grade: 5

Job Family: Parks and Open SpacesCode: POS5Grade: 5Typical Knowledge, Skills & Experience:• Able to dig and
to plant• Able to rake• Treating tools with care
"""


def test_a_role_for_each_level_and_nothing_said_to_be_essential() -> None:
    read_spec = spec(FAMILY)
    assert read_spec.kind == "job_family"
    assert [(role.level_code, role.grade, role.title) for role in read_spec.roles] == [
        ("POS7", "7", "Parks and Open Spaces"),
        ("POS6", "6", "Parks and Open Spaces"),
        ("POS5", "5", "Parks and Open Spaces"),
    ]
    assert {c.requirement for role in read_spec.roles for c in role.criteria} == {U}
    assert "requirement_unstated" in codes(read_spec)
    assert read_spec.roles[0].purpose == "To lead the gardens of a district."


def test_words_cut_at_the_edges_of_columns_are_mended() -> None:
    top = spec(FAMILY).roles[0]
    assert [c.text for c in top.criteria] == [
        "Professional qualification with experience of gardens",
        "Appropriate registration if required",
        "Knowledge of machinery and management of volunteers",
    ]
    assert top.duties == ["Plan the gardens of a district for the year", "Meet communities"]
    assert [(c.kind, c.value) for c in top.conditions] == [("registration", "if required")]


def test_bullets_in_a_run_part_items_and_lines_go_on() -> None:
    low = spec(FAMILY).roles[2]
    assert [c.text for c in low.criteria] == ["Able to dig and to plant", "Able to rake", "Treating tools with care"]


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("Well kept gard", "ens", "Well kept gardens"),
        ("Well kept garde", "dens", "Well kept gardens"),
        ("Well kept gardens", "s and paths", "Well kept gardens and paths"),
        ("Work v", "with plants", "Work with plants"),
        ("Some experier", "ce", "Some experience"),
        ("Keep plants", "with care", "Keep plants with care"),
        ("Manage a", "assets", "Manage assets"),
        ("Use of zyx", "wvu", "Use of zyxwvu"),
    ],
)
def test_a_seam(left: str, right: str, whole: str) -> None:
    words = Words(["Gardens and paths with plants need experience and care; keep assets. Manage the use of work."])
    assert joined(left, right, words) == whole


def test_the_second_line_of_an_item_goes_after_the_whole_of_the_first() -> None:
    texts = [
        "Ability to look after gardens and\tto plan for the year",
        "Knowledge of the plants of gravel\tand of sand and chalk",
        "Ability to work with people of all kinds of talent\tages and with groups and\t",
        "Experience of planting in towns\tand of keeping it alive",
    ]
    words = Words(["ability to look after gardens and plan for the year ages groups talent kinds keeping alive all"])
    found = dict(zip(texts, mended(texts, words), strict=True))
    assert found[texts[2]][0] == "Ability to work with people of all ages and with groups and kinds of talent"
    assert found[texts[0]] == ("Ability to look after gardens and to plan for the year", False)


def test_words_lost_are_told() -> None:
    assert mended(["Sensitivity to build trusting\t\twith people in need"], Words([]))[0][1]
