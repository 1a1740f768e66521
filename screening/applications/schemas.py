"""The forms of an application."""

from __future__ import annotations

import re
from typing import Any

from marshmallow import ValidationError, validates_schema

from screening.schemas import FormSchema, Text

EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
PHONE = re.compile(r"[+\d][\d\s()-]{8,20}")


class DetailsIn(FormSchema):
    name = Text("Enter your full name", longest=200)
    email = Text("Enter your email address", longest=254)
    phone = Text(longest=40)

    @validates_schema
    def _formats(self, data: dict[str, Any], **_: Any) -> None:
        if not EMAIL.fullmatch(data["email"]):
            raise ValidationError("Enter an email address like name@example.org", "email")
        if data["phone"] and not PHONE.fullmatch(data["phone"]):
            raise ValidationError("Enter a phone number like 01632 960 001", "phone")


class StatementIn(FormSchema):
    statement = Text(longest=20_000)


class AdjustmentsIn(FormSchema):
    adjustments = Text(longest=2000)


class CorrectionsIn(FormSchema):
    corrections = Text(longest=10_000)


class TypedIn(FormSchema):
    text = Text("Type in the words of the document", longest=100_000)
