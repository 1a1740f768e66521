"""A PDF from lines, in one column or two, with the standard Helvetica fonts; and two that cannot be read."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

WIDTH, HEIGHT, MARGIN, LEADING, SIZE = 595, 842, 50, 14, 10
# Widths of Helvetica in thousandths of the size, near enough to break lines by.
NARROW, WIDE = set("iljt.,:;'|! ()[]-"), set("mwMWABCDGHNOQRUV@%")


def width(text: str) -> float:
    return sum(0.28 if c in NARROW else 0.78 if c in WIDE else 0.54 for c in text) * SIZE


def wrapped(text: str, room: float) -> Iterator[str]:
    """The text in lines that fit ``room`` points."""
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and width(longer) > room:
            yield line
            line = word
        else:
            line = longer
    yield line


def pdf(lines: list[str]) -> bytes:
    """One column; a tab puts what follows at the right edge, as dates are put."""
    pages: list[list[str]] = [[]]
    y = HEIGHT - MARGIN
    for line in lines:
        bold = line.startswith("# ")
        text = line[2:] if bold else "\u2022 " + line[2:] if line.startswith("- ") else line
        left, _, right = text.partition("\t")
        for number, part in enumerate(wrapped(left, WIDTH - 2 * MARGIN - (110 if right else 0))):
            if y < MARGIN:
                pages.append([])
                y = HEIGHT - MARGIN
            pages[-1].append(_text(MARGIN, y, part, bold))
            if right and number == 0:
                pages[-1].append(_text(WIDTH - MARGIN - width(right), y, right, False))
            y -= LEADING + (4 if bold else 0)
    return _file(["\n".join(page) for page in pages])


def two_columns(side: list[str], main: list[str]) -> bytes:
    """A narrow left column beside a wide one, drawn one after the other."""
    out: list[str] = []
    for lines, x, room in ((side, MARGIN, 130), (main, 215, WIDTH - 215 - MARGIN)):
        y = HEIGHT - MARGIN
        for line in lines:
            bold = line.startswith("# ")
            text = line[2:] if bold else line
            for part in wrapped(text.replace("\t", ", "), room):
                out.append(_text(x, y, part, bold))
                y -= LEADING + (4 if bold else 0)
    return _file(["\n".join(out)])


def picture_only() -> bytes:
    """A page with a grey picture and no words: what a scan is to a reader."""
    grey = zlib.compress(b"\xc0" * 10_000)
    image = b"<< /Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8 "
    image += b"/Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(grey), grey)
    return _file(["q 500 0 0 700 50 70 cm /Im1 Do Q"], image)


def _text(x: float, y: float, text: str, bold: bool) -> str:
    words = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{'F2' if bold else 'F1'} {SIZE} Tf {x:.1f} {y:.1f} Td ({words}) Tj ET"


def _file(contents: list[str], image: bytes | None = None) -> bytes:
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    for name in (b"Helvetica", b"Helvetica-Bold"):
        objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % name)
    resources = b"<< /Font << /F1 3 0 R /F2 4 0 R >> "
    if image is not None:
        objects.append(image)
        resources += b"/XObject << /Im1 5 0 R >> "
    kids = []
    for content in contents:
        data = content.encode("cp1252", "replace")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data))
        box = b"/MediaBox [0 0 %d %d]" % (WIDTH, HEIGHT)
        page = b"<< /Type /Page /Parent 2 0 R %s /Resources %s>> /Contents %d 0 R >>" % (box, resources, len(objects))
        objects.append(page)
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)
