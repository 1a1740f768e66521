"""HTML, as saved from a web page or a mail: blocks to lines, tables to cells, scripts and styles left out."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from rules.document import Document
from workers.reading.gathering import Gatherer, Paragraph
from workers.reading.text import decode

SKIPPED = {"script", "style", "template", "noscript", "head", "svg", "nav", "button", "select"}
VOID = {"br", "hr", "img", "input", "meta", "link", "wbr", "col", "area", "base", "source", "embed", "track"}
IMPLIED = {"p", "li", "td", "th", "tr", "dt", "dd"}
"""Elements whose end may be left out: the next one of their kind ends them."""
UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])|font-size\s*:\s*[01](?:\.\d+)?(?:p[tx])?\s*(?:;|$)"
)
WHITE = re.compile(r"(?:^|[;\s])color\s*:\s*(?:#fff(?:fff)?\b|white\b|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))")
BLOCKS = {
    *("p", "div", "section", "article", "header", "footer", "main", "aside", "ul", "ol", "dl", "dt", "dd", "li"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "td", "th", "br", "hr", "pre", "blockquote", "figure"),
}


def looks_like(head: bytes) -> bool:
    """Whether the first bytes are the start of an HTML page."""
    start = head[:512].lower()
    return start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")) or b"<html" in start


def read(data: bytes, kind: str) -> Document:
    """Blocks as Lines with headings, bullets and cells."""
    walk = Walk(Gatherer(kind, "html"))
    walk.feed(decode(data))
    walk.close()
    walk.flush()
    return walk.gatherer.document()


class Walk(HTMLParser):
    """The state of the walk: the paragraph in the making, boldness, what is skipped."""

    def __init__(self, gatherer: Gatherer) -> None:
        super().__init__(convert_charrefs=True)
        self.gatherer = gatherer
        self.paragraph = Paragraph()
        self.bold = 0
        self.skipped: list[str] = []
        self.unseen = False
        """Whether the outermost skipped element is one the page hides, rather than one that holds no words."""
        self.cell_open: list[bool] = []
        """For each open table, whether a cell of it is open."""

    def flush(self, *, keep: bool = False) -> None:
        """End the paragraph. With ``keep`` what follows is of its kind: a line break inside a heading or an item."""
        if self.paragraph.any_text:
            self.paragraph.text = [" ".join("".join(self.paragraph.text).split())]
            self.gatherer.add(self.paragraph)
        last = self.paragraph
        self.paragraph = Paragraph(heading=last.heading, bullet=last.bullet) if keep else Paragraph()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attributes}
        if len(self.skipped) == 1 and tag in BLOCKS and self.skipped[0] in ("p", tag) and self.skipped[0] in IMPLIED:
            self.skipped.clear()
        if self.skipped or tag in SKIPPED or _unseen(given):
            if tag not in VOID:
                self.unseen = self.unseen if self.skipped else tag not in SKIPPED
                self.skipped.append(tag)
            return
        if tag in BLOCKS:
            self.flush(keep=tag == "br")
        if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self.paragraph.heading = int(tag[1])
        elif tag == "li":
            self.paragraph.bullet = True
        elif tag in ("b", "strong"):
            self.bold += 1
        else:
            self._table(tag, given)

    def _table(self, tag: str, given: dict[str, str]) -> None:
        if tag == "table":
            self.gatherer.open_table()
            self.cell_open.append(False)
        elif tag == "tr":
            self._end_cell()
            self.gatherer.open_row()
        elif tag in ("td", "th"):
            self._end_cell()
            self.gatherer.open_cell(_count(given.get("colspan", "")), _count(given.get("rowspan", "")))
            if self.cell_open:
                self.cell_open[-1] = True

    def _end_cell(self) -> None:
        if self.cell_open and self.cell_open[-1]:
            self.gatherer.close_cell()
            self.cell_open[-1] = False

    def handle_endtag(self, tag: str) -> None:
        if self.skipped:
            if tag in self.skipped:
                del self.skipped[len(self.skipped) - 1 - self.skipped[::-1].index(tag) :]
            return
        if tag in BLOCKS:
            self.flush()
        if tag in ("b", "strong"):
            self.bold = max(0, self.bold - 1)
        elif tag in ("td", "th"):
            self._end_cell()
        elif tag == "table" and self.cell_open:
            self._end_cell()
            self.cell_open.pop()
            self.gatherer.close_table()

    def handle_data(self, words: str) -> None:
        if not self.skipped:
            self.paragraph.add(words, self.bold > 0)
        elif self.unseen:
            self.gatherer.left_out += bool(words.strip())


def _unseen(given: dict[str, str]) -> bool:
    style = given.get("style", "").lower()
    return "hidden" in given or bool(UNSEEN.search(style)) or (bool(WHITE.search(style)) and "background" not in style)


def _count(value: str) -> int:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 5 else 1
