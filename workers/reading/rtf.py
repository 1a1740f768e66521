"""Rich text (RTF): the words by a well-kept library, what the page hides left out, table rows to cells."""

from __future__ import annotations

import re

from striprtf.striprtf import rtf_to_text

from rules.document import Document
from workers.reading.gathering import Gatherer, Paragraph
from workers.reading.refusal import Unreadable
from workers.reading.rtf_seen import BOLD, BREAK, CELL, PAGE, PLAIN, ROW_BEGINS, ROW_ENDS, Seen

BULLET = re.compile(r"\s*[•·▪◦●\uf0b7\uf0a7][\t ]*")
PARTS = re.compile(f"([{CELL}{ROW_ENDS}{ROW_BEGINS}{PAGE}\n])")


def read(data: bytes, kind: str) -> Document:
    """Paragraphs as Lines, with boldness and bullets; table cells with their places.

    Raises:
        Unreadable: damaged.
    """
    seen = Seen(data.decode("latin-1"))
    try:
        text = rtf_to_text(seen.filtered(), errors="ignore")  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, KeyError, UnicodeError, LookupError, TypeError, AttributeError) as error:
        raise Unreadable("damaged") from error
    gatherer = Gatherer(kind, "rtf")
    gatherer.left_out = seen.left_out
    _Walk(gatherer).walk(text.replace("\r\n", "\n").replace(BREAK, "\n"))
    return gatherer.document()


class _Walk:
    """Puts the marked text into lines and cells."""

    def __init__(self, gatherer: Gatherer) -> None:
        self.gatherer = gatherer
        self.bold = False
        self.in_row = False
        self.in_table = False
        self.waiting: list[str] = []
        """Lines of the open cell."""

    def walk(self, text: str) -> None:
        current = ""
        for part in PARTS.split(text):
            if part == "\n":
                self._line(current)
                current = ""
            elif part == ROW_BEGINS:
                # Word says it again before the row's end.
                self.in_row = True
            elif part == CELL:
                self.waiting.append(current)
                self._cell()
                current = ""
            elif part == ROW_ENDS:
                self.waiting, self.in_row, current = [], False, ""
                if self.gatherer.tables:
                    self.gatherer.open_row()
            elif part == PAGE:
                if current.strip() and not self.in_row:
                    self._line(current)
                    current = ""
                self.gatherer.page += 1
            else:
                current += part
        self._line(current)

    def _line(self, words: str) -> None:
        if self.in_row:
            self.waiting.append(words)
            return
        if not words.strip(f" \t{BOLD}{PLAIN}") and self.gatherer.tables:
            return
        if self.gatherer.tables:
            self.gatherer.close_table()
        self._add(words)

    def _cell(self) -> None:
        if not self.gatherer.tables:
            self.gatherer.open_table()
            self.gatherer.open_row()
        self.in_row = True
        self.gatherer.open_cell()
        for words in self.waiting:
            self._add(words)
        self.waiting = []
        self.gatherer.close_cell()

    def _add(self, words: str) -> None:
        paragraph = Paragraph()
        found = BULLET.match(words.strip(f"{BOLD}{PLAIN}"))
        for part in re.split(f"([{BOLD}{PLAIN}])", words):
            if part in (BOLD, PLAIN):
                self.bold = part == BOLD
            else:
                paragraph.add(part, self.bold)
        if found:
            paragraph.bullet = True
            paragraph.text = ["".join(paragraph.text)[found.end() :]]
        self.gatherer.add(paragraph)
