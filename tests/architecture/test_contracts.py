"""The import contracts hold, and each one breaks when it is crossed: a contract that cannot break keeps nothing."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

LAYERS = "Workers stand on screening, screening on rules, rules on nothing of ours"
ONE_WAY = "Data walks one way"
PEOPLE = "The engine may suggest; only people score and decide"
BLIND = "The sift is name-blind"
PURE = "Rules and parsers are pure"
CONTRACTS = {LAYERS, ONE_WAY, PEOPLE, BLIND, PURE}

CROSSINGS = [
    (LAYERS, "rules/crossing.py", "import workers.versions"),
    (LAYERS, "screening/vacancies/crossing.py", "import workers.versions"),
    (ONE_WAY, "screening/vacancies/crossing.py", "import screening.panels.models"),
    (ONE_WAY, "screening/vacancies/crossing.py", "import screening.candidates.models"),
    (ONE_WAY, "screening/new_room/__init__.py", "'''A room that the order does not know.'''"),
    (PEOPLE, "workers/crossing.py", "import screening.panels.queries"),
    (PEOPLE, "workers/crossing.py", "import screening.shortlists.models"),
    (BLIND, "screening/panels/crossing.py", "import screening.candidates.queries"),
    (BLIND, "screening/evidence/crossing.py", "from screening.candidates import models"),
    (PURE, "rules/crossing.py", "import flask"),
    (PURE, "workers/cv/crossing.py", "import sqlalchemy"),
    (PURE, "workers/reading/crossing.py", "import screening.errors"),
    (PURE, "workers/person_spec/crossing.py", "import redis"),
]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The packages and their contracts, to be spoilt."""
    for package in ("rules", "screening", "workers"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__", "static"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def broken(tree: Path) -> set[str]:
    """The names of the contracts that the tree breaks."""
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True, timeout=120)
    verdicts = dict(re.findall(r"^(.+?) (KEPT|BROKEN)\b", done.stdout, re.MULTILINE))
    assert set(verdicts) == CONTRACTS, done.stdout + done.stderr
    found = {name for name, verdict in verdicts.items() if verdict == "BROKEN"}
    assert (done.returncode != 0) == bool(found)
    return found


def test_the_tree_as_it_stands_keeps_every_contract(tree: Path) -> None:
    assert broken(tree) == set()


@pytest.mark.parametrize(("contract", "file", "words"), CROSSINGS, ids=[f"{f}: {w}" for _, f, w in CROSSINGS])
def test_a_contract_breaks_when_it_is_crossed(tree: Path, contract: str, file: str, words: str) -> None:
    path = tree / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{words}\n")
    assert broken(tree) == {contract}


def test_every_contract_is_crossed_above() -> None:
    assert {contract for contract, *_ in CROSSINGS} == CONTRACTS
