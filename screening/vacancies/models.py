"""A vacancy, the document it starts from, its criteria, and the dated rows that open it and move its closing time."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from screening.db import Recorded, Row

CASCADE = "CASCADE"


class RatingScale(Row):
    """Points with anchored words. ``points`` is [{"points", "attainment", "label", "anchor"}], lowest first."""

    __tablename__ = "rating_scales"
    name: Mapped[str] = mapped_column(String(100), unique=True)
    points: Mapped[list[Any]]


class Vacancy(Row):
    """One recruitment. Its state is never stored: see ``vacancies.opening.state``."""

    __tablename__ = "vacancies"
    title: Mapped[str] = mapped_column(String(200))
    manager_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"), index=True)
    rating_scale_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("rating_scales.id"))
    facts: Mapped[dict[str, Any]]
    """Employer, place, salary, hours, contract, summary, duties, contact, interview date ...: see vacancies.schemas."""
    version: Mapped[int] = mapped_column(default=1)
    """Raised by every change of the draft, so that a stale form is noticed."""
    criteria: Mapped[list[Criterion]] = relationship(
        lazy="raise", order_by="Criterion.position, Criterion.id", viewonly=True
    )


class PersonSpecification(Recorded):
    """An uploaded role profile or person specification. Bytes are in storage under ``sha256``."""

    __tablename__ = "person_specifications"
    vacancy_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("vacancies.id", ondelete=CASCADE), index=True)
    sha256: Mapped[str] = mapped_column(String(64))
    filename: Mapped[str] = mapped_column(String(255))
    size: Mapped[int]
    uploaded_by: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))


class SpecificationReading(Recorded):
    """What one version of the reader got: either ``document`` and ``result`` or a typed ``failure``."""

    __tablename__ = "specification_readings"
    __table_args__ = (
        UniqueConstraint("person_specification_id", "reader_version"),
        CheckConstraint("(result IS NULL) <> (failure IS NULL)", name="read_or_failed"),
    )
    person_specification_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("person_specifications.id", ondelete=CASCADE), index=True
    )
    reader_version: Mapped[str] = mapped_column(String(40))
    document: Mapped[dict[str, Any] | None]
    """rules.document_json form of the lines, for the page beside the criteria."""
    result: Mapped[dict[str, Any] | None]
    """The read-spec JSON of contract.md."""
    failure: Mapped[str | None] = mapped_column(String(40))
    message: Mapped[str] = mapped_column(Text, default="")


class Criterion(Row):
    """One criterion. Free to change while the vacancy is a draft; ``rule`` is frozen when it opens."""

    __tablename__ = "criteria"
    __table_args__ = (
        UniqueConstraint("vacancy_id", "code"),
        CheckConstraint("requirement IN ('essential', 'desirable', 'unstated')", name="requirement"),
    )
    vacancy_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("vacancies.id", ondelete=CASCADE), index=True)
    code: Mapped[str] = mapped_column(String(8))
    position: Mapped[int]
    wording: Mapped[str] = mapped_column(Text)
    requirement: Mapped[str] = mapped_column(String(12))
    category: Mapped[str] = mapped_column(String(20))
    assessed_by: Mapped[list[Any]]
    """Of application, interview, test, certificate, reference. Only application counts in the sift."""
    section: Mapped[str] = mapped_column(Text, default="")
    source_text: Mapped[str] = mapped_column(Text, default="")
    source_page: Mapped[int | None]
    source_line: Mapped[int | None]
    rule: Mapped[dict[str, Any] | None]
    """rules.binding JSON with its own copy of each rule; None: left to the panel."""


class CriterionRevision(Recorded):
    """How the draft stood before a change, for undo and for the story. ``criteria`` lists every criterion's fields."""

    __tablename__ = "criterion_revisions"
    vacancy_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("vacancies.id", ondelete=CASCADE), index=True)
    number: Mapped[int]
    changed_by: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))
    what: Mapped[str] = mapped_column(String(200))
    criteria: Mapped[list[Any]]


class KeptFinding(Recorded):
    """The manager read what the linter noticed and keeps the wording, with a reason. Another wording is another finding."""

    __tablename__ = "kept_findings"
    __table_args__ = (UniqueConstraint("vacancy_id", "check", "digest"),)
    vacancy_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("vacancies.id", ondelete=CASCADE), index=True)
    check: Mapped[str] = mapped_column(String(60))
    digest: Mapped[str] = mapped_column(String(64))
    """SHA-256 of the words it was found in."""
    reason: Mapped[str] = mapped_column(Text)
    kept_by: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))


class PanelMember(Row):
    """Who is appointed to score. One chair; set while the vacancy is prepared, used by the panels room."""

    __tablename__ = "panel_members"
    __table_args__ = (UniqueConstraint("vacancy_id", "user_id"),)
    vacancy_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("vacancies.id", ondelete=CASCADE), index=True)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"), index=True)
    chair: Mapped[bool] = mapped_column(default=False)


class VacancyOpening(Recorded):
    """The vacancy opened: criteria, rules and scale are frozen from here."""

    __tablename__ = "vacancy_openings"
    vacancy_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("vacancies.id", ondelete=CASCADE), unique=True)
    opened_by: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))
    opens: Mapped[dt.datetime]
    scale: Mapped[list[Any]]
    """Copy of the rating scale's points."""


class VacancyClosing(Recorded):
    """When the vacancy closes. The newest row counts; the first is written at opening."""

    __tablename__ = "vacancy_closings"
    vacancy_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("vacancies.id", ondelete=CASCADE), index=True)
    set_by: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))
    closes: Mapped[dt.datetime]
    reason: Mapped[str] = mapped_column(Text, default="")


class Readvertisement(Recorded):
    """A vacancy that had opened is advertised again with changed criteria: a new vacancy, the next version of it.

    Nothing of the first one moves. ``withdrawn``: nothing of the first one is scored or decided from here on."""

    __tablename__ = "readvertisements"
    vacancy_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("vacancies.id", ondelete=CASCADE), unique=True)
    """The version before."""
    next_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("vacancies.id", ondelete=CASCADE), unique=True)
    number: Mapped[int]
    """Which version the next one is: 2, 3 ..."""
    withdrawn: Mapped[bool]
    reason: Mapped[str] = mapped_column(Text)
    readvertised_by: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))


class FormDraft(Row):
    """What one person typed into a form and has not saved: private, changeable, gone when it is saved or opened.

    On the server, not in the browser: computers are shared."""

    __tablename__ = "form_drafts"
    __table_args__ = (UniqueConstraint("vacancy_id", "user_id", "form"),)
    vacancy_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("vacancies.id", ondelete=CASCADE), index=True)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))
    form: Mapped[str] = mapped_column(String(60))
    """Which form: see ``vacancies.unsaved``."""
    fields: Mapped[dict[str, Any]]
    """Every value by field name, each a list of texts."""
    version: Mapped[int]
    """The vacancy's version when it was typed."""
