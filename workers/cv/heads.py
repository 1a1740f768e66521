"""Where each post of a section begins: the lines of its head, and its dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rules.document import Document
from workers.cv.dates import MONTH, NOW, SEASON, STARTS_DATE, Period, period_in, single_in
from workers.cv.titles import Bit, bits_of, is_whole, labelled, score, title_and_employer

BULLET = re.compile(r"^\s*(?:[-–—•·▪*●○■♦➢►✓‣o](?=\s)|•)\s*")
NUMBERED = re.compile(r"^\s*\d{1,2}[.)]\s+(?=[A-Za-z])")
LONGEST_HEAD = 170
LONGEST_LINE = 90
MOST_LINES = 3
SMALL = frozenset({"of", "the", "and", "for", "in", "at", "to", "&", "with", "a", "on"})


@dataclass
class Head:
    """The lines a post's head takes up, what stands in them, and its dates."""

    first: int
    last: int
    period: Period | None
    bits: list[Bit]
    above: bool = False
    """Whether its first line stands above the dated one."""


@dataclass
class Dated:
    """A line with dates, at ``place`` among the section's lines; ``through`` is the last place its words run on to."""

    place: int
    through: int
    period: Period
    bits: list[Bit]


class Reader:
    """Finds the heads among the lines of one section."""

    def __init__(self, document: Document, indexes: Sequence[int]) -> None:
        self.document, self.indexes = document, indexes
        self.texts = [document.lines[i].text.strip() for i in indexes]
        self.bulleted = any(self._is_bullet(place) for place in range(len(indexes)))
        self.dated: dict[int, Dated] = {}
        for place in range(len(indexes)):
            if all(place > d.through for d in self.dated.values()) and (found := self._dated(place)):
                self.dated[place] = found
        self.used = -1

    def heads(self) -> list[Head]:
        out: list[Head] = []
        most_above = self._style()
        for dated in self.dated.values():
            if dated.place <= self.used:
                continue
            if self._heads_a_group(dated):
                out.append(Head(self._index(dated.place), self._index(dated.through), None, dated.bits, above=True))
                self.used = dated.through
                continue
            out.append(self._head(dated, most_above))
        return out

    def _index(self, place: int) -> int:
        return self.indexes[place]

    def _is_bullet(self, place: int) -> bool:
        return self.document.lines[self.indexes[place]].bullet or BULLET.match(self.texts[place]) is not None

    def _cell(self, place: int) -> tuple[int, int] | None:
        cell = self.document.lines[self.indexes[place]].cell
        return (cell.table, cell.row) if cell else None

    def _column(self, place: int) -> int | None:
        cell = self.document.lines[self.indexes[place]].cell
        return cell.column if cell else None

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

    def _style(self) -> int:
        """How many lines of a head stand above its dates, by the first post, which has nothing else above it."""
        first = next(iter(self.dated.values()), None)
        return len(self._above(first, MOST_LINES)) if first and not self._alone_in_row(first) else 0

    def _same_cell(self, one: int, other: int) -> bool:
        return self._cell(one) == self._cell(other) and self._column(one) == self._column(other)

    def _alone_in_row(self, dated: Dated) -> bool:
        """Whether the row of a table that the dates stand in is of one post, so that its cells belong together."""
        row = self._cell(dated.place)
        return row is not None and sum(self._cell(d.place) == row for d in self.dated.values()) == 1

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

    def _above(self, dated: Dated, most: int) -> list[int]:
        """Places of head lines right above the dated one, from the top."""
        out: list[int] = []
        place = dated.place - 1
        while place > self.used and len(out) < most and self._could_head(place) and self._same_cell(place, dated.place):
            known = self._is_bold(place) or labelled(self.texts[place])[0] != "unknown" or score(self.texts[place]) > 1
            if not (known or self._named(place)):
                break
            out.insert(0, place)
            if self._gap(place - 1, place):
                break
            place -= 1
        # Nothing parts a head from a list above it but the bullets: where the line before is a point, its second
        # line may stand between.
        while out and self._wraps(out[0]):
            out.pop(0)
        return out

    def _is_bold(self, place: int) -> bool:
        return self.document.lines[self.indexes[place]].bold

    def _gap(self, before: int, place: int) -> bool:
        """Whether an empty line parts the two."""
        return before >= 0 and self.indexes[place] - self.indexes[before] > 1

    def _wraps(self, place: int) -> bool:
        """Whether the line is the end of the point above it."""
        if place == 0 or self._gap(place - 1, place) or self._is_bold(place):
            return False
        before = self.texts[place - 1]
        return self._is_bullet(place - 1) and len(before) > 55 and not self._named(place) and not before.endswith(".")

    def _below(self, dated: Dated, most: int) -> list[int]:
        """Places of head lines right below the dated one."""
        out: list[int] = []
        place = dated.through + 1
        alone = not dated.bits
        while place < len(self.texts) and len(out) < most and self._same_cell(place, dated.place):
            if not self._could_head(place, LONGEST_HEAD if alone and not out else LONGEST_LINE):
                break
            if out and self._gap(place - 1, place):
                break
            # Below dates that stand alone comes the head, however it is written.
            sure = (alone and not out) or self._is_bold(place)
            if not sure and not (self._named(place) or (self.bulleted and not out)):
                break
            out.append(place)
            place += 1
        return out

    def _heads_a_group(self, dated: Dated) -> bool:
        """An employer with the dates of all the posts below it, the first of which stands on the next line."""
        following = self.dated.get(dated.through + 1)
        if following is None or len(dated.bits) != 1 or not following.bits or self._cell(dated.place) is not None:
            return False
        return score(dated.bits[0].text) < 0 < max(score(bit.text) for bit in following.bits) and not is_whole(
            following.bits
        )

    def _head(self, dated: Dated, most_above: int) -> Head:
        row = self._cell(dated.place)
        if row is not None and self._alone_in_row(dated):
            return self._in_row(dated, row)
        whole = is_whole(dated.bits)
        above = (
            [] if whole and not self._titled_above(dated) else self._above(dated, max(most_above, self._runs_on(dated)))
        )
        bits = [bit for place in above for bit in self._line_bits(place)] + dated.bits
        bits = self._mended(bits, above, dated)
        last = dated.through
        if not above or not is_whole(bits):
            for place in self._below(dated, 1 if dated.bits or above else 2):
                if self._starts_next(place, dated, most_above):
                    break
                if not self._wanted(bits, place) and not self._broken(last, place):
                    break
                bits = self._added(bits, place, last)
                last = place
        first = above[0] if above else dated.place
        self.used = last
        return Head(self._index(first), self._index(last), dated.period, bits, bool(above))

    def _broken(self, before: int, place: int) -> bool:
        """Whether the line is the rest of a bold head too long for its column."""
        lines = self.document.lines[self.indexes[before]], self.document.lines[self.indexes[place]]
        one, other = self.texts[before], self.texts[place]
        if one.count("(") > one.count(")") and ")" in other and place == before + 1:
            return True
        bold = self.document.reader == "pdf" and all(line.bold for line in lines) and self._same_cell(before, place)
        return (
            bold
            and len(one) > 35
            and "," in one
            and len(other.split()) < 5
            and place == before + 1
            and score(other) < 1
        )

    def _added(self, bits: list[Bit], place: int, before: int) -> list[Bit]:
        """The bits with those of the line below them: one more, or the rest of the last."""
        new = self._line_bits(place)
        if bits and new and self._broken(before, place):
            return [*bits[:-1], replace(bits[-1], text=f"{bits[-1].text} {new[0].text}"), *new[1:]]
        return [*bits, *new]

    def _wanted(self, bits: list[Bit], place: int) -> bool:
        """Whether the head lacks what the line could say: an employer above all where a comma gave none that reads so."""
        if not is_whole(bits):
            return True
        employer = title_and_employer(bits)[1] or ""
        return len(bits) == 1 and score(employer) >= 0 > score(self.texts[place]) and "," in bits[0].text

    def _line_bits(self, place: int) -> list[Bit]:
        return bits_of(NUMBERED.sub("", self.texts[place]))

    def _titled_above(self, dated: Dated) -> bool:
        """Whether a bold line that reads like a job stands above dates beside an employer and its place."""
        place = dated.place - 1
        if place <= self.used or not self._is_bold(place) or self._is_bold(dated.place) or not self._could_head(place):
            return False
        return max(score(bit.text) for bit in dated.bits) <= 0 or score(self.texts[place]) > 1

    def _runs_on(self, dated: Dated) -> int:
        """1 where the dated line is the end of a head that was too long for its column."""
        place = dated.place - 1
        if place <= self.used or not self._could_head(place) or self._gap(place, dated.place):
            return 0
        text = self.texts[place]
        if text.endswith((",", "-", "–", "—", "&", "|", " and", " of", " at", " for", " with")):
            return 1
        own = self.texts[dated.place]
        return int(
            own[0].islower() or (bool(dated.bits) and not is_whole(dated.bits) and score(text) > 0 and "," in text)
        )

    def _mended(self, bits: list[Bit], above: list[int], dated: Dated) -> list[Bit]:
        """A head broken where its column ended, as one stretch again."""
        if len(above) == 1 and dated.bits and self._runs_on(dated) and not self._is_bold(above[0]):
            first, second, *others = bits
            if len(bits) >= 2 and first.kind == second.kind == "unknown":
                return [
                    replace(
                        first, text=f"{first.text}{', ' if self.texts[above[0]].endswith(',') else ' '}{second.text}"
                    ),
                    *others,
                ]
        return bits

    def _starts_next(self, place: int, dated: Dated, most_above: int) -> bool:
        """Whether the line below belongs to the next post, whose title stands above its dates."""
        following = next((d for d in self.dated.values() if d.place > dated.place), None)
        return following is not None and most_above > 0 and following.place - place <= most_above

    def _in_row(self, dated: Dated, row: tuple[int, int]) -> Head:
        """A head in a row of a table: the first lines of the other cells, or those around the dates in their own cell."""
        places = [p for p in range(len(self.texts)) if self._cell(p) == row and not dated.place <= p <= dated.through]
        own = self._column(dated.place)
        bits, first, last = dated.bits, dated.place, dated.through
        columns = list(dict.fromkeys(self._column(p) for p in places))
        for column in columns:
            inside = [p for p in places if self._column(p) == column]
            for number, place in enumerate(inside):
                longest = LONGEST_LINE if bits else LONGEST_HEAD
                wanted = self._wanted(bits, place) or self._broken(last, place)
                if number > 1 or not self._could_head(place, longest) or not wanted:
                    break
                if column == own and place < dated.place and bits:
                    break
                if number and not (self._named(place) or self.bulleted):
                    break
                later = place > dated.place
                bits = self._added(bits, place, last) if later else [*self._line_bits(place), *bits]
                first, last = min(first, place), max(last, place)
        self.used = max(self.used, last)
        return Head(self._index(first), self._index(last), dated.period, bits)
