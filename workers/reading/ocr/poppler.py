"""Pages as pictures, by poppler's command pdftoppm; pdfminer.six tells how many there are and how large."""

from __future__ import annotations

import io
import re
import subprocess
import time
from collections.abc import Iterator

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from workers.reading.ocr import bounds
from workers.reading.ocr.model import Picture
from workers.reading.refusal import Unreadable

COMMAND = "pdftoppm"
HEAD = re.compile(rb"P5\s+(\d+)\s+(\d+)\s+255\s")


def pictures(data: bytes, until: float) -> Iterator[Picture]:
    """Every page, one at a time.

    Raises:
        Unreadable: too_long, too_large, too_slow or damaged.
    """
    for number, dots in enumerate(_dots(data), 1):
        yield _drawn(data, number, dots, until)


def _dots(data: bytes) -> list[float]:
    found: list[float] = []
    for page in PDFPage.create_pages(PDFDocument(PDFParser(io.BytesIO(data)))):
        if len(found) == bounds.PAGES:
            raise Unreadable("too_long")
        x0, y0, x1, y1 = page.cropbox
        found.append(bounds.dots(abs(x1 - x0), abs(y1 - y0)))
    return found


def _drawn(data: bytes, number: int, dots: float, until: float) -> Picture:
    page = ["-f", str(number), "-l", str(number)]
    command = [COMMAND, *page, "-gray", "-cropbox", "-r", f"{dots:.1f}", "-"]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=max(0.1, until - time.monotonic()))
    except subprocess.TimeoutExpired as error:
        raise Unreadable("too_slow") from error
    head = HEAD.match(done.stdout)
    if done.returncode or head is None:
        raise Unreadable("damaged")
    width, height = int(head[1]), int(head[2])
    grey = done.stdout[head.end() :]
    if len(grey) != width * height:
        raise Unreadable("damaged")
    return Picture(width, height, grey, dots)
