"""The linter notices what it should in wordings of our own, leaves good wordings alone, and always names a source."""

from __future__ import annotations

import pytest

from rules.wording.checks import checks
from rules.wording.linting import MANY_ESSENTIALS, Worded, lint

GOOD = [
    "Ability to explain a bill to someone who is worried about it",
    "Level 3 award in childcare or equivalent",
    "Experience of supporting young people who have left care",
    "Registration with Social Work England",
    "Knowledge of the Equality Act 2010",
    "Able to travel between sites, by car or by other means",
    "Knowledge of data protection law (UK GDPR and the Data Protection Act 2018)",
    "Willing to have an enhanced DBS check",
    "Experience of running a booking and registration system",
    "HGV class C driving licence",
]
NOTICED = [
    ("data-protection-act-1998", "Understanding of the Data Protection Act (1998)"),
    ("data-protection-act-1998", "Aware of DPA 1998"),
    ("repealed-equality-law", "Knowledge of the Disability Discrimination Act 1995"),
    ("repealed-equality-law", "Awareness of the Race Relations (Amendment) Act"),
    ("criminal-records-bureau", "A clear CRB disclosure"),
    ("statement-of-special-needs", "Experience with children who have statements of special educational needs"),
    ("public-contracts-regulations", "Experience of OJEU procedures"),
    ("dbs-scored", "Enhanced DBS check"),
    ("right-to-work-scored", "Must have the right to work in the UK"),
    ("health-asked", "Must be physically fit"),
    ("health-asked", "A good attendance record"),
    ("age-in-words", "Would suit a recent graduate"),
    ("age-in-words", "A young and keen gardener"),
    ("native-speaker", "Native English speaker"),
    ("unbroken-service", "Continuous employment in the last decade"),
    ("years-asked", "At least 5 years' experience of payroll"),
    ("years-asked", "Minimum of three (3) years post-qualifying practice"),
    ("degree-asked", "Educated to degree level"),
    ("award-without-equivalent", "GCSE English at grade C"),
    ("register-not-named", "Must be registered with the professional body"),
    ("driving-essential", "Full UK driving licence"),
    ("vague-quantity", "Considerable experience of casework"),
    ("not-shown-on-a-form", "A sense of humour"),
]


def worded(text: str, requirement: str = "essential", *methods: str, key: str = "1") -> Worded:
    return Worded(key, f"E{key}", text, requirement, methods or ("application",))


@pytest.mark.parametrize("text", GOOD)
def test_a_good_wording_is_left_alone(text: str) -> None:
    assert [f.check for f in lint([worded(text)])] == []


@pytest.mark.parametrize(("check", "text"), NOTICED)
def test_it_is_noticed_once_with_its_words(check: str, text: str) -> None:
    found = [f for f in lint([worded(text)]) if f.check == check]
    assert len(found) == 1
    quoted = found[0].what.split("“")[1].split("”")[0]
    assert quoted in text


def test_every_check_has_an_example_here() -> None:
    assert {c.id for c in checks()} == {check for check, _ in NOTICED}


def test_every_finding_says_why_and_where_it_stands() -> None:
    for check in checks():
        assert check.why.endswith(".")
        assert check.source
        assert check.url.startswith("https://www.legislation.gov.uk/")


def test_what_is_checked_at_interview_may_be_an_attitude() -> None:
    assert lint([worded("A sense of humour", "essential", "interview")]) == []


def test_a_desirable_degree_is_no_barrier() -> None:
    assert lint([worded("A degree", "desirable")]) == []


def test_two_that_ask_nearly_the_same() -> None:
    found = lint(
        [
            worded("Experience of keeping accurate written records", key="1"),
            worded("Experience of keeping written, accurate records", key="2"),
            worded("Experience of leading a team", key="3"),
        ]
    )
    assert [(f.check, f.keys) for f in found] == [("nearly-the-same", ("1", "2"))]


def test_another_number_is_another_criterion() -> None:
    assert lint([worded("Level 2 award or equivalent", key="1"), worded("Level 3 award or equivalent", key="2")]) == []


def test_many_essentials_are_told_with_the_time_they_take() -> None:
    words = [
        "rota",
        "tills",
        "stock",
        "choir",
        "ovens",
        "drains",
        "grants",
        "hedges",
        "looms",
        "sums",
        "maps",
        "tents",
        "boats",
    ]
    many = [worded(f"Experience of {w}", key=str(n)) for n, w in enumerate(words)]
    assert len(many) == MANY_ESSENTIALS + 1
    (found,) = lint(many)
    assert found.check == "many-essentials"
    assert found.keys == ()
    assert "65 minutes" in found.what
    assert lint(many[:-1]) == []


def test_what_the_level_above_asks_is_noticed() -> None:
    found = lint([worded("Experience of supervising two technicians")], ["Experience of supervising two technicians"])
    assert [f.check for f in found] == ["level-above"]
