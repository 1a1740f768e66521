"""The concept vocabulary: what a criterion may mean, and how that shows in an application. Data in concepts/*.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from rules import sources
from rules.likeness import weights_of

FOLDER = Path(__file__).parent / "concepts"


class BadVocabulary(Exception):
    """A vocabulary file is wrong; the message names the file, the concept and the key."""


KEPT = ("says", "shows", "hints", "posts", "not_posts", "employers", "not_employers", "frames")
"""What a binding keeps of a concept: all that is looked for in an application."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing a criterion may ask.

    ``asks``: how criteria word it. ``broad``: words that ask it only where nothing narrower stands beside them. ``says``: how people claim it (at most partly evidenced alone). ``shows``: duties
    and acts that show it. ``hints``: acts that show it only together with another. ``posts``: job titles that imply it.
    ``not_posts``: titles with such a word that do not. ``employers``: kinds of employer that imply it. ``not_employers``: those with such a word that do not. ``misses``: wordings in criteria that look like it and are not.
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
    not_employers: tuple[str, ...] = ()
    not_posts: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    facts: bool = False
    soft: bool = False
    broad: tuple[str, ...] = ()
    like: Mapping[str, float] = field(default_factory=dict, hash=False, compare=False)
    """The weights of the word stems of its examples (rules/likeness.py), in a concept that was kept with a binding."""

    def to_json(self) -> dict[str, Any]:
        lists = {name: list(getattr(self, name)) for name in KEPT}
        like = dict(self.like or weights_of(self.id))
        return {"id": self.id, "label": self.label, "facts": self.facts, "soft": self.soft, **lists, "like": like}

    @staticmethod
    def from_json(found: dict[str, Any]) -> Concept:
        lists = {name: tuple(found.get(name, ())) for name in KEPT}
        facts, soft = bool(found.get("facts")), bool(found.get("soft"))
        return Concept(found["id"], found["label"], (), facts=facts, soft=soft, like=found.get("like", {}), **lists)


@cache
def concepts() -> dict[str, Concept]:
    """Every concept by id, in the order of the files and of the entries in them.

    Raises:
        BadVocabulary: naming file, concept and key.
    """
    found: dict[str, Concept] = {}
    for path in sorted(FOLDER.glob("*.yaml")):
        try:
            entries = sources.values(path, checked)
        except (BadVocabulary, sources.BadSource) as error:
            raise BadVocabulary(f"{path.name}: {error}") from error
        for key, entry in entries.items():
            if key in found:
                raise BadVocabulary(f"{path.name}: {key} stands twice")
            values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in entry.items()}
            found[key] = Concept(key, **values)
    return found


def checked(entries: dict[str, Any] | None) -> dict[str, Any]:
    """The entries of one file, in full.

    Raises:
        BadVocabulary: naming concept and key.
    """
    from rules.vocabulary_form import full  # Checking is slow to load, and kept files were checked already.

    return full(entries or {})
