"""Wordings as data, found by an index of words: plain words, ``*`` for any ending, ``~`` for up to three words between.

"plan* ~ visits" fits "planned all the visits". A ``*`` alone is any one word. Words in capitals fit in capitals alone; a
plural fits too. Hyphens, apostrophes and white space are forgiving; letters in any case. A wording begins and ends at a
word's edge, so "ring" never fits "during", and never runs over a comma that it does not have itself.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

TOKEN = re.compile(r"[^\W_]+[#+]*(?:['’][^\W_]+)*|&|£")
CLOSE = re.compile(r"[\s\-–/]*|[.:@/]|['’]?\s*|\s*['’]")
"""What may stand between two words of a wording."""
PLURAL = re.compile("['’]?s$")
LEVEL = re.compile(r"[Ll]([1-7])")
"""A level in short, as applicants write it; wordings write it out. L8 is the code on legionella."""
SAME = {"&": "and", "maths": "mathematics"}
"""Two ways to write one word."""
GAP = 3
BEGIN = 3
ANYWHERE = ""
ANY = ""


class Term(NamedTuple):
    """One word of a wording: ``text`` as it is looked for ("=NVQ" in capitals), ``most`` words that may stand before it,
    and whether anything may part it from the word before."""

    text: str
    open_end: bool
    plural: bool
    most: int
    loose: bool


Phrase = tuple[Term, ...]


@lru_cache(maxsize=65536)
def phrases(wording: str) -> tuple[Phrase, ...]:
    """The ways to read one wording: a hyphened word is also looked for written as one.

    Raises:
        ValueError: for a wording with no letter in it, which would fit anything.
    """
    if not any(c.isalnum() for c in wording):
        raise ValueError(f"a wording needs words: {wording!r}")
    if "-" not in wording:
        return (_phrase(wording),)
    return tuple(dict.fromkeys((_phrase(wording), _phrase(wording.replace("-", "")))))


def beginning(wording: str) -> str:
    """The word a wording begins with and a space, or the first letters of one with any ending, or ANYWHERE where they do
    not tell it."""
    first = wording.partition(" ")[0]
    if first.isalnum():
        low = first.lower()
        return SAME.get(low, low) + " "
    begins = first[:BEGIN].lower()
    return begins if begins.isalnum() and len(begins) == BEGIN else ANYWHERE


@lru_cache(maxsize=4096)
def _by_beginning(wordings: tuple[str, ...]) -> dict[str, list[tuple[str, str]]]:
    """The wordings by their ``beginning``, each after its last word, or ANYWHERE where that does not tell where it ends."""
    out: dict[str, list[tuple[str, str]]] = {}
    for wording in wordings:
        last = wording.rpartition(" ")[2].lower()
        last = SAME.get(last, last)
        out.setdefault(beginning(wording), []).append((last if last.isalnum() else ANYWHERE, wording))
    return out


def _phrase(wording: str) -> Phrase:
    out: list[Term] = []
    most, loose = 0, False
    for word in wording.split():
        if word == "~":
            most, loose = GAP, True
            continue
        body, open_end = word.rstrip("*"), word.endswith("*")
        if body.isalnum():
            pieces = [body]
        else:
            pieces = TOKEN.findall(body) if any(c.isalnum() or c in "&£" for c in body) else [ANY]
        capitals = len(body) > 1 and body.isupper() and body.isalpha()
        for place, piece in enumerate(pieces, 1):
            last = place == len(pieces)
            text = ANY if piece == ANY else "=" + piece if capitals else _plain(piece)
            plural = last and not open_end and (capitals or (len(text) > 2 and text[-1] != "s" and text.isalpha()))
            out.append(Term(text, last and open_end, plural, most, loose))
            most, loose = 0, False
        loose = body.endswith(",")
    return tuple(out)


def _plain(word: str) -> str:
    plain = word.lower().replace("'", "").replace("’", "")
    return SAME.get(plain, plain)


class Index:
    """Texts by their words, so that many wordings are found in them quickly."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self._words: list[str] = []
        self._at: list[tuple[int, int, int]] = []
        self._close: list[bool] = []
        self._places: dict[str, list[int]] = {}
        for number, text in enumerate(texts):
            before = -1
            for found in TOKEN.finditer(text):
                raw = found[0]
                place = len(self._words)
                level = LEVEL.fullmatch(raw)
                word = "level" if level else _plain(raw)
                self._words.append(word)
                self._at.append((number, found.start(), found.end()))
                start = found.start()
                self._close.append(
                    before >= 0 and (text[before:start] == " " or CLOSE.fullmatch(text, before, start) is not None)
                )
                self._places.setdefault(word, []).append(place)
                if word != raw:
                    capital = PLURAL.sub("", raw)
                    if len(capital) > 1 and capital.isupper():
                        self._places.setdefault("=" + capital, []).append(place)
                before = found.end()
                if level:
                    self._add_behind(level[1])

    def _add_behind(self, word: str) -> None:
        """One more word that stands where the last one does."""
        self._places.setdefault(word, []).append(len(self._words))
        self._words.append(word)
        self._at.append(self._at[-1])
        self._close.append(True)

    @cached_property
    def begins(self) -> set[str]:
        """The ``beginning`` of every wording that may stand here; most others are known by it and never read."""
        words = set(self._words)
        whole = {f"{form} " for word in words for form in (word, word.removesuffix("s"))}
        return {ANYWHERE, *(word[:BEGIN] for word in words), *whole}

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._places)

    def find(self, wordings: Iterable[str]) -> dict[int, list[tuple[int, int]]]:
        """For each text that has any: the spans of the wordings in it, in order, none over another, the longest first."""
        met: dict[int, set[tuple[int, int]]] = {}
        for number, start, end, _ in self._met(wordings):
            met.setdefault(number, set()).add((start, end))
        return {number: _apart(spans) for number, spans in met.items()}

    def every(self, wordings: Iterable[str]) -> list[tuple[int, int, int]]:
        """Every span of the wordings in the first text, with the letters that the wording itself has."""
        return sorted({(start, end, letters) for number, start, end, letters in self._met(wordings) if number == 0})

    def _met(self, wordings: Iterable[str]) -> Iterator[tuple[int, int, int, int]]:
        begun, places = _by_beginning(tuple(wordings)), self._places
        for last, wording in itertools.chain.from_iterable(begun[begins] for begins in begun if begins in self.begins):
            if last != ANYWHERE and last not in places and last + "s" not in places:
                continue  # Its last word stands nowhere, which is sooner told than the whole is read.
            for way in phrases(wording):
                for begin, end in self._fits(way):
                    number, start, _ = self._at[begin]
                    yield number, start, self._at[end][2], sum(len(term.text) for term in way)

    def said(self, wordings: Iterable[str]) -> dict[int, set[str]]:
        """For each text that has any: what of the wordings stands in it, in small letters."""
        return {n: {self.texts[n][a:b].lower() for a, b in spans} for n, spans in self.find(wordings).items()}

    def _fits(self, way: Phrase) -> Iterator[tuple[int, int]]:
        for term in way:
            if not self._stands(term):
                return
        for place in self._starts(way[0]):
            last = self._rest(way, 1, place)
            if last is not None:
                yield place, last

    def _stands(self, term: Term) -> bool:
        """False only where the word stands nowhere."""
        text = term.text
        if text == ANY or text in self._places:
            return True
        if not term.open_end:
            return term.plural and text + "s" in self._places
        if text[0] == "=":
            return True
        at = bisect_left(self._sorted, text)
        return at < len(self._sorted) and self._sorted[at].startswith(text)

    def _starts(self, term: Term) -> Iterable[int]:
        if term.text == ANY:
            return range(len(self._words))
        if term.open_end:
            words = self._sorted
            at = bisect_left(words, term.text)
            out: list[int] = []
            while at < len(words) and words[at].startswith(term.text):
                out += self._places[words[at]]
                at += 1
            return out
        places = self._places.get(term.text, ())
        return [*places, *self._places.get(term.text + "s", ())] if term.plural and term.text[0] != "=" else places

    def _rest(self, way: Phrase, number: int, place: int) -> int | None:
        """The place of the last word where the wording goes on from here, else None."""
        if number == len(way):
            return place
        term = way[number]
        for skipped in range(term.most + 1):
            at = place + 1 + skipped
            if at >= len(self._words) or self._at[at][0] != self._at[place][0]:
                return None
            if not (self._close[at] or term.loose):
                return None
            if self._is(term, at):
                end = self._rest(way, number + 1, at)
                if end is not None:
                    return end
        return None

    def _is(self, term: Term, at: int) -> bool:
        word = self._words[at]
        if term.text == ANY:
            return True
        if term.text[0] == "=":
            number, start, end = self._at[at]
            raw = self.texts[number][start:end]
            want = term.text[1:]
            return raw.startswith(want) and (term.open_end or PLURAL.sub("", raw) == want)
        if term.open_end:
            return word.startswith(term.text)
        return word == term.text or (term.plural and word == term.text + "s")


def _apart(spans: set[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not out or start >= out[-1][1]:
            out.append((start, end))
    return out
