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
ALL_BYTES = 2 * MEMBER_BYTES
CHUNK = 1 << 16
DEPTH = 400

OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:"
PREFIXES = {
    # A writer may bind any prefix it likes: the address decides. Word's "strict" files use the second of each pair.
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "urn:schemas-microsoft-com:vml": "v",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    f"{OPEN_DOCUMENT}office:1.0": "office",
    f"{OPEN_DOCUMENT}text:1.0": "text",
    f"{OPEN_DOCUMENT}table:1.0": "table",
    f"{OPEN_DOCUMENT}style:1.0": "style",
    f"{OPEN_DOCUMENT}drawing:1.0": "draw",
    f"{OPEN_DOCUMENT}xsl-fo-compatible:1.0": "fo",
    f"{OPEN_DOCUMENT}svg-compatible:1.0": "svg",
    f"{OPEN_DOCUMENT}manifest:1.0": "manifest",
}

Start = Callable[[str, dict[str, str]], None]


class _Short(dict[str, str]):
    """Short names by what expat says ("address local"), worked out once each."""

    def __missing__(self, full: str) -> str:
        address, _, local = full.rpartition(" ")
        found = self[full] = f"{PREFIXES.get(address, 'x')}:{local}" if address else local
        return found


def open_archive(data: bytes) -> zipfile.ZipFile:
    """The archive, with few enough members and each name once.

    Raises:
        Unreadable: damaged, too_large or encrypted.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
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


def refuse_large(archive: zipfile.ZipFile, names: list[str]) -> None:
    """Raises Unreadable (too_large) when the members together say they unpack to more than a document would."""
    if sum(archive.getinfo(name).file_size for name in names) > ALL_BYTES:
        raise Unreadable("too_large")


def parse(
    archive: zipfile.ZipFile,
    name: str,
    start: Start,
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Feed the member's XML to the handlers. Names come as ``w:p``: the prefix that PREFIXES gives their namespace,
    ``x`` for one it does not hold; an attribute without a namespace comes bare.

    Raises:
        Unreadable: damaged (not XML, or a document type declaration, which no word processor writes), too_large.
    """
    info = archive.getinfo(name)
    if info.file_size > MEMBER_BYTES:
        raise Unreadable("too_large")
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = 0
    short = _Short()

    def opened(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEPTH:
            raise Unreadable("damaged")
        start(short[tag], {short[key]: value for key, value in attributes.items()} if attributes else attributes)

    def closed(tag: str) -> None:
        nonlocal depth
        depth -= 1
        if end is not None:
            end(short[tag])

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
    except (RuntimeError, LookupError, ValueError) as error:
        # zipfile says these of broken headers and locked members, expat of unknown encodings.
        raise Unreadable("damaged") from error
