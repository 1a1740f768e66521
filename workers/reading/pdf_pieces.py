"""Pieces of text on a page: what pdfminer calls a line, as plain data in points from the bottom left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pdfminer.layout import LTChar, LTContainer, LTTextLine


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words on one baseline."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    bold: bool
    size: float
    first: float = 0.0
    """The width of its first word; 0 where that was not measured."""

    @property
    def middle(self) -> float:
        return (self.y0 + self.y1) / 2

    @property
    def height(self) -> float:
        return self.y1 - self.y0


def pieces(layout: Any, walls: list[tuple[float, float, float]]) -> list[Piece]:
    """Every piece of the page. ``walls`` are vertical rules (x, y0, y1): a piece never runs through one."""
    found: list[Piece] = []
    for line in _lines(layout):
        cuts = [x for x, low, high in walls if low - 1 <= (line.y0 + line.y1) / 2 <= high + 1 and line.x0 < x < line.x1]
        for group in _cut(list(line), sorted(cuts)):
            piece = _piece(group)
            if piece is not None:
                found.append(piece)
    return found


def _lines(item: Any) -> Iterator[Any]:
    if isinstance(item, LTTextLine):
        yield item
    elif isinstance(item, LTContainer):
        for child in item:
            yield from _lines(child)


def _cut(items: list[Any], cuts: list[float]) -> Iterator[list[Any]]:
    if not cuts:
        yield items
        return
    group: list[Any] = []
    left = list(cuts)
    for item in items:
        if isinstance(item, LTChar) and left and (item.x0 + item.x1) / 2 > left[0]:
            yield group
            group = []
            while left and (item.x0 + item.x1) / 2 > left[0]:
                left.pop(0)
        group.append(item)
    yield group


def _piece(items: list[Any]) -> Piece | None:
    characters = [item for item in items if isinstance(item, LTChar)]
    text = "".join(item.get_text() for item in items).strip()
    shown = [c for c in characters if c.get_text().strip()]
    if not shown or not text:
        return None
    bold = sum("bold" in c.fontname.lower() or "black" in c.fontname.lower() for c in shown)
    return Piece(
        text,
        min(c.x0 for c in shown),
        min(c.y0 for c in shown),
        max(c.x1 for c in shown),
        max(c.y1 for c in shown),
        bold == len(shown),
        max(c.size for c in shown),
        _first(items),
    )


def _first(items: list[Any]) -> float:
    """The width of the first word, from its first letter to its last."""
    word: list[LTChar] = []
    for item in items:
        if item.get_text().strip(" \t\n"):
            word += [item] if isinstance(item, LTChar) else []
        elif word:
            break
    return float(max(c.x1 for c in word) - min(c.x0 for c in word)) if word else 0.0
