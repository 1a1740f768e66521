"""The next version of a vacancy that has opened: only so may the job ask for something else than applicants were told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from sqlalchemy.orm import Session

from screening.accounts import queries as accounts
from screening.accounts.models import PANEL, RECRUITER, User
from screening.audit.services import record
from screening.errors import Invalid
from screening.vacancies import queries, reuse
from screening.vacancies.models import (
    PanelMember,
    PersonSpecification,
    Readvertisement,
    SpecificationReading,
    Vacancy,
    VacancyClosing,
)
from screening.vacancies.opening import State
from screening.vacancies.services import create_vacancy, must_have_opened

CLOSE, WITHDRAW = "close", "withdraw"
HOW = {CLOSE: "closed to new applications", WITHDRAW: "withdrawn as it stood"}


def readvertise(
    session: Session, actor: User, earlier: Vacancy, form: Mapping[str, str], now: dt.datetime
) -> Readvertisement:
    """Close or withdraw the vacancy and draft its next version; twice is once. ``form`` holds "how" and "reason".

    The draft starts from the frozen criteria with the rules as they were frozen, the facts, the panel and the document.
    Of the first one only its closing time may change: applications, scores and evidence stay where they are.

    Raises:
        Invalid: without a reason, or when it is not said what happens to the first one.
        Conflict: for a draft."""
    session.flush()
    session.refresh(earlier, with_for_update=True)
    known = queries.version_after(session, earlier.id)
    if known is not None:
        return known
    must_have_opened(session, earlier)
    how, reason = form["how"], form["reason"]
    errors = {}
    if how not in (CLOSE, WITHDRAW):
        errors["how"] = "Choose what happens to this vacancy"
    if not reason:
        errors["reason"] = "Say why you advertise the job again"
    if errors:
        raise Invalid(errors)
    if how == CLOSE and queries.dated(session, earlier.id).state(now) == State.OPEN:
        session.add(VacancyClosing(vacancy_id=earlier.id, set_by=actor.id, closes=now, reason=reason))
    row = Readvertisement(
        vacancy_id=earlier.id,
        next_id=_draft(session, actor, earlier).id,
        number=queries.version_number(session, earlier.id) + 1,
        withdrawn=how == WITHDRAW,
        reason=reason,
        readvertised_by=actor.id,
    )
    session.add(row)
    about = {"version": row.number, "reason": reason}
    record(session, actor.id, "job re-advertised", row, vacancy_id=earlier.id, how=how, **about)
    record(session, actor.id, "started from the version before", row, vacancy_id=row.next_id, **about)
    return row


def _draft(session: Session, actor: User, earlier: Vacancy) -> Vacancy:
    """The next version, looked after by the same manager whoever starts it."""
    vacancy = create_vacancy(session, actor, earlier.title, dict(earlier.facts))
    vacancy.manager_id, vacancy.rating_scale_id = earlier.manager_id, earlier.rating_scale_id
    reuse.carry_over(session, earlier, vacancy, (*reuse.KEPT, "source_page", "source_line"), lambda row: row.rule)
    able = {user.id for user in accounts.with_role(session, PANEL) if RECRUITER not in user.roles}
    session.add_all(
        PanelMember(vacancy_id=vacancy.id, user_id=m.user_id, chair=m.chair)
        for m in queries.members(session, earlier.id)
        if m.user_id in able
    )
    _same_document(session, earlier, vacancy)
    session.flush()
    return vacancy


def _same_document(session: Session, earlier: Vacancy, vacancy: Vacancy) -> None:
    """The document and its reading stand beside the criteria again; its bytes are kept once."""
    found = queries.specification(session, earlier.id)
    if found is None:
        return
    kept = {key: getattr(found, key) for key in ("sha256", "filename", "size", "uploaded_by")}
    document = PersonSpecification(vacancy_id=vacancy.id, **kept)
    session.add(document)
    session.flush()
    reading = queries.reading(session, found.id)
    if reading is not None:
        columns = ("reader_version", "document", "result", "failure", "message")
        values = {key: getattr(reading, key) for key in columns}
        session.add(SpecificationReading(person_specification_id=document.id, **values))
