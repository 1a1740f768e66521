"""What panel members and the chair do. Every score is a new row; what went before stays."""

from __future__ import annotations

import secrets
import uuid
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening.applications.queries import submitted
from screening.audit.services import record
from screening.errors import Conflict, Forbidden, Invalid
from screening.evidence.models import SuggestedScore
from screening.panels import queries
from screening.panels.models import (
    ConflictDeclaration,
    MemberFinish,
    ModeratedScore,
    PanelCode,
    PanelScore,
    ScoreComparison,
    ScoreDraft,
    ScoresFixed,
)
from screening.panels.queries import Seat
from screening.panels.words import AGREED, CONFLICT, DIFFERS
from screening.vacancies.models import PanelMember, Vacancy

LETTERS = "BCDFGHJKMNPQRSTVWXZ23456789"


def ensure_codes(session: Session, vacancy_id: uuid.UUID) -> None:
    """Give each application of a closed vacancy its panel code, once."""
    rows = submitted(session, vacancy_id)
    if len(queries.panel_codes(session, vacancy_id)) == len(rows):
        return
    # Two members may come first at one moment: the second waits here and finds the codes given.
    session.get_one(Vacancy, vacancy_id, with_for_update=True)
    known = queries.panel_codes(session, vacancy_id)
    taken = set(known.values())
    for row in rows:
        if row.id in known:
            continue
        code = next(c for c in iter(_code, "") if c not in taken)
        taken.add(code)
        session.add(PanelCode(vacancy_id=vacancy_id, application_id=row.id, code=code))
    session.flush()


def _code() -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(4))


def declare(session: Session, seat: Seat, application_id: uuid.UUID, answer: str, note: str) -> None:
    """Say whether one knows the applicant. Stepping back takes the application away; scores given stay on record.

    Raises:
        Invalid: for no answer."""
    if answer not in CONFLICT:
        raise Invalid({"answer": "Choose an answer"})
    row = ConflictDeclaration(member_id=seat.member.id, application_id=application_id, answer=answer, note=note)
    session.add(row)
    about = {"application": str(application_id)}
    record(session, seat.member.user_id, "conflict declared", row, vacancy_id=seat.vacancy.id, answer=answer, **about)


def save_draft(
    session: Session,
    seat: Seat,
    application_id: uuid.UUID,
    criterion_id: uuid.UUID,
    points: int | None,
    reasons: dict[str, Any],
) -> None:
    """Keep a score in the making: private, and gone when it is locked."""
    _may_score(session, seat)
    row = queries.draft(session, seat.member.id, application_id, criterion_id)
    if row is None:
        row = ScoreDraft(
            member_id=seat.member.id, application_id=application_id, criterion_id=criterion_id, justification={}
        )
        session.add(row)
    row.points, row.justification = points, reasons
    session.flush()


def lock_score(
    session: Session,
    seat: Seat,
    application_id: uuid.UUID,
    criterion_id: uuid.UUID,
    points: int | None,
    reasons: dict[str, Any],
    scale: list[dict[str, Any]],
) -> PanelScore:
    """Lock the member's own score. A second lock with another score is a new row; the same score again is the same row.

    ``reasons`` is {"passages": [ids], "note": text, "read_whole": bool}; at least one must be given.

    Raises:
        Invalid: no score, or no reason.
        Conflict: after the member has finished."""
    _may_score(session, seat)
    errors = {}
    if points not in {p["points"] for p in scale}:
        errors["points"] = "Choose a score"
    if not (reasons["passages"] or reasons["note"] or reasons["read_whole"]):
        errors["reason"] = "Say why: tick the words that decided it, write a note, or tick that you read it all"
    if errors:
        raise Invalid(errors)
    assert points is not None
    before = queries.scores_of(session, seat.member.id).get((application_id, criterion_id))
    if before is not None and before.points == points and before.justification == reasons:
        return before
    row = PanelScore(
        member_id=seat.member.id,
        application_id=application_id,
        criterion_id=criterion_id,
        version=before.version + 1 if before else 1,
        points=points,
        justification=reasons,
    )
    session.add(row)
    unfinished = queries.draft(session, seat.member.id, application_id, criterion_id)
    if unfinished is not None:
        session.delete(unfinished)
    event = "score changed" if before else "score locked"
    about = _about(application_id, criterion_id)
    record(session, seat.member.user_id, event, row, vacancy_id=seat.vacancy.id, **about)
    return row


