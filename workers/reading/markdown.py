"""Markdown: headings, bullets, bold lines and pipe tables; the marks themselves are left out."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from rules.document import Document
from workers.reading.flowing import flowed, in_letters
from workers.reading.gathering import Gatherer, Paragraph
from workers.reading.text import decode

HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
BULLET = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+(.*)$")
RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
MARKS = re.compile(r"(\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`)")
BOLD = re.compile(r"\s*(?:\*\*|__)(.+?)(?:\*\*|__):?\s*$")
TAG = re.compile(r"</?(?:b|i|u|em|strong|br|span|sup|sub)\s*/?>", re.I)
# A table's cell holds one line of source, so writers put lists and breaks in it as HTML.
IN_CELL = re.compile(r"<br\s*/?>|</?(?:ul|ol|p)\b[^>]*>|</li>|(?=<li\b)", re.I)
ITEM = re.compile(r"\s*<li\b[^>]*>", re.I)


def looks_like(data: bytes, name: str) -> bool:
    """Whether plain text is marked up: by its headings, or by its name where it has any mark at all."""
    words = decode(data[:65536])
    headings = len(re.findall(r"^#{1,6} \S", words, re.M))
    if name.lower().endswith((".md", ".markdown")):
        return True
    return headings >= 2 and bool(re.search(r"\*\*\S|^\s*[-*] \S|^\|.*\|$", words, re.M))


def read(data: bytes, kind: str) -> Document:
    """Lines with headings, bullets and, for pipe tables, cells."""
    gatherer = Gatherer(kind, "markdown")
    for line in decode(data).replace("\r\n", "\n").split("\n"):
        if line.lstrip().startswith("|") and line.count("|") >= 2:
            _row(gatherer, line)
            continue
        if gatherer.tables:
            gatherer.close_table()
        _line(gatherer, line)
    document = gatherer.document()
    if kind == "specification":
        return document
    return replace(document, lines=flowed([in_letters(line) for line in document.lines]))


def _row(gatherer: Gatherer, line: str) -> None:
    if RULE.match(line):
        return
    if not gatherer.tables:
        gatherer.open_table()
    gatherer.open_row()
    for part in re.split(r"(?<!\\)\|", line.strip().strip("|")):
        gatherer.open_cell()
        for piece in [x for x in IN_CELL.split(part) if x.strip()] or [""]:
            paragraph = Paragraph()
            paragraph.bullet = ITEM.match(piece) is not None
            words = ITEM.sub("", piece, count=1)
            paragraph.add(plain(words).strip(), bool(BOLD.match(words)))
            gatherer.add(paragraph)
        gatherer.close_cell()


def _line(gatherer: Gatherer, line: str) -> None:
    paragraph = Paragraph()
    heading, bullet = HEADING.match(line), BULLET.match(line)
    words = heading[2] if heading else bullet[1] if bullet else line
    paragraph.heading = len(heading[1]) if heading else 0
    paragraph.bullet = bullet is not None
    paragraph.add(plain(words).strip(), bool(BOLD.match(words)))
    gatherer.add(paragraph)


def plain(words: str) -> str:
    """The words without their marks."""
    words = LINK.sub(r"\1", TAG.sub("", words))
    return unescape(re.sub(r"\\([\\`*_{}\[\]()#+\-.!|>])", r"\1", MARKS.sub("", words)))
