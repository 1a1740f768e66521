"""The concept vocabulary: what a criterion may mean, and how that shows in an application. Data in concepts/*.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from marshmallow import Schema, ValidationError, fields, post_load, validate

from rules.phrases import phrases
from rules.reference_tables import frames

FOLDER = Path(__file__).parent / "concepts"
LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
"""The same safe reading, in C where it is there: the vocabulary is large and every process reads it."""


class BadVocabulary(Exception):
    """A vocabulary file is wrong; the message names the file, the concept and the key."""


KEPT = ("says", "shows", "hints", "posts", "not_posts", "employers", "frames")
"""What a binding keeps of a concept: all that is looked for in an application."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing a criterion may ask.

    ``asks``: how criteria word it. ``says``: how people claim it (at most partly evidenced alone). ``shows``: duties
    and acts that show it. ``hints``: acts that show it only together with another. ``posts``: job titles that imply it.
    ``not_posts``: titles with such a word that do not. ``employers``: kinds of employer that imply it. ``misses``: wordings in criteria that look like it and are not.
    ``frames``: kinds of story (rules/reference/frames.yaml) that are a sign of it.
    ``facts``: saying it is having it (a language spoken, hours one can work), so that a plain statement is evidence.
    ``soft``: shown in the way any work is done, so that several small signs together are evidence. In a field of work
    they are none: words near it stand in every application.
    """

    id: str
    label: str
    asks: tuple[str, ...]
    says: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()
    not_posts: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    facts: bool = False
    soft: bool = False

    def to_json(self) -> dict[str, Any]:
        lists = {name: list(getattr(self, name)) for name in KEPT}
        return {"id": self.id, "label": self.label, "facts": self.facts, "soft": self.soft, **lists}

    @staticmethod
    def from_json(found: dict[str, Any]) -> Concept:
        lists = {name: tuple(found.get(name, ())) for name in KEPT}
        return Concept(
            found["id"], found["label"], (), facts=bool(found.get("facts")), soft=bool(found.get("soft")), **lists
        )


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
    asks = fields.List(fields.String(validate=_wording), required=True, validate=validate.Length(min=1))
    says = fields.List(fields.String(validate=_wording), load_default=list)
    shows = fields.List(fields.String(validate=_wording), load_default=list)
    hints = fields.List(fields.String(validate=_wording), load_default=list)
    posts = fields.List(fields.String(validate=_wording), load_default=list)
    misses = fields.List(fields.String(validate=_wording), load_default=list)
    employers = fields.List(fields.String(validate=_wording), load_default=list)

    not_posts = fields.List(fields.String(validate=_wording), load_default=list)
    frames = fields.List(fields.String(validate=_frame), load_default=list)
    facts = fields.Boolean(load_default=False)
    soft = fields.Boolean(load_default=False)

    @post_load
    def _freeze(self, data: dict[str, Any], **_: Any) -> dict[str, Any]:
        return {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}


@cache
def concepts() -> dict[str, Concept]:
    """Every concept by id, in the order of the files and of the entries in them.

    Raises:
        BadVocabulary: naming file, concept and key.
    """
    found: dict[str, Concept] = {}
    for path in sorted(FOLDER.glob("*.yaml")):
        entries = yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER) or {}  # noqa: S506 - both are safe loaders
        for key, entry in entries.items():
            if key in found:
                raise BadVocabulary(f"{path.name}: {key} stands twice")
            try:
                found[key] = Concept(key, **ConceptSchema().load(entry))
            except ValidationError as error:
                raise BadVocabulary(f"{path.name}: {key}: {error.messages}") from error
    return found
