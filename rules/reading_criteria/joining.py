"""How the things that a wording asks are joined: all of them, any of them, or one with examples beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rules.measures.words import content, weight_of
from rules.reading_criteria.concepts_in import Asked
from rules.reading_criteria.examples import in_examples

ANY = re.compile(r"\band ?/ ?or\b|\bor\b|(?<!\w)/|/(?!\w)", re.I)
"""A stroke joins what stands right beside it, so that one inside other words ("care/placement plans") is no joint."""
ALL = re.compile(r"\band\b|&|\bas well as\b|\bplus\b|\bwhile\b|\bincluding\b|\bincl\b|\bto include\b|[;+]", re.I)
PLACE = re.compile(r"\b(?:in|within|at|for|from) (?:an?|the|another)\b|\bwith(?:in|out)?\b|\bwhen\b|\bunder\b", re.I)
"""Where what is done ends and the place, time or manner of it begins: "personal care in a home or hospital"."""
INCLUDING = re.compile(r"incl(?:uding)?|to include", re.I)
ASIDE = re.compile(r"\([^()]*\)")
GOES_ON = re.compile(r"[\s\w'’]{0,12}(?:,[\s\w'’-]{1,40}){0,3},?\s*\bor\b", re.I)
"""A list of which any will do goes on beyond the last thing that a concept stands for."""
FEW = 4


@dataclass(frozen=True, slots=True)
class Thing:
    """What one stretch of the wording asks: all of ``parts``, with ``near`` that count as part where they are not shown."""

    parts: tuple[Asked, ...]
    near: tuple[Asked, ...] = ()


def joined(wording: str, asked: Sequence[Asked]) -> list[list[Thing]]:
    """The things asked: all of the outer list, any of each inner one. ``asked`` in the order of the wording."""
    things: list[list[Asked]] = [[asked[0]]]
    links: list[str] = []
    beyond = "any" if _goes_on(wording, asked) else "all"
    found = _places_settled([_link(wording, before, after) for before, after in pairwise(asked)], beyond)
    for after, link in zip(asked[1:], found, strict=True):
        if link == "one":
            things[-1].append(after)
        else:
            things.append([after])
            links.append(link)
    out = [[_thing(things[0])]]
    for thing, link in zip(things[1:], _commas_settled(links, beyond), strict=True):
        if link == "example":
            last = out[-1][-1]
            out[-1][-1] = Thing(last.parts, (*last.near, *thing))
        elif link == "any":
            out[-1].append(_thing(thing))
        else:
            out.append([_thing(thing)])
    return out


def _thing(asked: Sequence[Asked]) -> Thing:
    parts = tuple(a for a in asked if not a.lends)
    return Thing(parts, tuple(a for a in asked if a.lends)) if parts else Thing(tuple(asked))


def _link(wording: str, before: Asked, after: Asked) -> str:
    between = ASIDE.sub(" ", wording[before.end : after.start])
    if in_examples(wording, after.start):
        return "example"
    end, link = _last_joint(between)
    begun_with = PLACE.match(wording, after.start)  # "in a school" is itself how a concept is asked.
    place = PLACE.search(between + (begun_with[0] if begun_with else ""), max(end, between.rfind(",") + 1))
    apart = link != "all" and place and (link != "any" or _names(between[end : place.start()]))
    return "place" if apart else link


def _last_joint(between: str) -> tuple[int, str]:
    """Where the last word of joining ends, and how it joins; "and/or" is found as either, the longer expression last."""
    found = [
        (m.end(), link, m.start()) for link, pattern in (("any", ANY), ("all", ALL)) for m in pattern.finditer(between)
    ]
    if not found:
        return 0, "comma" if "," in between else "one"
    end, link, start = max(found, key=lambda one: (one[0], one[1] == "any"))
    if link == "any":
        before = max((other for other in found if other[1] == "all" and other[0] <= start), default=None)
        if before is not None and _names(between[before[0] : start]):
            # "payroll and a ledger or bank system": either beside the first. "Payroll, including tax or pensions": examples.
            return end, "example" if INCLUDING.fullmatch(between[before[2] : before[0]]) else "all"
        if "," in between[end:]:
            return end, "comma"
    return end, link


def _goes_on(wording: str, asked: Sequence[Asked]) -> bool:
    """Whether a list, its last two things close together, goes on to an "or" beyond the last that a concept stands for."""
    close = len(asked) > 1 and len(wording[asked[-2].end : asked[-1].start].split()) <= FEW
    after = GOES_ON.match(wording, asked[-1].end)
    return after is not None and (close or "," in after[0])


def _names(words: str) -> bool:
    """Whether a matter is named there, though no concept stands for it."""
    return any(weight_of(stem) == 1.0 for stem in content(words))


def _places_settled(links: list[str], beyond: str) -> list[str]:
    """A place is one with what is done there, unless several are named of which any will do.

    So it is where any of several will do there: "catering or cleaning in a school"."""
    out = list(links)
    for at, link in enumerate(links):
        if link == "place":
            after = next((later for later in links[at + 1 :] if later not in ("comma", "one")), beyond)
            out[at] = "all" if "any" in (after, links[at - 1] if at else "") else "one"
    return out


def _commas_settled(links: list[str], beyond: str) -> list[str]:
    """A comma joins as the next word of joining in its list does; ``beyond`` the last thing, that of the words after it."""
    out = list(links)
    for place in range(len(out) - 1, -1, -1):
        if out[place] == "comma":
            after = out[place + 1] if place + 1 < len(out) else beyond
            out[place] = after if after in ("any", "all") else "all"
    return out
