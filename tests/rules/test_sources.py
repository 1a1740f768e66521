"""Files kept parsed are used only while they are what stands in the folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from rules import catalogue, sources


def test_the_kept_file_is_of_the_present_sources() -> None:
    assert sources.KEPT.read_text(encoding="utf-8") == catalogue.parsed_sources(), "run: screening rules lock"


def test_a_changed_file_is_parsed_and_checked_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "ROOT", tmp_path)
    path = tmp_path / "a.yaml"
    path.write_text("x: 1\n")
    kept = {"a.yaml": {"sha256": "of another text", "values": {"x": 0}}}
    monkeypatch.setattr(sources, "_kept", lambda: kept)
    seen: list[Any] = []
    assert sources.values(path, lambda found: seen.append(found) or {"checked": True}) == {"checked": True}  # type: ignore[func-returns-value]
    assert seen == [{"x": 1}]


def test_what_is_no_yaml_says_where(tmp_path: Path) -> None:
    path = tmp_path / "b.yaml"
    path.write_text("x: [1\ny")
    with pytest.raises(sources.BadSource, match="line"):
        sources.values(path)
