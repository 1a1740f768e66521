"""Words cut at the edge of a column when a line was read in pieces: put together by the words the document has whole.

A piece may end or begin with letters that stand on both sides ("qualification | tion"), with a letter misread at the
edge ("experier | ce"), or between words. Nothing is made up: where no word fits, the pieces stay as they were read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
LAST = re.compile(r"([A-Za-z'’-]+)$")
FIRST = re.compile(r"^([A-Za-z'’-]+)")
SHORT = frozenset(("a", "i"))
LONGEST_OVERLAP = 5


class Words:
    """The words that a document has whole somewhere, in small letters."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.all: set[str] = set()
        for text in texts:
            cells = text.split("\t")
            for number, cell in enumerate(cells):
                found = WORD.findall(cell)
                # The words at a seam may be cut.
                whole = found[1 if number else 0 : len(found) - 1 if number < len(cells) - 1 else len(found)]
                self.all.update(word.lower() for word in whole if len(word) > 2 or word.lower() in COMMON)

    def has(self, word: str) -> bool:
        return word.lower() in self.all or word.lower() in COMMON

    def spliced(self, left: str, right: str) -> str | None:
        """The word of which both pieces are parts, read with a few wrong letters at the cut; None where none is."""
        low, high = left.lower(), right.lower()
        best: tuple[int, str] | None = None
        for word in self.all:
            if abs(len(word) - len(low) - len(high)) > max(3, len(low) - 1) or word == low:
                continue
            for lost in range(0, 3):
                tail = high[lost:]
                if len(tail) < 2 or not word.endswith(tail):
                    continue
                head = word[: len(word) - len(tail)]
                same = _alike(head, low)
                # A long piece vouches for a word of which the other shows only the first letter.
                if same and (same >= len(head) - 1 or (len(tail) >= 5 and same >= len(head) - 2)):
                    cost = lost + len(head) - same + max(0, len(low) - len(head)) // 2
                    if best is None or (cost, word) < best:
                        best = (cost, word)
        return best[1] if best is not None and best[0] <= 4 else None


COMMON = frozenset(
    [
        "a",
        "i",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "by",
        "do",
        "for",
        "from",
        "has",
        "have",
        "how",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "may",
        "no",
        "not",
        "of",
        "on",
        "or",
        "our",
        "so",
        "such",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "to",
        "up",
        "us",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "will",
        "with",
        "you",
        "your",
        "all",
        "any",
        "can",
        "other",
        "own",
    ]
)


def _alike(one: str, other: str) -> int:
    """How many letters at the beginning are the same."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def joined(left: str, right: str, words: Words) -> str:
    """Two pieces of one line as one text."""
    left, right = left.rstrip(), right.lstrip()
    end, begin = LAST.search(left), FIRST.match(right)
    if not left or not right:
        return left + right
    if end is None or begin is None:
        return f"{left} {right}"
    word = one_word(end[1], begin[1], words)
    if word is None:
        return f"{left} {right}"
    kept = word if not end[1][0].isupper() else word[:1].upper() + word[1:]
    return f"{left[: end.start()]}{kept}{right[begin.end() :]}"


def one_word(left: str, right: str, words: Words) -> str | None:
    """The word that two pieces make, or None where they are two words. A stray letter at the cut is left out."""
    low, high = left.lower(), right.lower()
    if low == "a" and high[0] in "aeiou":
        # No "a" stands before a vowel: it is the first letter, read twice.
        return high
    if words.has(low) and words.has(high):
        return None
    if words.has(low + high):
        return low + high
    overlap = _overlap(low, high)
    for size in overlap:
        if words.has(low + high[size:]):
            return low + high[size:]
    if words.has(low) and low.endswith(high):
        return low
    if words.has(high) and len(low) <= 2 and not words.has(low):
        return high
    spliced = words.spliced(low, high)
    if spliced is not None:
        return spliced
    if words.has(low) and len(high) <= 2:
        return low
    if words.has(low) or words.has(high):
        return None
    return low + high[overlap[0] :] if overlap else low + high


def _overlap(left: str, right: str) -> list[int]:
    """Lengths of what stands on both sides, longest first."""
    most = min(LONGEST_OVERLAP, len(left), len(right))
    return [size for size in range(most, 0, -1) if left.endswith(right[:size])]
