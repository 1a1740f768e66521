"""The dated, cited tables of rules/reference, loaded and compiled once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rules.expression import Expression, Table
from rules.sources import read_table


@dataclass(frozen=True, slots=True)
class Award:
    """A kind of award: its level on the RQF (1 to 8), or None where the words beside it say."""

    id: str
    family: str
    level: int | None
    pattern: Expression


@cache
def awards() -> Table[Award]:
    found = [Award(a["id"], a["family"], a["level"], Expression(a["written"])) for a in read_table("awards")]
    return Table({award: award.pattern for award in found})


@cache
def fields() -> Table[str]:
    """Fields of study and work by id."""
    return _table("fields")


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
def subjects() -> Table[str]:
    return _table("subjects")


@cache
def registers() -> Table[str]:
    return _table("registers")


def _table(name: str) -> Table[str]:
    return Table({key: Expression(written) for key, written in read_table(name).items()})


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
