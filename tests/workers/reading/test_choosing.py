"""The kind of a file is what its bytes are, whatever its name; every refusal has its code and a plain sentence."""

from __future__ import annotations

import pytest
from docx.document import Document as WordDocument

from tests.workers.reading.making import archive, odt, pdf, word
from workers.reading import Unreadable, read
from workers.reading.refusal import MESSAGES


def made_word() -> bytes:
    def build(document: WordDocument) -> None:
        document.add_paragraph("Words")

    return word(build)


@pytest.mark.parametrize("name", ["cv.pdf", "cv.docx", "cv.txt", "", "cv.html"])
def test_the_name_does_not_matter(name: str) -> None:
    files = {
        "pdf": pdf(lambda canvas: canvas.drawString(50, 800, "Words of a page")),
        "docx": made_word(),
        "odt": odt("<text:p>Words</text:p>"),
        "rtf": rb"{\rtf1\ansi Words\par}",
        "html": b"<html><p>Words</p></html>",
        "text": b"Words",
    }
    assert {kind: read(data, "cv", name=name).reader for kind, data in files.items()} == {kind: kind for kind in files}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t\x00", "empty"),
        (b"...\n---", "empty"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "scanned"),
        (b"\xff\xd8\xff\xe0" + b"\x00" * 50, "scanned"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "wrong_type"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (archive({"xl/workbook.xml": "<x/>"}), "wrong_type"),
        (b"PK\x03\x04 and nothing more", "damaged"),
        (bytes(range(256)) * 40, "wrong_type"),
        (b"%PDF-1.7\nnothing", "damaged"),
        (b"word " * 2_200_000, "too_large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_refusals(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data, "cv")
    assert refused.value.code == code
    assert refused.value.message == MESSAGES[code]


def test_every_message_is_plain_and_speaks_of_the_file() -> None:
    for code, message in MESSAGES.items():
        assert "he file" in message, code
        assert message.endswith("."), code
