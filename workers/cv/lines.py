"""The lines of a section, and what each could be in the head of a post."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rules.document import Document
from workers.cv.dates import MONTH, NOW, SEASON, STARTS_DATE, Period, period_in, single_in
from workers.cv.titles import Bit, bits_of, labelled, score, title_and_employer

BULLET = re.compile(r"^\s*(?:[-–—•·▪*●○■♦➢►✓‣o](?=\s)|•)\s*")
NUMBERED = re.compile(r"^\s*\d{1,2}[.)]\s+(?=[A-Za-z])")
LONGEST_HEAD = 170
LONGEST_LINE = 90
SMALL = frozenset({"of", "the", "and", "for", "in", "at", "to", "&", "with", "a", "on"})
Row = tuple[int, int]


@dataclass
class Dated:
    """A line with dates, at ``place`` among the section's lines; ``through`` is the last place its words run on to."""

    place: int
    through: int
    period: Period
    bits: list[Bit]


class Lines:
    """The lines of one section by their places in it, from 0; those with dates in ``dated`` by place."""

    def __init__(self, document: Document, indexes: Sequence[int]) -> None:
        self.document, self.indexes = document, indexes
        self.texts = [document.lines[i].text.strip() for i in indexes]
        self.bulleted = any(self._is_bullet(place) for place in range(len(indexes)))
        self.rows: dict[Row, list[int]] = {}
        for place in range(len(indexes)):
            if (row := self._cell(place)) is not None:
                self.rows.setdefault(row, []).append(place)
        self.dated: dict[int, Dated] = {}
        through = -1
        for place in range(len(indexes)):
            if place > through and (found := self._dated(place)):
                self.dated[place] = found
                through = found.through
        self.dates_in = Counter(self._cell(place) for place in self.dated)

    def _index(self, place: int) -> int:
        return self.indexes[place]

    def _is_bullet(self, place: int) -> bool:
        return self.document.lines[self.indexes[place]].bullet or BULLET.match(self.texts[place]) is not None

    def _is_bold(self, place: int) -> bool:
        return self.document.lines[self.indexes[place]].bold

    def _cell(self, place: int) -> Row | None:
        cell = self.document.lines[self.indexes[place]].cell
        return (cell.table, cell.row) if cell else None

    def _column(self, place: int) -> int | None:
        cell = self.document.lines[self.indexes[place]].cell
        return cell.column if cell else None

    def _same_cell(self, one: int, other: int) -> bool:
        return self._cell(one) == self._cell(other) and self._column(one) == self._column(other)

    def _alone_in_row(self, dated: Dated) -> bool:
        """Whether the row of a table that the dates stand in is of one post, so that its cells belong together."""
        row = self._cell(dated.place)
        return row is not None and self.dates_in[row] == 1

    def _gap(self, before: int, place: int) -> bool:
        """Whether an empty line parts the two."""
        return before >= 0 and self.indexes[place] - self.indexes[before] > 1

    def _could_head(self, place: int, longest: int = LONGEST_LINE) -> bool:
        """Whether the undated line could be part of a head: short, no sentence, no point of a list."""
        text = self.texts[place]
        if place in self.dated or self._is_bullet(place) or len(text) > longest or len(text.split()) > longest // 7:
            return False
        kind, words = labelled(text)
        if kind in ("title", "employer"):
            return bool(words)
        if (
            kind == "duties"
            or text.endswith((":", ";"))
            or (text.endswith(".") and not text.endswith(("Ltd.", "Co.", "Inc.")))
        ):
            return False
        return not text[0].islower()

    def _named(self, place: int) -> bool:
        """Whether the line's words are written like names: capitals, or words of jobs and organisations."""
        text = self.texts[place]
        words = [w for w in re.findall(r"[\w'’&-]+", text) if w.lower() not in SMALL]
        capital = sum(w[0].isupper() or w[0].isdigit() for w in words)
        return bool(words) and (capital >= 0.6 * len(words) if len(words) > 1 else capital == 1)

    def _wraps(self, place: int) -> bool:
        """Whether the line is the end of the point above it."""
        if place == 0 or self._gap(place - 1, place) or self._is_bold(place):
            return False
        before = self.texts[place - 1]
        return self._is_bullet(place - 1) and len(before) > 55 and not self._named(place) and not before.endswith(".")

    def _line_bits(self, place: int) -> list[Bit]:
        return bits_of(NUMBERED.sub("", self.texts[place]))

    def _dated(self, place: int) -> Dated | None:
        if self._is_bullet(place) or len(self.texts[place]) > LONGEST_HEAD:
            return None
        text, through = NUMBERED.sub("", self.texts[place]), place
        after = self.texts[place + 1] if place + 1 < len(self.texts) else ""
        if (
            re.search(rf"(?:[-–—]|\bto|\buntil|\bfrom|{MONTH}|{SEASON})\s*$", text, re.I)
            and STARTS_DATE.match(after)
            and len(text) < LONGEST_LINE
        ):
            # The dates run on to the next line of a narrow column.
            text, through = f"{text} {after}", place + 1
        period = period_in(text)
        alone = period is None
        period = period or single_in(text)
        if period is None:
            return None
        before, behind = text[: period.at[0]], text[period.at[1] :]
        if (before + behind).rstrip().endswith(".") and len((before + behind).split()) > 9:
            return None
        bits = bits_of(
            f"{before.rstrip()}\t{behind.lstrip()}" if before.strip(" (") and behind.strip(" )") else before + behind
        )
        half = period.start is None or (period.end is None and not re.search(NOW, text, re.I))
        if (alone or half) and bits and score(title_and_employer(bits)[0]) < 1:
            return None
        return Dated(place, through, period, bits)
