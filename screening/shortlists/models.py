"""Decisions. Each is a person's, each has a reason, and a change of mind is a new row."""

from __future__ import annotations

import uuid

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from screening.db import Recorded

CASCADE = "CASCADE"


class ShortlistDecision(Recorded):
    """Shortlisted, reserve or not shortlisted. The newest version counts; ``decided_by`` is never empty."""

    __tablename__ = "shortlist_decisions"
    __table_args__ = (
        UniqueConstraint("application_id", "version"),
        CheckConstraint("outcome IN ('shortlisted', 'reserve', 'not_shortlisted')", name="outcome"),
        CheckConstraint("length(reason) > 0", name="has_reason"),
    )
    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id", ondelete=CASCADE), index=True)
    version: Mapped[int]
    outcome: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(Text)
    decided_by: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))


class Shortlist(Recorded):
    """Every application is decided and the shortlist agreed: no decision changes after this without a review."""

    __tablename__ = "shortlists"
    vacancy_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("vacancies.id", ondelete=CASCADE), unique=True)
    agreed_by: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))


class NameReveal(Recorded):
    """Names were shown for this vacancy, by whom. It cannot be undone."""

    __tablename__ = "name_reveals"
    vacancy_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("vacancies.id", ondelete=CASCADE), unique=True)
    revealed_by: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))
