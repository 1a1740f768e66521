"""OpenDocument text (ODT): content.xml by the same streaming walk."""

from __future__ import annotations

from rules.document import Document
from workers.reading import zipped
from workers.reading.gathering import Gatherer, Paragraph
from workers.reading.refusal import Unreadable

SKIPPED = {"text:tracked-changes", "office:annotation", "text:note-citation", "text:sequence-decls"}
REPEATS = 50


def read(data: bytes, kind: str) -> Document:
    """Paragraphs and headings as Lines, table cells with their places.

    Raises:
        Unreadable: damaged, encrypted or too_large.
    """
    archive = zipped.open_archive(data)
    if "content.xml" not in archive.namelist():
        raise Unreadable("damaged")
    if "META-INF/manifest.xml" in archive.namelist():
        _refuse_encrypted(archive)
    walk = Walk(Gatherer(kind, "odt"))
    zipped.parse(archive, "content.xml", walk.start, walk.end, walk.text)
    return walk.gatherer.document()


def _refuse_encrypted(archive: zipped.zipfile.ZipFile) -> None:
    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "manifest:encryption-data":
            raise Unreadable("encrypted")

    zipped.parse(archive, "META-INF/manifest.xml", start, lambda tag: None, lambda words: None)


class Walk:
    """The state of the walk, with the automatic styles that make words bold or hidden."""

    def __init__(self, gatherer: Gatherer) -> None:
        self.gatherer = gatherer
        self.paragraphs: list[Paragraph] = []
        self.bold_styles: set[str] = set()
        self.hidden_styles: set[str] = set()
        self.style = ""
        self.spans: list[str] = []
        self.lists = 0
        self.skipping = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self.skipping or tag in SKIPPED:
            self.skipping += 1
            return
        style = attributes.get("text:style-name", "")
        if tag in ("text:p", "text:h"):
            paragraph = Paragraph(bullet=self.lists > 0 and tag == "text:p")
            if tag == "text:h":
                level = attributes.get("text:outline-level", "1")
                paragraph.heading = int(level) if level.isdigit() else 1
            self.paragraphs.append(paragraph)
            self.spans.append(style)
        elif tag == "text:span":
            self.spans.append(style)
        elif tag == "text:list":
            self.lists += 1
        elif tag == "text:tab":
            self._add("\t")
        elif tag == "text:line-break":
            self._add("\n")
        elif tag == "text:s":
            count = attributes.get("text:c", "1")
            self._add(" " * min(int(count) if count.isdigit() else 1, 200))
        elif tag == "text:soft-page-break":
            self.gatherer.page += 1
        else:
            self._structure(tag, attributes)

    def _structure(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "style:style":
            self.style = attributes.get("style:name", "")
        elif tag == "style:text-properties":
            if attributes.get("fo:font-weight") in ("bold", "700", "800", "900"):
                self.bold_styles.add(self.style)
            if attributes.get("text:display") == "none" or attributes.get("fo:color", "").lower() == "#ffffff":
                self.hidden_styles.add(self.style)
        elif tag == "table:table":
            self.gatherer.open_table()
        elif tag == "table:table-row":
            self.gatherer.open_row()
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            span = attributes.get("table:number-columns-spanned", attributes.get("table:number-columns-repeated", "1"))
            covered = tag == "table:covered-table-cell"
            self.gatherer.open_cell(0 if covered else min(int(span) if span.isdigit() else 1, REPEATS))
            if covered and self.gatherer.tables:
                self.gatherer.tables[-1].span = 0

    def _add(self, words: str) -> None:
        if not self.paragraphs:
            return
        if any(style in self.hidden_styles for style in self.spans):
            self.gatherer.left_out += bool(words.strip())
            return
        self.paragraphs[-1].add(words, any(style in self.bold_styles for style in self.spans))

    def end(self, tag: str) -> None:
        if self.skipping:
            self.skipping -= 1
        elif tag in ("text:p", "text:h"):
            self.spans.pop()
            if self.paragraphs:
                self.gatherer.add(self.paragraphs.pop())
        elif tag == "text:span":
            self.spans.pop()
        elif tag == "text:list":
            self.lists -= 1
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            self.gatherer.close_cell()
        elif tag == "table:table":
            self.gatherer.close_table()

    def text(self, words: str) -> None:
        if not self.skipping:
            self._add(words.replace("\n", " "))
