"""What a new suggestion changes beside the one in force."""

from __future__ import annotations

import pytest

from screening.evidence.moved import Kind, Said, counted, kind

HERE, THERE = (("cv", 0, 9),), (("cv", 20, 29),)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (Said(1, "a"), Said(2, "b"), Kind.UP),
        (Said(3, "a"), Said(0, "b"), Kind.DOWN),
        (Said(0, "a"), Said(None, "a"), Kind.TO_UNCLEAR),
        (Said(None, "a"), Said(0, "a"), Kind.FROM_UNCLEAR),
        (Said(2, "a", HERE), Said(2, "a", THERE), Kind.WORDS),
        (Said(2, "a", HERE), Said(2, "b", HERE), Kind.WORDS),
        (Said(None, "a"), Said(None, "b"), Kind.WORDS),
        (Said(2, "a", HERE), Said(2, "a", HERE), Kind.SAME),
        (Said(None, "a"), Said(None, "a"), Kind.SAME),
    ],
)
def test_how_a_suggestion_moves(old: Said, new: Said, expected: Kind) -> None:
    assert kind(old, new) == expected


def test_every_kind_is_counted() -> None:
    assert counted([Kind.UP, Kind.UP]) == {**dict.fromkeys(Kind, 0), Kind.UP: 2}
