"""Preparing and opening a vacancy. Criteria have a module of their own."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from screening import queue
from screening.accounts.models import PANEL, RECRUITER, User
from screening.audit.services import record
from screening.errors import Conflict, Invalid
from screening.vacancies import queries, unsaved
from screening.vacancies.binding import assessed_by, proposed
from screening.vacancies.criteria import renumber
from screening.vacancies.models import (
    Criterion,
    PanelMember,
    PersonSpecification,
    RatingScale,
    SpecificationReading,
    Vacancy,
    VacancyClosing,
    VacancyOpening,
)
from screening.vacancies.opening import State, obstacles
from screening.vacancies.suggesting import suggested, waiting
from screening.vacancies.words import SCALE


def default_scale(session: Session) -> RatingScale:
    """The 0 to 3 scale of mention, evidence and outcome; made once."""
    found = session.scalars(select(RatingScale).where(RatingScale.name == "0 to 3")).one_or_none()
    if found is None:
        points = [{"points": p, "attainment": a, "label": label, "anchor": anchor} for p, a, label, anchor in SCALE]
        found = RatingScale(name="0 to 3", points=points)
        session.add(found)
        session.flush()
    return found


def create_vacancy(session: Session, actor: User, title: str, facts: dict[str, Any] | None = None) -> Vacancy:
    """Begin a draft with the actor as its hiring manager."""
    vacancy = Vacancy(title=title, manager_id=actor.id, rating_scale_id=default_scale(session).id, facts=facts or {})
    session.add(vacancy)
    session.flush()
    record(session, actor.id, "vacancy drafted", vacancy, vacancy_id=vacancy.id)
    return vacancy


def must_be_draft(session: Session, vacancy: Vacancy) -> None:
    """Raises Conflict once the vacancy has opened: what applicants were told is not changed behind them."""
    opened = session.scalars(select(VacancyOpening).where(VacancyOpening.vacancy_id == vacancy.id)).one_or_none()
    if opened is not None:
        raise Conflict("This vacancy has opened, so its criteria and facts are fixed. Re-advertise it to change them.")


def must_have_opened(session: Session, vacancy: Vacancy) -> None:
    """Raises Conflict for a draft: its criteria are not confirmed yet."""
    if session.scalars(select(VacancyOpening.id).where(VacancyOpening.vacancy_id == vacancy.id)).first() is None:
        raise Conflict("This vacancy has not opened, so its criteria are not confirmed yet. Carry on with this draft.")


def must_stand(session: Session, vacancy_id: uuid.UUID) -> None:
    """Raises Conflict for a vacancy that was withdrawn: nothing of it is scored or decided any more."""
    after = queries.version_after(session, vacancy_id)
    if after is not None and after.withdrawn:
        raise Conflict("This vacancy was withdrawn, so nothing of it is scored or decided any more.")


def attach_specification(
    session: Session, actor: User, vacancy: Vacancy, sha256: str, filename: str, size: int
) -> PersonSpecification:
    """Record an uploaded document and ask for it to be read. Raises Conflict after opening."""
    must_be_draft(session, vacancy)
    row = PersonSpecification(
        vacancy_id=vacancy.id, sha256=sha256, filename=filename[:255], size=size, uploaded_by=actor.id
    )
    session.add(row)
    record(session, actor.id, "document uploaded", row, vacancy_id=vacancy.id)
    queue.after_commit(session, queue.READ_PERSON_SPEC, row.id)
    return row


def store_reading(
    session: Session,
    specification_id: uuid.UUID,
    reader_version: str,
    document: dict[str, Any] | None,
    result: dict[str, Any] | None,
    failure: str | None = None,
    message: str = "",
) -> SpecificationReading:
    """Keep what the reader got; a second reading by the same version is the first one again.

    Criteria are drafted at once where the document holds one role and the vacancy has none yet."""
    known = select(SpecificationReading).where(
        SpecificationReading.person_specification_id == specification_id,
        SpecificationReading.reader_version == reader_version,
    )
    found = session.scalars(known).one_or_none()
    if found is not None:
        return found
    row = SpecificationReading(
        person_specification_id=specification_id,
        reader_version=reader_version,
        document=document,
        result=result,
        failure=failure,
        message=message,
    )
    session.add(row)
    specification = session.get_one(PersonSpecification, specification_id)
    event = "document read" if result is not None else "document could not be read"
    record(session, None, event, row, vacancy_id=specification.vacancy_id, failure=failure)
    if result is not None and len(result["roles"]) == 1 and not queries.criteria(session, specification.vacancy_id):
        vacancy = session.get_one(Vacancy, specification.vacancy_id)
        draft_criteria(session, None, vacancy, result["roles"][0])
    return row


def draft_criteria(session: Session, actor_id: uuid.UUID | None, vacancy: Vacancy, role: dict[str, Any]) -> None:
    """Make the role's criteria the draft, each with its proposed rule. Raises Conflict after opening."""
    must_be_draft(session, vacancy)
    session.execute(delete(Criterion).where(Criterion.vacancy_id == vacancy.id))
    for position, found in enumerate(role["criteria"], 1):
        text, requirement, category = found["text"], found["requirement"], found["category"]
        session.add(
            Criterion(
                vacancy_id=vacancy.id,
                code=f"X{position}",
                position=position,
                wording=text,
                requirement=requirement,
                category=category,
                assessed_by=found["assessed_by"] or assessed_by(category, text),
                section=found["section"],
                source_text=text,
                source_page=found["page"],
                source_line=found["line"],
                rule=proposed(text, requirement, category),
            )
        )
    session.flush()
    renumber(session, vacancy.id)
    if role.get("duties") and not vacancy.facts.get("duties"):
        vacancy.facts = {**vacancy.facts, "duties": role["duties"]}
    vacancy.version += 1
    record(session, actor_id, "criteria drafted", vacancy, vacancy_id=vacancy.id, number=len(role["criteria"]))


