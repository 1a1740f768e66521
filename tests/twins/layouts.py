"""The same words set out otherwise: a PDF in one column or two, a Word file, text wrapped at a narrower width."""

from __future__ import annotations

import io
import re
import textwrap

from docx import Document as Word
from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

FONT, SIZE, LEADING, MARGIN, GUTTER = "Helvetica", 10, 13, 50, 28
PIECES = re.compile(r" {3,}|\t+")
# A line that cannot end there goes on in the next.
OPEN = re.compile(r"(?:\b(?:and|or|the|of|to|with|for|in|a|an|at|by|from|on|under|over|into|as|about)|[,&])$")
BULLET = re.compile(r"^\s*[-*•–o]\s")


def paragraphs(text: str) -> list[str]:
    """Lines as their author meant them: what was wrapped by hand is put together again."""
    out: list[str] = []
    before = ""
    for line in text.split("\n"):
        said = line.strip()
        runs_on = (
            bool(said and before.strip())
            and not BULLET.match(line)
            and not PIECES.search(said)
            and not PIECES.search(before.strip())
            and (
                said[0].islower()
                or (said[0] == "(" and before[0].isspace())
                or OPEN.search(before.rstrip()) is not None
            )
        )
        if runs_on:
            out[-1] += f" {said}"
        else:
            out.append(said)
        before = line
    return out


def text(words: str) -> bytes:
    """As it stands."""
    return words.encode()


def narrow(words: str) -> bytes:
    """Wrapped at 72 letters; lines with parts set apart stay whole."""
    lines: list[str] = []
    for line in paragraphs(words):
        lines += [line] if PIECES.search(line) or not line else textwrap.wrap(line, 72)
    return "\n".join(lines).encode()


def docx(words: str) -> bytes:
    """One paragraph a line, with tabs between what stands apart."""
    document = Word()
    for line in paragraphs(words):
        document.add_paragraph(PIECES.sub("\t", line))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def pdf(words: str) -> bytes:
    return _pdf(words, 1)


def pdf_two_columns(words: str) -> bytes:
    return _pdf(words, 2)


def _pdf(words: str, columns: int) -> bytes:
    out = io.BytesIO()
    # The same bytes from the same words: no date and no random name in the file.
    canvas = Canvas(out, pagesize=A4, invariant=1)
    width = (A4[0] - 2 * MARGIN - (columns - 1) * GUTTER) / columns
    lines = [line for paragraph in paragraphs(words) for line in _wrapped(canvas, paragraph, width)]
    room = int((A4[1] - 2 * MARGIN) / LEADING)
    tall = min(room, -(-len(lines) // columns)) if len(lines) <= room * columns else room
    for start in range(0, len(lines), tall * columns):
        for column in range(columns):
            part = lines[start + column * tall : start + (column + 1) * tall]
            _draw(canvas, part, MARGIN + column * (width + GUTTER), width)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _wrapped(canvas: Canvas, paragraph: str, width: float) -> list[str]:
    pieces = PIECES.split(paragraph)
    if len(pieces) == 2 and sum(canvas.stringWidth(p, FONT, SIZE) for p in pieces) < width - 2 * SIZE:
        return ["\t".join(pieces)]
    lines: list[str] = []
    for piece in pieces:
        now = ""
        for word in piece.split(" "):
            longer = f"{now} {word}".strip()
            if now and canvas.stringWidth(longer, FONT, SIZE) > width:
                lines.append(now)
                now = word
            else:
                now = longer
        lines.append(now)
    return lines


def _draw(canvas: Canvas, lines: list[str], left: float, width: float) -> None:
    canvas.setFont(FONT, SIZE)
    for number, line in enumerate(lines):
        top = A4[1] - MARGIN - number * LEADING
        first, _, second = line.partition("\t")
        canvas.drawString(left, top, first)
        if second:
            canvas.drawRightString(left + width, top, second)


LAYOUTS = {"text": text, "narrow text": narrow, "docx": docx, "pdf": pdf, "pdf in two columns": pdf_two_columns}
