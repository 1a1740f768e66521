"""Which sentences tell a story: the applicant acts at a certain time or with a certain person, and something comes of it."""

from __future__ import annotations

from dataclasses import replace

from rules.sentence import FACTUAL_SECTIONS, Kind, Sentence
from rules.telling import ANCHOR, CAME, HAPPENED, PAST, RESULT


def with_stories(found: list[Sentence]) -> list[Sentence]:
    """Mark stories. In a CV's post a line with a result is one. Elsewhere a paragraph tells one where the applicant acts
    at a certain time or with a certain person, and then something happens that is not "I"."""
    out = list(found)
    number = 0
    start = 0
    while start < len(found):
        end = start + 1
        while (
            end < len(found)
            and found[end].paragraph == found[start].paragraph
            and found[end].document == found[start].document
        ):
            end += 1
        block = found[start:end]
        if block[0].section in FACTUAL_SECTIONS:
            for offset, s in enumerate(block):
                if RESULT.search(s.text) and not s.head:
                    number += 1
                    out[start + offset] = _as_story(s, number)
        elif block[0].section in ("statement", "profile", "other"):
            for first, last in _told(block):
                number += 1
                for offset in range(first, last + 1):
                    if not out[start + offset].hoped:
                        out[start + offset] = _as_story(out[start + offset], number)
        start = end
    return out


def _told(block: list[Sentence]) -> list[tuple[int, int]]:
    """First and last sentence of each story in a paragraph."""
    anchors = [n for n, s in enumerate(block) if not s.hoped and (ANCHOR.search(s.text) or HAPPENED.search(s.text))]
    if not anchors:
        return []
    first = anchors[0]
    acts = [n for n, s in enumerate(block) if n >= first and PAST.search(s.text) and not s.hoped and not s.others]
    if not acts:
        return []
    ends = [n for n, s in enumerate(block) if n >= acts[0] and _comes_of_it(s, n > acts[0])]
    if not ends or (len(block) == 1 and len(block[0].text) < 80):
        return []
    return [(first, max(ends[-1], acts[-1]))]


def _comes_of_it(s: Sentence, later: bool) -> bool:
    if RESULT.search(s.text) or CAME.search(s.text):
        return True
    return later and HAPPENED.search(s.text) is not None


def _as_story(s: Sentence, number: int) -> Sentence:
    return replace(s, kind=Kind.STORY, episode=number)
