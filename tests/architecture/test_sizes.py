"""No file grows so long that nobody reads it: 400 lines at the most, tests and pages included."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

LONGEST = 400
WRITTEN = {".py", ".html", ".yaml", ".yml", ".css", ".js", ".mako"}
NOT_OURS = {"screening/static/govuk.css", "screening/static/govuk.js"}
"""Vendored from GOV.UK Frontend."""
MADE = {"var", "build", "dist", "node_modules"}


def written() -> Iterator[Path]:
    """Every source file of the project, without what is vendored or made."""
    for path in ROOT.rglob("*"):
        parts = path.relative_to(ROOT).parts
        if any(part.startswith(".") for part in parts[:-1]) or parts[0] in MADE or "__pycache__" in parts:
            continue
        if path.suffix in WRITTEN and "/".join(parts) not in NOT_OURS and path.is_file():
            yield path


def test_no_file_is_over_400_lines() -> None:
    found = list(written())
    assert len(found) > 150, "the walk finds the sources"
    lengths = {str(p.relative_to(ROOT)): len(p.read_text("utf-8").splitlines()) for p in found}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST} == {}
