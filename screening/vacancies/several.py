"""Changes to several ticked criteria at once, other than marking them."""

from __future__ import annotations

from sqlalchemy.orm import Session

from screening.accounts.models import User
from screening.errors import Invalid
from screening.vacancies.binding import proposed
from screening.vacancies.criteria import begin, renumber
from screening.vacancies.models import Criterion, Vacancy


def join(session: Session, actor: User, vacancy: Vacancy, version: int | None, chosen: list[Criterion]) -> Criterion:
    """Make one criterion of several, where the first stands. ``chosen`` is in their order; the first one's settings stay.

    Raises:
        Invalid: for fewer than two, or when essential and desirable are mixed."""
    if len(chosen) < 2:
        raise Invalid({"chosen": "Tick at least two criteria to join"})
    if len({c.requirement for c in chosen}) > 1:
        raise Invalid({"chosen": "Essential and desirable criteria cannot be joined. Mark them alike first"})
    begin(session, actor, vacancy, version, "criteria joined")
    first = chosen[0]
    first.wording = "; ".join(c.wording.rstrip(".; ") for c in chosen)
    first.rule = proposed(first.wording, first.requirement, first.category)
    for row in chosen[1:]:
        session.delete(row)
    session.flush()
    renumber(session, vacancy.id)
    return first


def leave_out(session: Session, actor: User, vacancy: Vacancy, version: int | None, chosen: list[Criterion]) -> None:
    """Take several away. Raises Invalid when none is ticked."""
    if not chosen:
        raise Invalid({"chosen": "Tick the criteria to leave out"})
    begin(session, actor, vacancy, version, "criteria left out")
    for row in chosen:
        session.delete(row)
    session.flush()
    renumber(session, vacancy.id)
