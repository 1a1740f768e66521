"""Members of a DOCX or ODT archive, and their XML fed piece by piece to a hardened parser."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from xml.parsers import expat

from workers.reading.refusal import Unreadable

MEMBERS = 5_000
MEMBER_BYTES = 64 * 1024 * 1024
"""The most one member may unpack to: real documents stay far below."""
CHUNK = 1 << 16
DEPTH = 400

Start = Callable[[str, dict[str, str]], None]


def open_archive(data: bytes) -> zipfile.ZipFile:
    """The archive, with few enough members and each name once.

    Raises:
        Unreadable: damaged, too_large or encrypted.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise Unreadable("damaged") from error
    names = archive.namelist()
    if len(names) > MEMBERS:
        raise Unreadable("too_large")
    if len(set(names)) != len(names):
        # Two readers could see two different documents: neither can be trusted.
        raise Unreadable("damaged")
    if any(info.flag_bits & 1 for info in archive.infolist()):
        raise Unreadable("encrypted")
    return archive


def parse(
    archive: zipfile.ZipFile, name: str, start: Start, end: Callable[[str], None], text: Callable[[str], None]
) -> None:
    """Feed the member's XML to the handlers; element and attribute names come without their namespace prefix's URI.

    Raises:
        Unreadable: damaged (not XML, or a document type declaration, which no word processor writes), too_large.
    """
    info = archive.getinfo(name)
    if info.file_size > MEMBER_BYTES:
        raise Unreadable("too_large")
    parser = expat.ParserCreate()
    parser.buffer_text = True
    depth = 0

    def opened(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEPTH:
            raise Unreadable("damaged")
        start(tag, attributes)

    def closed(tag: str) -> None:
        nonlocal depth
        depth -= 1
        end(tag)

    def refuse(*_: object) -> None:
        raise Unreadable("damaged")

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = opened, closed, text
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse
    size = 0
    try:
        with archive.open(name) as member:
            while chunk := member.read(CHUNK):
                size += len(chunk)
                if size > MEMBER_BYTES:
                    raise Unreadable("too_large")
                parser.Parse(chunk, False)
            parser.Parse(b"", True)
    except (expat.ExpatError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        raise Unreadable("damaged") from error
