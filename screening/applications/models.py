"""An application, its submission, its documents and what was read from them."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from screening.db import Recorded, Row

CASCADE = "CASCADE"


class Application(Row):
    """One candidate's entry to one vacancy: a draft until a Submission row stands.

    There is no relationship to the candidate: a template must not be able to print a name from here."""

    __tablename__ = "applications"
    vacancy_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("vacancies.id", ondelete=CASCADE), index=True)
    candidate_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("candidates.id", ondelete=CASCADE), unique=True)
    reference: Mapped[str] = mapped_column(String(20), unique=True)
    form_key: Mapped[str] = mapped_column(String(64), unique=True)
    """One key for one started form, so that starting or sending it twice is once."""
    statement: Mapped[str] = mapped_column(Text, default="")
    version: Mapped[int] = mapped_column(default=1)


class ApplicationDocument(Recorded):
    """The bytes of a CV, or the text of a statement, as sent. The newest row of a kind counts."""

    __tablename__ = "application_documents"
    __table_args__ = (CheckConstraint("kind IN ('cv', 'statement', 'form')", name="kind"),)
    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id", ondelete=CASCADE), index=True)
    kind: Mapped[str] = mapped_column(String(12))
    sha256: Mapped[str] = mapped_column(String(64))
    filename: Mapped[str] = mapped_column(String(255), default="")
    """As uploaded: for the applicant and the recruiter only, it may hold a name."""
    size: Mapped[int]
    removed: Mapped[bool] = mapped_column(default=False)
    """True for a row that says: from here on there is no document of this kind."""


class ParsedCV(Recorded):
    """One reader version's reading of a document: ``reading`` (rules.cv_json) or a typed ``failure``."""

    __tablename__ = "parsed_cvs"
    __table_args__ = (
        UniqueConstraint("document_id", "parser_version"),
        CheckConstraint("(reading IS NULL) <> (failure IS NULL)", name="read_or_failed"),
    )
    document_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("application_documents.id", ondelete=CASCADE), index=True)
    parser_version: Mapped[str] = mapped_column(String(40))
    reading: Mapped[dict[str, Any] | None]
    failure: Mapped[str | None] = mapped_column(String(40))
    message: Mapped[str] = mapped_column(Text, default="")


class Submission(Recorded):
    """The applicant sent it: once for an application. ``document_ids`` are what was sent, by kind."""

    __tablename__ = "submissions"
    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id", ondelete=CASCADE), unique=True)
    document_ids: Mapped[dict[str, Any]]


class ApplicationWithdrawal(Recorded):
    """The applicant took the application back. Nothing is deleted before its time."""

    __tablename__ = "application_withdrawals"
    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id", ondelete=CASCADE), unique=True)


class OutboxMessage(Recorded):
    """A letter to an applicant, written in the transaction of the act it tells of."""

    __tablename__ = "outbox_messages"
    __table_args__ = (UniqueConstraint("application_id", "kind"),)
    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id", ondelete=CASCADE), index=True)
    kind: Mapped[str] = mapped_column(String(40))
    recipient: Mapped[str] = mapped_column(String(254))
    subject: Mapped[str] = mapped_column(String(200))
    body: Mapped[str] = mapped_column(Text)
