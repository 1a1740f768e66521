"""What a CV file may be, told at once: by its content, never by its name."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePath

from screening.applications.words import UPLOAD
from screening.errors import Invalid

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage".encode("utf-16-le")
"""What an old wrapper around a DOCX with a password holds: let in, so that the reading page says what to do."""

KNOWN_ENDINGS = {".pdf", ".docx", ".odt", ".rtf", ".txt"}


def checked(data: bytes, limit: int) -> bytes:
    """The bytes, if they may be a CV.

    Raises:
        Invalid: empty, larger than ``limit`` bytes, or no document or text."""
    if not data:
        raise Invalid({"cv": UPLOAD["empty"]})
    if len(data) > limit:
        raise Invalid({"cv": UPLOAD["size"]})
    if not _may_be_document(data):
        raise Invalid({"cv": UPLOAD["type"]})
    return data


def _may_be_document(data: bytes) -> bool:
    head = data[:1024]
    if data.startswith(b"PK\x03\x04"):
        return _may_be_zipped_document(data)
    if data.startswith(OLD_OFFICE):
        return LOCKED in data
    if b"%PDF-" in head or head.startswith((b"{\\rtf", b"\xff\xfe", b"\xfe\xff")):
        return True
    if head.startswith((b"\xff\xd8\xff", b"\x89PNG")):
        return False
    control = sum(byte < 9 or 13 < byte < 32 for byte in head)
    return control <= len(head) // 50


def _may_be_zipped_document(data: bytes) -> bool:
    """DOCX or ODT by the names inside; nothing is unpacked. A broken one is let in: the reader says it is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return True
    return "word/document.xml" in names or {"mimetype", "content.xml"} <= names


def base_name(name: str) -> str:
    """The last part of the name given, whatever system it came from."""
    return PurePath(name.replace("\\", "/")).name[:255] or "cv"


def ending(name: str) -> str:
    """The file name's ending where it is one we take, else nothing: a name's ending could hold anything."""
    found = PurePath(name).suffix.lower()
    return found if found in KNOWN_ENDINGS else ""
