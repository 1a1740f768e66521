"""The form of a file of the library, checked when it is written or has changed since."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, ValidationError, fields, validate

from rules.finding import Attainment
from rules.loading import BadRule

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


def full(found: Any) -> dict[str, Any]:
    """Raises BadRule, naming the key."""
    try:
        loaded: dict[str, Any] = RuleSchema().load(found)
    except ValidationError as error:
        raise BadRule(str(error)) from error
    return loaded
