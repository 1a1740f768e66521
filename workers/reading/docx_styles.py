"""The named styles of a Word file: what they make of a paragraph or run that says nothing itself."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field

from workers.reading import zipped

TINY_HALF_POINTS = 4
HEADING = re.compile(r"(?:heading|title|subtitle)\s*(\d)?", re.I)
RUN_PROPERTIES = frozenset(("w:b", "w:vanish", "w:color", "w:sz"))
DEEPEST = 12
"""Styles based on styles: more links than this is a ring."""


@dataclass(slots=True)
class Look:
    """How words look. None: not said here."""

    bold: bool | None = None
    vanish: bool | None = None
    white: bool | None = None
    tiny: bool | None = None

    def take(self, tag: str, value: str) -> None:
        """Take one run property into account."""
        on = value.lower() not in ("0", "false", "off", "none")
        if tag == "w:b":
            self.bold = on
        elif tag == "w:vanish":
            self.vanish = on
        elif tag == "w:color":
            self.white = value.upper() == "FFFFFF"
        elif tag == "w:sz" and value.isdigit():
            self.tiny = int(value) < TINY_HALF_POINTS

    def over(self, base: Look) -> Look:
        """This look, with what it does not say taken from ``base``."""
        return Look(
            base.bold if self.bold is None else self.bold,
            base.vanish if self.vanish is None else self.vanish,
            base.white if self.white is None else self.white,
            base.tiny if self.tiny is None else self.tiny,
        )


@dataclass(slots=True)
class Style:
    name: str = ""
    based_on: str = ""
    look: Look = field(default_factory=Look)
    heading: int = 0
    bullet: bool = False
    dark: bool = False
    """Whether it shades what stands behind its words, or (a table's) any part of them."""


class Styles:
    """Styles by their id; ``of`` answers with everything inherited."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self.found: dict[str, Style] = {}
        self.open = Style()
        self._settled: dict[str, Style] = {}
        self.default_paragraph = ""
        if name in archive.namelist():
            zipped.parse(archive, name, self._start)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        value = attributes.get("w:val", "")
        if tag == "w:style":
            identifier = attributes.get("w:styleId", "")
            self.open = self.found[identifier] = Style()
            if attributes.get("w:type") == "paragraph" and attributes.get("w:default") in ("1", "true"):
                self.default_paragraph = identifier
        elif tag == "w:name":
            self.open.name = value
            self.open.heading = heading_of(value)
            self.open.bullet = value.lower().startswith("list")
        elif tag == "w:basedOn":
            self.open.based_on = value
        elif tag == "w:outlineLvl" and value.isdigit() and int(value) < 6:
            self.open.heading = self.open.heading or int(value) + 1
        elif tag == "w:numPr":
            self.open.bullet = True
        elif tag == "w:shd":
            self.open.dark = self.open.dark or shades(attributes)
        elif tag in RUN_PROPERTIES:
            self.open.look.take(tag, value)

    def of(self, identifier: str) -> Style:
        """The style, or an empty one that goes by its id where the file does not describe it."""
        if identifier not in self._settled:
            self._settled[identifier] = self._settle(identifier, 0)
        return self._settled[identifier]

    def _settle(self, identifier: str, depth: int) -> Style:
        own = self.found.get(identifier)
        if own is None:
            return Style(heading=heading_of(identifier), bullet=identifier.lower().startswith("list"))
        if not own.based_on or depth > DEEPEST:
            return own
        base = self._settle(own.based_on, depth + 1)
        return Style(
            own.name,
            "",
            own.look.over(base.look),
            own.heading or base.heading,
            own.bullet or base.bullet,
            own.dark or base.dark,
        )


def heading_of(name: str) -> int:
    """1 to 6 for the name (or id) of a heading's style, 0 for another."""
    found = HEADING.match(name)
    return min(6, int(found[1] or 1) or 1) if found else 0


def shades(attributes: dict[str, str]) -> bool:
    """Whether a shading element puts a colour behind the words."""
    fill = attributes.get("w:fill", "auto").upper()
    return fill not in ("AUTO", "FFFFFF", "") or (fill == "AUTO" and attributes.get("w:val") == "solid")
