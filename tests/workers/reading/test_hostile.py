"""Every hostile document: a typed result in bounded memory and time, and none of its hidden words."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from rules.document import Document
from workers.reading import Unreadable, read_bounded
from workers.reading.refusal import MESSAGES

ROOT = Path(__file__).parents[3]
SECONDS, MEBIBYTES = 30, 512


def outcome(path: Path) -> Document | str:
    try:
        return read_bounded(path.read_bytes(), "cv", name=path.name)
    except Unreadable as refusal:
        return refusal.code


READ_ALL = """
import json, pathlib, resource, sys, time
from rules.document import Document
from tests.workers.reading.test_hostile import outcome
for name in sys.argv[1:]:
    began = time.monotonic()
    found = outcome(pathlib.Path(name))
    text, code = (found.text, None) if isinstance(found, Document) else ("", found)
    print(json.dumps([name, code, text, time.monotonic() - began]))
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""In a process of its own: its children are those that read, and no other test's."""


@pytest.mark.shared
@pytest.mark.slow
def test_each_ends_typed_in_bounds(shared: Path) -> None:
    files = sorted(str(p) for p in (shared / "hostile").iterdir() if p.suffix != ".md")
    assert len(files) > 20
    run = subprocess.run(
        [sys.executable, "-c", READ_ALL, *files], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.splitlines()
    assert len(run) == len(files) + 1
    for line in run[:-1]:
        name, code, text, seconds = json.loads(line)
        assert seconds < SECONDS, name
        assert code is None or code in MESSAGES, name
        assert socket.gethostname() not in text or socket.gethostname() == "localhost", name
    # The largest child of that process, in KiB on Linux.
    assert int(run[-1]) < MEBIBYTES * 1024


@pytest.mark.shared
@pytest.mark.parametrize("name", ["hidden_text_and_injection_cv.docx", "white_and_invisible_text_cv.pdf"])
def test_hidden_words_are_left_out_and_said(shared: Path, name: str) -> None:
    found = outcome(shared / "hostile" / name)
    assert isinstance(found, Document)
    assert "hidden_text" in {warning.code for warning in found.warnings}
    assert "ignore" not in found.text.lower()


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("zero_bytes.pdf", "empty"),
        ("bomb_1gib_document_xml.docx", "too_large"),
        ("bomb_512mib_content_xml.odt", "too_large"),
        ("xml_entity_expansion.docx", "damaged"),
        ("xml_external_entity_file.docx", "damaged"),
        ("duplicate_document_part.docx", "damaged"),
        ("truncated_half.docx", "damaged"),
        ("pages_20000.pdf", "too_long"),
        ("many_members_60000.docx", "too_large"),
    ],
)
def test_the_refusal_says_why(shared: Path, name: str, code: str) -> None:
    assert outcome(shared / "hostile" / name) == code


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "seen", "unseen"),
    [
        ("nul_and_control_chars.txt", "Jane Example", "\x00"),
        ("bidi_and_zero_width.txt", "Jane Example", "\u202e"),
        ("cp1252_smart_quotes.txt", "“key worker” £23,000", "\ufffd"),
        ("utf16le_bom.txt", "Jané Exämple", "\x00"),
        ("rtf_named.docx", "Care assistant", "\\rtf"),
        ("path_traversal_names.docx", "ordinary text", ".."),
        ("hidden_text_and_injection_cv.docx", "Care assistant, Sunny Lodge. NVQ level 2.", "gnore"),
        ("white_and_invisible_text_cv.pdf", "Care assistant 2019-2024, Sunny Lodge", "gnore"),
        ("html_named.pdf", "403 Forbidden", "<"),
    ],
)
def test_what_can_be_seen_is_read(shared: Path, name: str, seen: str, unseen: str) -> None:
    found = outcome(shared / "hostile" / name)
    assert isinstance(found, Document)
    assert seen in found.text
    assert unseen not in found.text


def test_a_line_of_twenty_megabytes_is_too_large() -> None:
    with pytest.raises(Unreadable, match="too_large"):
        read_bounded(b"word " * 4_200_000, "cv")
