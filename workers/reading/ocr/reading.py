"""A PDF as a document by pictures of its pages: each page drawn, its words seen, set straight and put in order."""

from __future__ import annotations

import time

from rules.document import Document, ReadingWarning
from workers.reading import pdf_tables
from workers.reading.ocr import bullets, placing, ruling
from workers.reading.ocr.model import POINTS, Seen, Tools
from workers.reading.pdf_gathered import Gathered
from workers.reading.refusal import Unreadable

LEAST_LETTERS = 20
LEAST_SURE = 0.6
"""Below so much of certainty, by letters, nothing on the page was words."""
MARGIN = 2.0
"""Seconds before the clock ends the child, in which it may still say why."""

WARNING = {
    "specification": "This was read from a picture of the page by OCR: check every line.",
    "cv": "We read this from a picture. Check every date and grade. Numbers can come out wrong.",
}


def read(data: bytes, kind: str, tools: Tools, seconds: float) -> Document:
    """The document's lines (see the package)."""
    until = time.monotonic() + seconds - MARGIN
    gathered, seen = Gathered(), []
    pages = 0
    for picture in tools.pictures(data, until):
        pages += 1
        found = bullets.marked(tools.words(picture, until), picture)
        seen += found
        angle = placing.lean(found)
        drawn = ruling.rules(picture, angle)
        grids = pdf_tables.grids(drawn)
        placed = placing.pieces(found, picture, angle, drawn.vertical if grids else [])
        width, height = (side * POINTS / picture.dots for side in (picture.width, picture.height))
        gathered.page(placed, grids, width, height, pages)
    letters = sum(c.isalnum() for c in gathered.text)
    if letters < LEAST_LETTERS or _sure(seen) < LEAST_SURE:
        raise Unreadable("scanned")
    warnings = [ReadingWarning("ocr", WARNING["specification" if kind == "specification" else "cv"])]
    if gathered.columns:
        message = "The page has columns. Check that each date is next to the right job."
        warnings.append(ReadingWarning("columns", message))
    return Document(kind, gathered.read_as(kind), "ocr", "ocr", tuple(warnings), pages=pages)


def _sure(seen: list[Seen]) -> float:
    letters = sum(len(s.text) for s in seen)
    return sum(s.sure * len(s.text) for s in seen) / letters if letters else 0.0
