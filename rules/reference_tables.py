"""The dated, cited tables of rules/reference, loaded and compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rules.sources import read_table


@dataclass(frozen=True, slots=True)
class Award:
    """A kind of award: its level on the RQF (1 to 8), or None where the words beside it say."""

    id: str
    family: str
    level: int | None
    pattern: re.Pattern[str]


def _any(written: list[str]) -> re.Pattern[str]:
    """One expression for all. Those written in capitals alone (MSc aside) are read in capitals alone: "BEd" is no bed."""
    return re.compile("|".join(f"(?{'-i' if _short(w) else ''}:{w})" for w in written), re.I)


def _short(written: str) -> bool:
    """Whether the expression is an abbreviation: no run of three small letters stands in it."""
    return re.search(r"[a-z]{3}", re.sub(r"\\[a-zA-Z]", "", written)) is None


@cache
def awards() -> tuple[Award, ...]:
    return tuple(Award(a["id"], a["family"], a["level"], _any(a["written"])) for a in read_table("awards"))


@cache
def fields() -> dict[str, re.Pattern[str]]:
    """Fields of study and work by id."""
    return {key: _any(written) for key, written in read_table("fields").items()}


@cache
def related() -> dict[str, frozenset[str]]:
    """For each field, those in which an award is part of what is asked; itself included."""
    table: dict[str, list[str]] = read_table("related_fields")["near"]
    return {key: frozenset({key, *table.get(key, [])}) | counts_as()[key] for key in fields()}


@cache
def counts_as() -> dict[str, frozenset[str]]:
    """For each field, those in which an award is as good; itself included."""
    table: dict[str, list[str]] = read_table("related_fields")["counts_as"]
    return {key: frozenset({key, *table.get(key, [])}) for key in fields()}


@cache
def subjects() -> dict[str, re.Pattern[str]]:
    return {key: _any(written) for key, written in read_table("subjects").items()}


@cache
def registers() -> dict[str, re.Pattern[str]]:
    return {key: _any(written) for key, written in read_table("registers").items()}


@cache
def plain_words() -> tuple[frozenset[str], frozenset[str]]:
    """Words of asking, which name nothing, and common words, which stand in any application."""
    table: dict[str, list[str]] = read_table("plain_words")
    return frozenset(table["asking"]), frozenset(table["common"])


@cache
def frames() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Groups of words by name, and for each kind of story the groups that must all stand in one."""
    table: dict[str, dict[str, list[str]]] = read_table("frames")
    groups, kinds = ({key: tuple(words) for key, words in table[part].items()} for part in ("groups", "frames"))
    return groups, kinds


@cache
def relatives() -> tuple[tuple[str, ...], ...]:
    """Rows of words that stand for one another."""
    return tuple(tuple(str(word) for word in row) for row in read_table("relatives"))
