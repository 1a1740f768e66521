"""The dated, cited tables of rules/reference, loaded and compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "reference"


@dataclass(frozen=True, slots=True)
class Award:
    """A kind of award: its level on the RQF (1 to 8), or None where the words beside it say."""

    id: str
    family: str
    level: int | None
    pattern: re.Pattern[str]


def _read(name: str) -> Any:
    return yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))


def _any(written: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{w})" for w in written), re.I)


@cache
def awards() -> tuple[Award, ...]:
    return tuple(Award(a["id"], a["family"], a["level"], _any(a["written"])) for a in _read("awards"))


@cache
def fields() -> dict[str, re.Pattern[str]]:
    """Fields of study and work by id."""
    return {key: _any(written) for key, written in _read("fields").items()}


@cache
def related() -> dict[str, frozenset[str]]:
    """For each field, those in which an award is clearly relevant too; itself included."""
    table: dict[str, list[str]] = _read("related_fields")
    return {key: frozenset({key, *table.get(key, [])}) for key in fields()}


@cache
def subjects() -> dict[str, re.Pattern[str]]:
    return {key: _any(written) for key, written in _read("subjects").items()}


@cache
def registers() -> dict[str, re.Pattern[str]]:
    return {key: _any(written) for key, written in _read("registers").items()}
