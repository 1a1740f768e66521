"""The words of a criterion: which of them name the matter, their near forms, and whether a sentence hands them back."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rules.reference_tables import plain_words, relatives

WORD = re.compile(r"[A-Za-z][A-Za-z0-9'’]+")
RUN = re.compile(r"[a-z0-9]+")
COMMON_WEIGHT = 0.25
"""What a word counts that stands in any application, beside 1 for one that names the matter."""

ENDINGS = (
    "isations", "isation", "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ances", "ance", "ences", "ence",
    "ers", "er", "ors", "or", "ed", "es", "s", "ly", "al", "y", "e",
)  # fmt: skip


def said(wording: str) -> dict[str, str]:
    """The words that carry meaning, in order: each stem with the word as it is first written."""
    asking, _ = plain_words()
    out: dict[str, str] = {}
    for word in WORD.findall(wording):
        low = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
        if low not in asking and len(low) > 2:
            out.setdefault(stem_of(low), word)
    return out


def content(wording: str) -> list[str]:
    """The stems of the words that carry meaning, in order, each once."""
    return list(said(wording))


def weight_of(stem: str) -> float:
    """1 for a word that names the matter, less for one of any application."""
    return COMMON_WEIGHT if stem in _common() else 1.0


@cache
def _common() -> frozenset[str]:
    return frozenset(stem_of(word) for word in plain_words()[1])


@lru_cache(maxsize=65536)
def stem_of(word: str) -> str:
    """A rough common form: endings off, at least four letters left."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@cache
def _relatives() -> dict[str, frozenset[str]]:
    """For a stem, the stems of words that stand for it; itself included."""
    out: dict[str, set[str]] = {}
    for row in relatives():
        stems = {stem_of(word) for word in row}
        for stem in stems:
            out.setdefault(stem, {stem}).update(stems)
    return {stem: frozenset(found) for stem, found in out.items()}


def near(stem: str) -> frozenset[str]:
    return _relatives().get(stem, frozenset({stem}))


def keys(wording: str) -> frozenset[str]:
    """The stems of the words that name the matter."""
    return frozenset(stem for stem in content(wording) if weight_of(stem) == 1.0)


def names_something(word: str) -> bool:
    """Whether the word names a thing and not how it is done: "allergens", "cataloguing", not "positively"."""
    return not word.lower().endswith("ly")


def stems_in(text: str) -> set[str]:
    return {stem_of(word.lower()) for word in WORD.findall(text)}


def copies(text: str, wording: str) -> bool:
    """Whether the sentence hands back the criterion: most of its four-word runs, or all of a short one."""
    runs = frozenset(_runs(wording))
    if not runs:
        return False
    same = sum(run in runs for run in _runs(text))
    return same >= max(1, 0.5 * len(runs)) if len(runs) < 8 else same >= 5


@lru_cache(maxsize=1024)
def _runs(text: str) -> tuple[tuple[str, ...], ...]:
    """Each four words that follow one another."""
    words = RUN.findall(text.lower())
    return tuple(zip(words, words[1:], words[2:], words[3:], strict=False))
