"""What a CV file may be, told at once: by its first bytes, never by its name."""

from __future__ import annotations

from pathlib import PurePath

from screening.applications.words import UPLOAD
from screening.errors import Invalid


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
    if b"%PDF-" in head or head.startswith((b"PK\x03\x04", b"{\\rtf", b"\xff\xfe", b"\xfe\xff")):
        return True
    # A picture of a CV is let in: reading it says what to do. Programs and other files are not text.
    if head.startswith((b"\xff\xd8\xff", b"\x89PNG")):
        return False
    control = sum(byte < 9 or 13 < byte < 32 for byte in head)
    return control <= len(head) // 50


def base_name(name: str) -> str:
    """The last part of the name given, whatever system it came from."""
    return PurePath(name.replace("\\", "/")).name[:255] or "cv"
