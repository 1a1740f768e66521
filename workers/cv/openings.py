"""Where the head of a post ends on a line that goes on to tell of its duties: "2010 - 2014 Mill Lane Garage. Fitter.
Brakes, exhausts and tyres"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workers.cv.dates import period_in, single_in
from workers.cv.titles import BREAK, PLACE, THEN, first_part, score

STOP = re.compile(r"[.!?](?=\s+\S)")
SHORT = re.compile(
    r"(?:(?i:\b(?:e\.g|i\.e|etc|mr|mrs|ms|dr|st|no|approx|inc|incl|vs|nr|dept|asst|prof|rev|hon|sgt|cpl|pte|capt|ltd|co|bros|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))|(?<![\w'’])[A-Z])$"
)
FIRM = re.compile(r"(?:ltd|co|bros|inc)$", re.I)
PROSE = re.compile(r"\b(?:I|I['’]\w+|we|my|our|was|were|he|she|they|it|is|are)\b")
MOST_WORDS = 22
LONGEST_TITLE = 9
WITHIN = 260
"""Characters of a line in which its dates are looked for."""


def sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence of the line begins and ends."""
    out, begin = [], 0
    for stop in STOP.finditer(text):
        inside = text.count("(", begin, stop.start()) > text.count(")", begin, stop.start())
        short = SHORT.search(text[begin : stop.start()])
        # After "Ltd." a name goes on in capitals, a sentence in small letters.
        over = short and FIRM.match(short[0]) and re.match(r"\s+[A-Z][\w'’-]*,?\s+[a-z]", text[stop.end() :])
        if inside or (short and not over):
            continue
        out.append((begin, stop.end()))
        begin = stop.end() + len(text[stop.end() :]) - len(text[stop.end() :].lstrip())
    if begin < len(text):
        out.append((begin, len(text)))
    return out


def opening(text: str) -> int | None:
    """How many characters of a line with dates could be a head; None where they are words in passing."""
    parts = sentences(text)
    if len(parts) < 2:
        return len(text)
    period = period_in(text[:WITHIN]) or single_in(text[: parts[0][1]].rstrip(". "))
    at = next((i for i, (begin, end) in enumerate(parts) if period and begin <= period.at[0] < end), None)
    if period is None or at is None or at > 1:
        return None
    end = parts[at][1]
    bare = f"{text[: period.at[0]]} {text[period.at[1] : end]}"
    starts = not any(c.isalnum() for c in text[: period.at[0]])
    ends = not re.sub(r"\([^)]*\)", "", text[period.at[1] : end]).strip(" .,;)]")
    if PROSE.search(bare) or len(bare.split()) > MOST_WORDS or not (starts or ends or score(first_part(bare)) > 0):
        return None
    following = text[slice(*parts[at + 1])] if at + 1 < len(parts) else ""
    if following and not any(c.isalpha() for c in bare):
        whole = len(following.split()) <= MOST_WORDS and not PROSE.search(following)
        return parts[at + 1][1] if whole else None
    names = max((score(part) for part in re.split(r",\s", following)), default=0) > 0
    if names and max(score(bare), score(first_part(bare))) <= 0 and len(following.split()) < LONGEST_TITLE:
        return parts[at + 1][1]
    return end


def below(text: str) -> int:
    """How many characters of an undated line below dates could be the head: its first sentence, where that names a job."""
    parts = sentences(text)
    first = text[: parts[0][1]] if parts else text
    gap = BREAK.search(first) is not None
    names = score(first_part(first)) > 0 or score(first) > 0
    fits = gap or (names and len(first.split()) <= MOST_WORDS and not PROSE.search(first))
    return len(first) if fits and (len(parts) > 1 or first.endswith(".")) else len(text)


@dataclass(frozen=True)
class Leading:
    """A job named by the first words of a duty; ``alone`` where its first sentence, of ``length``, says nothing else."""

    title: str
    length: int
    alone: bool


def leading(text: str) -> Leading | None:
    """The job with which the words begin: "Electrician, Area 3. 22 years on call", or None."""
    parts = sentences(text)
    if not parts or not text[:1].isupper():
        return None
    begin, end = parts[0]
    sentence = text[begin:end].rstrip(". ")
    pieces = re.split(r",\s+|\s[-–—]\s|;\s|:\s", sentence)
    first = PLACE.split(pieces[0])[0] if score(pieces[0]) < 2 else pieces[0]
    words = len(first.split())
    if (
        not 0 < words <= LONGEST_TITLE
        or PROSE.search(first)
        or score(first) < (2 if words < len(sentence.split()) else 1)
    ):
        return None
    title = ", ".join([first, *(piece for piece in pieces[1:] if THEN.match(piece))])
    short = len(sentence.split()) <= LONGEST_TITLE
    return Leading(title, end, short)
