"""Pages as pictures, by pypdfium2."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from workers.reading.ocr import bounds
from workers.reading.ocr.model import POINTS, Picture
from workers.reading.refusal import Unreadable


def pictures(data: bytes, until: float) -> Iterator[Picture]:
    """Every page, one at a time.

    Raises:
        Unreadable: too_long, too_large, too_slow or damaged.
    """
    import pypdfium2

    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            if len(document) > bounds.PAGES:
                raise Unreadable("too_long")
            for number in range(len(document)):
                if time.monotonic() > until:
                    raise Unreadable("too_slow")
                with closing(document[number]) as page:
                    drawn = _drawn(page, pypdfium2.raw.FPDF_PAGEOBJ_IMAGE)
                yield drawn
    except pypdfium2.PdfiumError as error:
        raise Unreadable("damaged") from error


def _drawn(page: Any, image: int) -> Picture:
    dots = bounds.dots(*page.get_size())
    for inside in page.get_objects(filter=[image]):
        width, height = inside.get_px_size()
        if width * height > bounds.INSIDE:
            raise Unreadable("too_large")
    with closing(page.render(scale=dots / POINTS, grayscale=True)) as bitmap:
        width, height, step = bitmap.width, bitmap.height, bitmap.stride
        rows = bytes(bitmap.buffer)
    if bitmap.n_channels != 1:
        raise Unreadable("damaged")
    if step != width:
        rows = b"".join(rows[at : at + width] for at in range(0, height * step, step))
    return Picture(width, height, rows[: width * height], dots)
