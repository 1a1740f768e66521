"""PDF by pdfminer.six: lines in reading order, table cells with their places, what the page hides left out."""

from __future__ import annotations

import io
import logging
import warnings as python_warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from pdfminer.layout import LAParams
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.psexceptions import PSException

from rules.document import Cell, Document, Line, ReadingWarning
from workers.reading import pdf_columns, pdf_tables
from workers.reading.cleaning import clean, garbled_share
from workers.reading.pdf_device import SeenDevice
from workers.reading.pdf_pieces import Piece, pieces
from workers.reading.refusal import Unreadable

GARBLED = 0.2
LEAST_LETTERS = 20
"""Fewer letters than this on all pages, and pictures: a scan with a stamp."""

logging.getLogger("pdfminer").setLevel(logging.ERROR)


@dataclass
class Gathered:
    lines: list[Line] = field(default_factory=list)
    tables: int = 0
    columns: bool = False

    def add(self, page: int, row: Sequence[Piece], cell: Cell | None = None) -> None:
        text = clean("\t".join(piece.text for piece in row)).strip()
        if text:
            bold = all(piece.bold for piece in row)
            self.lines.append(Line(page, len(self.lines) + 1, text, cell, bold=bold))


def read(data: bytes, kind: str, most_pages: int) -> Document:
    """The document's lines.

    Raises:
        Unreadable: encrypted, damaged, too_long, scanned, empty or garbled.
    """
    gathered = Gathered()
    manager = PDFResourceManager()
    # boxes_flow None: pdfminer only joins characters to lines; the order is ours.
    device = SeenDevice(manager, laparams=LAParams(boxes_flow=None))
    interpreter = PDFPageInterpreter(manager, device)
    pages = 0
    try:
        with python_warnings.catch_warnings():
            python_warnings.simplefilter("ignore")
            for page in _pages(data, most_pages):
                pages += 1
                interpreter.process_page(page)
                _page(device.get_result(), pages, gathered)
    except PDFPasswordIncorrect as error:
        raise Unreadable("encrypted") from error
    except PDFEncryptionError as error:
        raise Unreadable("encrypted") from error
    except (
        PDFException,
        PSException,
        AssertionError,
        AttributeError,
        KeyError,
        IndexError,
        TypeError,
        ValueError,
    ) as error:
        # pdfminer.six raises all of these on broken files.
        if not gathered.lines:
            raise Unreadable("damaged") from error
        # What was read is kept, and a person is told that the rest is missing.
        return _document(kind, gathered, device, pages, broken=True)
    return _document(kind, gathered, device, pages)


def _pages(data: bytes, most: int) -> Iterator[Any]:
    document = PDFDocument(PDFParser(io.BytesIO(data)))
    for number, page in enumerate(PDFPage.create_pages(document), 1):
        if number > most:
            raise Unreadable("too_long")
        yield page


def _page(layout: Any, number: int, gathered: Gathered) -> None:
    drawn = pdf_tables.rules(layout)
    grids = pdf_tables.grids(drawn)
    found = pieces(layout, drawn.vertical if grids else [])
    top = float("inf")
    for grid in grids:
        above = [p for p in found if grid.cell(p) is None and grid.ys[0] - 1 <= p.middle < top]
        _lines(above, number, gathered)
        _table([p for p in found if grid.cell(p) is not None and p.middle < top + 1], grid, number, gathered)
        done = {id(p) for p in above} | {id(p) for p in found if grid.cell(p) is not None}
        found = [p for p in found if id(p) not in done]
        top = grid.ys[0]
    _lines(found, number, gathered)


def _lines(found: Sequence[Piece], number: int, gathered: Gathered) -> None:
    if not found:
        return
    ordered = pdf_columns.rows(found)
    by_height = pdf_columns.baseline_rows(found)
    gathered.columns = gathered.columns or len(ordered) != len(by_height)
    for row in ordered:
        gathered.add(number, row)


def _table(found: Sequence[Piece], grid: pdf_tables.Grid, number: int, gathered: Gathered) -> None:
    index = gathered.tables
    gathered.tables += 1
    places = sorted({place for p in found if (place := grid.cell(p)) is not None})
    for place in places:
        inside = [p for p in found if grid.cell(p) == place]
        for row in pdf_columns.baseline_rows(inside):
            gathered.add(number, row, Cell(index, place[0], place[1]))


def _document(kind: str, gathered: Gathered, device: SeenDevice, pages: int, *, broken: bool = False) -> Document:
    text = "\n".join(line.text for line in gathered.lines)
    letters = sum(c.isalnum() for c in text)
    if garbled_share(text) > GARBLED:
        raise Unreadable("garbled")
    if letters < LEAST_LETTERS and not device.left_out:
        raise Unreadable("scanned" if pages else "damaged")
    if letters == 0:
        raise Unreadable("empty")
    found = []
    if device.left_out:
        message = "Some words in the file cannot be seen on the page. They were left out."
        found.append(ReadingWarning("hidden_text", message))
    if gathered.columns:
        found.append(ReadingWarning("columns", "The page has columns. Check that each date is next to the right job."))
    if broken:
        found.append(ReadingWarning("part_missing", "Part of the file is damaged. Only the pages before it were read."))
    quality = "doubtful" if gathered.columns or broken else "good"
    return Document(kind, tuple(gathered.lines), "pdf", quality, tuple(found), pages=pages)
