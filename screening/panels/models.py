"""Scores by people: drafts, locked scores, reasons for differing, and what the panel agreed."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from screening.db import Recorded, Row

CASCADE = "CASCADE"


class PanelCode(Recorded):
    """The name an application has in the sift: random, and unrelated to reference, time or order of arrival."""

    __tablename__ = "panel_codes"
    __table_args__ = (UniqueConstraint("vacancy_id", "code"),)
    vacancy_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("vacancies.id", ondelete=CASCADE), index=True)
    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id", ondelete=CASCADE), unique=True)
    code: Mapped[str] = mapped_column(String(8))


class ConflictDeclaration(Recorded):
    """What a member says of knowing the applicant. The newest row counts; ``recuse`` takes the application away."""

    __tablename__ = "conflict_declarations"
    __table_args__ = (CheckConstraint("answer IN ('none', 'known_fair', 'recuse')", name="answer"),)
    member_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("panel_members.id", ondelete=CASCADE), index=True)
    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id", ondelete=CASCADE), index=True)
    answer: Mapped[str] = mapped_column(String(12))
    note: Mapped[str] = mapped_column(Text, default="")


class ScoreDraft(Row):
    """A score in the making: private, changeable, gone when it is locked. Nothing is chosen for the member."""

    __tablename__ = "score_drafts"
    __table_args__ = (UniqueConstraint("member_id", "application_id", "criterion_id"),)
    member_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("panel_members.id", ondelete=CASCADE), index=True)
    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id", ondelete=CASCADE), index=True)
    criterion_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("criteria.id", ondelete=CASCADE))
    points: Mapped[int | None]
    justification: Mapped[dict[str, Any]]


class PanelScore(Recorded):
    """A locked score. A change is a new row with the next ``version``; the first stays.

    ``justification`` is {"passages": [evidence item ids], "note": text, "read_whole": bool}, never empty."""

    __tablename__ = "panel_scores"
    __table_args__ = (UniqueConstraint("member_id", "application_id", "criterion_id", "version"),)
    member_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("panel_members.id", ondelete=CASCADE), index=True)
    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id", ondelete=CASCADE), index=True)
    criterion_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("criteria.id", ondelete=CASCADE), index=True)
    version: Mapped[int]
    points: Mapped[int]
    justification: Mapped[dict[str, Any]]


class ScoreComparison(Recorded):
    """Why the member's score differs from the suggestion."""

    __tablename__ = "score_comparisons"
    panel_score_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("panel_scores.id", ondelete=CASCADE), unique=True)
    suggested_score_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("suggested_scores.id", ondelete=CASCADE))
    reason: Mapped[str] = mapped_column(String(24))
    note: Mapped[str] = mapped_column(Text, default="")


class MemberFinish(Recorded):
    """The member has scored everything and sees the others' scores once all have."""

    __tablename__ = "member_finishes"
    member_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("panel_members.id", ondelete=CASCADE), unique=True)


class ModeratedScore(Recorded):
    """The score the panel agreed, written by the chair with the reason. The newest version counts."""

    __tablename__ = "moderated_scores"
    __table_args__ = (UniqueConstraint("application_id", "criterion_id", "version"),)
    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id", ondelete=CASCADE), index=True)
    criterion_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("criteria.id", ondelete=CASCADE), index=True)
    version: Mapped[int]
    points: Mapped[int]
    agreed_by: Mapped[uuid.UUID] = mapped_column(ForeignKey("panel_members.id"))
    reason: Mapped[str] = mapped_column(String(24))
    note: Mapped[str] = mapped_column(Text, default="")


class ScoresFixed(Recorded):
    """The shortlist that rests on the agreed scores was agreed: they stay as they are from here."""

    __tablename__ = "scores_fixed"
    vacancy_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("vacancies.id", ondelete=CASCADE), unique=True)
