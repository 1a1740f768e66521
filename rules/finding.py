"""What the engine says of one criterion: an attainment, the words that carry it, and one sentence of reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rules.document import Span


class Attainment(StrEnum):
    """How far a criterion is evidenced. Never "does not meet": only people say that."""

    NOT_EVIDENCED = "not_evidenced"
    PARTLY_EVIDENCED = "partly_evidenced"
    EVIDENCED = "evidenced"
    STRONGLY_EVIDENCED = "strongly_evidenced"
    UNCLEAR = "unclear"

    @property
    def points(self) -> int | None:
        """Points on the default 0 to 3 scale; None when unclear."""
        return _POINTS[self]


_POINTS: dict[Attainment, int | None] = {
    Attainment.NOT_EVIDENCED: 0,
    Attainment.PARTLY_EVIDENCED: 1,
    Attainment.EVIDENCED: 2,
    Attainment.STRONGLY_EVIDENCED: 3,
    Attainment.UNCLEAR: None,
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quotation: letter for letter from the document of that kind, with page, line and the rule that counted it."""

    document: str
    quote: str
    page: int
    line: int
    span: Span
    rule: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """The engine's suggestion for one criterion. ``change`` says what would change it; ``flags`` are stable codes
    (copied_wording, hidden_text, overseas_award, known_gap ...)."""

    attainment: Attainment
    evidence: tuple[Evidence, ...]
    reason: str
    rule: str
    rule_version: int
    change: str = ""
    flags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        points = self.attainment.points
        if points and not self.evidence:
            raise ValueError("no evidence, no credit: a suggestion above not evidenced needs a quotation")
