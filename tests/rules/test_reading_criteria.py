"""Wordings of person specifications in many fields, and what each is read to ask for."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from rules.binding import Group, Node
from rules.proposing import bind
from rules.reading_criteria.concepts_in import concepts_in
from rules.vocabulary import concepts

ASKS = {
    "Experience of working in a library or similar customer-facing environment": {
        "library_service",
        "customer_service",
    },
    "A love of books and reading": {"reading_promotion"},
    "Knowledge of cataloguing and classification systems": {"stock_cataloguing"},
    "Experience of planting, pruning and maintaining shrub and rose beds": {"plant_knowledge"},
    "Experience of marking out and maintaining sports pitches": {"sports_turf"},
    "Ability to use pedestrian and ride-on mowers safely": {"machinery_tools"},
    "Able to work outdoors in all weathers": {"outdoor_work"},
    "Physically fit and able to carry out manual work": {"moving_handling"},
    "Able to work unsupervised and as part of a team": {"working_alone_team"},
    "Ability to manage a complex caseload and prioritise": {"caseload", "prioritising"},
    "Commitment to anti-oppressive practice": {"anti_oppressive"},
    "Ability to use supervision and reflect on practice": {"supervision_received"},
    "Experience of working with other agencies": {"partnership"},
    "Knowledge of the Children Act 1989 and statutory guidance": {"children_law"},
    "Understanding of how to support children with special educational needs": {"send"},
    "Ability to manage behaviour positively": {"behaviour"},
    "Patience and a sense of humour": {"patience"},
    "Experience of processing payroll for a large organisation": {"payroll"},
    "Excellent numeracy skills and accuracy": {"numeracy", "accuracy"},
    "Ability to work to tight deadlines": {"prioritising"},
    "Experience of homelessness assessments and housing options": {"homelessness"},
    "Ability to negotiate with landlords": {"negotiating"},
    "Ability to deal with anti-social behaviour and neighbour disputes": {"antisocial_behaviour"},
    "Experience of supporting vulnerable people": {"vulnerable_people"},
    "Experience of providing first line IT support": {"it_support"},
    "Knowledge of food hygiene and allergens": {"catering"},
    "Experience of cleaning in a public building": {"cleaning"},
    "Experience of youth work with young people aged 11 to 19": {"youth_work"},
    "Experience of managing and supervising staff": {"line_management"},
    "Experience of managing budgets": {"budgets"},
    "Experience of running tenders": {"tender_evaluation"},
    "Knowledge of planning legislation": {"town_planning"},
    "Knowledge of licensing law": {"licensing_work"},
    "Experience of museum collections management": {"museums"},
    "Experience of refuse and recycling collection": {"waste_streets"},
    "Self-motivated and enthusiastic": {"work_ethic"},
    "Ability to maintain confidentiality": {"confidentiality"},
    "Minute taking and diary management": {"minutes_meetings"},
    "Ability to write clear and concise reports": {"report_writing"},
    "Ability to analyse and interpret data": {"analysis"},
    "Experience of advising managers on disciplinary and grievance cases": {"hr_practice"},
    "Presentation skills": {"presentations"},
    "Ability to remain calm under pressure": {"resilience"},
    "Knowledge of benefits and council tax": {"benefits_revenues"},
    "Understanding of dementia": {"dementia"},
    "Experience of caretaking": {"caretaking"},
    "Ability to carry out minor repairs": {"repairs"},
    "Experience of applying for funding": {"funding_bids"},
    "Ability to speak a community language": {"languages"},
    "Willingness to work evenings and weekends": {"availability"},
}
NOT = {
    "Able to work without direct supervision": "line_management",
    "Experience of the code libraries used in JavaScript libraries": "library_service",
    "An understanding of the digital landscape": "grounds_maintenance",
    "Experience of scripting and programming": "planning_care",
    "Able to work across organisational boundaries": "professionalism",
    "Patients and clinical pathways": "patience",
    "Ability to keep calm with contact by telephone": "negotiating",
    "Experience of the Data Protection requirements for telecommunications": "communication",
}


@pytest.mark.parametrize(("wording", "wanted"), ASKS.items(), ids=list(ASKS))
def test_asks_for(wording: str, wanted: set[str]) -> None:
    assert {a.concept.id for a in concepts_in(wording)} >= wanted


@pytest.mark.parametrize(("wording", "other"), NOT.items(), ids=list(NOT))
def test_looks_like_it_and_is_not(wording: str, other: str) -> None:
    assert other not in {a.concept.id for a in concepts_in(wording)}


def test_a_wording_nothing_covers_is_looked_for_by_its_own_words() -> None:
    bound = bind("Experience of beekeeping", "desirable", "experience")
    assert [part.id for part in bound.leaves()] == ["general/own-words"]
    assert bound.uncovered == ("beekeeping",)


def test_years_asked_of_experience_are_counted() -> None:
    (part,) = bind("At least two years' experience of managing staff", "essential", "experience").leaves()
    assert part.id == "experience/years-of-work"
    assert part.params["months"] == 24


@pytest.mark.parametrize("joint", ["and/or", "or"])
def test_or_lets_either_do(joint: str) -> None:
    root = bind(f"Experience of payroll {joint} cleaning", "essential", "experience").root
    assert getattr(root, "joiner", None) == "any"


def test_every_concept_says_how_it_is_asked_and_shown() -> None:
    assert len(concepts()) > 150
    for concept in concepts().values():
        assert concept.asks, concept.id
        assert len(concept.shows) >= 4 or concept.id in {"liquidlogic", "systmone"}, concept.id


REVIEWED: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "readings.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("wording", "wanted"), REVIEWED.items(), ids=[w[:60] for w in REVIEWED])
def test_reads_exactly_what_a_person_agreed(wording: str, wanted: list[str]) -> None:
    assert sorted(asked.concept.id for asked in concepts_in(wording)) == wanted


@pytest.mark.parametrize(
    "wording",
    [
        "Experience of working with two year olds in a nursery",
        "Experience of the two year progress check in a nursery",
        "Experience of payroll within the last five years",
        "Experience of nursery work with children aged 2 years",
    ],
)
def test_years_that_tell_an_age_or_a_time_are_no_length_asked(wording: str) -> None:
    assert all("months" not in part.params for part in bind(wording, "essential", "experience").leaves())


JOINED: list[list[str]] = yaml.safe_load((Path(__file__).parent / "readings_joined.yaml").read_text(encoding="utf-8"))
JOINT = {"all": " & ", "any": " | ", "near": " ~ "}


def read(node: Node) -> str:
    """The reading in one line: "a & (b | c)"."""
    if isinstance(node, Group):
        parts = (f"({read(part)})" if isinstance(part, Group) else read(part) for part in node.parts)
        return JOINT[node.joiner].join(parts)
    months = f"[{node.params['months']}m]" if "months" in node.params else ""
    return node.params["concept"]["id"] + months


@pytest.mark.parametrize(("wording", "category", "wanted"), JOINED, ids=[one[0][:60] for one in JOINED])
def test_joins_what_is_asked_as_a_person_agreed(wording: str, category: str, wanted: str) -> None:
    assert read(bind(wording, "essential", category).root) == wanted
