"""How the things a wording asks are joined."""

from __future__ import annotations

import pytest

from rules.reading_criteria.concepts_in import concepts_in
from rules.reading_criteria.joining import joined

SHAPES: dict[str, list[list[tuple[str, ...]]]] = {
    # The outer list is all of, the inner any of; of several in one thing the first are asked, the rest near.
    "Experience of catering and cleaning": [[("catering",)], [("cleaning",)]],
    "Experience of catering or cleaning": [[("catering",), ("cleaning",)]],
    "Experience of catering, cleaning or gardening and payroll": [
        [("catering",), ("cleaning",), ("grounds_maintenance",)],
        [("payroll",)],
    ],
    "Experience of catering and/or cleaning": [[("catering",), ("cleaning",)]],
    # Of several places any will do, and what is done there is asked beside them.
    "Experience of payroll in a school, library or museum setting": [
        [("payroll",)],
        [("school_setting",), ("library_service",), ("museums",)],
    ],
    "Accuracy and attention to detail when keeping records or taking payments": [
        [("accuracy",)],
        [("records_information",), ("cash_handling",)],
    ],
    "Experience of managing a caseload or patch with minimum supervision": [[("caseload", "initiative")]],
    "Experience of payroll and a till or cleaning": [[("payroll",)], [("cash_handling",), ("cleaning",)]],
    "Experience of payroll and a hive or cleaning": [[("payroll",)], [("cleaning",)]],
    "Experience of catering or honey, payroll and cleaning": [[("catering",)], [("payroll",)], [("cleaning",)]],
    "Experience of catering, keen that baths are for everyone whatever their background or ability": [
        [("catering",)],
        [("equality",)],
    ],
    "Experience of catering or cleaning in a library": [[("catering",), ("cleaning",)], [("library_service",)]],
    "Experience of catering/cleaning": [[("catering",), ("cleaning",)]],
    "Experience of catering for hives/bees and cleaning": [[("catering",)], [("cleaning",)]],
    "Experience of catering, cleaning, beekeeping or similar work": [[("catering",), ("cleaning",)]],
    "Experience of catering, cleaning, beekeeping and similar work": [[("catering",)], [("cleaning",)]],
    "Experience of payroll or work in a finance team": [[("payroll",), ("accounting",)]],
    "Experience of catering (paid or voluntary) and cleaning": [[("catering",)], [("cleaning",)]],
}


@pytest.mark.parametrize(("wording", "shape"), SHAPES.items(), ids=list(SHAPES))
def test_shape(wording: str, shape: list[list[tuple[str, ...]]]) -> None:
    found = joined(wording, concepts_in(wording))
    assert [[tuple(a.concept.id for a in thing.parts) for thing in things] for things in found] == shape


@pytest.mark.parametrize("begin", ["e.g.", "e.g", "eg", "such as", "for example"])
def test_examples_are_near_what_they_are_examples_of(begin: str) -> None:
    wording = f"Experience of supporting vulnerable people {begin} people with dementia or substance misuse"
    ((thing,),) = joined(wording, concepts_in(wording))
    assert [a.concept.id for a in thing.parts] == ["vulnerable_people"]
    assert {a.concept.id for a in thing.near} >= {"dementia", "substance_misuse"}


def test_a_bracket_that_ends_in_or_similar_holds_examples() -> None:
    wording = "Experience of vulnerable people (dementia, substance misuse or similar) and payroll"
    first, second = joined(wording, concepts_in(wording))
    assert {a.concept.id for a in first[0].near} == {"dementia", "substance_misuse"}
    assert [a.concept.id for a in second[0].parts] == ["payroll"]


def test_examples_end_with_their_bracket() -> None:
    wording = "Experience of catering (e.g. cleaning) and payroll"
    found = joined(wording, concepts_in(wording))
    assert [[a.concept.id for a in things[0].parts] for things in found] == [["catering"], ["payroll"]]
