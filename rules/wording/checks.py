"""The checks of checks.yaml, loaded and refused when they are not well formed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from marshmallow import Schema, ValidationError, fields, post_load, validate

PATH = Path(__file__).parent / "checks.yaml"
FILLED = validate.Length(min=1)


class BadCheck(Exception):
    """checks.yaml is not well formed; the message names the check and the key."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to notice in one criterion's wording. Empty ``requirement`` or ``assessed_by`` mean any."""

    id: str
    find: re.Pattern[str]
    unless: re.Pattern[str] | None
    requirement: tuple[str, ...]
    assessed_by: str
    what: str
    why: str
    source: str
    url: str


class CheckSchema(Schema):
    id = fields.String(required=True, validate=validate.Regexp(r"[a-z0-9-]+\Z"))
    find = fields.List(fields.String(), required=True, validate=validate.Length(min=1))
    unless = fields.List(fields.String(), load_default=list)
    requirement = fields.List(fields.String(validate=validate.OneOf(["essential", "desirable"])), load_default=list)
    assessed_by = fields.String(load_default="")
    what = fields.String(required=True, validate=FILLED)
    why = fields.String(required=True, validate=FILLED)
    source = fields.String(required=True, validate=FILLED)
    url = fields.URL(required=True, schemes={"https"})

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Check:
        return Check(
            data["id"],
            _one_of(data["find"]),
            _one_of(data["unless"]) if data["unless"] else None,
            tuple(data["requirement"]),
            data["assessed_by"],
            data["what"],
            data["why"],
            data["source"],
            data["url"],
        )


def _one_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.I)


@cache
def checks() -> tuple[Check, ...]:
    """Every check, in the file's order.

    Raises:
        BadCheck: unknown or missing keys, a pattern that does not compile, or an id used twice.
    """
    try:
        found = [CheckSchema().load(entry) for entry in yaml.safe_load(PATH.read_text())]
    except (ValidationError, re.error) as error:
        raise BadCheck(f"{PATH.name}: {error}") from error
    ids = [c.id for c in found]
    twice = sorted({key for key in ids if ids.count(key) > 1})
    if twice:
        raise BadCheck(f"{PATH.name}: used twice: {', '.join(twice)}")
    return tuple(found)
