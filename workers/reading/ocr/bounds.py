"""How much of a page is drawn: a stranger's page may say that it is a mile wide."""

from __future__ import annotations

import math

from workers.reading.ocr.model import POINTS
from workers.reading.refusal import Unreadable

PAGES = 20
DOTS = 200.0
"""Dots to the inch: enough for small print."""
PIXELS = 8_000_000
"""Of one page as drawn; A4 at 200 dots takes 3.9 million."""
LONGEST = 5_000
"""Pixels of a page's longer side."""
INSIDE = 64_000_000
"""Pixels of one picture in the file: A4 at 600 dots takes 35 million."""
FEWEST = 36.0
"""Dots to the inch below which the words of an ordinary page cannot be told apart, and a page is a poster."""


def dots(width: float, height: float) -> float:
    """Dots to the inch for a page of so many points.

    Raises:
        Unreadable: too_large for a page that would be a blur.
    """
    if not (0 < width < float("inf") and 0 < height < float("inf")):
        raise Unreadable("damaged")
    inches = width / POINTS, height / POINTS
    found = min(DOTS, LONGEST / max(inches), math.sqrt(PIXELS / (inches[0] * inches[1])))
    if found < FEWEST:
        raise Unreadable("too_large")
    return found
