"""What UK awards, registers and licences are worth against what is asked: probes kept as data beside this file.

Each file lists wordings ``asked`` with what applicants ``wrote``: the level expected (a number, a range "0-1", or "ask"
for an overseas award that a person must compare), the words, and where the engine is known to fall short, why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from rules.cv import Submission
from rules.engine import assess
from rules.proposing import bind
from tests.rules.building import AS_AT, submission

FILES = sorted(Path(__file__).parent.glob("*.yaml"))
FEWEST = 200


def probes() -> list[Any]:
    """(category, place, asked, words, expected) for every probe; a known limit is a failure that must stay one."""
    out = []
    for path in FILES:
        for group in yaml.safe_load(path.read_text("utf-8")):
            for expected, words, *known in group["wrote"]:
                marks = [pytest.mark.xfail(reason=known[0], strict=True)] if known else []
                case = (
                    group.get("category", "qualification"),
                    group.get("place", "cv"),
                    group["asked"],
                    words,
                    expected,
                )
                out.append(pytest.param(*case, marks=marks, id=f"{path.stem}: {group['asked'][:30]} <- {words[:50]}"))
    return out


def given(place: str, words: str) -> Submission:
    """An application with the words as lines of a CV's education (parted by semicolons), or as its whole statement."""
    if place == "statement":
        return submission(None, words)
    return submission({"education": [line.strip() for line in words.split(";")]})


@pytest.mark.parametrize(("category", "place", "asked", "words", "expected"), probes())
def test_probe(category: str, place: str, asked: str, words: str, expected: int | str) -> None:
    finding = assess(bind(asked, "essential", category), given(place, words), AS_AT)
    points = finding.attainment.points
    if expected == "ask":
        assert points is None or (points >= 1 and "overseas_award" in finding.flags)
    elif isinstance(expected, int):
        assert points == expected
    else:
        least, most = (int(end) for end in expected.split("-"))
        assert points is not None
        assert least <= points <= most


def test_there_are_two_hundred_or_more() -> None:
    assert len(probes()) >= FEWEST
