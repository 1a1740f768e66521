"""The invented CVs of the reference folder: every word is read, and quotations stand in the text."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rules.document import Document
from workers.reading import read

pytestmark = pytest.mark.shared
LEAST_RECALL = 0.99
LEAST_WHOLE = 0.85
"""Some quotations join a title to dates that the page sets on another line: no reading in page order holds those whole."""


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def folded(text: str) -> str:
    return "".join(words(text)).replace("_", "")


def cvs(shared: Path) -> Iterator[tuple[Path, str, Document]]:
    for path in sorted((shared / "cases").glob("*/applications/*/cv.*")):
        yield path.parents[2], path.parent.name, read(path.read_bytes(), "cv", name=path.name)


def test_no_word_of_any_cv_is_lost(shared: Path) -> None:
    seen = 0
    for case, application, document in cvs(shared):
        whole = (case / "text" / f"{application}.txt").read_text()
        expected = Counter(words(whole.split("=== SUPPORTING STATEMENT ===")[0].replace("=== CV ===", "")))
        missing = expected - Counter(words(document.text))
        assert sum(missing.values()) <= (1 - LEAST_RECALL) * sum(expected.values()), (case.name, application, missing)
        seen += 1
    assert seen > 20


def quotations(found: Any) -> Iterator[str]:
    if isinstance(found, dict):
        if found.get("document") == "cv" and "quote" in found:
            yield found["quote"]
        found = list(found.values())
    if isinstance(found, list):
        for one in found:
            yield from quotations(one)


def test_quotations_stand_in_the_text(shared: Path) -> None:
    whole = total = 0
    for case, application, document in cvs(shared):
        text, held = folded(document.text), Counter(words(document.text))
        for quote in quotations(json.loads((case / "gold.json").read_text()).get(application, {})):
            total += 1
            whole += folded(quote) in text
            assert not Counter(words(quote)) - held, (case.name, application, quote)
    assert total > 200
    assert whole >= LEAST_WHOLE * total
