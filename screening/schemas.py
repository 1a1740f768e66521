"""What every form schema shares: unknown keys dropped, text trimmed, errors by field id in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import EXCLUDE, Schema, ValidationError, fields, missing

from screening.errors import Invalid


class Text(fields.String):
    """Trimmed text of at most ``longest`` characters. ``missing`` is the message where it is needed and empty;
    None makes it optional (empty text then)."""

    def __init__(self, missing: str | None = None, *, longest: int = 4000, **extra: Any) -> None:
        super().__init__(load_default="", **extra)
        self.missing, self.longest = missing, longest

    def deserialize(
        self, value: Any, attr: str | None = None, data: Mapping[str, Any] | None = None, **kwargs: Any
    ) -> str:
        text = "" if value is missing else str(value).replace("\x00", "").replace("\r\n", "\n").strip()
        if self.missing is not None and not text:
            raise ValidationError(self.missing)
        if len(text) > self.longest:
            raise ValidationError(f"Use {self.longest:,} characters or fewer. You have {len(text):,}")
        return text


class FormSchema(Schema):
    class Meta:
        unknown = EXCLUDE


def load(schema: Schema, form: Mapping[str, Any]) -> dict[str, Any]:
    """The form's values, checked.

    Raises:
        Invalid: with one message for each field that is wrong.
    """
    try:
        loaded: dict[str, Any] = schema.load(form)
    except ValidationError as error:
        raise Invalid({str(name): _first(message) for name, message in dict(error.messages_dict).items()}) from error
    return loaded


def _first(message: Any) -> str:
    while isinstance(message, (list, dict)):
        message = next(iter(message.values() if isinstance(message, dict) else message))
    return str(message)
