"""What goes to OCR, in which bounds, and that the first refusal stands wherever OCR gives nothing."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from rules.document import Document
from tests.conftest import ROOT
from tests.workers.reading.making import pdf
from tests.workers.reading.ocr.pages import LINES, scan, seen, tools
from workers.reading import Unreadable, bounded, read_bounded
from workers.reading.ocr import Picture, Seen, Tools

MEBIBYTE = 1024 * 1024


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Callable[[Tools | None], None]:
    """Let these be what is installed. The child is a fork: it sees them too."""

    def put(found: Tools | None) -> None:
        monkeypatch.setattr(bounded.ocr, "installed", lambda: found)

    return put


Install = Callable[[Tools | None], None]


def refusal(data: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        read_bounded(data, "cv")
    return refused.value.code


def ordinary() -> bytes:
    return pdf(lambda canvas: canvas.drawString(50, 800, "Ward clerk at the Invented General Hospital"))


def test_a_scan_is_refused_as_before_where_nothing_is_installed(install: Install) -> None:
    install(None)
    assert refusal(scan()) == "scanned"


def test_a_scan_is_read_from_pictures_and_marked(install: Install) -> None:
    install(tools())
    found = read_bounded(scan(), "cv")
    assert [line.text for line in found.lines] == list(LINES)
    assert (found.kind, found.reader, found.quality, found.pages) == ("cv", "ocr", "ocr", 1)
    assert [warning.code for warning in found.warnings] == ["ocr"]


@pytest.mark.parametrize("code", ["scanned", "garbled"])
def test_both_kinds_of_useless_letters_go_to_pictures(
    install: Install, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    def refuse(*_: object, **__: object) -> Document:
        raise Unreadable(code)

    monkeypatch.setattr(bounded, "read", refuse)
    install(tools())
    assert read_bounded(ordinary(), "cv").reader == "ocr"
    install(None)
    assert refusal(ordinary()) == code


@pytest.mark.parametrize("code", ["encrypted", "damaged", "empty", "too_large", "too_long", "too_slow", "wrong_type"])
def test_nothing_else_does(install: Install, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    def refuse(*_: object, **__: object) -> Document:
        raise Unreadable(code)

    monkeypatch.setattr(bounded, "read", refuse)
    install(tools())
    assert refusal(ordinary()) == code


def test_a_bare_picture_is_no_pdf(install: Install) -> None:
    install(tools())
    assert refusal(b"\x89PNG\r\n\x1a\n" + bytes(50)) == "scanned"


def test_a_document_that_can_be_read_never_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    def fault() -> Tools:
        raise AssertionError("asked")

    monkeypatch.setattr(bounded.ocr, "installed", fault)
    assert read_bounded(ordinary(), "cv").reader == "pdf"


def _fault(picture: Picture, until: float) -> list[Seen]:
    raise ZeroDivisionError


def _dies(picture: Picture, until: float) -> list[Seen]:
    os._exit(3)


def _asleep(picture: Picture, until: float) -> list[Seen]:
    time.sleep(60)
    return []


def _unsure(picture: Picture, until: float) -> list[Seen]:
    return [replace(seen("Stains that look like many letters", 200, 200), sure=0.2)]


def _large(picture: Picture, until: float) -> list[Seen]:
    kept = b"x" * (300 * MEBIBYTE)
    time.sleep(20)
    return [seen(str(len(kept)), 200, 200)]


@pytest.mark.parametrize(
    "words",
    [_fault, _dies, _asleep, _unsure, _large, lambda picture, until: []],
    ids=["fault", "dies", "asleep", "unsure", "large", "no words"],
)
def test_the_first_refusal_stands_where_pictures_give_nothing(
    install: Install, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, words: object
) -> None:
    small = replace(bounded.PICTURES, seconds=3.0, resident=250 * MEBIBYTE)
    monkeypatch.setattr(bounded, "PICTURES", small)
    install(tools(words))  # type: ignore[arg-type]
    began = time.monotonic()
    assert refusal(scan()) == "scanned"
    assert time.monotonic() - began < 15
    assert "gave nothing" in caplog.text


def test_address_space_has_an_end_of_its_own(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    def large(picture: Picture, until: float) -> list[Seen]:
        return [seen(str(len(bytearray(900 * MEBIBYTE))), 200, 200)]

    monkeypatch.setattr(bounded, "PICTURES", replace(bounded.PICTURES, memory=500 * MEBIBYTE, least=0))
    install(tools(large))
    assert refusal(scan()) == "scanned"


def test_ordinary_documents_keep_their_bound() -> None:
    ordinary_bound, pictures = bounded.ORDINARY, bounded.PICTURES
    assert (ordinary_bound.memory, ordinary_bound.resident) == (400 * MEBIBYTE, 470 * MEBIBYTE)
    assert (ordinary_bound.seconds, ordinary_bound.threads, ordinary_bound.watched) == (25.0, 1, False)
    assert pictures.seconds <= 120
    assert pictures.resident <= 1536 * MEBIBYTE


def test_nothing_large_is_imported_until_a_child_needs_it() -> None:
    ask = "import sys, workers.reading; print({'rapidocr', 'onnxruntime', 'pypdfium2', 'numpy', 'cv2'} & set(sys.modules))"
    out = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "set()"
