"""YAML to Rule, checked: unknown keys are refused, and every error names file and key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from marshmallow import Schema, ValidationError, fields, validate

from rules.finding import Attainment
from rules.rule import Rule


class BadRule(Exception):
    """A rule file is wrong; the message names the file and the key."""


RUNGS = ("0", "1", "2", "3")
texts = fields.List(fields.String(validate=validate.Length(min=3)), required=True)


class RuleSchema(Schema):
    """A file of the library."""

    id = fields.String(required=True, validate=validate.Regexp(r"^[a-z]+/[a-z0-9-]+$"))
    version = fields.Integer(required=True, strict=True, validate=validate.Range(min=1))
    status = fields.String(required=True, validate=validate.OneOf(["draft", "stable", "retired"]))
    title = fields.String(required=True)
    looks_for = fields.String(required=True)
    measure = fields.String(required=True)
    accepts = texts
    bands = fields.Dict(
        keys=fields.String(validate=validate.OneOf(RUNGS)),
        values=fields.String(validate=validate.OneOf([a.value for a in Attainment])),
        required=True,
    )
    cautions = texts
    sources = fields.List(fields.String(), required=True, validate=validate.Length(min=1))


def load(path: Path) -> Rule:
    """The rule in the file.

    Raises:
        BadRule: naming file and key.
    """
    try:
        found: dict[str, Any] = RuleSchema().load(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (ValidationError, yaml.YAMLError) as error:
        raise BadRule(f"{path.name}: {error}") from error
    if found["id"] != f"{path.parent.name}/{path.stem.replace('_', '-')}":
        raise BadRule(f"{path.name}: id: {found['id']} is not the file's name")
    frozen: dict[str, Any] = {key: tuple(v) if isinstance(v, list) else v for key, v in found.items()}
    return Rule(**frozen)
