"""Which engine is taken, and the commands driven through stand-ins for them."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.workers.reading.making import pdf
from tests.workers.reading.ocr.pages import blank, scan
from workers.reading import Unreadable
from workers.reading.ocr import bounds, pdfium, poppler, rapid, tesseract, tools

HEAD = "level\tpage\tblock\tpar\tline\tword\tleft\ttop\twidth\theight\tconf\ttext"


def soon() -> float:
    return time.monotonic() + 20


def code_of(doing: object, *arguments: object) -> str:
    with pytest.raises(Unreadable) as refused:
        list(doing(*arguments))  # type: ignore[operator]
    return refused.value.code


EXTRA = {"pypdfium2", "rapidocr", "onnxruntime"}


@pytest.mark.parametrize(
    ("packages", "commands", "chosen"),
    [
        (EXTRA, {"tesseract", "pdftoppm"}, (pdfium.pictures, rapid.words)),
        ({"pypdfium2"}, {"tesseract", "pdftoppm"}, (pdfium.pictures, tesseract.words)),
        (set(), {"tesseract", "pdftoppm"}, (poppler.pictures, tesseract.words)),
        (EXTRA - {"pypdfium2"}, {"tesseract"}, None),
        (EXTRA - {"onnxruntime"}, set(), None),
        (set(), {"pdftoppm"}, None),
        (set(), set(), None),
    ],
)
def test_the_extra_first_then_the_command(
    monkeypatch: pytest.MonkeyPatch, packages: set[str], commands: set[str], chosen: tuple[object, object] | None
) -> None:
    monkeypatch.setattr(tools, "_has", packages.__contains__)
    monkeypatch.setattr(tools.shutil, "which", lambda name: name if name in commands else None)
    found = tools.installed()
    assert (found and (found.pictures, found.words)) == chosen


def test_a_page_is_drawn_small_enough() -> None:
    assert bounds.dots(595, 842) == bounds.DOTS
    wide = bounds.dots(3024, 4032)
    assert (3024 / 72 * wide) * (4032 / 72 * wide) <= bounds.PIXELS * 1.001
    for width, height, code in [(2e6, 2e6, "too_large"), (20, 9e5, "too_large"), (0, 100, "damaged")]:
        with pytest.raises(Unreadable, match=code):
            bounds.dots(width, height)


@pytest.fixture
def path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return tmp_path


def command(path: Path, name: str, script: str) -> None:
    made = path / name
    made.write_text(f"#!/bin/sh\n{script}\n")
    made.chmod(0o755)


def test_pages_by_the_command(path: Path) -> None:
    command(path, "pdftoppm", "cat > /dev/null; printf 'P5\\n2 3\\n255\\n123456'")
    found = list(poppler.pictures(scan(2), soon()))
    assert [(p.width, p.height, p.grey, p.dots) for p in found] == [(2, 3, b"123456", 200.0)] * 2


@pytest.mark.parametrize(
    ("script", "code"),
    [
        ("exit 1", "damaged"),
        ("cat > /dev/null; echo no picture", "damaged"),
        ("cat > /dev/null; printf 'P5\\n2 3\\n255\\n12'", "damaged"),
        ("exec sleep 30", "too_slow"),
    ],
)
def test_a_command_that_draws_nothing(path: Path, script: str, code: str) -> None:
    command(path, "pdftoppm", script)
    assert code_of(poppler.pictures, scan(), time.monotonic() + 1) == code


def test_too_many_pages_and_too_large_a_page(path: Path) -> None:
    command(path, "pdftoppm", "exit 1")
    assert code_of(poppler.pictures, scan(bounds.PAGES + 1), soon()) == "too_long"
    poster = pdf(lambda canvas: (canvas.setPageSize((2_000_000, 2_000_000)), canvas.showPage()))
    assert code_of(poppler.pictures, poster, soon()) == "too_large"


def row(line: int, left: int, text: str, conf: float = 95.0, top: int = 100) -> str:
    return f"5\t1\t1\t1\t{line}\t1\t{left}\t{top}\t{15 * len(text)}\t30\t{conf}\t{text}"


def test_words_by_the_command(path: Path) -> None:
    lines = [HEAD, row(1, 100, "Ward"), row(1, 170, "clerk"), row(1, 600, "2021"), row(2, 100, "stain", 10.0, 160)]
    (path / "table").write_text("\n".join(lines))
    command(path, "tesseract", f"cat > /dev/null; cat {path}/table")
    found = tesseract.words(blank(20, 20), soon())
    assert [(s.text, s.corners[0]) for s in found] == [("Ward clerk", (100, 100)), ("2021", (600, 100))]
    assert found[0].sure == pytest.approx(0.95)


@pytest.mark.parametrize(("script", "code"), [("exit 1", "damaged"), ("exec sleep 30", "too_slow")])
def test_a_command_that_reads_nothing(path: Path, script: str, code: str) -> None:
    command(path, "tesseract", script)
    assert code_of(tesseract.words, blank(20, 20), time.monotonic() + 1) == code


def test_a_rule_taken_for_a_letter_parts_two_cells() -> None:
    table = "\n".join([HEAD, row(1, 100, "Skills"), row(1, 200, "|"), row(1, 220, "Good"), row(1, 290, "typing")])
    assert [s.text for s in tesseract.read_table(table)] == ["Skills", "Good typing"]


def test_a_line_that_leans_is_seen_to_lean() -> None:
    words = [row(1, 100 + 90 * n, "clerk", top=100 + 3 * n) for n in range(8)]
    (found,) = tesseract.read_table("\n".join([HEAD, *words]))
    (x0, y0), (x1, y1), *_ = found.corners
    assert (y1 - y0) / (x1 - x0) == pytest.approx(3 / 90, abs=0.001)
