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
class Measured:
    """``found`` and ``missing`` are half-sentences for a person; ``unclear`` says why it cannot be told."""

    rung: int | None
    hits: tuple[Hit, ...]
    found: str
    missing: str
    flags: tuple[str, ...] = ()
