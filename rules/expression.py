"""Expressions written in tables: compiled when first needed, and tried only on texts that hold letters they need.

Most texts name no award and no field. A look for a few letters tells so far sooner than the expressions themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Generic, TypeVar

CUT = "\0"
SET = re.compile(r"\\.|\[(?:\\.|[^\]])*\]")
GROUP = re.compile(r"\([^()]*\)")
CHOICE = re.compile(r"\(\?:([^()]*)\)(?![?*{])")
FEW = 3
UNSURE = re.compile(r".(?:[*?]|\{[^}]*\})", re.S)
"""What may be left out."""
BREAK = re.compile(r"[\0.+^$]+")
ESCAPE = re.compile(r"\\[a-zA-Z]")
SMALL = re.compile("[a-z]{3}")

Row = TypeVar("Row")


def needed(written: str) -> frozenset[str]:
    """Letters, as written, of which every text that the expression fits holds one; the empty string where none are sure.
    They are the longest that always stand; where those are few, those of each choice that the expression leaves."""
    return frozenset(_needed(SET.sub(CUT, written)))


def _needed(written: str) -> Iterator[str]:
    bare, before = written, ""
    while bare != before:
        bare, before = GROUP.sub(CUT, bare), bare
    letters = "" if "|" in bare else max(BREAK.split(UNSURE.sub(CUT, bare)), key=len)
    choice = CHOICE.search(written) if len(letters.strip()) < FEW else None
    if choice is None:
        yield letters
        return
    for one in choice[1].split("|"):
        yield from _needed(written[: choice.start()] + one + written[choice.end() :])


class Expression:
    """Any of several expressions, in letters of any case. Those written in capitals alone (MSc aside) are read in
    capitals alone: "BEd" is no bed.

    ``exact`` are letters of the latter, ``folded`` of the others: a text without any of them has nothing that fits.
    """

    def __init__(self, written: Sequence[str]) -> None:
        self._written = {one: _short(one) for one in written}
        found = [(letters, short) for one, short in self._written.items() for letters in needed(one)]
        self.exact = frozenset(letters for letters, short in found if short)
        self.folded = frozenset(letters.casefold() for letters, short in found if not short)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        parts = (f"(?{'-i' if short else ''}:{one})" for one, short in self._written.items())
        return re.compile("|".join(parts), re.I)

    def search(self, text: str) -> re.Match[str] | None:
        return self.compiled.search(text) if self._may_fit(text) else None

    def finditer(self, text: str, end: int | None = None) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text, 0, len(text) if end is None else end)

    def sub(self, other: str, text: str) -> str:
        return self.compiled.sub(other, text)

    def _may_fit(self, text: str) -> bool:
        folded = text.casefold()
        return any(part in text for part in self.exact) or any(part in folded for part in self.folded)


class Table(Generic[Row]):
    """Rows that each have an expression, and which of them are worth trying on a text."""

    def __init__(self, rows: Mapping[Row, Expression]) -> None:
        self.rows = tuple(rows.items())
        self._by_row = dict(rows)
        self._exact: dict[str, list[int]] = {}
        self._folded: dict[str, list[int]] = {}
        for number, (_, expression) in enumerate(self.rows):
            for letters in expression.exact:
                self._exact.setdefault(letters, []).append(number)
            for letters in expression.folded:
                self._folded.setdefault(letters, []).append(number)

    def __iter__(self) -> Iterator[Row]:
        return (row for row, _ in self.rows)

    def __getitem__(self, row: Row) -> Expression:
        return self._by_row[row]

    def worth_trying(self, text: str) -> Iterator[tuple[Row, Expression]]:
        """In the table's order; all others fit nowhere in the text."""
        folded = text.casefold()
        met = [letters for letters in self._folded if letters in folded]
        numbers = {number for letters in met for number in self._folded[letters]}
        numbers.update(number for letters in self._exact if letters in text for number in self._exact[letters])
        return (self.rows[number] for number in sorted(numbers))

    def fitting(self, text: str) -> Iterator[Row]:
        """The rows whose expression fits somewhere in the text, in the table's order."""
        return (row for row, expression in self.worth_trying(text) if expression.search(text))


def _short(written: str) -> bool:
    """Whether the expression is an abbreviation: no run of three small letters stands in it."""
    return SMALL.search(ESCAPE.sub("", written)) is None
