"""What the engine suggests, with everything needed to suggest it again byte for byte."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from screening.db import Recorded

CASCADE = "CASCADE"


class Assessment(Recorded):
    """One run of the engine over one application's readings. The same readings and engine are assessed once."""

    __tablename__ = "assessments"
    __table_args__ = (UniqueConstraint("application_id", "engine_version", "readings_key"),)
    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id", ondelete=CASCADE), index=True)
    engine_version: Mapped[str] = mapped_column(String(40))
    readings_key: Mapped[str] = mapped_column(String(64))
    """Digest of the ids of the readings used."""
    reading_ids: Mapped[list[Any]]
    as_at: Mapped[dt.date]
    """The closing date: a post still held runs to here."""


class SuggestedScore(Recorded):
    """The suggestion for one criterion. ``points`` is None exactly when the attainment is unclear."""

    __tablename__ = "suggested_scores"
    __table_args__ = (
        UniqueConstraint("assessment_id", "criterion_id"),
        CheckConstraint("(points IS NULL) = (attainment = 'unclear')", name="unclear_has_no_points"),
    )
    assessment_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("assessments.id", ondelete=CASCADE), index=True)
    criterion_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("criteria.id", ondelete=CASCADE), index=True)
    attainment: Mapped[str] = mapped_column(String(24))
    points: Mapped[int | None]
    reason: Mapped[str] = mapped_column(Text)
    change: Mapped[str] = mapped_column(Text, default="")
    rule: Mapped[str] = mapped_column(String(120))
    rule_version: Mapped[int]
    binding: Mapped[dict[str, Any] | None]
    flags: Mapped[list[Any]]
    items: Mapped[list[EvidenceItem]] = relationship(lazy="raise", order_by="EvidenceItem.position", viewonly=True)


class EvidenceItem(Recorded):
    """A quotation that stands letter for letter in the document read."""

    __tablename__ = "evidence_items"
    __table_args__ = (UniqueConstraint("suggested_score_id", "position"),)
    suggested_score_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("suggested_scores.id", ondelete=CASCADE), index=True
    )
    position: Mapped[int]
    document: Mapped[str] = mapped_column(String(12))
    quote: Mapped[str] = mapped_column(Text)
    page: Mapped[int]
    line: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    rule: Mapped[str] = mapped_column(String(120))
    why: Mapped[str] = mapped_column(Text, default="")