def set_panel(session: Session, actor: User, vacancy: Vacancy, chosen: list[User], chair: User | None) -> None:
    """Appoint the panel.

    Raises:
        Invalid: fewer than two, no chair among them, somebody who is no panel member or is a recruiter.
        Conflict: after opening."""
    must_be_draft(session, vacancy)
    if len(chosen) < 2:
        raise Invalid({"members": "Choose at least two people"})
    if chair is None or chair.id not in {user.id for user in chosen}:
        raise Invalid({"chair": "Choose who chairs, from the people on the panel"})
    for user in chosen:
        if PANEL not in user.roles or RECRUITER in user.roles:
            raise Invalid({"members": f"{user.name} cannot score: choose panel members who are not recruiters"})
    session.execute(delete(PanelMember).where(PanelMember.vacancy_id == vacancy.id))
    session.add_all(PanelMember(vacancy_id=vacancy.id, user_id=u.id, chair=u.id == chair.id) for u in chosen)
    vacancy.version += 1
    record(session, actor.id, "panel appointed", vacancy, vacancy_id=vacancy.id, members=len(chosen))


def open_vacancy(
    session: Session, actor: User, vacancy: Vacancy, closes: dt.datetime, now: dt.datetime
) -> VacancyOpening:
    """Freeze criteria, rules and scale, and open to applicants until ``closes``.

    Raises:
        Invalid: when the closing time is not in the future, or something is still missing.
        Conflict: when it has opened already."""
    must_be_draft(session, vacancy)
    if closes <= now:
        raise Invalid({"day": "The closing date and time must be in the future"})
    left = what_is_missing(session, vacancy)
    if left:
        raise Invalid({"day": f"{left[0].text} before you open the vacancy"})
    unsaved.forget_all(session, vacancy)
    renumber(session, vacancy.id)
    scale = session.get_one(RatingScale, vacancy.rating_scale_id)
    opening = VacancyOpening(vacancy_id=vacancy.id, opened_by=actor.id, opens=now, scale=scale.points)
    session.add_all([opening, VacancyClosing(vacancy_id=vacancy.id, set_by=actor.id, closes=closes)])
    record(session, actor.id, "vacancy opened", vacancy, vacancy_id=vacancy.id, closes=closes.isoformat())
    return opening


def what_is_missing(session: Session, vacancy: Vacancy) -> list[Any]:
    rows = queries.criteria(session, vacancy.id)
    panel = queries.members(session, vacancy.id)
    return obstacles(
        vacancy.facts,
        [c.requirement for c in rows],
        [c.assessed_by for c in rows],
        sum(m.chair for m in panel),
        len(panel),
        [s.name for s in waiting(vacancy.facts, suggested(session, vacancy))],
    )


def move_closing(
    session: Session, actor: User, vacancy: Vacancy, closes: dt.datetime, reason: str, now: dt.datetime
) -> None:
    """Extend, or close early. The earlier times stay on record.

    Raises:
        Invalid: without a reason.
        Conflict: for a draft, and for a vacancy that was re-advertised."""
    found = queries.dated(session, vacancy.id)
    if found.state(now) == State.DRAFT:
        raise Conflict("This vacancy has not opened yet. Open it first.")
    if found.next is not None:
        raise Conflict("This vacancy has been re-advertised, so it stays closed. People apply to the newer version.")
    if not reason:
        raise Invalid({"reason": "Say why the closing time changes"})
    row = VacancyClosing(vacancy_id=vacancy.id, set_by=actor.id, closes=closes, reason=reason)
    session.add(row)
    record(session, actor.id, "closing time moved", row, vacancy_id=vacancy.id, closes=closes.isoformat())
