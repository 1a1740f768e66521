"""A sentence or list line of an application, with what was found out about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from rules.document import Span

FACTUAL_SECTIONS = {"employment", "voluntary"}


class Kind(IntEnum):
    """What a sentence is, from weakest to strongest."""

    CLAIM = 1
    DUTY = 2
    STORY = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a line of a list. ``section`` is the kind of the section of a CV, or "statement"."""

    document: str
    span: Span
    text: str
    section: str
    kind: Kind
    denied: bool
    hoped: bool
    others: bool
    episode: int
    """Sentences of one story share a number; 0 for none."""
    paragraph: int = 0
    head: bool = False
    """True for the line that names a post: its title, employer and dates are no duty."""
    own: str = ""
    """The text without clauses that deny, only hope, or speak of somebody else."""
    against: str = ""
    """The clauses that deny."""
