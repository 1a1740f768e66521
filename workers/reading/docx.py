"""Word (DOCX): a streaming walk over the document, its headers, footers and notes, that sees what the page shows."""

from __future__ import annotations

import posixpath
import re
import zipfile

from rules.document import Document
from workers.reading import zipped
from workers.reading.docx_styles import RUN_PROPERTIES, Look, Style, Styles
from workers.reading.docx_white import Ground
from workers.reading.gathering import Gatherer, Paragraph
from workers.reading.refusal import Unreadable

# Fallback repeats a text box for old programs; the others hold deleted words, field codes and how things looked before.
SKIPPED = {"mc:Fallback", "w:del", "w:moveFrom", "w:delText", "w:instrText", "w:comment", "w:footnoteRef"}
SKIPPED |= {f"w:{part}Change" for part in ("rPr", "pPr", "tblPr", "tblPrEx", "trPr", "tcPr", "sectPr")}
PART = re.compile(r"(header|footer|footnotes|endnotes)\d*\.xml")
MAIN = "/officeDocument"


def read(data: bytes, kind: str) -> Document:
    """Paragraphs as Lines, table cells with their places; hidden, white and tiny words left out with a warning.

    Raises:
        Unreadable: damaged, encrypted or too_large.
    """
    archive = zipped.open_archive(data)
    main = main_part(archive)
    folder = posixpath.dirname(main)
    parts: dict[str, list[str]] = {"header": [], "footer": [], "footnotes": [], "endnotes": []}
    for name in sorted(archive.namelist()):
        found = PART.fullmatch(posixpath.basename(name))
        if found and posixpath.dirname(name) == folder:
            parts[found[1]].append(name)
    order = [*parts["header"], main, *parts["footnotes"], *parts["endnotes"], *parts["footer"]]
    zipped.refuse_large(archive, order)
    walk = Walk(Gatherer(kind, "docx"), Styles(archive, posixpath.join(folder, "styles.xml")))
    for name in order:
        zipped.parse(archive, name, walk.start, walk.end, walk.text)
        walk.part_ends()
    return walk.gatherer.document()


def main_part(archive: zipfile.ZipFile) -> str:
    """The name of the part that holds the document: word/document.xml, or what the package's relations say.

    Raises:
        Unreadable: damaged, where there is none.
    """
    names = set(archive.namelist())
    if "word/document.xml" in names:
        return "word/document.xml"
    targets: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "rel:Relationship" and attributes.get("Type", "").endswith(MAIN):
            targets.append(attributes.get("Target", "").lstrip("/"))

    if "_rels/.rels" in names:
        zipped.parse(archive, "_rels/.rels", start)
    for target in targets:
        if target in names:
            return target
    raise Unreadable("damaged")


