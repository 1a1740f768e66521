"""Word (DOCX): a streaming walk over the document, its headers and footers, that sees what the page shows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.document import Document
from workers.reading import zipped
from workers.reading.gathering import Gatherer, Paragraph
from workers.reading.refusal import Unreadable

# Fallback repeats a text box for old programs; the others hold deleted words, field codes and comments.
SKIPPED = {"mc:Fallback", "w:del", "w:moveFrom", "w:delText", "w:instrText", "w:comment", "w:footnoteRef"}
TINY_HALF_POINTS = 4
HEADING = re.compile(r"(?:heading|title|subtitle)\s*(\d)?", re.I)


def read(data: bytes, kind: str) -> Document:
    """Paragraphs as Lines, table cells with their places; hidden, white and tiny words left out with a warning.

    Raises:
        Unreadable: damaged, encrypted or too_large.
    """
    archive = zipped.open_archive(data)
    if "word/document.xml" not in archive.namelist():
        raise Unreadable("damaged")
    names = sorted(archive.namelist())
    heads = [n for n in names if re.fullmatch(r"word/header\d*\.xml", n)]
    feet = [n for n in names if re.fullmatch(r"word/footer\d*\.xml", n)]
    walk = Walk(Gatherer(kind, "docx"))
    for name in (*heads, "word/document.xml", *feet):
        zipped.parse(archive, name, walk.start, walk.end, walk.text)
        walk.part_ends()
    return walk.gatherer.document()


@dataclass
class Run:
    bold: bool = False
    hidden: bool = False


class Walk:
    """The state of the walk: where we are in paragraphs, runs and tables."""

    def __init__(self, gatherer: Gatherer) -> None:
        self.gatherer = gatherer
        self.paragraphs: list[Paragraph] = []
        self.run = Run()
        self.skipping = 0
        self.in_text = False
        self.in_run_properties = False
        self.merged = False

    def part_ends(self) -> None:
        while self.paragraphs:
            self.gatherer.add(self.paragraphs.pop())
        self.gatherer.tables.clear()
        self.skipping = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self.skipping or tag in SKIPPED:
            self.skipping += 1
            return
        value = attributes.get("w:val", "")
        if tag == "w:p":
            self.paragraphs.append(Paragraph())
        elif tag == "w:r":
            self.run = Run()
        elif tag == "w:rPr":
            self.in_run_properties = True
        elif tag == "w:t":
            self.in_text = True
        elif tag in ("w:tab", "w:ptab") and not self._in_properties(attributes):
            self._add("\t")
        elif tag in ("w:br", "w:cr"):
            self._break(attributes)
        elif tag == "w:lastRenderedPageBreak":
            self.gatherer.page += 1
        elif tag == "w:noBreakHyphen":
            self._add("-")
        else:
            self._properties(tag, value, attributes)

    def _in_properties(self, attributes: dict[str, str]) -> bool:
        """A tab stop's definition has a position; a tab in the text has none."""
        return "w:pos" in attributes

    def _break(self, attributes: dict[str, str]) -> None:
        if attributes.get("w:type") == "page":
            self.gatherer.page += 1
        self._add("\n")

    def _properties(self, tag: str, value: str, attributes: dict[str, str]) -> None:
        gatherer = self.gatherer
        if tag == "w:tbl":
            gatherer.open_table()
        elif tag == "w:tr":
            gatherer.open_row()
        elif tag == "w:gridSpan" and value.isdigit():
            gatherer.open_cell(int(value))
        elif tag == "w:tc":
            gatherer.open_cell()
        elif tag == "w:pStyle" and self.paragraphs:
            self._style(value)
        elif tag == "w:numPr" and self.paragraphs:
            self.paragraphs[-1].bullet = True
        elif self.in_run_properties and tag in ("w:b", "w:vanish", "w:webHidden", "w:color", "w:sz"):
            self._run_property(tag, value)

    def _style(self, value: str) -> None:
        paragraph = self.paragraphs[-1]
        found = HEADING.match(value)
        if found:
            paragraph.heading = int(found[1] or 1) or 1
        elif value.lower().startswith("list"):
            paragraph.bullet = True

    def _run_property(self, tag: str, value: str) -> None:
        on = value.lower() not in ("0", "false", "off", "none")
        if tag == "w:b":
            self.run.bold = on
        elif tag in ("w:vanish", "w:webHidden"):
            self.run.hidden = self.run.hidden or on
        elif tag == "w:color":
            self.run.hidden = self.run.hidden or value.upper() == "FFFFFF"
        elif value.isdigit() and int(value) < TINY_HALF_POINTS:
            self.run.hidden = True

    def _add(self, words: str) -> None:
        if not self.paragraphs:
            return
        if self.run.hidden:
            self.gatherer.left_out += bool(words.strip())
            return
        self.paragraphs[-1].add(words, self.run.bold)

    def end(self, tag: str) -> None:
        if self.skipping:
            self.skipping -= 1
        elif tag == "w:p" and self.paragraphs:
            self.gatherer.add(self.paragraphs.pop())
        elif tag == "w:t":
            self.in_text = False
        elif tag == "w:rPr":
            self.in_run_properties = False
        elif tag == "w:r":
            self.run = Run()
        elif tag == "w:tc":
            self.gatherer.close_cell()
        elif tag == "w:tbl":
            self.gatherer.close_table()

    def text(self, words: str) -> None:
        if self.in_text and not self.skipping:
            self._add(words)
