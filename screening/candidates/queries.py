"""Reads of identity, for those who may know it: the applicant, the recruiter, and everyone after the reveal."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening.candidates.models import Candidate
from screening.errors import NotFound


def candidate(session: Session, candidate_id: uuid.UUID) -> Candidate:
    """Raises NotFound."""
    found = session.get(Candidate, candidate_id)
    if found is None:
        raise NotFound(f"no candidate {candidate_id}")
    return found


def names(session: Session, ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
    """Names by candidate id."""
    rows = session.execute(
        select(Candidate.id, Candidate.name).where(Candidate.id.in_(set(ids))).order_by(Candidate.id)
    )
    return dict(rows.all())
