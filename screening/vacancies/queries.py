"""Reads of vacancies, their documents and their criteria."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from screening.accounts.models import MANAGER, RECRUITER, User
from screening.errors import NotFound
from screening.vacancies.models import (
    Criterion,
    CriterionRevision,
    PanelMember,
    PersonSpecification,
    RatingScale,
    Readvertisement,
    SpecificationReading,
    Vacancy,
    VacancyClosing,
    VacancyOpening,
)
from screening.vacancies.opening import State, state


@dataclass(frozen=True, slots=True)
class Dated:
    """A vacancy with the dated rows that make its state."""

    vacancy: Vacancy
    opening: VacancyOpening | None
    closes: dt.datetime | None
    next: Readvertisement | None = None
    """The newer version, where it has been re-advertised."""

    def state(self, now: dt.datetime) -> State:
        if self.next is not None and self.next.withdrawn:
            return State.WITHDRAWN
        return state(self.opening.opens if self.opening else None, self.closes, now)


def dated(session: Session, vacancy_id: uuid.UUID) -> Dated:
    """Raises NotFound."""
    vacancy = session.get(Vacancy, vacancy_id)
    if vacancy is None:
        raise NotFound(f"no vacancy {vacancy_id}")
    return _dated(session, vacancy)


def _dated(session: Session, vacancy: Vacancy) -> Dated:
    opening = session.scalars(select(VacancyOpening).where(VacancyOpening.vacancy_id == vacancy.id)).one_or_none()
    return Dated(vacancy, opening, closing_time(session, vacancy.id), version_after(session, vacancy.id))


def version_after(session: Session, vacancy_id: uuid.UUID) -> Readvertisement | None:
    """How the vacancy was re-advertised, and as which."""
    return session.scalars(select(Readvertisement).where(Readvertisement.vacancy_id == vacancy_id)).one_or_none()


def version_before(session: Session, vacancy_id: uuid.UUID) -> Readvertisement | None:
    """Which vacancy this one is the next version of."""
    return session.scalars(select(Readvertisement).where(Readvertisement.next_id == vacancy_id)).one_or_none()


def version_number(session: Session, vacancy_id: uuid.UUID) -> int:
    """1, or which version it is."""
    before = version_before(session, vacancy_id)
    return before.number if before else 1


def closing_time(session: Session, vacancy_id: uuid.UUID) -> dt.datetime | None:
    """The newest closing time set, or None."""
    newest = (
        select(VacancyClosing)
        .where(VacancyClosing.vacancy_id == vacancy_id)
        .order_by(VacancyClosing.created.desc(), VacancyClosing.id)
        .limit(1)
    )
    found = session.scalars(newest).one_or_none()
    return found.closes if found else None


def for_manager(session: Session, user: User, vacancy_id: uuid.UUID) -> Dated:
    """The vacancy where the person is its hiring manager or a recruiter. Raises NotFound for all others."""
    found = dated(session, vacancy_id)
    if not may_manage(user, found.vacancy):
        raise NotFound(f"{user.id} may not manage {vacancy_id}")
    return found


def may_manage(user: User, vacancy: Vacancy) -> bool:
    return RECRUITER in user.roles or (MANAGER in user.roles and vacancy.manager_id == user.id)


def managed(session: Session, user: User) -> list[Dated]:
    """The vacancies a manager or recruiter looks after, newest first."""
    query = select(Vacancy).order_by(Vacancy.created.desc(), Vacancy.id)
    return [_dated(session, v) for v in session.scalars(query) if may_manage(user, v)]


def on_panel(session: Session, user: User) -> list[tuple[Dated, PanelMember]]:
    """The vacancies on whose panel the person sits, newest first."""
    query = (
        select(PanelMember).where(PanelMember.user_id == user.id).order_by(PanelMember.created.desc(), PanelMember.id)
    )
    return [(dated(session, m.vacancy_id), m) for m in session.scalars(query)]


def open_now(session: Session, now: dt.datetime, words: str = "") -> list[Dated]:
    """Open vacancies whose title, place or employer hold all the words; the soonest to close first."""
    query = select(Vacancy).join(VacancyOpening).order_by(Vacancy.created, Vacancy.id)
    found = [d for v in session.scalars(query) if (d := _dated(session, v)).state(now) == State.OPEN]
    wanted = words.lower().split()
    found = [d for d in found if all(word in _searched(d.vacancy) for word in wanted)]
    return sorted(found, key=lambda d: (d.closes or now, d.vacancy.title))


def _searched(vacancy: Vacancy) -> str:
    facts = vacancy.facts
    return " ".join([vacancy.title, str(facts.get("place", "")), str(facts.get("employer", ""))]).lower()


def criteria(session: Session, vacancy_id: uuid.UUID) -> list[Criterion]:
    """In the order of the specification."""
    query = select(Criterion).where(Criterion.vacancy_id == vacancy_id).order_by(Criterion.position, Criterion.id)
    return list(session.scalars(query))


def scored_criteria(session: Session, vacancy_id: uuid.UUID) -> list[Criterion]:
    """Those that count in the sift: checked from the application form."""
    return [c for c in criteria(session, vacancy_id) if "application" in c.assessed_by]


def criterion(session: Session, vacancy_id: uuid.UUID, criterion_id: uuid.UUID) -> Criterion:
    """Raises NotFound, also for a criterion of another vacancy."""
    found = session.get(Criterion, criterion_id)
    if found is None or found.vacancy_id != vacancy_id:
        raise NotFound(f"no criterion {criterion_id} in {vacancy_id}")
    return found


def criterion_by_code(session: Session, vacancy_id: uuid.UUID, code: str) -> Criterion:
    """Raises NotFound."""
    query = select(Criterion).where(Criterion.vacancy_id == vacancy_id, Criterion.code == code)
    found = session.scalars(query).one_or_none()
    if found is None:
        raise NotFound(f"no criterion {code} in {vacancy_id}")
    return found


def latest_revision(session: Session, vacancy_id: uuid.UUID) -> CriterionRevision | None:
    query = (
        select(CriterionRevision)
        .where(CriterionRevision.vacancy_id == vacancy_id)
        .order_by(CriterionRevision.number.desc())
        .limit(1)
    )
    return session.scalars(query).one_or_none()


def members(session: Session, vacancy_id: uuid.UUID) -> list[PanelMember]:
    """The panel, chair first."""
    query = (
        select(PanelMember)
        .where(PanelMember.vacancy_id == vacancy_id)
        .order_by(PanelMember.chair.desc(), PanelMember.created, PanelMember.id)
    )
    return list(session.scalars(query))


def specification(session: Session, vacancy_id: uuid.UUID) -> PersonSpecification | None:
    """The newest document of the vacancy."""
    query = (
        select(PersonSpecification)
        .where(PersonSpecification.vacancy_id == vacancy_id)
        .order_by(PersonSpecification.created.desc(), PersonSpecification.id)
        .limit(1)
    )
    return session.scalars(query).one_or_none()


def reading(session: Session, specification_id: uuid.UUID) -> SpecificationReading | None:
    """The newest reading of the document."""
    query = (
        select(SpecificationReading)
        .where(SpecificationReading.person_specification_id == specification_id)
        .order_by(SpecificationReading.created.desc(), SpecificationReading.id)
        .limit(1)
    )
    return session.scalars(query).one_or_none()


def unread_specifications(session: Session, reader_version: str, before: dt.datetime) -> Sequence[uuid.UUID]:
    """Documents older than ``before`` that this version of the reader has not read."""
    read = exists().where(
        SpecificationReading.person_specification_id == PersonSpecification.id,
        SpecificationReading.reader_version == reader_version,
    )
    query = (
        select(PersonSpecification.id)
        .where(~read, PersonSpecification.created < before)
        .order_by(PersonSpecification.created, PersonSpecification.id)
    )
    return session.scalars(query).all()


def scales(session: Session) -> list[RatingScale]:
    """Every rating scale there is, the oldest first."""
    return list(session.scalars(select(RatingScale).order_by(RatingScale.created, RatingScale.id)))


def counts(session: Session, vacancy_id: uuid.UUID) -> dict[str, int]:
    """Criteria by requirement."""
    query = (
        select(Criterion.requirement, func.count())
        .where(Criterion.vacancy_id == vacancy_id)
        .group_by(Criterion.requirement)
    )
    return dict(session.execute(query).all())
