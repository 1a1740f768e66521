"""The order of agreed scores: essentials gate, desirables rank, ties share a place, and nothing is decided by it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from screening.shortlists.ranking import Scored, ranked

POINTS = st.none() | st.integers(0, 3)
SCORED = st.builds(
    Scored,
    st.text("BCDF", min_size=4, max_size=4),
    st.fixed_dictionaries({"E1": POINTS, "E2": POINTS}),
    st.fixed_dictionaries({"D1": POINTS}),
)


def places(*found: Scored) -> list[tuple[str, int | None, bool]]:
    return [(p.scored.code, p.place, p.tied) for p in ranked(found)]


def test_a_desirable_never_buys_back_an_essential() -> None:
    strong = Scored("STRG", {"E1": 3, "E2": 1}, {"D1": 3})
    even = Scored("EVEN", {"E1": 2, "E2": 2}, {"D1": 0})
    assert places(strong, even) == [("EVEN", 1, False), ("STRG", None, False)]
    assert strong.below == ["E2"]


def test_equal_points_share_a_place_and_the_next_is_skipped() -> None:
    first, second, third = (Scored(code, {"E1": 3}, {"D1": points}) for code, points in (("B", 1), ("C", 1), ("D", 0)))
    assert places(third, second, first) == [("B", 1, True), ("C", 1, True), ("D", 3, False)]


def test_an_unsettled_score_has_no_place_and_is_no_zero() -> None:
    waiting = Scored("WAIT", {"E1": 3}, {"D1": None})
    assert not waiting.complete
    assert waiting.below == []
    assert places(waiting) == [("WAIT", None, False)]


def test_with_equal_totals_essentials_come_first() -> None:
    assert [c for c, *_ in places(Scored("DDDD", {"E1": 2}, {"D1": 3}), Scored("EEEE", {"E1": 3}, {"D1": 2}))] == [
        "EEEE",
        "DDDD",
    ]


@given(st.lists(SCORED, max_size=12))
def test_everyone_is_listed_and_only_who_meets_every_essential_has_a_place(found: list[Scored]) -> None:
    out = ranked(found)
    assert sorted(p.scored.code for p in out) == sorted(s.code for s in found)
    for placed in out:
        assert (placed.place is not None) == (placed.scored.complete and not placed.scored.below)
    numbers = [p.place for p in out if p.place is not None]
    assert numbers == sorted(numbers)


@given(st.lists(SCORED, max_size=12))
def test_the_order_given_does_not_matter(found: list[Scored]) -> None:
    keyed = {s.code: s for s in found}
    assert places(*keyed.values()) == places(*reversed(keyed.values()))
