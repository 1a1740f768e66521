"""The next vacancy from an earlier one: its confirmed criteria and lasting facts, as a draft of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from screening.accounts.models import User
from screening.audit.services import record
from screening.vacancies import queries
from screening.vacancies.binding import proposed
from screening.vacancies.criteria import renumber
from screening.vacancies.models import Criterion, Vacancy
from screening.vacancies.services import create_vacancy

PASSING = ("interview_date", "contract_end")
"""Facts of one recruitment only."""
KEPT = ("code", "position", "wording", "requirement", "category", "assessed_by", "section", "source_text")


def again(session: Session, actor: User, earlier: Vacancy) -> Vacancy:
    """A new draft with the earlier vacancy's criteria; what the manager left to the panel stays so, the rest gets
    the rules of today. The earlier vacancy does not change."""
    facts = {key: value for key, value in earlier.facts.items() if key not in PASSING}
    vacancy = create_vacancy(session, actor, earlier.title, facts)
    carry_over(session, earlier, vacancy, KEPT, _of_today)
    record(session, actor.id, "criteria reused", vacancy, vacancy_id=vacancy.id, earlier=str(earlier.id))
    return vacancy


def _of_today(row: Criterion) -> dict[str, Any] | None:
    return proposed(row.wording, row.requirement, row.category) if row.rule else None


def carry_over(
    session: Session,
    earlier: Vacancy,
    vacancy: Vacancy,
    columns: tuple[str, ...],
    rule: Callable[[Criterion], dict[str, Any] | None],
) -> None:
    """Give the draft its own copy of the earlier vacancy's criteria: the columns named, with the rule asked for."""
    for row in queries.criteria(session, earlier.id):
        kept = {key: getattr(row, key) for key in columns}
        session.add(Criterion(vacancy_id=vacancy.id, rule=rule(row), **kept))
    session.flush()
    renumber(session, vacancy.id)
