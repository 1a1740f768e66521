"""A vocabulary file is refused with the concept and the key that is wrong."""

from __future__ import annotations

from typing import Any

import pytest

from rules.vocabulary import BadVocabulary, checked

GOOD: dict[str, Any] = {"label": "baking bread", "asks": ["baking"]}


def test_a_concept_may_be_asked_in_broad_words_alone() -> None:
    assert checked({"baking": {**GOOD, "asks": [], "broad": ["baking"]}})["baking"]["broad"] == ["baking"]


@pytest.mark.parametrize(
    ("entry", "key"),
    [
        ({**GOOD, "asks": []}, "asks"),
        ({"label": "baking bread"}, "asks"),
        ({**GOOD, "label": "x"}, "label"),
        ({**GOOD, "shows": ["~"]}, "shows"),
        ({**GOOD, "frames": ["no such story"]}, "frames"),
        ({**GOOD, "smells": ["bread"]}, "smells"),
    ],
)
def test_what_is_wrong_is_named(entry: dict[str, Any], key: str) -> None:
    with pytest.raises(BadVocabulary, match=f"baking.*{key}"):
        checked({"baking": entry})
