"""Title, employer, grade, duties, kind and conditions of a post."""

from __future__ import annotations

import pytest

from tests.workers.person_spec.making import spec


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Job title: Weaver\n\nPerson specification\n", "Weaver"),
        ("Weaver Person Specification\n\nEssential\n- Able to weave\n", "Weaver"),
        ("# Contents\n\n# Head Weaver (G7)\n\nText.\n", "Head Weaver"),
        ("Person Specification\n\nEssential\n- Able to weave on a hand loom.\n", "Role"),
    ],
)
def test_the_title_without_the_name_of_the_form(text: str, title: str) -> None:
    assert spec(text, "post.md" if text.startswith("#") else "post.txt").roles[0].title == title


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("Marl Weavers is committed to fair treatment.\nThe Social Care Service helps.\n", "Marl Weavers"),
        ("Join Marl Vale District Council. Marl Vale District Council has mills.\n", "Marl Vale District Council"),
        ("This School is a good school with Child Care.\n", None),
    ],
)
def test_the_employer(text: str, employer: str | None) -> None:
    assert spec(text).employer == employer


def test_duties_are_lists_under_their_headings_and_no_criteria() -> None:
    text = (
        "# Weaver\nBand 4\n\n## The main responsibilities of the post\n- Warp the looms and\nkeep them clean\n- Train the young\n\n"
        "## Expected outcomes\n- Good cloth\n\n## What you'll do\n- Sell at fairs in spring\n\n"
        "## Person specification\n### Essential\n- Able to weave in the dark\n"
    )
    role = spec(text, "post.md").roles[0]
    assert role.duties == ["Warp the looms and keep them clean", "Train the young", "Sell at fairs in spring"]
    assert role.grade == "Band 4"
    assert [c.text for c in role.criteria] == ["Able to weave in the dark"]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Role Profile", "role_profile"),
        ("JOB DESCRIPTION", "job_description"),
        ("Weaver Person Specification", "person_specification"),
        (
            "This document is to be used with the job family and role profile of the post that it describes here.",
            "person_specification",
        ),
    ],
)
def test_kinds(head: str, kind: str) -> None:
    padding = "The mill stands by the river and has done so for two hundred years and more. " * 4
    assert spec(f"{head}\n\n{padding}\n\nPerson Specification\n\nEssential\n- Able to weave\n").kind == kind


def test_conditions_that_criteria_ask() -> None:
    text = "Essential\n- Registration with the HCPC\n- Minibus licence held for a year\n"
    assert {(c.kind, c.value) for c in spec(text).roles[0].conditions} == {
        ("registration", "HCPC"),
        ("driving", "Minibus licence"),
    }


def test_a_printed_choice_without_a_tick_says_nothing() -> None:
    text = (
        "Essential\n- Able to weave\n\nDriving classification\nRegular driver\t\nRequired driver\t\n"
        "This role is not politically restricted\t☒\n"
    )
    assert {(c.kind, c.value) for c in spec(text).roles[0].conditions} == {
        ("driving", "undetermined"),
        ("politically_restricted", "no"),
    }
