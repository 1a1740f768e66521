"""Wordings as data, compiled once: plain words, ``*`` for any ending, ``~`` for up to three words between.

"plan* ~ visits" fits "planned all the visits". Words in capitals fit in capitals alone; a plural fits too. Hyphens, apostrophes and white space are forgiving; letters in any
case. A pattern always begins and ends at a word's edge, so "ring" never fits "during".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

GAP = r"(?:\W+\w+){0,3}?\W+"
SPACE = r"[\s\-–/]+"


def expression(wording: str) -> str:
    """The regular expression of one wording.

    Raises:
        ValueError: for a wording with no letter in it, which would fit anything.
    """
    words = wording.split()
    if not any(c.isalnum() for c in wording):
        raise ValueError(f"a wording needs words: {wording!r}")
    out, joint = "", ""
    for word in words:
        if word == "~":
            joint = GAP
            continue
        out += joint + _word(word)
        joint = SPACE
    return out


def _word(word: str) -> str:
    if word.lower() == "and":
        return "(?:and|&)"
    open_end = word.endswith("*")
    body = re.escape(word.removesuffix("*").replace("’", "'")).replace("'", "['’]?").replace(r"\-", r"[\s\-–]?")
    letters = word.rstrip("*")
    if len(letters) > 1 and letters.isalpha() and letters.isupper():
        # An abbreviation is read in capitals alone: SEND is not "send". A plural or possessive s may follow.
        return f"(?-i:{body}" + (r"\w*)" if open_end else r"(?:['’]?s)?)")
    if not open_end and len(letters) > 2 and letters.isalpha() and not letters.endswith("s"):
        body += r"(?:s|['’]s)?"
    return body + (r"\w*" if open_end else "")


@lru_cache(maxsize=4096)
def compiled(wordings: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for all the wordings, the longest tried first."""
    ordered = sorted(wordings, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(expression(w) for w in ordered) + r")(?!\w)", re.I)


def pattern(wordings: Iterable[str]) -> re.Pattern[str] | None:
    """The expression for the wordings, or None where there are none."""
    given = tuple(wordings)
    return compiled(given) if given else None
