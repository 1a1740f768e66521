"""Where each post of a section begins: the lines of its head, and its dates."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rules.document import Document
from workers.cv.dates import Period
from workers.cv.lines import LONGEST_HEAD, LONGEST_LINE, Dated, Lines, Row
from workers.cv.titles import Bit, is_whole, labelled, score, title_and_employer

MOST_LINES = 3


@dataclass
class Head:
    """The lines a post's head takes up, what stands in them, and its dates."""

    first: int
    last: int
    period: Period | None
    bits: list[Bit]
    above: bool = False
    """Whether its first line stands above the dated one."""
    cut: int | None = None
    """Where on its last line the words of a duty begin."""
    apart: int | None = None
    """The line of its dates, where that stands below the duties."""


class Reader(Lines):
    """Finds the heads among the lines of one section."""

    def __init__(self, document: Document, indexes: Sequence[int]) -> None:
        super().__init__(document, indexes)
        self.order = list(self.dated)
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

    def _style(self) -> int:
        """How many lines of a head stand above its dates, by the first post, which has nothing else above it."""
        first = next(iter(self.dated.values()), None)
        if first is None or self._alone_in_row(first):
            return 0
        opens = [] if first.bits else self._opens_block(first, whole=False)
        return max(len(self._above(first, MOST_LINES)), len(opens))

    def _above(self, dated: Dated, most: int) -> list[int]:
        """Places of head lines right above the dated one, from the top."""
        out: list[int] = []
        place = dated.place - 1
        if not dated.bits and self.airy and self._gap(place, dated.place) and not self._ends_block(dated.through):
            # Dates with which a block begins are of what stands below them.
            return []
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

    def _below(self, dated: Dated, most: int) -> list[int]:
        """Places of head lines right below the dated one."""
        out: list[int] = []
        place = dated.through + 1
        alone = not dated.bits
        while place < len(self.texts) and len(out) < most and self._same_cell(place, dated.place):
            if not self._could_head(place, LONGEST_HEAD if alone and not out else LONGEST_LINE):
                break
            if self._gap(place - 1, place) and (out or not alone or self.starts[dated.place] < dated.place):
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
        opens = self._opens_block(dated, whole=whole)
        above = opens if len(opens) > len(above) else above
        if not above and not dated.bits and (closing := self._closes_block(dated)):
            return closing
        bits = [bit for place in above for bit in self._line_bits(place)] + dated.bits
        bits = self._mended(bits, above, dated)
        last = dated.through
        if dated.through in self.cuts:
            self.used = last
            return Head(
                self._index(above[0] if above else dated.place),
                self._index(last),
                dated.period,
                bits,
                bool(above),
                self.cuts[last],
            )
        if not above or not is_whole(bits):
            for place in self._below(dated, 1 if dated.bits or above else 2):
                if self._starts_next(place, dated, most_above):
                    break
                if not self._wanted(bits, place) and not self._broken(last, place):
                    break
                bits = self._added(bits, place, last)
                last = place
                if place in self.cuts:
                    break
        first = above[0] if above else dated.place
        self.used = last
        return Head(self._index(first), self._index(last), dated.period, bits, bool(above), self.cuts.get(last))

    def _opens_block(self, dated: Dated, *, whole: bool) -> list[int]:
        """Places of the lines above the dates with which a block begins: an employer, or a title and an employer."""
        start = self.starts[dated.place]
        above = list(range(start, dated.place))
        if not self.airy or start <= self.used or not 0 < len(above) <= 1 + (not whole):
            return []
        if not all(self._could_head(place, LONGEST_HEAD) and self._same_cell(place, dated.place) for place in above):
            return []
        if whole and (score(self.texts[start]) > 0 or not self._named(start)):
            return []
        return above

    def _closes_block(self, dated: Dated) -> Head | None:
        """The head of a block that ends in its dates, below the duties."""
        start = self.starts[dated.place]
        if not self.airy or start <= self.used or dated.place - start < 2 or not self._ends_block(dated.through):
            return None
        tops = [start]
        if not self._could_head(start, LONGEST_HEAD) or any(p in self.dated for p in range(start, dated.place)):
            return None
        if dated.place - start > 2 and self._could_head(start + 1) and not self._is_bullet(start + 1):
            tops.append(start + 1)
        self.used = dated.through
        bits = [bit for place in tops for bit in self._line_bits(place)]
        return Head(
            self._index(start),
            self._index(tops[-1]),
            dated.period,
            bits,
            above=True,
            apart=self._index(dated.place),
        )

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
        order = self.order
        at = bisect_right(order, dated.place)
        following = self.dated[order[at]] if at < len(order) else None
        return following is not None and most_above > 0 and following.place - place <= most_above

    def _in_row(self, dated: Dated, row: Row) -> Head:
        """A head in a row of a table: the first lines of the other cells, or those around the dates in their own cell."""
        places = [p for p in self.rows[row] if not dated.place <= p <= dated.through]
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
