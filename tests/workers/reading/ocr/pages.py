"""Scans, pictures and readers of pictures made for the tests: invented people only."""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Iterator, Sequence

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.workers.reading.making import HEIGHT, WIDTH, pdf
from workers.reading.ocr import Picture, Seen, Tools

LINES = ("Ward clerk, Invented General Hospital", "January 2021 to December 2023", "Kept the records of 28 patients")


def scan(pages: int = 1, side: int = 40) -> bytes:
    """A PDF of grey pictures and nothing else."""
    from PIL import Image

    out = io.BytesIO()
    Image.new("L", (side, side), 128).save(out, "PNG")

    def draw(canvas: Canvas) -> None:
        for _ in range(pages):
            canvas.drawImage(ImageReader(out), 0, 0, WIDTH, HEIGHT)
            canvas.showPage()

    return pdf(draw)


def blank(width: int = 1654, height: int = 2339) -> Picture:
    return Picture(width, height, b"\xff" * (width * height), 200.0)


def drawn(boxes: Sequence[tuple[int, int, int, int]], picture: Picture | None = None) -> Picture:
    """The picture with black boxes (x0, y0, x1, y1) on it."""
    picture = picture or blank()
    grey = bytearray(picture.grey)
    for x0, y0, x1, y1 in boxes:
        for y in range(y0, y1):
            grey[y * picture.width + x0 : y * picture.width + x1] = bytes(x1 - x0)
    return Picture(picture.width, picture.height, bytes(grey), picture.dots)


def seen(text: str, x: float, y: float, width: float = 0.0, tall: float = 36.0, lean: float = 0.0) -> Seen:
    """Words whose box's top left corner is at (x, y) pixels, falling to the right by ``lean`` radians."""
    width = width or 18.0 * len(text)
    right, down = (math.cos(lean) * width, math.sin(lean) * width), (-math.sin(lean) * tall, math.cos(lean) * tall)
    top = (x + right[0], y + right[1])
    corners = ((x, y), top, (top[0] + down[0], top[1] + down[1]), (x + down[0], y + down[1]))
    return Seen(text, corners, 0.98)


def page_of(*lines: str) -> list[Seen]:
    return [seen(line, 200, 200 + 60 * number) for number, line in enumerate(lines)]


def tools(words: Callable[[Picture, float], list[Seen]] | None = None, pages: int = 1) -> Tools:
    """Blank pages on which ``words`` are seen all the same; LINES where none are given."""

    def pictures(data: bytes, until: float) -> Iterator[Picture]:
        for _ in range(pages):
            yield blank()

    return Tools(pictures, words or (lambda picture, until: page_of(*LINES)))
