"""What every reader does to characters: nothing invisible or unprintable gets into a document's text."""

from __future__ import annotations

import re
import unicodedata

INVISIBLE = re.compile("[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad\U000e0000-\U000e007f]")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
HALVES = re.compile("[\ud800-\udfff]")
"""Halves of a character above U+FFFF, as RTF writes them: joined where they pair, dropped where they do not."""
LIGATURES = str.maketrans(
    {
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬀ": "ff",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "\xa0": " ",
        "\u2011": "-",
        "\uf0b7": "•",
        "\uf0a7": "▪",
        "\uf0fc": "✓",
    }
)


def clean(text: str) -> str:
    """The text without invisible, direction-changing and control characters; tabs and line feeds stay."""
    if HALVES.search(text):
        text = HALVES.sub("", text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore"))
    return CONTROL.sub("", INVISIBLE.sub("", text.translate(LIGATURES)))


def has_invisible(text: str) -> bool:
    return INVISIBLE.search(text.replace("\ufeff", "").replace("\u00ad", "")) is not None


def garbled_share(text: str) -> float:
    """The share of characters that no reader could give a meaning: replacement, private use, unassigned."""
    letters = [c for c in text if not c.isspace()]
    if not letters:
        return 0.0
    bad = sum(c == "\ufffd" or unicodedata.category(c) in ("Co", "Cn") for c in letters)
    return bad / len(letters)
