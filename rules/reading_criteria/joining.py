"""How the things that a wording asks are joined: all of them, any of them, or one with examples beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rules.measures.words import content, weight_of
from rules.reading_criteria.concepts_in import Asked

EXAMPLES = re.compile(r"\be\.?g\b\.?|\bsuch as\b|\bfor example\b|\bfor instance\b|\blike\b", re.I)
ANY = re.compile(r"\band ?/ ?or\b|\bor\b|/", re.I)
ALL = re.compile(r"\band\b|&|\bas well as\b|\bplus\b|\bwhile\b|\bincluding\b|\bincl\b|\bto include\b|[;+]", re.I)
PLACE = re.compile(r"\b(?:in|within|at|for|from) (?:an?|the|another)\b|\bwith(?:in|out)?\b|\bwhen\b|\bunder\b", re.I)
"""Where what is done ends and the place, time or manner of it begins: "personal care in a home or hospital"."""
ASIDE = re.compile(r"\([^()]*\)")
ENDS = re.compile(r"[);.](?:\s|$)")
"""Where a list of examples ends."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What one stretch of the wording asks: all of ``parts``, with ``near`` that count as part where they are not shown."""

    parts: tuple[Asked, ...]
    near: tuple[Asked, ...] = ()


def joined(wording: str, asked: Sequence[Asked]) -> list[list[Thing]]:
    """The things asked: all of the outer list, any of each inner one. ``asked`` in the order of the wording."""
    things: list[list[Asked]] = [[asked[0]]]
    links: list[str] = []
    found = _places_settled([_link(wording, before, after) for before, after in pairwise(asked)])
    for after, link in zip(asked[1:], found, strict=True):
        if link == "one":
            things[-1].append(after)
        else:
            things.append([after])
            links.append(link)
    out = [[_thing(things[0])]]
    for thing, link in zip(things[1:], _commas_settled(links), strict=True):
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
    begun = [m.end() for m in EXAMPLES.finditer(wording, 0, after.start)]
    if begun and ENDS.search(wording, begun[-1], after.start) is None:
        return "example"
    said = [(m.end(), link) for link, pattern in (("any", ANY), ("all", ALL)) for m in pattern.finditer(between)]
    # "and/or" is found as either; the longer expression ends with it. The last word before a thing joins it.
    end, link = (
        max(said, key=lambda one: (one[0], one[1] == "any")) if said else (0, "comma" if "," in between else "one")
    )
    begun_with = PLACE.match(wording, after.start)  # "in a school" is itself how a concept is asked.
    place = PLACE.search(between + (begun_with[0] if begun_with else ""), max(end, between.rfind(",") + 1))
    apart = link != "all" and place and (link != "any" or _names(between[end : place.start()]))
    return "place" if apart else link


def _names(words: str) -> bool:
    """Whether a matter is named there, though no concept stands for it."""
    return any(weight_of(stem) == 1.0 for stem in content(words))


def _places_settled(links: list[str]) -> list[str]:
    """A place is one with what is done there, unless several are named of which any will do."""
    out = list(links)
    for at, link in enumerate(links):
        if link == "place":
            after = next((later for later in links[at + 1 :] if later not in ("comma", "one")), "all")
            out[at] = "all" if after == "any" else "one"
    return out


def _commas_settled(links: list[str]) -> list[str]:
    """A comma joins as the next word of joining in its list does."""
    out = list(links)
    for place in range(len(out) - 1, -1, -1):
        if out[place] == "comma":
            after = out[place + 1] if place + 1 < len(out) else "all"
            out[place] = after if after in ("any", "all") else "all"
    return out
