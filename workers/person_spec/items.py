"""One item of a list or cell: joined where broken, split where several stand on one line, cleaned of bullets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rules.document import Line

BULLET = re.compile(
    r"^\s*(?:[•·▪◦●■○➢✓►\uf0b7\uf0a7\uf0d8*]|[-–—]\s|[o§]\s|\(?\d{1,2}[.)]\s|\d{1,2}(?:\.\d{1,2})+[.)]?\s|\(?[a-z][.)]\s|\(?[ivx]{1,4}[.)]\s)\s*"
)
LED = re.compile(r"^ [^\s]")
INSIDE = re.compile(r"\s*[•▪●■◦\uf0b7\uf0a7]\s+")
HANGING = (" to", " of", " the", " with", " for", " a")
LISTED = re.compile(r"[;,.]\s*(?:and|or)$")
UNFINISHED = (",", " and", " or", " of", " the", "&", " to", " with", " for", " a", " in")


def clean(text: str) -> str:
    return " ".join(BULLET.sub("", text).split())


def bulleted(line: Line) -> bool:
    return line.bullet or BULLET.match(line.text) is not None


def with_lost_bullets(lines: Sequence[Line]) -> list[Line]:
    """The lines, with those that begin with one space as bulleted, where some do and most do not: a bullet in a font
    of signs is often lost in extraction and leaves the space that stood beside it."""
    shown = [line for line in lines if line.text.strip()]
    led = [line for line in shown if LED.match(line.text)]
    if len(led) < 3 or len(led) > 0.85 * len(shown):
        return list(lines)
    return [replace(line, bullet=line.bullet or LED.match(line.text) is not None) for line in lines]


def parted(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, with a line in which bullets stand between items parted at them."""
    for line in lines:
        pieces = INSIDE.split(line.text)
        if len(pieces) == 1:
            yield line
            continue
        for index, piece in enumerate(pieces):
            if piece.strip():
                yield replace(line, text=piece if index == 0 else f"• {piece}", bullet=line.bullet or index > 0)


def items(lines: Sequence[Line]) -> list[tuple[Line, str]]:
    """Each item with the line it starts on. A line that runs on (small first letter, no bullet) joins the one before;
    where items are bulleted, unbulleted lines join too; a blank line ends an item that is not plainly broken."""
    out: list[tuple[Line, str]] = []
    any_bullet = sum(bulleted(line) for line in lines if line.text.strip()) >= 2
    open_item, blank = False, False
    for line in parted(lines):
        text = line.text.strip()
        if not text:
            blank = True
            continue
        words = clean(text)
        if not words:
            continue
        starts = bulleted(line)
        before = out[-1][1] if out else ""
        broken = words[0].islower() or (before.endswith(UNFINISHED) and not LISTED.search(before))
        if starts and open_item and words[0].islower() and before.endswith(HANGING):
            # A bullet put before the second half of a sentence.
            starts = False
        goes_on = open_item and not starts
        if blank:
            # An extraction may put blank lines between the lines of one paragraph: only plain breaks are mended.
            goes_on = goes_on and any_bullet and words[0].islower() and not before.endswith((".", ";", ":"))
        else:
            goes_on = goes_on and ((any_bullet and not before.endswith(".")) or broken)
        if goes_on:
            out[-1] = (out[-1][0], f"{before} {words}")
        else:
            out.append((line, words))
        open_item, blank = True, False
    return out
