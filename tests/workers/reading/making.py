"""Documents made for the reading tests: invented people only."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence

import docx
from docx.document import Document as WordDocument
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODT = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("draw", "drawing"),
        ("svg", "svg-compatible"),
    ]
)


def pdf(draw: Callable[[Canvas], None], **options: object) -> bytes:
    """A PDF whose pages ``draw`` draws."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, **options)
    draw(canvas)
    canvas.save()
    return out.getvalue()


def ruled(canvas: Canvas, xs: Sequence[float], ys: Sequence[float], cells: dict[tuple[int, int], list[str]]) -> None:
    """A table with all its rules; ``ys`` from the top down. Each cell's lines start below its top."""
    canvas.grid(list(xs), list(ys))
    for (row, column), lines in cells.items():
        for number, words in enumerate(lines):
            canvas.drawString(xs[column] + 4, ys[row] - 12 - 12 * number, words)


def word(build: Callable[[WordDocument], None]) -> bytes:
    """A DOCX made by python-docx."""
    document = docx.Document()
    build(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def archive(members: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return out.getvalue()


def raw_word(body: str, names: str = WORD, **others: str) -> bytes:
    """A DOCX of bare markup; ``others`` are further parts of the word folder by their names without .xml."""
    parts = {f"word/{name}.xml": content for name, content in others.items()}
    return archive({"word/document.xml": f"<w:document {names}><w:body>{body}</w:body></w:document>", **parts})


def odt(body: str, styles: str = "") -> bytes:
    content = (
        f"<office:document-content {ODT}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})
