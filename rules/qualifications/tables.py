"""Tables that only the reading of awards needs: places abroad, and awards that stand for others."""

from __future__ import annotations

import re
from functools import cache

from rules.sources import read_table


@cache
def overseas() -> re.Pattern[str]:
    """What shows that an award was made in another country. Places are read with their capital."""
    table: dict[str, list[str]] = read_table("overseas")
    places = "|".join(re.escape(place) for place in (*table["countries"], *table["cities"]))
    return re.compile(rf"\b(?:{places})\b|(?i:{'|'.join(table['words'])})")


@cache
def licence_abroad() -> re.Pattern[str]:
    """A driving licence of another country, outside those whose licences are good here for as long as they run."""
    peoples = "|".join(re.escape(people) for people in read_table("overseas")["peoples"])
    return re.compile(
        rf"\b(?:{peoples}|[Ff]oreign|[Oo]verseas|[Ii]nternational|[Nn]on-?(?:UK|GB|EU)) (?:full )?(?:driv\w+ )?(?:licen[cs]e|permit|class \d)"
    )


@cache
def stands_for() -> dict[str, frozenset[str]]:
    """For an award's id, the ids of those that are as good where an equivalent is asked."""
    table: dict[str, list[str]] = read_table("stands_for")
    return {key: frozenset(ids) for key, ids in table.items()}


@cache
def contains() -> dict[str, frozenset[str]]:
    """For an award's id, the ids of those that hold within them what it asks."""
    table: dict[str, list[str]] = read_table("contains")
    return {key: frozenset(ids) for key, ids in table.items()}


@cache
def award_fields() -> dict[str, frozenset[str]]:
    """For a family of awards, the fields it stands in."""
    table: dict[str, list[str]] = read_table("award_fields")
    return {key: frozenset(ids) for key, ids in table.items()}
