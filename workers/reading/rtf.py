"""Rich text (RTF): the words by a well-kept library, table rows to cells."""

from __future__ import annotations

from striprtf.striprtf import rtf_to_text

from rules.document import Document
from workers.reading.gathering import Gatherer, Paragraph
from workers.reading.refusal import Unreadable

DEPTH = 2_000


def read(data: bytes, kind: str) -> Document:
    """Paragraphs as Lines; a row of a table, whose cells end in a bar, as cells.

    Raises:
        Unreadable: damaged.
    """
    words = data.decode("latin-1")
    _refuse_deep(words)
    try:
        text = rtf_to_text(words, errors="ignore")
    except (ValueError, IndexError, KeyError, UnicodeError, LookupError) as error:
        raise Unreadable("damaged") from error
    gatherer = Gatherer(kind, "rtf")
    for line in text.replace("\r\n", "\n").split("\n"):
        if line.rstrip().endswith("|"):
            _row(gatherer, line.rstrip()[:-1].split("|"))
            continue
        if gatherer.tables and line.strip():
            gatherer.close_table()
        paragraph = Paragraph(bullet=line.lstrip().startswith(("•", "·", "\u25aa")))
        paragraph.add(line)
        gatherer.add(paragraph)
    return gatherer.document()


def _row(gatherer: Gatherer, cells: list[str]) -> None:
    if not gatherer.tables:
        gatherer.open_table()
    gatherer.open_row()
    for words in cells:
        gatherer.open_cell()
        paragraph = Paragraph()
        paragraph.add(words)
        gatherer.add(paragraph)
        gatherer.close_cell()


def _refuse_deep(words: str) -> None:
    depth = 0
    for character in words:
        if character == "{":
            depth += 1
            if depth > DEPTH:
                raise Unreadable("damaged")
        elif character == "}":
            depth -= 1
