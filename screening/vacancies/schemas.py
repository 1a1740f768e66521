"""The forms of this room."""

from __future__ import annotations

import datetime as dt
from typing import Any

from marshmallow import ValidationError, fields, missing, post_load, validate

from screening.clock import from_london
from screening.schemas import FormSchema, Text
from screening.vacancies.fact_words import KEPT_MONTHS, LONGEST, OWN_WORDS, SHORTEST
from screening.vacancies.facts import CLOSED, SEVERAL, label
from screening.vacancies.words import CATEGORIES, FACTS, METHODS, REQUIREMENTS
from screening.web import number


class VacancyIn(FormSchema):
    title = Text("Enter the job title", longest=200)


class Months(fields.Integer):
    """How long applications are kept: a whole number of months, the default where it is left empty."""

    def deserialize(self, value: Any, attr: str | None = None, data: Any = None, **_: Any) -> int:
        text = str(value).strip() if value is not missing else ""
        months = number(text) if text else KEPT_MONTHS
        if months is None or not SHORTEST <= months <= LONGEST:
            raise ValidationError(f"Enter a whole number of months from {SHORTEST} to {LONGEST}, like {KEPT_MONTHS}")
        return months


def _one_of(name: str) -> fields.String:
    known = validate.OneOf(["", *CLOSED[name]], error=f"{label(name)}: choose one of the answers")
    return fields.String(load_default="", validate=known)


def _some_of(name: str) -> fields.List[str]:
    known = validate.OneOf(list(CLOSED[name]), error=f"{label(name)}: choose from the answers")
    return fields.List(fields.String(validate=known), load_default=list)


FactsIn = FormSchema.from_dict(
    {name: Text(longest=longest) for name, _, _, longest in FACTS}
    | {name: _some_of(name) if name in SEVERAL else _one_of(name) for name in CLOSED}
    | {name: Text(longest=longest) for name, longest in OWN_WORDS.items()}
    | {"kept_months": Months()},
    name="FactsIn",
)
"""Every fact is optional while the vacancy is a draft; opening says which are missing."""


class CriterionIn(FormSchema):
    wording = Text("Enter what you are asking for", longest=2000)
    requirement = fields.String(
        required=True,
        validate=validate.OneOf(list(REQUIREMENTS), error="Choose essential or desirable"),
        error_messages={"required": "Choose essential or desirable"},
    )
    category = fields.String(
        required=True,
        validate=validate.OneOf(list(CATEGORIES), error="Choose what kind of thing it is"),
        error_messages={"required": "Choose what kind of thing it is"},
    )
    assessed_by = fields.List(
        fields.String(validate=validate.OneOf(list(METHODS))),
        required=True,
        validate=validate.Length(min=1, error="Choose at least one way to check it"),
        error_messages={"required": "Choose at least one way to check it"},
    )


class ClosingIn(FormSchema):
    """A day and a time in London; loads as {"closes": moment in UTC}."""

    day = Text("Enter the closing date", longest=10)
    time = Text("Enter the closing time", longest=5)
    reason = Text(longest=500)

    @post_load
    def _moment(self, data: dict[str, Any], **_: Any) -> dict[str, Any]:
        try:
            day = dt.date.fromisoformat(data["day"])
        except ValueError as error:
            raise ValidationError("Enter a real date, like 2026-11-29", "day") from error
        try:
            time = dt.time.fromisoformat(data["time"])
        except ValueError as error:
            raise ValidationError("Enter a real time, like 23:59", "time") from error
        return {"closes": from_london(day, time), "reason": data["reason"]}


class ReadvertisingIn(FormSchema):
    """What is missing is said by ``versions.readvertise``, both at once."""

    how = Text(longest=20)
    reason = Text(longest=1000)
