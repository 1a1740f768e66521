"""Every way of joining parts has plain words for the manager, and survives being stored."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from rules.binding import Binding, Joiner
from rules.describing import JOINED, describe
from rules.proposing import bind

WORDINGS = {
    "all": "Experience of catering and payroll",
    "any": "Experience of catering or payroll",
    "near": "Experience of supporting vulnerable people such as people with dementia",
}


def test_every_joiner_has_words() -> None:
    assert set(JOINED) == set(get_args(Joiner)) == set(WORDINGS)


@pytest.mark.parametrize(("joiner", "wording"), WORDINGS.items())
def test_it_is_told_in_words_and_stored_whole(joiner: str, wording: str) -> None:
    binding = bind(wording, "essential", "experience")
    told: dict[str, Any] = describe(binding)
    assert told["joined"] == JOINED[joiner]  # type: ignore[index]
    assert all(part["text"] for part in told["parts"])
    assert describe(Binding.from_json(binding.to_json())) == told
