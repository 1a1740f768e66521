"""No wording that counts as evidence speaks of a man and not of a woman, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.twins.cases import ROOT

RULES = ROOT / "rules"
FILES = [*sorted((RULES / "concepts").glob("*.yaml")), RULES / "reference" / "frames.yaml"]
OTHER = {"him": {"her"}, "he": {"she"}, "she": {"he"}, "himself": {"herself"}, "herself": {"himself"}}
OTHER |= {"his": {"her"}, "her": {"his", "him"}}


def lists(node: Any) -> Iterator[list[str]]:
    """Every list of words in a table."""
    if isinstance(node, dict):
        for inner in node.values():
            yield from lists(inner)
    elif isinstance(node, list):
        if all(isinstance(x, str) for x in node):
            yield node
        for inner in node:
            yield from lists(inner)


def one_sided(words: list[str]) -> list[str]:
    """The wordings whose counterpart for the other sex is not in the list."""
    out = []
    for wording in words:
        for word, others in OTHER.items():
            said = re.compile(rf"\b{word}\b")
            if said.search(wording) and not any(said.sub(other, wording) in words for other in others):
                out.append(wording)
    return out


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.stem))
def test_no_wording_is_of_one_sex(path: Path) -> None:
    assert [w for words in lists(yaml.safe_load(path.read_text("utf-8"))) for w in one_sided(words)] == []
