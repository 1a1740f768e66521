"""What a manager picks to look for: a concept of the vocabulary, and words of their own that would show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rules.binding import Part
from rules.catalogue import rule
from rules.phrases import phrases
from rules.proposing import RULE_OF
from rules.vocabulary import concepts

MOST_WORDS = 40
LONGEST_WORDS = 80
MOST_MONTHS = 600
OWN = "own words"
WORK, YEARS = "experience/work-of-the-kind", "experience/years-of-work"


class BadChoice(Exception):
    """What was picked cannot be looked for; the message is for the manager, ``field`` the part of the form it is about."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message)
        self.field = field


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to look for: a concept by id, words of the manager's own that would show it, and months of it, if any."""

    concept: str
    words: tuple[str, ...] = ()
    months: int | None = None


def choose(wording: str, category: str | None, choice: Choice) -> Part:
    """The part of a criterion that looks for it.

    Raises:
        BadChoice: for nothing picked, a concept nobody knows, words or a time that cannot be looked for."""
    known = concepts().get(choice.concept)
    if known is None:
        message = "That is not in the list of things to look for" if choice.concept else "Pick what to look for"
        raise BadChoice(message, "concept")
    kept: dict[str, Any] = known.to_json()
    words = [" ".join(w.split()) for w in choice.words if w.strip()]
    if len(words) > MOST_WORDS or any(len(w) > LONGEST_WORDS for w in words):
        raise BadChoice(f"Give at most {MOST_WORDS} short phrases, one on each line", "words")
    for phrase in words:
        _lookable(phrase)
    kept["shows"] = [*kept["shows"], *words]
    kept[OWN] = words
    params = {"concept": kept, "wording": wording}
    if choice.months is None:
        return Part(rule(RULE_OF.get(category or "skill", "skill/shown-in-work")).copy(), params, wording)
    if not 1 <= choice.months <= MOST_MONTHS:
        raise BadChoice(f"Enter the months as a number from 1 to {MOST_MONTHS}, or leave it empty", "months")
    return Part(rule(YEARS).copy(), {**params, "months": choice.months}, wording)


def _lookable(phrase: str) -> None:
    if "~" in phrase or "*" in phrase.strip("*"):
        raise BadChoice(
            f"“{phrase}” holds a sign that has a meaning of its own. Use plain words; * only at the end", "words"
        )
    try:
        phrases(phrase)
    except ValueError as error:
        raise BadChoice(f"“{phrase}” cannot be looked for: {error}", "words") from error


def chosen(part: Part) -> Choice | None:
    """What was picked, from a part; None where it looks for something other than a concept."""
    if "concept" not in part.params:
        return None
    concept = part.params["concept"]
    return Choice(concept["id"], tuple(concept.get(OWN, ())), part.params.get("months"))


def takes_months(part: Part) -> bool:
    """Whether the part is about work, which can be asked for a time."""
    return part.id in (WORK, YEARS)
