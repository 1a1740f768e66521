"""What a measure gives back: a rung from 0 to 3, or None where it cannot tell, and the words that carry it."""

from __future__ import annotations

from dataclasses import dataclass

from rules.document import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage: the document's kind, the span, how much it carries (higher first), and why it counts."""

    document: str
    span: Span
    weight: float
    why: str


@dataclass(frozen=True, slots=True)
class Signs:
    """What beside the rung tells how far a concept shows (rules/calibration.py).

    ``sentence``, ``doing`` (a sentence of what they did or do) and ``paragraph``: the greatest likeness to the concept's
    examples, for its size. ``strongest``: what the strongest passage weighs apart from that, 0 for none. ``months``: how
    long they held posts of the kind. ``claimed``: there is nothing but claims, words of the specification among them."""

    sentence: float
    doing: float
    paragraph: float
    strongest: float
    months: int
    soft: bool
    denied: bool
    claimed: bool


@dataclass(frozen=True, slots=True)
class Measured:
    """``found`` and ``missing`` are half-sentences for a person; ``unclear`` says why it cannot be told."""

    rung: int | None
    hits: tuple[Hit, ...]
    found: str
    missing: str
    flags: tuple[str, ...] = ()
    signs: Signs | None = None
    """None where nothing but the rung is told, as of an award."""
