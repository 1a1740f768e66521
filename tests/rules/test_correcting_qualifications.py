"""A qualification part in plain words, and as the manager corrects it: what the words say is what is found."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from rules.binding import Binding, Part
from rules.choosing import BadChoice
from rules.describing import describe
from rules.engine import assess
from rules.finding import Finding
from rules.proposing import bind
from rules.qualifications.correcting import Asked, asked, blank, corrected
from rules.qualifications.saying import in_words, kind
from tests.rules.building import submission

AS_AT = dt.date(2026, 11, 26)
WORDS = {
    "GCSE English and Maths at grade C (4)": "all of: GCSE English at grade 4 (C) or above; "
    "GCSE Maths at grade 4 (C) or above",
    "5 GCSEs at C or above including English, or equivalent": "all of: 5 GCSEs at grade 4 (C) or above; "
    "English among them; or: the same subjects in an equivalent award",
    "Five GCSEs or equivalent": "5 GCSEs at grade 4 (C) or above; or: any full qualification at level 2 or above",
    "NVQ level 3 in Child Care": "a qualification at level 3 or above in care or childcare",
    "Educated to degree level or equivalent": "a qualification at level 6 or above (for example a degree)",
    "First Aid certificate": "First Aid certificate",
    "Training in fire safety and food hygiene": "Training in fire safety and food hygiene",
}


def part_of(wording: str) -> Part:
    part = bind(wording, "essential", "qualification").root
    assert isinstance(part, Part)
    return part


def found(part: Part, *education: str) -> Finding:
    return assess(Binding(part.words, part, ()), submission({"education": list(education)}), AS_AT)


def correct(wording: str, **wanted: Any) -> Part:
    part = part_of(wording)
    return replace(part, params=corrected(part.params, kind(part.params), replace(asked(part.params), **wanted)))


@pytest.mark.parametrize(("wording", "words"), WORDS.items())
def test_it_is_told_by_subject_grade_and_level(wording: str, words: str) -> None:
    assert describe(bind(wording, "essential", "qualification"))["text"] == words


@pytest.mark.parametrize("wording", WORDS)
def test_a_form_sent_back_as_it_was_changes_nothing_that_is_found(wording: str) -> None:
    before, after = part_of(wording), correct(wording)
    assert asked(after.params) == asked(before.params)
    assert after.params == {**before.params, "corrected": after.params["corrected"]}
    for cv in ("GCSE English C, Maths C", "NVQ Level 3 Childcare, 2019", "BA History, 2001", "First aid at work, 2025"):
        assert found(after, cv).attainment == found(before, cv).attainment, cv


def test_a_subject_taken_out_is_not_asked_any_more() -> None:
    cv = "GCSE English C, 2001"
    assert found(part_of("GCSE English and Maths"), cv).attainment == "partly_evidenced"
    after = correct("GCSE English and Maths", subjects=("english",))
    assert found(after, cv).attainment == "evidenced"
    assert in_words(after.params) == after.params["corrected"] == "GCSE English at grade 4 (C) or above"


def test_a_higher_grade_is_asked() -> None:
    after = correct("GCSE English", grade=6)
    assert in_words(after.params) == "GCSE English at grade 6 (B) or above"
    assert found(after, "GCSEs: English 5").attainment == "partly_evidenced"
    assert found(after, "GCSEs: English 7").attainment == "evidenced"


def test_another_level_and_field_are_asked_and_the_reason_says_so() -> None:
    cv = "NVQ Level 2 Health and Social Care, 2019"
    assert found(part_of("NVQ Level 3 in Health and Social Care"), cv).attainment == "partly_evidenced"
    after = correct("NVQ Level 3 in Health and Social Care", level=2)
    assert found(after, cv).attainment == "evidenced"
    other = correct("NVQ Level 3 in Health and Social Care", level=2, fields=("catering",))
    told = found(other, cv)
    assert told.attainment == "not_evidenced"
    assert "a qualification at level 2 or above in catering" in told.reason


def test_an_equivalent_is_asked_for_or_not() -> None:
    assert "equivalent" not in in_words(correct("5 GCSEs including English or equivalent", equivalent=False).params)
    assert "or: any full qualification at level 2" in in_words(correct("5 GCSEs", equivalent=True).params)


def test_the_criterions_own_wording_stays_so_that_copying_it_is_known() -> None:
    assert correct("NVQ Level 3 in Care", level=2).params["said"] == "NVQ Level 3 in Care"


def test_a_new_one_is_made_from_nothing() -> None:
    made = corrected(blank("Good education"), "level", Asked(level=2))
    part = Part(part_of("First aid").rule, made, "Good education")
    assert found(part, "NVQ Level 2 Catering").attainment == "evidenced"
    assert made["corrected"] == "a qualification at level 2 or above"


@pytest.mark.parametrize(
    ("form", "wanted", "words", "field"),
    [
        ("school", Asked(), "Choose a subject", "subjects"),
        ("school", Asked(subjects=("alchemy",)), "from the list", "subjects"),
        ("school", Asked(count=99), "a number from 1 to 15", "count"),
        ("school", Asked(count=1, grade=3), "grade from the list", "grade"),
        ("level", Asked(), "Choose a level, or a field", "level"),
        ("level", Asked(level=9), "level from the list", "level"),
        ("level", Asked(level=3, fields=("alchemy",)), "fields from the list", "fields"),
    ],
)
def test_what_no_table_knows_says_what_to_do(form: Any, wanted: Asked, words: str, field: str) -> None:
    with pytest.raises(BadChoice, match=words) as caught:
        corrected(blank("Good education"), form, wanted)
    assert caught.value.field == field


def test_an_award_by_name_at_a_level_needs_one() -> None:
    part = part_of("A Care Certificate or NVQ Level 2 in Health and Social Care")
    assert (kind(part.params), part.params["level"]) == ("named", 2)
    with pytest.raises(BadChoice, match="Choose the level"):
        corrected(part.params, "named", replace(asked(part.params), level=None))
    assert corrected(part.params, "named", replace(asked(part.params), level=3))["level"] == 3
