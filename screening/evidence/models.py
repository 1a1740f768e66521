"""What the engine suggests, with everything needed to suggest it again byte for byte; and suggestions made anew."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from screening.db import Recorded

CASCADE = "CASCADE"


class Rescoring(Recorded):
    """Somebody asked for the suggestions of a vacancy to be made anew. Until it is adopted they are only proposed.

    What it is made of is fixed when it is asked for, so that what a person looked at is what they adopt."""

    __tablename__ = "rescorings"
    __table_args__ = (UniqueConstraint("vacancy_id", "number"),)
    vacancy_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("vacancies.id", ondelete=CASCADE), index=True)
    number: Mapped[int]
    """1, 2 ... of the vacancy: two people asking at one moment ask for one."""
    asked_by: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))
    engine_version: Mapped[str] = mapped_column(String(40))
    as_at: Mapped[dt.date]
    rules: Mapped[dict[str, Any]]
    """rules.binding JSON by criterion id; None: left to the panel."""
    application_ids: Mapped[list[Any]]
    """The applications that had suggestions when it was asked for."""


class RescoringEnd(Recorded):
    """A rescoring was adopted, or discarded: by whom and why. From its adoption its suggestions are in force."""

    __tablename__ = "rescoring_ends"
    rescoring_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("rescorings.id", ondelete=CASCADE), unique=True)
    adopted: Mapped[bool]
    reason: Mapped[str] = mapped_column(Text, default="")
    ended_by: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))


class Assessment(Recorded):
    """One run of the engine over one application's readings. The same readings, engine and rules are assessed once."""

    __tablename__ = "assessments"
    __table_args__ = (UniqueConstraint("application_id", "engine_version", "readings_key"),)
    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id", ondelete=CASCADE), index=True)
    engine_version: Mapped[str] = mapped_column(String(40))
    readings_key: Mapped[str] = mapped_column(String(64))
    """Digest of the ids of the readings used, and of the rescoring whose rules were used."""
    reading_ids: Mapped[list[Any]]
    as_at: Mapped[dt.date]
    """The closing date: a post still held runs to here."""


class RescoredAssessment(Recorded):
    """The assessment was made by a rescoring's rules, and counts only once that is adopted. Without such a row it was
    made by the rules frozen when the vacancy opened."""

    __tablename__ = "rescored_assessments"
    rescoring_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("rescorings.id", ondelete=CASCADE), index=True)
    assessment_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("assessments.id", ondelete=CASCADE), unique=True)


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
