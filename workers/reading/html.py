"""HTML, as saved from a web page or a mail: blocks to lines, tables to cells, scripts and styles left out."""

from __future__ import annotations

from html.parser import HTMLParser

from rules.document import Document
from workers.reading.gathering import Gatherer, Paragraph
from workers.reading.text import decode

SKIPPED = {"script", "style", "template", "noscript", "head", "svg", "nav", "form", "button", "select"}
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

    def flush(self) -> None:
        if self.paragraph.any_text:
            self.paragraph.text = [" ".join("".join(self.paragraph.text).split())]
            self.gatherer.add(self.paragraph)
        self.paragraph = Paragraph()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if self.skipped or tag in SKIPPED or ("hidden", "") in attributes:
            if tag not in ("br", "hr", "img", "input", "meta", "link"):
                self.skipped.append(tag)
            return
        if tag in BLOCKS:
            self.flush()
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.paragraph.heading = int(tag[1])
        elif tag == "li":
            self.paragraph.bullet = True
        elif tag in ("b", "strong"):
            self.bold += 1
        elif tag == "table":
            self.gatherer.open_table()
        elif tag == "tr":
            self.gatherer.open_row()
        elif tag in ("td", "th"):
            span = dict(attributes).get("colspan") or "1"
            self.gatherer.open_cell(int(span) if span.isdigit() else 1)

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
            self.gatherer.close_cell()
        elif tag == "table":
            self.gatherer.close_table()

    def handle_data(self, words: str) -> None:
        if not self.skipped:
            self.paragraph.add(words, self.bold > 0)
