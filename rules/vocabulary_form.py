"""The form of a vocabulary file, checked when it is written or has changed since."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from rules.phrases import phrases
from rules.reference_tables import frames
from rules.vocabulary import BadVocabulary


def _wording(value: str) -> None:
    try:
        phrases(value)
    except ValueError as error:
        raise ValidationError(str(error)) from error


def _frame(value: str) -> None:
    if value not in frames()[1]:
        raise ValidationError(f"no such kind of story: {value}")


class ConceptSchema(Schema):
    """One entry of a vocabulary file. Unknown keys are refused."""

    label = fields.String(required=True, validate=validate.Length(min=3))
    asks = fields.List(fields.String(validate=_wording), required=True)
    broad = fields.List(fields.String(validate=_wording), load_default=list)
    says = fields.List(fields.String(validate=_wording), load_default=list)
    shows = fields.List(fields.String(validate=_wording), load_default=list)
    hints = fields.List(fields.String(validate=_wording), load_default=list)
    posts = fields.List(fields.String(validate=_wording), load_default=list)
    misses = fields.List(fields.String(validate=_wording), load_default=list)
    employers = fields.List(fields.String(validate=_wording), load_default=list)
    not_employers = fields.List(fields.String(validate=_wording), load_default=list)
    not_posts = fields.List(fields.String(validate=_wording), load_default=list)
    frames = fields.List(fields.String(validate=_frame), load_default=list)
    facts = fields.Boolean(load_default=False)
    soft = fields.Boolean(load_default=False)

    @validates_schema
    def _is_asked(self, data: dict[str, Any], **_: Any) -> None:
        if not (data.get("asks") or data.get("broad")):
            raise ValidationError("a concept needs at least one wording that asks it, in asks or in broad", "asks")


def full(entries: dict[str, Any]) -> dict[str, Any]:
    """Every entry with all its keys.

    Raises:
        BadVocabulary: naming concept and key.
    """
    out = {}
    for key, entry in entries.items():
        try:
            out[key] = ConceptSchema().load(entry)
        except ValidationError as error:
            raise BadVocabulary(f"{key}: {error.messages}") from error
    return out
