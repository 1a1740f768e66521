"""Work done in another process, and ``screening screen`` by several of them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from screening.cli import main
from screening.commands import screen
from screening.commands.beside import Beside

CRITERIA = [
    {
        "id": "E1",
        "requirement": "essential",
        "category": "experience",
        "text": "Experience of working with older people",
    },
    {"id": "D1", "requirement": "desirable", "category": "skill", "text": "Able to plan activities"},
]


def test_it_begins_at_once_and_gives_everything_in_order() -> None:
    beside = Beside(lambda: ({"number": number, "by": os.getpid()} for number in range(3)))
    found = [*beside]
    beside.end()
    assert [value["number"] for value in found] == [0, 1, 2]
    assert os.getpid() not in {value["by"] for value in found}


def test_a_failure_ends_it_early_and_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    def fails() -> Iterator[int]:
        yield 1
        raise ValueError("no more")

    beside = Beside(fails)
    assert [*beside] == [1]
    beside.end()
    assert "ValueError: no more" in capfd.readouterr().err


def test_it_can_be_stopped_in_its_work() -> None:
    def goes_on() -> Iterator[str]:
        while True:
            yield "words " * 1000

    beside = Beside(goes_on)
    assert next(iter(beside))
    beside.end()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "criteria.json").write_text(json.dumps({"criteria": CRITERIA}))
    for number in range(5):
        one = tmp_path / "applications" / f"app{number}"
        one.mkdir(parents=True)
        if number != 3:
            years = f"Employment\nCare Assistant, Elm House, May 201{number} to present\n- Plan activities for older people\n"
            (one / "cv.txt").write_text(years)
    (tmp_path / "applications" / "app1" / "statement.pdf").write_bytes(b"%PDF-1.4 nothing")
    return tmp_path


def _screened(folder: Path, workers: int, capsys: pytest.CaptureFixture[str]) -> str:
    words = ("screen", "--criteria", str(folder / "criteria.json"), "--applications", str(folder / "applications"))
    assert main([*words, "--as-at", "2026-11-29", "--json", "--workers", str(workers)]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("workers", [2, 3, 9])
def test_however_many_work_the_answer_is_the_same(
    folder: Path, workers: int, capsys: pytest.CaptureFixture[str]
) -> None:
    alone = _screened(folder, 1, capsys)
    assert _screened(folder, workers, capsys) == alone
    rows = [json.loads(line) for line in alone.splitlines()]
    assert [row["application"] for row in rows[::2]] == [f"app{number}" for number in range(5)]
    assert [row["flags"] for row in rows[2:8:4]] == [["unreadable"]] * 2


def test_a_process_that_fails_is_told_in_one_line(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen, "read_bounded", lambda *_, **__: 1 / 0)
    words = ["screen", "--criteria", str(folder / "criteria.json"), "--applications", str(folder / "applications")]
    assert main([*words, "--json", "--workers", "2"]) == 1
    assert "screening: a process ended before its work was done" in capfd.readouterr().err
