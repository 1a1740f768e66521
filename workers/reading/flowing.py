"""Lines that the page's width broke, put together again, so that the same words are the same lines however wide they
were set: each line of what comes out is a paragraph, a point of a list or a line by its author's will."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType

from rules.document import Line

APART = re.compile(r"\t| {3,}")
"""White space that sets words apart on a line, as a post and its dates."""
BULLET = re.compile(r"\s*(?:[-–—•·▪*●○■♦➢►✓‣➤+>o]\s|[•▪●\uf0b7\uf0a7]|\(?(?:\d{1,2}|[a-z])[.)]\s)")
LEADS = (
    "and|or|nor|the|an|of|with|for|in|at|on|into|under|over|as|my|our|their|its|during|within|between|about|including"
)
OPEN = re.compile(
    rf"(?:\b(?:{LEADS}|a|to|by|from|until|since|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\w*|may|june|july?)|\w['’]s|[,&(/–—]|[^,] -)$",
    re.I,
)
"""Ends of a line that cannot be the end of what it says."""
SURE = re.compile(rf"\b(?:{LEADS})$")
"""Words in small letters that leave a line open whatever follows, even where its author broke it."""
COUNTED = re.compile(r"\b(?:level|grade|band|year|stage|unit|category|class|part|tier|section|phase|nvq|svq)$", re.I)
"""What a number follows."""
GRADED = re.compile(r"\bgrade \d$", re.I)
"""In a list of grades the subject comes next."""
AWARD = re.compile(r"(?:level|nvq|svq|btec|gcses?|l\d)\b", re.I)
"""What a line of an award begins with, in small letters too."""
YEAR = r"(?:(?:19|20)\d\d|\d\d?/(?:19|20)?\d\d)\b"
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter)[a-z]*\.?"
DATES = re.compile(
    rf"(?:(?:from|since|until|to) )?(?:{MONTH}(?: ?(?:to|[-–—]) ?{MONTH})? )?{YEAR}",
    re.I,
)
RANGE = re.compile(rf"{YEAR} ?(?:[-–—]|to\b|until\b)", re.I)
CALENDAR = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|June|July|August|October|\w+ember)\b"
)
WHEN = re.compile(r"[(\[][^)\]]{4,20}[)\]][.,;]")
"""When what the line before tells happened, within its sentence."""
LABEL = re.compile(r"[A-Z][\w'’/&]*(?: [\w'’/&]+){0,3}:(?: |$)")
CUT = re.compile(r"\w-$")
CLOSES = 30
"""Letters within which a line that closes the bracket of the line before does so."""
DASH = re.compile(r"\s*[-–—] (?=[a-z])")
"""A dash that is one in a sentence, if the document has no list with dashes."""
SUSPENDED = re.compile(r"(?:and|or|to)\b")
TOLD = re.compile(r"\b(?:I|[Mm]y|me|[Ww]e|[Oo]ur|us)\b")
PROSE = 5
"""Words of the shortest line that is taken for one more of a paragraph whose sentence ended with the line before."""
TOP, NAME = 3, 5
"""Lines at the top among which the person's name stands, which must stay a line; the most words that it has."""
AGREE = 0.7
"""The part of the broken lines that must fit one width for it to be believed."""
FEWEST = 2
NEAR = 45.0
"""Points from the end of a column to its longest line, at most, where that line tells how wide the column was set."""
SHORT = 0.35
"""The part of the longest line below which a line was never broken for want of room."""
WIDEST = 90.0
"""Letters of a line of text that is as wide as people set it; a longer one is a paragraph that nobody broke."""
WIDER = 0.1
"""The part of all lines that may yet be wider."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A line as it was set: where it ends, how much room its first word and the space before it take, and what of its
    kind is set to one width (``column``; None where that is not known)."""

    line: Line
    end: float
    first: float
    column: Hashable = None
    start: float = 0.0
    follows: bool = True
    dashed: bool = False
    """Whether it begins with the only dash that any line begins with, which then is no point of a list."""
    """Whether it could go on from the line before: right below it in the same type, or at the top of the next column."""


def in_letters(line: Line) -> Laid:
    """A line of a text, whose width is its letters."""
    return Laid(line, len(line.text), 1 + len(line.text.strip().partition(" ")[0]), "text")


def flowed(lines: Sequence[Laid], bounds: Mapping[Hashable, float] = MappingProxyType({})) -> tuple[Line, ...]:
    """The lines, each with those that it was broken into. ``bounds``: where columns end, as far as that is known."""
    dashed = sum(DASH.match(laid.line.text) is not None for laid in lines) == 1
    if dashed:
        lines = [replace(laid, dashed=DASH.match(laid.line.text) is not None) for laid in lines]
    widths = _widths(lines, bounds)
    longest: dict[Hashable, float] = {}
    for this in lines:
        longest[this.column] = max(longest.get(this.column, 0.0), this.end - this.start)
    out: list[list[Line]] = []
    before: Laid | None = None
    unclosed = 0
    for this in lines:
        width = widths.get(before.column) if before else None
        room = longest[before.column] if before else 0.0
        short = before is not None and before.end - before.start + this.first < SHORT * min(room, WIDEST)
        name = before is not None and len(out) <= TOP and _is_name(before.line.text)
        if (
            before
            and not ((short and not SURE.search(before.line.text.rstrip())) or name)
            and _may(before, this, unclosed > 0)
            and _goes_on(before, this, width, unclosed > 0)
        ):
            out[-1].append(this.line)
        else:
            out.append([this.line])
            unclosed = 0
        unclosed += this.line.text.count("(") - this.line.text.count(")")
        before = this
    return tuple(_joined(parts) for parts in out)


