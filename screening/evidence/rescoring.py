"""Asking for the suggestions of a vacancy to be made anew, and adopting or discarding what comes of it.

Every act writes new rows; no suggestion is changed, and what people scored is neither read nor written here."""

from __future__ import annotations

import uuid

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rules.engine import ENGINE_VERSION
from screening import queue
from screening.accounts.models import User
from screening.applications.queries import reading_ids, submitted
from screening.audit.services import record
from screening.clock import plural
from screening.errors import Conflict, Invalid, NotFound
from screening.evidence import proposals
from screening.evidence.models import Rescoring, RescoringEnd
from screening.evidence.moved import LEVELS
from screening.vacancies.models import Vacancy
from screening.vacancies.services import must_have_opened, must_stand

NOTHING_YET = "There are no suggestions yet, so there is nothing to make anew."
STILL_READ = "{count} still being read. Ask again in a few minutes."
STILL_MADE = "The new suggestions are still being made. Wait until all are there, then decide."
NOTHING_MOVES = "Nothing would move, so there is nothing to adopt."
OVERTAKEN = "Since this was asked for, {what}. Nothing was adopted. Run it again, then look at what moves."
OVER = "This rescoring was discarded. Nothing was adopted. Run it again to see what would move."
RUN_AGAIN = "Run again: {what}."


def ask(session: Session, actor: User, vacancy: Vacancy) -> Rescoring:
    """Have the suggestions made anew by the rules of today, as a proposal. One stands at a time: asking again gives the
    same one, unless something has changed since; then that one is discarded and a new one begins.

    Raises:
        Conflict: for a draft or a withdrawn vacancy, without suggestions, and while documents are being read."""
    session.refresh(vacancy, with_for_update=True)
    must_have_opened(session, vacancy)
    must_stand(session, vacancy.id)
    known = proposals.standing(session, vacancy.id)
    if known is not None:
        since = proposals.overtaken(session, known)
        if not since:
            return known
        _end(session, actor, known, adopted=False, reason=RUN_AGAIN.format(what=" and ".join(since)))
    ids = _all_assessed(session, vacancy.id)
    last = session.scalar(select(func.max(Rescoring.number)).where(Rescoring.vacancy_id == vacancy.id))
    as_at = proposals.closing_date(session, vacancy.id)
    assert as_at is not None  # It has opened, so it closes.
    row = Rescoring(
        vacancy_id=vacancy.id,
        number=(last or 0) + 1,
        asked_by=actor.id,
        engine_version=ENGINE_VERSION,
        as_at=as_at,
        rules=proposals.rules_of_today(session, vacancy.id),
        application_ids=[str(key) for key in ids],
    )
    session.add(row)
    about = {"engine": ENGINE_VERSION, "applications": len(ids)}
    record(session, actor.id, "rescoring asked for", row, vacancy_id=vacancy.id, **about)
    queue.after_commit(session, queue.RESCORE, row.id)
    return row


def _all_assessed(session: Session, vacancy_id: uuid.UUID) -> list[uuid.UUID]:
    """Every application sent and not withdrawn. Raises Conflict when there is none, or one has no suggestions yet."""
    ids = [a.id for a in submitted(session, vacancy_id)]
    reads, stand = reading_ids(session, vacancy_id), proposals.assessed(session, vacancy_id)
    waiting = sum(key not in stand or set(stand[key].reading_ids) != reads.get(key) for key in ids)
    if not ids:
        raise Conflict(NOTHING_YET)
    if waiting:
        raise Conflict(STILL_READ.format(count=plural(waiting, "application is", "applications are")))
    return ids


def adopt(session: Session, actor: User, vacancy: Vacancy, rescoring_id: uuid.UUID, reason: str) -> RescoringEnd:
    """Put the proposed suggestions in force, with a reason; twice is once. Those before stay on record.

    Raises:
        NotFound: for no rescoring of this vacancy.
        Conflict: when it was discarded, is not ready, would move nothing, or something has changed since.
        Invalid: without a reason."""
    row, end = _held(session, vacancy, rescoring_id)
    if end is not None:
        if end.adopted:
            return end
        raise Conflict(OVER)
    must_stand(session, vacancy.id)
    since = proposals.overtaken(session, row)
    if since:
        raise Conflict(OVERTAKEN.format(what=" and ".join(since)))
    if proposals.unproposed(session, row):
        raise Conflict(STILL_MADE)
    moved = proposals.moves(session, row)
    if not moved:
        raise Conflict(NOTHING_MOVES)
    if not reason:
        raise Invalid({"reason": "Say why you adopt the new suggestions"})
    return _end(session, actor, row, adopted=True, reason=reason, moved=sum(m.kind in LEVELS for m in moved))


def discard(session: Session, actor: User, vacancy: Vacancy, rescoring_id: uuid.UUID, reason: str) -> RescoringEnd:
    """Leave the suggestions as they are; twice is once. What was proposed stays on record, and counts for nothing.

    Raises:
        NotFound: for no rescoring of this vacancy.
        Conflict: once it has been adopted."""
    row, end = _held(session, vacancy, rescoring_id)
    if end is None:
        return _end(session, actor, row, adopted=False, reason=reason)
    if end.adopted:
        raise Conflict("This rescoring was adopted already, so it cannot be discarded.")
    return end


def _held(session: Session, vacancy: Vacancy, rescoring_id: uuid.UUID) -> tuple[Rescoring, RescoringEnd | None]:
    """Until the commit nobody else asks for, adopts or discards a rescoring of the vacancy."""
    session.refresh(vacancy, with_for_update=True)
    row = session.get(Rescoring, rescoring_id)
    if row is None or row.vacancy_id != vacancy.id:
        raise NotFound(f"no rescoring {rescoring_id} of {vacancy.id}")
    return row, proposals.end_of(session, rescoring_id)


def _end(session: Session, actor: User, row: Rescoring, *, adopted: bool, reason: str, **about: int) -> RescoringEnd:
    end = RescoringEnd(rescoring_id=row.id, adopted=adopted, reason=reason, ended_by=actor.id)
    session.add(end)
    event = "rescoring adopted" if adopted else "rescoring discarded"
    told = {"engine": row.engine_version, "reason": reason, **about}
    record(session, actor.id, event, end, vacancy_id=row.vacancy_id, **told)
    return end
