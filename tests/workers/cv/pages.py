"""CVs drawn as PDF: in one column, with a sidebar on either side, and in ruled tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.workers.cv.content import Cv
from tests.workers.cv.elements import Element, flowing, tabled, top
from tests.workers.reading.making import HEIGHT, WIDTH, pdf

MARGIN, LEADING = 45.0, 13.0
TAB, BETWEEN = 115.0, 60.0
"""Where what follows dates begins; the least white space left of dates at the right edge."""
DATES = re.compile(r"(?:[A-Z][a-z]{2,8}\.? )?(?:\d{1,2}[/.])?\d{4}")
SIZES = {"name": 16.0, "heading": 12.0}


def _font(kind: str) -> tuple[str, float]:
    return ("Helvetica-Bold" if kind in ("name", "heading", "bold") else "Helvetica"), SIZES.get(kind, 9.5)


def _wrapped(text: str, kind: str, room: float) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and stringWidth(longer, *_font(kind)) > room:
            yield line
            line = word
        else:
            line = longer
    yield line


def _heights(element: Element, room: float) -> float:
    before = 8.0 if element.kind == "heading" else 0.0
    indent = 10.0 if element.kind == "duty" else 0.0
    return before + LEADING * len(list(_wrapped(element.text.replace("\t", "  "), element.kind, room - indent)))


def _draw(canvas: Canvas, element: Element, x: float, y: float, room: float) -> float:
    """Draws the element with its top at ``y``; gives where the next one starts."""
    if element.kind == "blank":
        return y - LEADING
    y -= 8.0 if element.kind == "heading" else 0.0
    left, _, right = element.text.partition("\t")
    dates_first = DATES.match(left) is not None
    right = right.replace("\t", ", ")
    font = _font(element.kind)
    canvas.setFont(*font)
    width = stringWidth(right, *font)
    tabbed = x + room - width
    if right and dates_first and width < room - TAB:
        tabbed = x + TAB
    elif right and stringWidth(left, *font) + width + BETWEEN > room:
        left, right = f"{left}, {right}", ""
    indent = 10.0 if element.kind == "duty" else 0.0
    for number, line in enumerate(_wrapped(left, element.kind, room - indent)):
        if indent and number == 0:
            canvas.drawString(x, y - 10, "\u2022")
        canvas.drawString(x + indent, y - 10, line)
        if right and number == 0:
            canvas.drawString(tabbed, y - 10, right)
        y -= LEADING
    return y


def _column(canvas: Canvas, elements: Sequence[Element], x: float, room: float, y: float) -> list[Element]:
    """As much as fits the page; gives back the rest."""
    for number, element in enumerate(elements):
        if y - _heights(element, room) < MARGIN:
            return list(elements[number:])
        y = _draw(canvas, element, x, y, room)
    return []


def one_column(cv: Cv) -> bytes:
    def draw(canvas: Canvas) -> None:
        left = [*top(cv), *flowing(cv, cv.parts)]
        while left:
            left = _column(canvas, left, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - MARGIN)
            canvas.showPage()

    return pdf(draw)


def sidebar(cv: Cv, *, on_the_right: bool) -> bytes:
    """The name across the page, and below it two columns; a page more for what does not fit."""
    narrow, gap = 150.0, 24.0
    wide = WIDTH - 2 * MARGIN - narrow - gap
    side_x, main_x = (MARGIN + wide + gap, MARGIN) if on_the_right else (MARGIN, MARGIN + narrow + gap)

    def draw(canvas: Canvas) -> None:
        name, *contact = top(cv)
        y = _draw(canvas, name, MARGIN, HEIGHT - MARGIN, WIDTH - 2 * MARGIN) - 10
        aside = [Element("heading", "Contact"), *contact, *flowing(cv, [p for p in cv.parts if p.side])]
        body = flowing(cv, [p for p in cv.parts if not p.side])
        body = [_inline(element) for element in body] if on_the_right else body
        while aside or body:
            aside = _column(canvas, aside, side_x, narrow, y)
            body = _column(canvas, body, main_x, wide, y)
            canvas.showPage()
            y = HEIGHT - MARGIN

    return pdf(draw)


def _inline(element: Element) -> Element:
    """Dates that would stand at the right edge, next to the narrow column, as the end of their line."""
    left, tab, right = element.text.partition("\t")
    return replace(element, text=f"{left}, {right}") if tab and right and not DATES.match(left) else element


def left_sidebar(cv: Cv) -> bytes:
    return sidebar(cv, on_the_right=False)


def right_sidebar(cv: Cv) -> bytes:
    return sidebar(cv, on_the_right=True)


def ruled(cv: Cv) -> bytes:
    """Posts and awards in tables with all their rules."""
    first = 150.0
    room = WIDTH - 2 * MARGIN
    rooms = (first, room - first)

    def draw(canvas: Canvas) -> None:
        y = HEIGHT - MARGIN
        for element in [*top(cv), *tabled(cv, cv.parts)]:
            inner = [r - 8 for r in rooms]
            cells = element.cells
            height = (
                max(sum(_heights(e, r) for e in cell) for cell, r in zip(cells, inner, strict=True)) + 6
                if cells
                else _heights(element, room)
            )
            if y - height < MARGIN:
                canvas.showPage()
                y = HEIGHT - MARGIN
            if not cells:
                y = _draw(canvas, element, MARGIN, y, room)
                continue
            canvas.grid([MARGIN, MARGIN + first, MARGIN + room], [y, y - height])
            for cell, x, r in zip(cells, (MARGIN, MARGIN + first), inner, strict=True):
                at = y - 1
                for one in cell:
                    at = _draw(canvas, one, x + 4, at, r)
            y -= height
        canvas.showPage()

    return pdf(draw)