def _may_score(session: Session, seat: Seat) -> None:
    """Raises Conflict after the member has finished. The member's acts come one after the other until the commit."""
    session.refresh(seat.member, with_for_update=True)
    if queries.finished(session, seat.member.id):
        raise Conflict("You have finished scoring. You cannot go back to scoring alone.")


def explain(session: Session, seat: Seat, score: PanelScore, suggested: SuggestedScore, reason: str, note: str) -> None:
    """Say why the score differs from the suggestion; said once for each score.

    Raises:
        Invalid: no reason, or "something else" without words."""
    if reason not in DIFFERS:
        raise Invalid({"reason": "Choose what you saw"})
    if reason == "other" and not note:
        raise Invalid({"note": "Say what you saw"})
    session.refresh(seat.member, with_for_update=True)
    known = select(ScoreComparison).where(ScoreComparison.panel_score_id == score.id)
    if session.scalars(known).first() is None:
        row = ScoreComparison(panel_score_id=score.id, suggested_score_id=suggested.id, reason=reason, note=note)
        session.add(row)
        about = {"reason": reason, **_about(score.application_id, score.criterion_id)}
        record(session, seat.member.user_id, "difference explained", row, vacancy_id=seat.vacancy.id, **about)


def finish(session: Session, seat: Seat) -> None:
    """Lock everything: from here on the member waits for the others, then sees all scores. Twice is once.

    Raises:
        Conflict: while scores are missing."""
    session.refresh(seat.member, with_for_update=True)
    scores = queries.scores_of(session, seat.member.id)
    left = [1 for a in seat.codes for c in seat.criteria if (a, c.id) not in scores]
    if left:
        raise Conflict(f"{len(left)} scores are still missing. Give each one, then finish.")
    if not queries.finished(session, seat.member.id):
        row = MemberFinish(member_id=seat.member.id)
        session.add(row)
        record(session, seat.member.user_id, "scoring finished", row, vacancy_id=seat.vacancy.id)


def agree(
    session: Session,
    chair: PanelMember,
    application_id: uuid.UUID,
    criterion_id: uuid.UUID,
    points: int | None,
    reason: str,
    note: str,
    given: set[int],
    scale: list[dict[str, Any]],
) -> ModeratedScore:
    """Write the score the panel agreed. The members' own scores stay; the same agreement again is the same row.

    Raises:
        Forbidden: for anyone who may not settle the application (see ``queries.may_settle``).
        Conflict: while somebody still scores alone, or once the shortlist has been agreed.
        Invalid: no score, no reason, or a score nobody gave without words."""
    if not queries.may_settle(session, chair, application_id):
        raise Forbidden("Only the chair writes the agreed score, or the others where the chair has stepped back.")
    session.get_one(Vacancy, chair.vacancy_id, with_for_update=True)
    if not queries.unsealed(session, chair.vacancy_id):
        raise Conflict("You can open this when everyone has finished scoring.")
    if queries.fixed(session, chair.vacancy_id):
        raise Conflict("The shortlist has been agreed. Scores do not change without a review.")
    errors = {}
    if points not in {p["points"] for p in scale}:
        errors["points"] = "Choose the agreed score"
    if reason not in AGREED:
        errors["reason"] = "Choose why"
    if points is not None and points not in given and not note:
        errors["note"] = "Nobody gave this score, so say why in your own words"
    if errors:
        raise Invalid(errors)
    assert points is not None
    before = queries.moderated(session, chair.vacancy_id).get((application_id, criterion_id))
    if before is not None and (before.points, before.reason, before.note) == (points, reason, note):
        return before
    row = ModeratedScore(
        application_id=application_id,
        criterion_id=criterion_id,
        version=before.version + 1 if before else 1,
        points=points,
        agreed_by=chair.id,
        reason=reason,
        note=note,
    )
    session.add(row)
    about = {"reason": reason, **_about(application_id, criterion_id)}
    record(session, chair.user_id, "score agreed", row, vacancy_id=chair.vacancy_id, **about)
    return row


def fix_scores(session: Session, vacancy_id: uuid.UUID) -> None:
    """From here on the agreed scores stay as they are; twice is once."""
    if not queries.fixed(session, vacancy_id):
        session.add(ScoresFixed(vacancy_id=vacancy_id))
        session.flush()


def _about(application_id: uuid.UUID, criterion_id: uuid.UUID) -> dict[str, str]:
    """What a score is about, for the audit."""
    return {"application": str(application_id), "criterion": str(criterion_id)}
