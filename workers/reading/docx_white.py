"""What stands behind words in a Word file: white words on a dark bar are seen, on the bare page they are not."""

from __future__ import annotations

from workers.reading.docx_styles import shades

GROUNDS = {"w:tbl", "w:tc", "w:p", "w:r", "w:txbxContent"}
"""Elements that may have a ground of their own. What they hold stands on it too."""
SHAPES = {"wps:wsp", "v:shape", "v:rect", "v:roundrect"}
NOT_FILLS = {"a:ln", "a:lnRef", "a:effectRef", "a:fontRef"}
LIGHT = {"FFFFFF", "BG1", "LT1", "WHITE", "#FFFFFF"}


class Ground:
    """The stack of grounds under the words being read."""

    def __init__(self, page: bool = False) -> None:
        self.page = page
        """Whether the page has a colour, or a dark shape or picture was drawn before: what stands on what is then
        not to be told from the file alone, so white words in a box are taken as seen."""
        self.stack: list[bool] = []
        self.shapes: list[bool | None] = []
        """Whether each open shape is filled; None: not said yet."""
        self.pictured = False
        self.lines = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in GROUNDS:
            self.stack.append(tag == "w:txbxContent" and (self.pictured or any(self.shapes)))
        elif tag == "w:shd":
            if shades(attributes):
                self.shade()
        elif tag in SHAPES:
            fill = attributes.get("fillcolor", "white").split()[0].upper() if attributes.get("fillcolor") else "WHITE"
            filled = fill not in LIGHT and attributes.get("filled", "t")[:1].lower() not in ("f", "0")
            self.shapes.append(True if filled else None)
        elif tag in NOT_FILLS:
            self.lines += 1
        elif tag in ("a:srgbClr", "a:schemeClr") and self.shapes and not self.lines:
            if self.shapes[-1] is None and attributes.get("val", "").upper() not in LIGHT:
                self.shapes[-1] = True
        elif tag == "a:noFill" and self.shapes and not self.lines:
            self.shapes[-1] = False
        elif tag == "pic:pic":
            self.pictured = True
        elif tag == "w:background":
            self.page = attributes.get("w:color", "FFFFFF").upper() not in ("FFFFFF", "AUTO")

    def end(self, tag: str) -> None:
        if tag in GROUNDS and self.stack:
            self.stack.pop()
        elif tag in SHAPES and self.shapes:
            self.pictured = bool(self.shapes.pop()) or self.pictured
        elif tag in NOT_FILLS:
            self.lines -= 1

    def shade(self) -> None:
        """The innermost open element has a ground of its own."""
        if self.stack:
            self.stack[-1] = True

    def styled(self, dark: bool) -> None:
        if dark:
            self.shade()

    def dark(self) -> bool:
        return self.page or any(self.stack)
