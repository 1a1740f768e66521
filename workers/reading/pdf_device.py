"""pdfminer.six's layout device, which also knows what the page does not show."""

from __future__ import annotations

from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTCurve
from pdfminer.pdffont import PDFCIDFont
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.utils import apply_matrix_rect, mult_matrix

TINY_POINTS = 2.0
INVISIBLE_MODES = (3, 7)
GROUNDS = 5_000
"""The most filled shapes of a page that are looked at."""
LAST_ASCII, LAST_LETTER, LAST_KNOWN = 97, 171, 182


def usual_glyph(number: int) -> str | None:
    """The character that glyph ``number`` stands for in most TrueType fonts, or None.

    Arial, Times New Roman and their kin keep the order of the Macintosh character set (the 'post' table of Apple's
    TrueType Reference Manual): space to tilde are glyphs 3 to 97, and its upper half follows, without the hard space.
    """
    if 3 <= number <= LAST_ASCII:
        return chr(number + 29)
    if LAST_ASCII < number <= LAST_KNOWN:
        return bytes([number + (30 if number <= LAST_LETTER else 31)]).decode("mac_roman")
    return None


class SeenInterpreter(PDFPageInterpreter):
    """Tells the device of shadings, which pdfminer passes over."""

    def do_sh(self, name: object) -> None:
        self.device.shaded = True  # type: ignore[attr-defined]


class SeenDevice(PDFPageAggregator):
    """Leaves out characters drawn invisibly, in white on the bare page, too small to see or beside the page.

    Words drawn in forms (parts that a page calls up) stand with the page's own, so that their lines are found.
    ``guess`` reads glyph numbers of fonts without a map in the usual order; ``guessed`` counts them.
    """

    def __init__(self, *arguments: Any, guess: bool = True, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.guess = guess
        self.guessed = 0
        self.left_out = 0
        self.pictures = 0
        self.curves = 0
        self.shaded = False
        self._invisible = False
        self._colour: Any = None
        self._is_white = False
        self._grounds: list[tuple[float, float, float, float]] = []
        self._figures: list[tuple[float, float, float, float]] = []

    def begin_page(self, page: Any, ctm: Any) -> None:
        super().begin_page(page, ctm)
        self.shaded = False
        self._grounds, self._figures = [], []

    def begin_figure(self, name: str, bbox: Any, matrix: Any) -> None:
        self._figures.append(apply_matrix_rect(mult_matrix(matrix, self.ctm), bbox))

    def end_figure(self, _: str) -> None:
        self._figures.pop()

    def render_image(self, name: str, stream: Any) -> None:
        self.pictures += 1
        if self._figures and len(self._grounds) < GROUNDS:
            self._grounds.append(self._figures[-1])

    def paint_path(self, gstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Any) -> None:
        super().paint_path(gstate, stroke, fill, evenodd, path)
        self.curves += not stroke
        if fill and len(self._grounds) < GROUNDS and self.cur_item._objs and not white(gstate.ncolor):
            shape = self.cur_item._objs[-1]
            if isinstance(shape, LTCurve):
                self._grounds.append(shape.bbox)

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        self._invisible = textstate.render in INVISIBLE_MODES
        super().render_string(textstate, seq, ncs, graphicstate)
        self._invisible = False

    def render_char(self, *arguments: Any, **named: Any) -> float:
        advance: float = super().render_char(*arguments, **named)
        item = self.cur_item._objs[-1]
        if isinstance(item, LTChar) and (self._invisible or self._unseen(item)):
            self.cur_item._objs.pop()
            self.left_out += bool(item.get_text().strip())
        return advance

    def handle_undefined_char(self, font: Any, cid: int) -> str:
        character = usual_glyph(cid) if self.guess and isinstance(font, PDFCIDFont) else None
        self.guessed += character is not None
        return character or f"(cid:{cid})"

    def _unseen(self, item: LTChar) -> bool:
        if item.height < TINY_POINTS and item.size < TINY_POINTS:
            return True
        page = self.cur_item
        if item.x1 < page.x0 or item.x0 > page.x1 or item.y1 < page.y0 or item.y0 > page.y1:
            return True
        return self._in_white(item.graphicstate.ncolor) and not self.shaded and not self._on_colour(item)

    def _in_white(self, colour: Any) -> bool:
        """``white``, told once while the colour stays: it does for most of a page."""
        if colour is not self._colour:
            self._colour, self._is_white = colour, white(colour)
        return self._is_white

    def _on_colour(self, item: LTChar) -> bool:
        """Whether something dark was drawn under the character before it: white words on a blue bar are seen."""
        x, y = (item.x0 + item.x1) / 2, (item.y0 + item.y1) / 2
        return any(x0 <= x <= x1 and y0 <= y <= y1 for x0, y0, x1, y1 in reversed(self._grounds))


def white(colour: Any) -> bool:
    """Whether a colour in grey, RGB or CMYK is white. No colour said is black."""
    if colour is None:
        return False
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    if not parts or not all(isinstance(part, int | float) for part in parts):
        return False
    return all(part <= 0.02 for part in parts) if len(parts) == 4 else all(part >= 0.98 for part in parts)
