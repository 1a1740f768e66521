"""Tables that only the reading of awards needs: places abroad, and awards that stand for others."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from rules import sources

FOLDER = Path(__file__).resolve().parents[1] / "reference"


def _read(name: str) -> Any:
    return sources.values(FOLDER / f"{name}.yaml")


@cache
def overseas() -> re.Pattern[str]:
    """What shows that an award was made in another country. Places are read with their capital."""
    table: dict[str, list[str]] = _read("overseas")
    places = "|".join(re.escape(place) for place in (*table["countries"], *table["cities"]))
    return re.compile(rf"\b(?:{places})\b|(?i:{'|'.join(table['words'])})")


@cache
def stands_for() -> dict[str, frozenset[str]]:
    """For an award's id, the ids of those that are as good where an equivalent is asked."""
    table: dict[str, list[str]] = _read("stands_for")
    return {key: frozenset(ids) for key, ids in table.items()}


@cache
def contains() -> dict[str, frozenset[str]]:
    """For an award's id, the ids of those that hold within them what it asks."""
    table: dict[str, list[str]] = _read("contains")
    return {key: frozenset(ids) for key, ids in table.items()}


@cache
def award_fields() -> dict[str, frozenset[str]]:
    """For a family of awards, the fields it stands in."""
    table: dict[str, list[str]] = _read("award_fields")
    return {key: frozenset(ids) for key, ids in table.items()}
