"""Which reader: by what the bytes are. The name is a last hint between kinds of plain text, and never believed."""

from __future__ import annotations

import io
import zipfile

from rules.document import Document
from workers.reading import docx, html, markdown, odt, pdf, rtf, text
from workers.reading.refusal import Unreadable

LARGEST = 10 * 1024 * 1024
PAGES = {"specification": 300}
CV_PAGES = 60

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")


def sniff(data: bytes, name: str = "") -> str:
    """The kind of file: pdf, docx, odt, rtf, html, markdown or text.

    Raises:
        Unreadable: empty, scanned (a picture), encrypted (a locked Word file) or wrong_type.
    """
    head = data[:1024].lstrip(b"\xef\xbb\xbf\x00 \t\r\n")
    if not data.strip(b"\x00 \t\r\n\x0c"):
        raise Unreadable("empty")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK"):
        return _in_zip(data)
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(OLD_WORD):
        # Word 97 files and password-protected DOCX share this wrapper; only the latter names its cipher.
        locked = "EncryptedPackage".encode("utf-16-le") in data
        raise Unreadable("encrypted" if locked else "wrong_type")
    if data.startswith(PICTURES):
        raise Unreadable("scanned")
    if html.looks_like(head):
        return "html"
    if not text.looks_like(data):
        raise Unreadable("wrong_type")
    return "markdown" if markdown.looks_like(data, name) else "text"


def _in_zip(data: bytes) -> str:
    try:
        names = set(zipfile.ZipFile(io.BytesIO(data)).namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise Unreadable("damaged") from error
    if "word/document.xml" in names or ("[Content_Types].xml" in names and any(n.startswith("word/") for n in names)):
        return "docx"
    if "content.xml" in names:
        return "odt"
    raise Unreadable("wrong_type")


def read(data: bytes, kind: str, *, name: str = "") -> Document:
    """Read the bytes as a document of ``kind`` ("cv", "statement", "form" or "specification").

    Not bounded in memory or time: use ``read_bounded`` for what strangers send.

    Raises:
        Unreadable: with a typed code.
    """
    if len(data) > LARGEST:
        raise Unreadable("too_large")
    pages = PAGES.get(kind, CV_PAGES)
    sort = sniff(data, name)
    if sort == "pdf":
        document = pdf.read(data, kind, pages)
    elif sort == "docx":
        document = docx.read(data, kind)
    elif sort == "odt":
        document = odt.read(data, kind)
    elif sort == "rtf":
        document = rtf.read(data, kind)
    elif sort == "html":
        document = html.read(data, kind)
    elif sort == "markdown":
        document = markdown.read(data, kind)
    else:
        document = text.read(data, kind)
    if not any(character.isalnum() for line in document.lines for character in line.text):
        raise Unreadable("empty")
    return document
