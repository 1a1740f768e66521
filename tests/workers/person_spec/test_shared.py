"""The figures that the reader keeps on the reference documents, judged as tools/evaluate_specs.py does."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from workers.person_spec import as_json, parse
from workers.reading import read

pytestmark = pytest.mark.shared


def judge(shared: Path) -> ModuleType:
    at = importlib.util.spec_from_file_location("evaluate_specs", shared / "tools" / "evaluate_specs.py")
    assert at is not None and at.loader is not None
    module = importlib.util.module_from_spec(at)
    at.loader.exec_module(module)
    return module


def figures(shared: Path, folder: Path) -> dict[str, tuple[int, int, int, int]]:
    """(gold, read, fitted, said though the document does not) of each document."""
    tool = judge(shared)
    out = {}
    for gold_path in sorted(folder.glob("*.gold.json")):
        stem = gold_path.name.removesuffix(".gold.json")
        beside = [*gold_path.parent.glob(f"{stem}.*"), *gold_path.parent.parent.glob(f"{stem}.*")]
        path = next(p for p in beside if p.suffix != ".json")
        gold = json.loads(gold_path.read_text())
        wanted = gold.get("roles") or [gold]
        found = as_json(parse(read(path.read_bytes(), "specification", name=path.name)), path.name)["roles"]
        counts = [0, 0, 0, 0]
        for role in wanted:
            mine = (
                tool.pick(role, found) if len(wanted) > 1 else {"criteria": [c for r in found for c in r["criteria"]]}
            )
            pairs = tool.fit(mine["criteria"], role["criteria"])
            loose = [p for p, g in pairs if g["requirement"] in ("unstated", "unknown")]
            sure = sum(p["requirement"] != "unstated" for p in loose)
            added = (len(role["criteria"]), len(mine["criteria"]), len(pairs), sure)
            counts = [a + b for a, b in zip(counts, added, strict=True)]
        out[stem] = (counts[0], counts[1], counts[2], counts[3])
    return out


def f1(rows: list[tuple[int, int, int, int]]) -> float:
    gold, predicted, fitted, _ = (sum(column) for column in zip(*rows, strict=True))
    return 2 * fitted / (gold + predicted)


def test_source_documents(shared: Path) -> None:
    found = figures(shared, shared / "seeds" / "gold")
    for stem, row in found.items():
        least = 0.95 if stem.startswith(("000", "002")) else 0.98
        assert f1([row]) >= least, stem
        assert row[3] == 0, stem


@pytest.mark.slow
def test_specifications_in_many_layouts(shared: Path) -> None:
    found = figures(shared, shared / "person_specs")
    assert f1(list(found.values())) >= 0.97
    assert sum(row[3] for row in found.values()) == 0


def test_the_same_words_in_word_and_pdf_tables(shared: Path) -> None:
    found = figures(shared, shared / "person_specs" / "derived")
    assert f1(list(found.values())) >= 0.99
