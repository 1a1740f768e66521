"""The next vacancy from an earlier one: its confirmed criteria and lasting facts, as a draft of its own."""

from __future__ import annotations

from sqlalchemy.orm import Session

from screening.accounts.models import User
from screening.audit.services import record
from screening.vacancies import queries
from screening.vacancies.binding import proposed
from screening.vacancies.criteria import renumber
from screening.vacancies.models import Criterion, Vacancy
from screening.vacancies.services import create_vacancy

PASSING = ("interview_date",)
"""Facts of one recruitment only."""
KEPT = ("code", "position", "wording", "requirement", "category", "assessed_by", "section", "source_text")


def again(session: Session, actor: User, earlier: Vacancy) -> Vacancy:
    """A new draft with the earlier vacancy's criteria; what the manager left to the panel stays so, the rest gets
    the rules of today. The earlier vacancy does not change."""
    facts = {key: value for key, value in earlier.facts.items() if key not in PASSING}
    vacancy = create_vacancy(session, actor, earlier.title, facts)
    for row in queries.criteria(session, earlier.id):
        rule = proposed(row.wording, row.requirement, row.category) if row.rule else None
        session.add(Criterion(vacancy_id=vacancy.id, rule=rule, **{key: getattr(row, key) for key in KEPT}))
    session.flush()
    renumber(session, vacancy.id)
    record(session, actor.id, "criteria reused", vacancy, vacancy_id=vacancy.id, earlier=str(earlier.id))
    return vacancy
