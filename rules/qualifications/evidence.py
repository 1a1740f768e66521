"""The awards of an application as evidence: which count, and which words show them."""

from __future__ import annotations

from typing import Any

from rules.document import Span
from rules.measures.context import Context
from rules.measures.measured import Hit
from rules.measures.words import copies
from rules.qualifications.reading import Award, spelled

OVERSEAS = ("overseas_award",)
"""Made abroad: a person compares it."""


def awards_of(params: dict[str, Any], context: Context) -> list[tuple[str, Award]]:
    """The awards named; a statement that hands the criterion back does not add to a CV that lists its own."""
    listed = any(kind == "cv" for kind, _ in context.awards)
    if not listed:
        return list(context.awards)
    copied = [
        s.span for s in context.sentences if s.document != "cv" and copies(spelled(s.text), spelled(params["said"]))
    ]
    return [(kind, a) for kind, a in context.awards if kind == "cv" or a.span not in copied]


def hit_on(kind: str, award: Award, context: Context, weight: float) -> Hit:
    """The award's sentence, up to a tab or a line's end beyond which the page may say something else."""
    reading = context.submission.reading(kind)
    text = reading.document.text if reading else ""
    part = text[award.span.start : award.span.end]
    cut = part.find("\t")
    end = award.span.start + cut if cut > 8 else award.span.end
    return Hit(
        kind, Span(award.span.start, end), weight, f"{award.id.replace('-', ' ')}, {award.status.replace('_', ' ')}"
    )


def asked_for(params: dict[str, Any]) -> str:
    """In the criterion's words, or in those of the manager who corrected what is asked."""
    return str(params.get("corrected") or params["said"])
