"""With the extra (or tesseract) installed, a scan is really read. CI has neither: what is optional may be skipped."""

from __future__ import annotations

import io
from importlib.util import find_spec
from typing import Any

import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.workers.reading.making import HEIGHT, WIDTH, pdf
from tests.workers.reading.ocr.pages import LINES
from workers.reading import Unreadable, ocr, read, read_bounded

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(ocr.installed() is None, reason="no OCR here: it is an extra (pip install .[ocr])"),
]


def photographed(lines: tuple[str, ...]) -> bytes:
    """A PDF whose page is a picture of the lines, a little askew."""
    from PIL import Image, ImageDraw, ImageFont

    page: Any = Image.new("L", (1654, 2339), 255)
    brush = ImageDraw.Draw(page)
    for number, line in enumerate(lines):
        brush.text((200, 300 + 60 * number), line, fill=20, font=ImageFont.load_default(34))
    out = io.BytesIO()
    page.rotate(0.6, fillcolor=255, resample=Image.Resampling.BICUBIC).save(out, "JPEG", quality=60)

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(out), 0, 0, WIDTH, HEIGHT)

    return pdf(draw)


def test_a_photographed_page_is_read() -> None:
    data = photographed(LINES)
    with pytest.raises(Unreadable, match="scanned"):
        read(data, "cv")
    found = read_bounded(data, "cv")
    assert [line.text for line in found.lines] == list(LINES)
    assert found.reader == "ocr"


@pytest.mark.skipif(find_spec("pypdfium2") is None, reason="pypdfium2 is not installed")
def test_a_picture_too_large_to_draw_is_refused_before_it_is_drawn() -> None:
    from workers.reading.ocr import pdfium

    size = 60_000
    stream = b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 1/Length 1>>" % (
        (size,) * 2
    )
    body = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
        b"<</Length 24>>stream\n595 0 0 842 0 0 cm /I Do\nendstream",
        stream + b"stream\n0\nendstream",
    ]
    made = b"%PDF-1.4\n" + b"".join(b"%d 0 obj%s\nendobj\n" % (n, part) for n, part in enumerate(body, 1))
    with pytest.raises(Unreadable, match="too_large"):
        list(pdfium.pictures(made + b"trailer<</Root 1 0 R>>\n%%EOF", float("inf")))
