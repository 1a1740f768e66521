"""Decisions by named people, each with a reason; the machine decides nothing."""

from __future__ import annotations

import uuid

from sqlalchemy.orm import Session

from screening.accounts.models import User
from screening.audit.services import record
from screening.errors import Conflict, Invalid
from screening.panels.services import fix_scores
from screening.shortlists.models import NameReveal, Shortlist, ShortlistDecision
from screening.shortlists.queries import Board

OUTCOMES = {"shortlisted": "Shortlisted", "reserve": "Reserve", "not_shortlisted": "Not shortlisted"}


def decide(
    session: Session, actor: User, board: Board, application_id: uuid.UUID, outcome: str, reason: str
) -> ShortlistDecision:
    """Record one decision; a change of mind is a new row.

    Raises:
        Invalid: no outcome or no reason.
        Conflict: when a score is not settled yet, or the shortlist has been agreed."""
    if board.agreed is not None:
        raise Conflict("The shortlist has been agreed. Decisions do not change without a review.")
    scored = next(s for s in board.scored if s.code == board.codes[application_id])
    if not scored.complete:
        raise Conflict("The panel has not settled every score of this application yet. Settle them, then decide.")
    errors = {}
    if outcome not in OUTCOMES:
        errors["outcome"] = "Choose a decision"
    if not reason:
        errors["reason"] = "Say why"
    if errors:
        raise Invalid(errors)
    before = board.decisions.get(application_id)
    if before is not None and (before.outcome, before.reason, before.decided_by) == (outcome, reason, actor.id):
        return before
    row = ShortlistDecision(
        application_id=application_id,
        version=before.version + 1 if before else 1,
        outcome=outcome,
        reason=reason,
        decided_by=actor.id,
    )
    session.add(row)
    about = {"outcome": outcome, "application": str(application_id)}
    record(session, actor.id, "decision recorded", row, vacancy_id=board.vacancy.id, **about)
    return row


def agree_shortlist(session: Session, actor: User, board: Board) -> None:
    """Close the shortlist; twice is once. Raises Conflict while somebody is undecided."""
    if board.agreed is not None:
        return
    left = [code for key, code in board.codes.items() if key not in board.decisions]
    if left or not board.codes:
        raise Conflict(f"{len(left)} applications have no decision yet. Decide each one first.")
    row = Shortlist(vacancy_id=board.vacancy.id, agreed_by=actor.id)
    session.add(row)
    fix_scores(session, board.vacancy.id)
    record(session, actor.id, "shortlist agreed", row, vacancy_id=board.vacancy.id)


def reveal_names(session: Session, actor: User, board: Board) -> None:
    """Show names for this vacancy; it cannot be undone. Raises Conflict before the shortlist is agreed."""
    if board.agreed is None:
        raise Conflict("Names are shown after the shortlist has been agreed.")
    if board.revealed is None:
        row = NameReveal(vacancy_id=board.vacancy.id, revealed_by=actor.id)
        session.add(row)
        record(session, actor.id, "names shown", row, vacancy_id=board.vacancy.id)
