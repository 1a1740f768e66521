"""The command line as people type it: answers on standard output, one clear line and a status on errors."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rules import catalogue
from screening.cli import main

SPECIFICATION = """Person Specification
Job title: Day Centre Organiser

Essential
- GCSE English at grade C or above
- Experience of working with older people

Desirable
- Full driving licence
"""
CV = """Winifred Achebe
winifred.achebe@example.org

Employment
Activities Coordinator, Lilac House Care Home, May 2018 to present
- Plan the weekly timetable for 30 older residents

Education
GCSE English, grade B, 2001
"""


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(list(words))
    told = capsys.readouterr()
    return status, told.out, told.err


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "spec.txt").write_text(SPECIFICATION)
    one = tmp_path / "applications" / "a1"
    one.mkdir(parents=True)
    (one / "cv.txt").write_text(CV)
    (one / "statement.txt").write_text("I ran the Thursday lunch club for older people in my street.")
    return tmp_path


def test_a_specification_is_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "read-spec", str(folder / "spec.txt"), "--json")
    assert (status, err) == (0, "")
    role = json.loads(out)["roles"][0]
    assert [c["requirement"] if "requirement" in c else c["importance"] for c in role["criteria"]] == [
        "essential",
        "essential",
        "desirable",
    ]


def test_a_cv_is_read_without_identity(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "read-cv", str(folder / "applications" / "a1" / "cv.txt"), "--json")
    assert status == 0
    assert "Lilac House" in out
    assert "winifred.achebe@example.org" not in out.lower()


def test_a_folder_is_screened(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("screen", "--spec", str(folder / "spec.txt"), "--applications", str(folder / "applications"), "--json")
    status, out, err = run(capsys, *words, "--as-at", "2026-11-29")
    assert (status, err) == (0, "")
    rows = [json.loads(line) for line in out.splitlines()]
    assert len(rows) == 3
    for row in rows:
        for item in row["evidence"]:
            assert item["quote"] in CV + "I ran the Thursday lunch club for older people in my street."
    assert rows[0]["score"] == 2


@pytest.mark.parametrize("kind", ["xlsx", "html"])
def test_tables_are_written(folder: Path, capsys: pytest.CaptureFixture[str], kind: str) -> None:
    out = folder / f"table.{kind}"
    words = ("screen", "--spec", str(folder / "spec.txt"), "--applications", str(folder / "applications"))
    assert run(capsys, *words, f"--{kind}", str(out))[0] == 0
    assert out.stat().st_size > 500


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("read-spec", "missing.docx"), "missing.docx"),
        (("read-cv", "missing.pdf"), "missing.pdf"),
        (("screen", "--spec", "missing.txt", "--applications", "nowhere"), "missing.txt"),
        (("rules", "explain", "  "), "give the wording"),
    ],
)
def test_an_error_is_one_clear_line(words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, *words)
    assert (status, out) == (1, "")
    assert err.startswith("screening: ")
    assert err.count("\n") == 1
    assert said in err


def test_missing_settings_are_named(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATABASE_URL", "REDIS_URL", "STORAGE_URL", "SECRET_KEY"):
        monkeypatch.delenv(name, raising=False)
    status, _, err = run(capsys, "migrate")
    assert status == 1
    assert all(name in err for name in ("DATABASE_URL", "REDIS_URL", "STORAGE_URL", "SECRET_KEY"))


def test_the_rules_are_listed_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "rules", "list")
    assert status == 0
    assert [line.split("\t")[0] for line in out.splitlines()] == sorted(catalogue.rules())
    status, out, _ = run(capsys, "rules", "explain", "Full UK driving licence", "--category", "qualification")
    assert status == 0
    assert "driving licence" in out
    assert "by the rule" in out


def test_it_runs_as_a_program() -> None:
    found = subprocess.run([sys.executable, "-m", "screening.cli", "--help"], capture_output=True, text=True)
    assert found.returncode == 0
    assert all(name in found.stdout for name in ("read-spec", "read-cv", "screen", "serve", "rules", "migrate"))


def test_the_process_ends_with_its_status_and_all_it_wrote(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "list"]) == 0
    for words, status, written in ((["rules", "list"], 0, capsys.readouterr().out), (["read-cv", "no.pdf"], 1, "")):
        found = subprocess.run([sys.executable, "-m", "screening.cli", *words], capture_output=True, text=True)
        assert (found.returncode, found.stdout) == (status, written)
        assert bool(found.stderr) == bool(status)