class Walk:
    """The state of the walk: where we are in paragraphs, runs and tables."""

    def __init__(self, gatherer: Gatherer, styles: Styles) -> None:
        self.gatherer, self.styles = gatherer, styles
        self.paragraphs: list[Paragraph] = []
        self.bases: list[Style] = []
        """The style of each open paragraph."""
        self.runs: list[Look] = []
        self.run_styles: list[str] = []
        self.ground = Ground()
        self.skipping = 0
        self.in_text = False
        self.in_properties = 0
        """Inside a run's (1) or a paragraph's (2) properties, or none (0)."""
        self.fresh_page = False

    def part_ends(self) -> None:
        while self.paragraphs:
            self._close_paragraph()
        self.gatherer.tables.clear()
        self.runs.clear()
        self.run_styles.clear()
        self.ground = Ground(self.ground.page)
        self.skipping = self.in_properties = 0
        self.in_text = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self.skipping or tag in SKIPPED:
            self.skipping += 1
            return
        self.ground.start(tag, attributes)
        if tag == "w:t":
            self.in_text = True
        elif tag == "w:r":
            self.runs.append(Look())
            self.run_styles.append("")
        elif tag == "w:p":
            self.paragraphs.append(Paragraph())
            self.bases.append(self.styles.of(self.styles.default_paragraph))
        elif tag == "w:rPr":
            self.in_properties = self.in_properties or 1
        elif tag == "w:pPr":
            self.in_properties = 2
        elif tag in ("w:tab", "w:ptab"):
            # A tab stop's definition stands in the properties; a tab of the text in a run.
            self._add("" if self.in_properties else "\t")
        elif tag in ("w:br", "w:cr"):
            self._break(attributes)
        elif tag == "w:lastRenderedPageBreak":
            # Word writes one of these after each page break a person made, too.
            self._turn_page(counts=not self.fresh_page)
        elif tag == "w:noBreakHyphen":
            self._add("-")
        else:
            self._properties(tag, attributes.get("w:val", ""), attributes)

    def _turn_page(self, *, counts: bool) -> None:
        self.gatherer.page += counts
        self.fresh_page = counts

    def _break(self, attributes: dict[str, str]) -> None:
        page = attributes.get("w:type") == "page"
        if page:
            self._turn_page(counts=True)
        if not page or (self.paragraphs and self.paragraphs[-1].any_text):
            self._add("\n")

    def _properties(self, tag: str, value: str, attributes: dict[str, str]) -> None:
        gatherer = self.gatherer
        if tag == "w:tbl":
            gatherer.open_table()
        elif tag == "w:tr":
            gatherer.open_row()
        elif tag == "w:tc":
            gatherer.open_cell()
        elif tag == "w:gridSpan" and value.isdigit():
            gatherer.widen_cell(int(value))
        elif tag == "w:gridBefore" and value.isdigit():
            gatherer.skip_columns(int(value))
        elif tag == "w:vMerge":
            gatherer.merge_cell(begins=value == "restart")
        elif tag == "w:tblStyle":
            self.ground.styled(self.styles.of(value).dark)
        elif self.in_properties == 2 and self.paragraphs:
            self._paragraph_property(tag, value)
        elif self.in_properties == 1 and self.runs:
            if tag == "w:rStyle":
                self.run_styles[-1] = value
            elif tag in RUN_PROPERTIES:
                self.runs[-1].take(tag, value)
            elif tag == "w:highlight" and value not in ("none", "white"):
                self.ground.shade()

    def _paragraph_property(self, tag: str, value: str) -> None:
        paragraph = self.paragraphs[-1]
        if tag == "w:pStyle":
            style = self.bases[-1] = self.styles.of(value)
            paragraph.heading, paragraph.bullet = style.heading, style.bullet
            self.ground.styled(style.dark)
        elif tag == "w:numId":
            # Number 0 takes away the list that the style gave.
            paragraph.bullet = value != "0"
        elif tag == "w:outlineLvl" and value.isdigit() and int(value) < 6:
            paragraph.heading = paragraph.heading or int(value) + 1
        elif tag == "w:pageBreakBefore" and value.lower() not in ("0", "false", "off") and self.gatherer.lines:
            self._turn_page(counts=True)

    def _add(self, words: str) -> None:
        if not self.paragraphs or not words:
            return
        paragraph = self.paragraphs[-1]
        look = self.bases[-1].look
        if self.runs:
            if self.run_styles[-1]:
                look = self.styles.of(self.run_styles[-1]).look.over(look)
            look = self.runs[-1].over(look)
        if look.vanish or look.tiny or (look.white and not self.ground.dark()):
            self.gatherer.left_out += bool(words.strip())
            return
        if words.strip():
            self.fresh_page = False
            paragraph.page = paragraph.page or self.gatherer.page
        paragraph.add(words, bool(look.bold))

    def _close_paragraph(self) -> None:
        self.bases.pop()
        self.gatherer.add(self.paragraphs.pop())

    def end(self, tag: str) -> None:
        if self.skipping:
            self.skipping -= 1
            return
        self.ground.end(tag)
        if tag == "w:t":
            self.in_text = False
        elif tag == "w:r" and self.runs:
            self.runs.pop()
            self.run_styles.pop()
        elif tag == "w:p" and self.paragraphs:
            self._close_paragraph()
        elif tag == "w:rPr":
            self.in_properties = 2 if self.in_properties == 2 else 0
        elif tag == "w:pPr":
            self.in_properties = 0
        elif tag == "w:tc":
            self.gatherer.close_cell()
        elif tag == "w:tbl":
            self.gatherer.close_table()

    def text(self, words: str) -> None:
        if self.in_text and not self.skipping:
            self._add(words)
