"""The ladder from a bare claim to an act with a result, and that every quotation is cut from what was submitted."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.binding import Binding
from rules.cv import Employment
from rules.document import Span
from rules.engine import assess, weigh
from rules.finding import Finding
from rules.measures.ladder import months_of
from rules.measures.months import covered
from rules.measures.words import copies
from rules.proposing import bind
from tests.rules.building import AS_AT, date, submission


def found(wording: str, words: str = "", facts: dict[str, Any] | None = None, category: str = "skill") -> Finding:
    return assess(bind(wording, "essential", category), submission(facts, words), AS_AT)


@pytest.mark.parametrize(
    ("words", "points"),
    [
        ("I have driven a bus since 2010.", 0),
        ("I would love to negotiate one day.", 0),
        ("My brother is a negotiator and negotiates with unions.", 0),
        ("I have good negotiation skills.", 1),
        ("I negotiate prices with the suppliers. I persuaded two of them to deliver on Mondays.", 2),
        (
            "Last year the two dance schools both wanted the hall on a Sunday. I held a meeting on the stairs and persuaded them to "
            "share it. They agreed and have shared it since.",
            3,
        ),
    ],
)
def test_the_ladder(words: str, points: int) -> None:
    assert found("Negotiation skills", words).attainment.points == points


def test_the_specification_handed_back_is_part_at_most() -> None:
    wording = "Ability to negotiate with landlords and tenants and to resolve disputes between them"
    finding = found(wording, f"I have the {wording[0].lower()}{wording[1:]}.")
    assert (finding.attainment.points or 0) <= 1


def test_a_post_implies_what_it_is_for() -> None:
    facts = {"employments": [{"job_title": "Care Assistant", "employer": "The Limes", "from": "2022-01"}]}
    assert found("Experience of providing personal care", facts=facts, category="experience").attainment.points == 2


def test_a_single_word_alone_is_only_part() -> None:
    facts = {"employments": [{"job_title": "Courier", "from": "2022-01", "duties": ["Drop parcels at the library"]}]}
    assert (found("Experience of library work", facts=facts, category="experience").attainment.points or 0) <= 1


def test_of_two_parts_asked_one_is_part_only() -> None:
    words = "I negotiate prices with the suppliers and persuaded two of them. I negotiate leases."
    assert (
        found("Ability to negotiate and knowledge of beekeeping, horticulture and mowing", words).attainment.points == 1
    )


@pytest.mark.parametrize(
    ("text", "wording", "same"),
    [
        ("I am able to work well as part of a small team.", "Able to work well as part of a small team", True),
        ("We worked well together in a team of nine.", "Able to work well as part of a small team", False),
        ("Team work", "Team work", False),
    ],
)
def test_copies(text: str, wording: str, same: bool) -> None:
    assert copies(text, wording) is same


def post(start: str | None, end: str | None) -> Employment:
    return Employment("Clerk", None, date(start), date(end), end is None, (), Span(0, 0))


def test_overlapping_posts_count_once() -> None:
    assert months_of([post("2020-01", "2021-01"), post("2020-06", "2021-06")], AS_AT) in (16, 17)


def test_a_post_still_held_runs_to_the_closing_date() -> None:
    assert months_of([post("2025-11", None)], AS_AT) == 11


def test_a_post_without_dates_counts_nothing() -> None:
    assert months_of([post(None, "2024-01")], AS_AT) == 0


years = st.integers(1990, 2025)


@given(st.lists(st.tuples(years, st.integers(1, 12), st.integers(0, 60)), max_size=6))
def test_time_is_least_at_most_most_and_no_longer_than_from_first_to_last(spans: list[tuple[int, int, int]]) -> None:
    posts = []
    for year, month, length in spans:
        last = year * 12 + month - 1 + length
        posts.append(post(f"{year}-{month}", f"{last // 12}-{last % 12 + 1}"))
    low, high = (covered(posts, AS_AT, most=most) for most in (False, True))
    assert 0 <= low <= high
    if posts:
        first = min(p.start.earliest() for p in posts if p.start)
        assert high <= (AS_AT - first).days / 30.44 + 1 or first > AS_AT


SAID = st.lists(
    st.sampled_from(
        [
            "I rang the family; they came at once.",
            "I have never used Excel, but I keep the tracker in a spreadsheet.",
            "One lady shouted. I sat with her “till” she smiled…",
            "I’m keyworker to six residents — nights too.",
            "NVQ 3 (Health & Social Care) 2015",
            "GCSEs: English C, Maths 4",
            "Full driving licence.",
            "ünïcode £80,000 was saved!",
            "  two  spaces\tand a tab ",
            "",
        ]
    ),
    min_size=1,
    max_size=8,
)
WORDINGS = [
    "Ability to use spreadsheets",
    "Good communication skills",
    "NVQ Level 3 in Health and Social Care",
    "5 GCSEs including English and Maths",
    "Full driving licence",
    "Experience of beekeeping",
]
BOUND: list[Binding] = [bind(w, "essential", None) for w in WORDINGS]


@settings(max_examples=60, deadline=None)
@given(SAID, st.sampled_from(BOUND))
def test_every_quotation_is_a_slice_of_what_was_submitted(said: list[str], bound: Binding) -> None:
    given_in = submission({"education": said, "employments": [{"job_title": "Clerk", "duties": said}]}, "\n".join(said))
    finding = assess(bound, given_in, dt.date(2026, 1, 1))
    for evidence in finding.evidence:
        reading = given_in.reading(evidence.document)
        assert reading is not None
        cut = reading.document.text[evidence.span.start : evidence.span.end]
        assert evidence.quote == " ".join(cut.split())
        assert evidence.quote
    assert bool(finding.evidence) or not finding.attainment.points


def test_how_long_posts_of_the_kind_were_held_is_told() -> None:
    posts = (
        ("Gardener", "2014-01", "2016-01"),
        ("Trainee Gardener", "2012-01", "2013-01"),
        ("Clerk", "2016-02", "2020-02"),
    )
    facts = {"employments": [{"job_title": title, "from": start, "to": end} for title, start, end in posts]}
    wording = "Experience of gardening"
    (judged,) = weigh(bind(wording, "essential", "experience"), submission(facts, ""), AS_AT).parts
    assert judged.measured.signs is not None
    assert 23 <= judged.measured.signs.months <= 24
