"""pdfminer.six's layout device, which also knows what the page does not show."""

from __future__ import annotations

from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTFigure, LTImage, LTRect

TINY_POINTS = 2.0
INVISIBLE_MODES = (3, 7)


class SeenDevice(PDFPageAggregator):
    """Leaves out characters drawn invisibly, in white on the bare page or too small to see; counts them."""

    left_out = 0
    _invisible = False

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        self._invisible = textstate.render in INVISIBLE_MODES
        super().render_string(textstate, seq, ncs, graphicstate)
        self._invisible = False

    def render_char(self, *arguments: Any) -> float:
        advance: float = super().render_char(*arguments)
        item = self.cur_item._objs[-1]
        if isinstance(item, LTChar) and (self._invisible or self._unseen(item)):
            self.cur_item._objs.pop()
            self.left_out += bool(item.get_text().strip())
        return advance

    def _unseen(self, item: LTChar) -> bool:
        if item.height < TINY_POINTS and item.size < TINY_POINTS:
            return True
        return white(item.graphicstate.ncolor) and not self._on_colour(item)

    def _on_colour(self, item: LTChar) -> bool:
        """Whether something dark was drawn under the character before it: white words on a blue bar are seen."""
        x, y = (item.x0 + item.x1) / 2, (item.y0 + item.y1) / 2
        for under in self.cur_item._objs:
            dark = isinstance(under, LTRect) and under.fill and not white(under.non_stroking_color)
            if (
                (dark or isinstance(under, LTImage | LTFigure))
                and under.x0 <= x <= under.x1
                and under.y0 <= y <= under.y1
            ):
                return True
        return False


def white(colour: Any) -> bool:
    """Whether a colour in grey, RGB or CMYK is white. No colour said is black."""
    if colour is None:
        return False
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    if not parts or not all(isinstance(part, int | float) for part in parts):
        return False
    return all(part <= 0.02 for part in parts) if len(parts) == 4 else all(part >= 0.98 for part in parts)
