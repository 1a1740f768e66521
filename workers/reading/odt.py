"""OpenDocument text (ODT): content.xml, and the headers and footers of styles.xml, by the same streaming walk."""

from __future__ import annotations

import zipfile

from rules.document import Document
from workers.reading import zipped
from workers.reading.gathering import Gatherer, Paragraph
from workers.reading.odt_styles import Styles, number
from workers.reading.refusal import Unreadable

SKIPPED = {
    *("text:tracked-changes", "office:annotation", "text:note-citation", "text:sequence-decls", "office:binary-data"),
    *("svg:title", "svg:desc", "text:hidden-text", "text:linenumbering-configuration"),
}
CELLS = ("table:table-cell", "table:covered-table-cell")


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
    for name in ("styles.xml", "content.xml"):
        if name in archive.namelist():
            zipped.parse(archive, name, walk.start, walk.end, walk.text)
    return walk.gatherer.document()


def _refuse_encrypted(archive: zipfile.ZipFile) -> None:
    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "manifest:encryption-data":
            raise Unreadable("encrypted")

    zipped.parse(archive, "META-INF/manifest.xml", start)


class Walk:
    """The state of the walk: the open elements' styles, paragraphs and tables."""

    def __init__(self, gatherer: Gatherer) -> None:
        self.gatherer = gatherer
        self.styles = Styles()
        self.paragraphs: list[Paragraph] = []
        self.stack: list[str] = []
        """The style of each open element, empty where it has none: a word is seen as all of them together make it."""
        self.lists = 0
        self.skipping = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self.skipping or tag in SKIPPED or (tag == "text:section" and attributes.get("text:display") == "none"):
            self.skipping += 1
            return
        self.stack.append(_style(tag, attributes))
        if tag in ("text:p", "text:h"):
            self._paragraph(tag, attributes)
        elif tag == "text:list":
            self.lists += 1
        elif tag == "text:tab":
            self._add("\t")
        elif tag == "text:line-break":
            self._add("\n")
        elif tag == "text:s":
            self._add(" " * min(number(attributes, "text:c"), 200))
        elif tag == "text:soft-page-break":
            self.gatherer.page += 1
        elif tag == "table:table":
            self.gatherer.open_table()
        elif tag == "table:table-row":
            self.gatherer.open_row()
        elif tag in CELLS:
            # Covered cells are listed too, so the next cell is never further on than this one is repeated.
            self.gatherer.open_cell(
                number(attributes, "table:number-columns-spanned"),
                number(attributes, "table:number-rows-spanned"),
                step=number(attributes, "table:number-columns-repeated"),
            )
        else:
            self.styles.start(tag, attributes)

    def _paragraph(self, tag: str, attributes: dict[str, str]) -> None:
        style = self.stack[-1]
        if self.styles.breaks(style) and self.gatherer.lines:
            self.gatherer.page += 1
        paragraph = Paragraph(bullet=self.lists > 0)
        if tag == "text:h":
            paragraph.heading = min(6, number(attributes, "text:outline-level"))
        self.paragraphs.append(paragraph)

    def _add(self, words: str) -> None:
        if not self.paragraphs:
            return
        if self.styles.unseen(self.stack):
            self.gatherer.left_out += bool(words.strip())
            return
        paragraph = self.paragraphs[-1]
        if words.strip():
            paragraph.page = paragraph.page or self.gatherer.page
        paragraph.add(words, self.styles.bold(self.stack))

    def end(self, tag: str) -> None:
        if self.skipping:
            self.skipping -= 1
            return
        self.stack.pop()
        if tag in ("text:p", "text:h") and self.paragraphs:
            self.gatherer.add(self.paragraphs.pop())
        elif tag == "text:list":
            self.lists -= 1
        elif tag in CELLS:
            self.gatherer.close_cell()
        elif tag == "table:table":
            self.gatherer.close_table()

    def text(self, words: str) -> None:
        if not self.skipping and self.paragraphs:
            self._add(words.replace("\n", " "))


def _style(tag: str, attributes: dict[str, str]) -> str:
    """The style's name with its family: names of two families may be the same."""
    for family in ("text", "table", "draw"):
        name = attributes.get(f"{family}:style-name")
        if name is not None:
            return f"{'span' if tag == 'text:span' else family}:{name}"
    return ""
