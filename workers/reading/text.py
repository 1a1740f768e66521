"""Plain text: UTF-8, UTF-16 with a mark, or Windows-1252."""

from __future__ import annotations

import re
from dataclasses import replace

from rules.document import Document, Line, ReadingWarning
from workers.reading.cleaning import CONTROL, clean, has_invisible
from workers.reading.flowing import flowed, in_letters
from workers.reading.refusal import Unreadable

LINES = 50_000
WIDE = re.compile(r"(?<=\S)(?: {3,}|[ \t]*\t[ \t]*)(?=\S)")
"""White space that sets the words after it apart, as a tab does in other formats."""


def decode(data: bytes) -> str:
    """The characters of the bytes. Windows-1252 is the fallback: it is what old Windows programs write."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def looks_like(data: bytes) -> bool:
    """Whether the bytes are text: few control characters once decoded. Proper UTF-8 with letters may hold many."""
    sample = decode(data[:65536])
    controls = len(CONTROL.findall(sample))
    if controls <= max(4, len(sample) // 20):
        return True
    letters = sum(c.isalnum() for c in sample)
    return _is_utf8(data[:65536]) and letters >= len(sample) // 4


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        # A character cut by the end of the sample is no fault.
        return error.start > len(data) - 4
    return True


def read(data: bytes, kind: str) -> Document:
    """One Line for each line of the text that its author meant for one, or of a specification for each that there is;
    form feeds begin a page.

    Raises:
        Unreadable: too_long for more than 50,000 lines.
    """
    return from_text(decode(data), kind, "text")


def from_text(words: str, kind: str, reader: str) -> Document:
    warnings = []
    if has_invisible(words):
        message = "The text held invisible or direction-changing characters. They were left out."
        warnings.append(ReadingWarning("invisible_characters", message))
    lines: list[Line] = []
    page = 1
    for number, part in enumerate(words.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if number > LINES:
            raise Unreadable("too_long")
        page += part.count("\x0c") if number > 1 else 0
        lines.append(Line(page, number, clean(part).rstrip(" ")))
    if kind != "specification":
        apart = (replace(line, text=WIDE.sub("\t", line.text)) for line in lines)
        lines = list(flowed([in_letters(line) for line in apart]))
    return Document(kind, tuple(lines), reader, warnings=tuple(warnings), pages=page)
