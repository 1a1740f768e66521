"""Reading in a child: the same answer, and an end to what takes too long or too much."""

from __future__ import annotations

import os
import time
from pathlib import Path

import psutil
import pytest

from workers.reading import Unreadable, bounded, read, read_bounded


def test_the_answer_is_the_same() -> None:
    data = b"# Role\n\n## Skills\n- **Word**\n| a | b |\n|---|---|\n| c | d |\n"
    assert read_bounded(data, "specification", "x.md") == read(data, "specification", name="x.md")


def test_a_refusal_comes_back_typed() -> None:
    with pytest.raises(Unreadable) as refused:
        read_bounded(b"", "cv")
    assert refused.value.code == "empty"


def instead(monkeypatch: pytest.MonkeyPatch, doing: object) -> None:
    """Let the child (a fork: it sees this) do something else than read."""
    monkeypatch.setattr(bounded, "read", doing)


def code_of(seconds: float = 20.0) -> str:
    with pytest.raises(Unreadable) as refused:
        read_bounded(b"words", "cv", seconds=seconds)
    return refused.value.code


def test_too_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, lambda *a, **k: time.sleep(60))
    began = time.monotonic()
    assert code_of(seconds=0.3) == "too_slow"
    assert time.monotonic() - began < 5


def test_too_much_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, lambda *a, **k: bytearray(600 * 1024 * 1024))
    assert code_of() == "too_large"


def test_a_child_that_dies_without_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, lambda *a, **k: os._exit(3))
    assert code_of() == "too_large"


def test_a_fault_is_told_to_people_as_damage_and_to_the_log_by_name(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fault(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    instead(monkeypatch, fault)
    assert code_of() == "damaged"
    assert "ZeroDivisionError" in caplog.text


def test_nothing_can_be_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    target = tmp_path / "out"

    def write(*_: object, **__: object) -> None:
        target.write_bytes(b"words")

    instead(monkeypatch, write)
    assert code_of() == "damaged"
    assert not target.exists() or target.stat().st_size == 0


def test_no_child_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    before = children()
    instead(monkeypatch, lambda *a, **k: time.sleep(60))
    assert code_of(seconds=0.2) == "too_slow"
    assert children() <= before


def children() -> set[int]:
    """Process ids of this process's children, the dead that nobody has waited for among them."""
    return {child.pid for child in psutil.Process().children()}
