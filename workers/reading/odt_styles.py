"""The styles of an ODT file: which words they make bold, which they hide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

TINY_POINTS = 2.0
FAMILIES = {"text": "span", "paragraph": "text", "table-cell": "table", "table": "table", "table-row": "table"}
FAMILIES |= {"graphic": "draw"}
DEEPEST = 12


@dataclass(slots=True)
class Style:
    parent: str = ""
    bold: bool | None = None
    vanish: bool | None = None
    white: bool | None = None
    tiny: bool | None = None
    dark: bool = False
    breaks: bool = False


class Styles:
    """Styles by family and name, gathered while the files are walked: a file states its styles before their use."""

    def __init__(self) -> None:
        self.found: dict[str, Style] = {}
        self.open = Style()
        self._seen: dict[tuple[str, str], bool | None] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take an element of a style's description into account; others are passed over."""
        if tag == "style:style":
            family = FAMILIES.get(attributes.get("style:family", ""), "x")
            self.open = self.found[f"{family}:{attributes.get('style:name', '')}"] = Style()
            parent = attributes.get("style:parent-style-name")
            self.open.parent = f"{family}:{parent}" if parent else ""
            self._seen.clear()
        elif tag == "style:text-properties":
            self._text(attributes)
        elif tag in ("style:paragraph-properties", "style:table-cell-properties", "style:graphic-properties"):
            self.open.breaks = self.open.breaks or attributes.get("fo:break-before") == "page"
            self._ground(attributes)

    def _text(self, attributes: dict[str, str]) -> None:
        weight, colour = attributes.get("fo:font-weight"), attributes.get("fo:color")
        if weight is not None:
            self.open.bold = weight in ("bold", "700", "800", "900")
        if colour is not None:
            self.open.white = colour.lower() == "#ffffff"
        if "text:display" in attributes:
            self.open.vanish = attributes["text:display"] == "none"
        size = re.fullmatch(r"([\d.]{1,8})pt", attributes.get("fo:font-size", ""))
        if size:
            self.open.tiny = float(size[1].strip(".") or 0) < TINY_POINTS if size[1].count(".") < 2 else None
        self._ground(attributes)

    def _ground(self, attributes: dict[str, str]) -> None:
        for key in ("fo:background-color", "draw:fill-color"):
            colour = attributes.get(key, "transparent").lower()
            unfilled = attributes.get("draw:fill") == "none"
            self.open.dark = self.open.dark or (colour not in ("transparent", "#ffffff") and not unfilled)

    def unseen(self, stack: Sequence[str]) -> bool:
        """Whether words in elements of these styles, from the outermost in, cannot be seen on the page."""
        if self._said(stack, "vanish") or self._said(stack, "tiny"):
            return True
        return bool(self._said(stack, "white")) and not any(self._dark(name) for name in stack if name)

    def bold(self, stack: Sequence[str]) -> bool:
        return bool(self._said(stack, "bold"))

    def breaks(self, name: str) -> bool:
        style = self.found.get(name)
        return style is not None and style.breaks

    def _said(self, stack: Sequence[str], what: str) -> bool | None:
        """What the innermost style that says anything says."""
        for name in reversed(stack):
            if name and (said := self._of(name, what)) is not None:
                return said
        return None

    def _of(self, name: str, what: str) -> bool | None:
        key = (name, what)
        if key not in self._seen:
            said, at = None, name
            for _ in range(DEEPEST):
                style = self.found.get(at)
                if style is None or said is not None:
                    break
                said, at = getattr(style, what), style.parent
            self._seen[key] = said
        return self._seen[key]

    def _dark(self, name: str) -> bool:
        style = self.found.get(name)
        return style is not None and style.dark


def number(attributes: dict[str, str], key: str) -> int:
    """A count from 1, of at most four digits; 1 where it is not said."""
    value = attributes.get(key, "1")
    return max(1, int(value)) if value.isascii() and value.isdigit() and len(value) < 5 else 1
