"""PDF by pdfminer.six: lines in reading order, table cells with their places, what the page hides left out."""

from __future__ import annotations

import io
import logging
import re
import struct
import warnings as python_warnings
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pdfminer.layout import LAParams
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.psexceptions import PSException

from rules.document import Document, ReadingWarning
from workers.reading import pdf_tables
from workers.reading.cleaning import garbled_share
from workers.reading.pdf_device import SeenDevice, SeenInterpreter
from workers.reading.pdf_gathered import Gathered
from workers.reading.pdf_pieces import pieces
from workers.reading.refusal import Unreadable

# pdfminer.six raises all of these on broken files.
BROKEN: tuple[type[Exception], ...] = (
    *(PDFException, PSException, AssertionError, AttributeError, LookupError, TypeError, ValueError, OverflowError),
    *(struct.error, zlib.error, ZeroDivisionError, RecursionError),
)

GARBLED = 0.2
LEAST_LETTERS = 20
"""Fewer letters than this on all pages, and pictures: a scan with a stamp."""
OUTLINES = 300
"""So many filled shapes and no letters: words turned to outlines."""
SMALL_WORDS = frozenset(
    re.findall(r"\w+", "a an and are as at be by for from have in is it my of on or that the to was we with you your")
)
LEAST_SMALL = 0.12
"""The least share of small words in English: guessed letters with fewer are no words."""

logging.getLogger("pdfminer").setLevel(logging.ERROR)


@dataclass
class Read:
    """What one pass over the file gave."""

    gathered: Gathered
    device: SeenDevice
    pages: int = 0
    broken: bool = False

    @property
    def text(self) -> str:
        return self.gathered.text


def read(data: bytes, kind: str, most_pages: int) -> Document:
    """The document's lines.

    Raises:
        Unreadable: encrypted, damaged, too_long, scanned, empty or garbled.
    """
    found = _pass(data, most_pages, guess=True)
    guessed = found.device.guessed
    if guessed and not _is_english(found.text):
        found, guessed = _pass(data, most_pages, guess=False), 0
    return _document(kind, found, guessed)


def _pass(data: bytes, most_pages: int, *, guess: bool) -> Read:
    manager = PDFResourceManager()
    # boxes_flow None: pdfminer only joins characters to lines; the order is ours.
    device = SeenDevice(manager, laparams=LAParams(boxes_flow=None), guess=guess)
    interpreter = SeenInterpreter(manager, device)
    found = Read(Gathered(), device)
    try:
        with python_warnings.catch_warnings():
            python_warnings.simplefilter("ignore")
            for page in _pages(data, most_pages):
                found.pages += 1
                interpreter.process_page(page)
                _page(device.get_result(), found.pages, found.gathered)
    except (PDFPasswordIncorrect, PDFEncryptionError) as error:
        raise Unreadable("encrypted") from error
    except BROKEN as error:
        if not found.gathered.lines:
            raise Unreadable("damaged") from error
        # What was read is kept, and a person is told that the rest is missing.
        found.broken = True
    return found


def _is_english(text: str) -> bool:
    words = text.lower().split()
    return bool(words) and sum(word in SMALL_WORDS for word in words) >= LEAST_SMALL * len(words)


def _pages(data: bytes, most: int) -> Iterator[Any]:
    document = PDFDocument(PDFParser(io.BytesIO(data)))
    for number, page in enumerate(PDFPage.create_pages(document), 1):
        if number > most:
            raise Unreadable("too_long")
        yield page


def _page(layout: Any, number: int, gathered: Gathered) -> None:
    drawn = pdf_tables.rules(layout)
    grids = pdf_tables.grids(drawn)
    gathered.page(pieces(layout, drawn.vertical if grids else []), grids, layout.width, layout.height, number)


def _document(kind: str, found: Read, guessed: int) -> Document:
    text, device, gathered = found.text, found.device, found.gathered
    letters = sum(c.isalnum() for c in text)
    if garbled_share(text) > GARBLED:
        raise Unreadable("garbled")
    if letters < LEAST_LETTERS and (device.pictures or device.curves > OUTLINES):
        # A picture of the pages, perhaps with unseen words laid over it by a scanner's own reading.
        raise Unreadable("scanned")
    if letters == 0:
        raise Unreadable("empty" if found.pages else "damaged")
    warnings = []
    if device.left_out:
        message = "Some words in the file cannot be seen on the page. They were left out."
        warnings.append(ReadingWarning("hidden_text", message))
    if gathered.columns:
        message = "The page has columns. Check that each date is next to the right job."
        warnings.append(ReadingWarning("columns", message))
    if found.broken:
        message = "Part of the file is damaged. Only the pages before it were read."
        warnings.append(ReadingWarning("part_missing", message))
    if guessed:
        message = "The file does not say which letters its signs are. They were worked out: check the words."
        warnings.append(ReadingWarning("letters_worked_out", message))
    quality = "doubtful" if gathered.columns or found.broken or guessed else "good"
    return Document(kind, gathered.read_as(kind), "pdf", quality, tuple(warnings), pages=found.pages)
