"""One item of a list or cell: joined where broken, split where several stand on one line, cleaned of bullets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.document import Line

BULLET = re.compile(
    r"^\s*(?:[•·▪◦●■○\uf0b7\uf0a7*]|[-–—]\s|[o§]\s|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s|\(?[ivx]{1,4}[.)]\s)\s*"
)


def clean(text: str) -> str:
    return " ".join(BULLET.sub("", text).split())


def bulleted(line: Line) -> bool:
    return line.bullet or BULLET.match(line.text) is not None


def items(lines: Sequence[Line]) -> list[tuple[Line, str]]:
    """Each item with the line it starts on. A line that runs on (small first letter, no bullet) joins the one before;
    where items are bulleted, unbulleted lines join too; a blank line ends an item."""
    out: list[tuple[Line, str]] = []
    any_bullet = sum(bulleted(line) for line in lines if line.text.strip()) >= 2
    open_item = False
    for line in lines:
        text = line.text.strip()
        if not text:
            open_item = False
            continue
        words = clean(text)
        if not words:
            continue
        starts = bulleted(line)
        before = out[-1][1] if out else ""
        goes_on = (
            open_item
            and not starts
            and (
                (any_bullet and not before.endswith("."))
                or words[0].islower()
                or before.endswith((",", " and", " or", " of", " the", "&"))
            )
        )
        if goes_on:
            out[-1] = (out[-1][0], f"{before} {words}")
        else:
            out.append((line, words))
        open_item = True
    return out