def _may(before: Laid, this: Laid, unclosed: bool) -> bool:
    """Whether nothing in their make-up parts the two. ``unclosed``: whether a bracket is open at the end of the first."""
    one, other = before.line, this.line
    if not this.follows or not one.text.strip() or not other.text.strip() or one.cell != other.cell:
        return False
    if other.heading or one.heading or other.bullet or one.bold != other.bold:
        return False
    if APART.search(one.text.strip()) or APART.search(other.text.strip()):
        return False
    return this.dashed or BULLET.match(other.text) is None or (unclosed and other.text.strip()[0].isdigit())


def goes_on(one: str, other: str) -> bool:
    """Whether the words of a line alone, with how the next one begins, tell that it goes on."""
    return OPEN.search(one) is not None or (other[0].islower() and not DATES.match(other) and not AWARD.match(other))


def _goes_on(before: Laid, this: Laid, width: float | None, unclosed: bool) -> bool:
    one, other = before.line.text.strip(), this.line.text.strip()
    full = width is not None and before.end <= width < before.end + this.first
    if unclosed and 0 <= other.find(")") < CLOSES:
        return True
    if SURE.search(one) and _is_prose(one):
        return True
    if goes_on(one, other) and (full or OPEN.search(one) or not _is_name(one)):
        return full or width is None or other[0].islower()
    if this.dashed:
        return full and one.split()[-1][0].islower()
    if other[0] == "(" and _is_prose(one) and not DATES.match(other[1:].lstrip()):
        return True
    aside = other[0] in "([" and (not DATES.match(other[1:].lstrip()) or WHEN.match(other) is not None)
    return full and (aside or unclosed or _reads_on(one, other))


def _reads_on(one: str, other: str) -> bool:
    """Whether a line that left no room for the first word of the next may as well go on there: in a list it may have
    been full by chance, and then the next begins with a capital too."""
    last, first = one.split()[-1], other.split()[0]
    if LABEL.match(other) or (_shouts(one) and not _shouts(other)) or (_shouts(first) and not last.isupper()):
        return False
    if len(last) == 1 and last.isupper() and last not in "AI":
        return False  # A grade ends its line.
    if DATES.match(other):
        if first == "until":
            return True
        return DATES.fullmatch(other) is None and RANGE.search(other) is None and last[0].islower()
    if last.endswith((".", "!", "?")):
        return _is_prose(other)
    if first == "I" or last.endswith((":", ";")) or (CALENDAR.match(first) and not last[0].isupper()):
        return True
    if first[0].isdigit():
        return last[0].islower() or COUNTED.search(last) is not None
    if GRADED.search(one):
        return True
    if last[0].isupper():
        # A post and where it was, mostly capitals, is not gone on with by a sentence.
        return not last.endswith(")") and not (_named(one) and (other.endswith(".") or _is_prose(other)))
    return TOLD.search(one) is not None or TOLD.search(other) is not None


def _is_name(text: str) -> bool:
    """Whether the line is a few words with capitals, as a name or a title by itself is."""
    words = text.split()
    return 1 < len(words) <= NAME and all(w[0].isupper() or w[0] in "([\"'“‘" for w in words) and not OPEN.search(text)


def _named(text: str) -> bool:
    """Whether most of its words have capitals, as those of a post and an employer."""
    words = [w.lstrip("([\"'“‘") for w in text.split()]
    return sum(w[:1].isupper() for w in words) > len(words) / 2


def _shouts(text: str) -> bool:
    return text.isupper() and sum(c.isalpha() for c in text) > 3


def _is_prose(text: str) -> bool:
    words = [w for w in text.split() if w[0].isalpha()]
    return len(words) >= PROSE and sum(w[0].islower() for w in words) > len(words) / 2


def _widths(lines: Sequence[Laid], bounds: Mapping[Hashable, float]) -> dict[Hashable, float]:
    """By column how far its lines reach: where it ends, or where the lines that are sure to have been broken agree."""
    ends: dict[Hashable, list[float]] = {}
    broken: dict[Hashable, list[tuple[float, float]]] = {}
    for before, this in zip(lines, [*lines[1:], None], strict=True):
        if before.column is None or not before.line.text.strip():
            continue
        ends.setdefault(before.column, []).append(before.end)
        if this and _may(before, this, False) and this.line.text.strip()[0].islower():
            broken.setdefault(before.column, []).append((before.end, before.end + this.first))
    out: dict[Hashable, float] = {}
    for column, reached in ends.items():
        bound = bounds.get(column, float("inf"))
        width = max((end for end in reached if end <= bound), default=0.0)
        if bound - width <= NEAR:
            out[column] = width
        elif (agreed := _agreed(broken.get(column, []), reached)) is not None:
            out[column] = agreed
    return out


def _agreed(broken: Sequence[tuple[float, float]], reached: Sequence[float]) -> float | None:
    """The width to which the broken lines were set, by where they end and where they would with one word more."""
    width = max((end for end, _ in broken), default=0.0)
    too_long = [wanted for _, wanted in broken if wanted > width]
    if len(too_long) < max(FEWEST, AGREE * len(broken)):
        return None
    room = min(too_long)
    if sum(end >= room for end in reached) > WIDER * len(reached):
        return None
    return max(end for end in reached if end < room)


def _joined(parts: Sequence[Line]) -> Line:
    if len(parts) == 1:
        return parts[0]
    text = [parts[0].text.rstrip()]
    for before, line in pairwise(parts):
        after = line.text.strip()
        cut = CUT.search(before.text.rstrip()) and after[0].isalpha() and not SUSPENDED.match(after)
        text.append(after if cut else f" {after}")
    return replace(parts[0], text="".join(text))
