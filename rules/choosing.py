"""What a manager picks to look for: concepts of the vocabulary, and words of their own that would show each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rules.binding import Binding, Group, Joiner, Part
from rules.catalogue import rule
from rules.phrases import phrases
from rules.proposing import RULE_OF
from rules.reading_criteria.concepts_in import concepts_in, uncovered
from rules.vocabulary import concepts

MOST_WORDS = 40
LONGEST_WORDS = 80
OWN = "own words"


class BadChoice(Exception):
    """What was picked cannot be looked for; the message is for the manager."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to look for: a concept by id, and words of the manager's own that would show it."""

    concept: str
    words: tuple[str, ...] = ()


def choose(wording: str, category: str | None, joiner: Joiner, choices: Sequence[Choice]) -> Binding:
    """The binding of a wording to what the manager picked.

    Raises:
        BadChoice: for nothing picked, a concept nobody knows or picked twice, or words that cannot be looked for."""
    if not choices:
        raise BadChoice("Pick at least one thing to look for, or leave the criterion to the panel")
    ids = [c.concept for c in choices]
    if len(set(ids)) < len(ids):
        raise BadChoice("The same thing is picked twice")
    parts = tuple(_part(wording, category, choice) for choice in choices)
    root = parts[0] if len(parts) == 1 else Group(joiner, parts)
    asked = [a for a in concepts_in(wording) if a.concept.id in ids]
    return Binding(wording, root, uncovered(wording, asked))


def _part(wording: str, category: str | None, choice: Choice) -> Part:
    known = concepts().get(choice.concept)
    if known is None:
        raise BadChoice("That is not in the list of things to look for")
    kept: dict[str, Any] = known.to_json()
    words = [" ".join(w.split()) for w in choice.words if w.strip()]
    if len(words) > MOST_WORDS or any(len(w) > LONGEST_WORDS for w in words):
        raise BadChoice(f"Give at most {MOST_WORDS} short phrases, one on each line")
    for phrase in words:
        _lookable(phrase)
    kept["shows"] = [*kept["shows"], *words]
    kept[OWN] = words
    return Part(
        rule(RULE_OF.get(category or "skill", "skill/shown-in-work")).copy(),
        {"concept": kept, "wording": wording},
        wording,
    )


def _lookable(phrase: str) -> None:
    if "~" in phrase or "*" in phrase.strip("*"):
        raise BadChoice(f"“{phrase}” holds a sign that has a meaning of its own. Use plain words; * only at the end")
    try:
        phrases(phrase)
    except ValueError as error:
        raise BadChoice(f"“{phrase}” cannot be looked for: {error}") from error


def chosen(binding: Binding) -> tuple[Joiner, list[Choice]] | None:
    """What was picked, from a binding; None where it looks for something other than concepts."""
    parts = binding.leaves()
    if any("concept" not in p.params for p in parts):
        return None
    joiner: Joiner = binding.root.joiner if isinstance(binding.root, Group) else "all"
    return joiner, [Choice(p.params["concept"]["id"], tuple(p.params["concept"].get(OWN, ()))) for p in parts]
