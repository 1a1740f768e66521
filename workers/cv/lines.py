"""The lines of a section, and what each could be in the head of a post."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rules.document import Document
from workers.cv.bullets import BULLET
from workers.cv.dates import LASTED, MONTH, NOW, SEASON, STARTS_DATE, Period, period_in, single_in
from workers.cv.openings import PROSE, below, opening
from workers.cv.titles import Bit, bits_of, labelled, score, title_and_employer

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
        self.starts = self._blocks()
        self.airy = len(set(self.starts)) > 1
        self.cuts: dict[int, int] = {}
        """Where on a line the words of a head end and those of a duty begin."""
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
        for place in list(self.dated):
            self._cut_below(place)
        self._drop_halves()
        self.dates_in = Counter(self._cell(place) for place in self.dated)

    def _blocks(self) -> list[int]:
        """For each place the first one of its block: of the lines that no empty line parts."""
        out: list[int] = []
        for place in range(len(self.indexes)):
            out.append(place if place == 0 or self._gap(place - 1, place) else out[-1])
        return out

    def _ends_block(self, place: int) -> bool:
        return place + 1 == len(self.indexes) or self.starts[place + 1] == place + 1

    def _cut(self, place: int, length: int) -> None:
        """Takes the first words of a line as all that could be of a head; the rest is of a duty."""
        whole = self.texts[place]
        if length < len(whole):
            raw = self.document.lines[self.indexes[place]].text
            rest = whole[length:].lstrip()
            self.cuts[place] = len(raw.rstrip()) - len(rest)
            self.texts[place] = whole[:length].rstrip()

    def _cut_below(self, place: int) -> None:
        """Below dates that stand alone, the head may go on to the duties on its own line."""
        dated, after = self.dated[place], self.dated[place].through + 1
        if dated.bits or after >= len(self.texts) or after in self.dated or self._is_bullet(after):
            return
        if place > self.starts[place] or self._gap(place, after):
            return
        length = below(self.texts[after])
        self._cut(after, length)
        if length < LONGEST_HEAD and self.texts[after].endswith("."):
            self.texts[after] = self.texts[after].rstrip(".")

    def _drop_halves(self) -> None:
        """What is said of a part of a post is no post: "Assessor, then Senior from 2005" right below an employer with
        dates, or "(part time since 2020)" in the line above its dates."""
        for place in list(self.dated):
            period = self.dated[place].period
            if (period.start and period.end) or not re.search(r"\b(?:from|since|until)\s", self.texts[place], re.I):
                continue
            above, under = self.dated.get(place - 1), self.dated.get(self.dated[place].through + 1)
            if above and above.bits and above.period.start and not self._gap(place - 1, place):
                if score(title_and_employer(above.bits)[0]) < 1:
                    del self.dated[place]
            elif under and not under.bits and not self._gap(under.place - 1, under.place):
                del self.dated[place]

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
            or (text.endswith(".") and not text.endswith(("Ltd.", "Co.", "Inc.", "Bros.")))
        ):
            return False
        return not text[0].islower()

    def _named(self, place: int) -> bool:
        """Whether the line's words are written like names: capitals, or words of jobs and organisations."""
        text = self.texts[place]
        return any(_named(words) for words in (text, re.sub(r"\([^)]*\)", "", text))) or text.startswith("Same ")

    def _wraps(self, place: int) -> bool:
        """Whether the line is the end of the point above it."""
        if place == 0 or self._gap(place - 1, place) or self._is_bold(place):
            return False
        before = self.texts[place - 1]
        return self._is_bullet(place - 1) and len(before) > 55 and not self._named(place) and not before.endswith(".")

    def _line_bits(self, place: int) -> list[Bit]:
        return bits_of(NUMBERED.sub("", self.texts[place]))

    def _dated(self, place: int) -> Dated | None:
        if self._is_bullet(place):
            return None
        period = period_in(self.texts[place])
        if period is not None or len(self.texts[place]) <= LONGEST_HEAD:
            length = opening(self.texts[place])
            if length is None:
                return None
            if period is not None or single_in(self.texts[place][:length].rstrip(" .")):
                self._cut(place, length)
        if len(self.texts[place]) > LONGEST_HEAD:
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
        period = period or single_in(text.rstrip(".")) or self._lasted(place, text)
        if period is None:
            return None
        before, behind = text[: period.at[0]], text[period.at[1] :]
        ordinary = before.strip(" ([") or PROSE.search(behind)
        if ordinary and (before + behind).rstrip().endswith(".") and len((before + behind).split()) > 9:
            return None
        bits = bits_of(
            f"{before.rstrip()}\t{behind.lstrip(' .')}"
            if before.strip(" ([") and behind.strip(" )].")
            else before + behind.lstrip(".")
        )
        if alone and re.fullmatch(r"\W*\([^()]*\)\W*", before + behind):
            bits = []
        half = period.start is None or (period.end is None and not re.search(NOW, text, re.I))
        if (alone or half) and bits and score(title_and_employer(bits)[0]) < 1:
            return None
        return Dated(place, through, period, bits)

    def _lasted(self, place: int, text: str) -> Period | None:
        """How long a post lasted, said at the top of its block where no dates are."""
        found = LASTED.search(text)
        block = [self.texts[p] for p in range(len(self.texts)) if self.starts[p] == place]
        if found is None or not found.start() or self.starts[place] != place or not self.airy:
            return None
        if any(period_in(words) or single_in(words) for words in block):
            return None
        return Period(None, None, False, (found.start(), found.end()))


def _named(text: str) -> bool:
    words = [w for w in re.findall(r"[\w'’&-]+", text) if w.lower() not in SMALL]
    capital = sum(w[0].isupper() or w[0].isdigit() for w in words)
    return bool(words) and (capital >= 0.6 * len(words) if len(words) > 1 else capital == 1)
