"""Facts read from a CV, each with its place. There is deliberately no name, contact, birth date, address,
nationality or photograph here: what the engine cannot hold it cannot judge by."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from rules.document import Document, Span


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, the month or the day (1 to 12, 1 to 31; None where not given)."""

    year: int
    month: int | None = None
    day: int | None = None

    def earliest(self) -> dt.date:
        return dt.date(self.year, self.month or 1, self.day or 1)

    def latest(self) -> dt.date:
        month = self.month or 12
        if self.day:
            return dt.date(self.year, month, self.day)
        following = dt.date(self.year + month // 12, month % 12 + 1, 1)
        return following - dt.timedelta(days=1)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        if self.month:
            parts.append(f"{self.month:02d}")
            if self.day:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Employment:
    """A post held, paid or not. ``start``/``end`` are None where the document does not say."""

    job_title: str
    employer: str | None
    start: PartialDate | None
    end: PartialDate | None
    current: bool
    duties: tuple[Span, ...]
    span: Span
    voluntary: bool = False


@dataclass(frozen=True, slots=True)
class Qualification:
    """An award as written. ``status`` is held, in_progress, planned, failed, lapsed or unclear."""

    award: str
    level: str | None
    subject: str | None
    grade: str | None
    status: str
    date: PartialDate | None
    institution: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Membership:
    """A registration or membership of a professional body. ``status`` as for Qualification."""

    body: str
    grade: str | None
    status: str
    span: Span


@dataclass(frozen=True, slots=True)
class Training:
    """A course or short training, with its year where given."""

    title: str
    date: PartialDate | None
    status: str
    span: Span


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of the document; ``kind`` is profile, employment, education, training, skills, memberships,
    references, interests, personal, voluntary or other."""

    kind: str
    heading: str
    span: Span


@dataclass(frozen=True)
class CV:
    """What was read from one document: every span is an offset pair in ``document.text``."""

    document: Document
    sections: tuple[Section, ...] = ()
    employments: tuple[Employment, ...] = ()
    qualifications: tuple[Qualification, ...] = ()
    memberships: tuple[Membership, ...] = ()
    training: tuple[Training, ...] = ()
    skills: tuple[Span, ...] = ()
    statements: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Submission:
    """All that one application says: the readings of its documents (CV first, then statement, then form)."""

    readings: tuple[CV, ...]

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        """Worked out once: it goes through every line, and each criterion asks for it."""
        return hash(self.readings)

    def reading(self, kind: str) -> CV | None:
        return next((r for r in self.readings if r.document.kind == kind), None)
