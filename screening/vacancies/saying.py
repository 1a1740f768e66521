"""Saying the facts of the job, and which rating scale its panel uses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from screening.accounts.models import User
from screening.audit.services import record
from screening.vacancies import unsaved
from screening.vacancies.facts import changed
from screening.vacancies.models import RatingScale, Vacancy
from screening.vacancies.services import must_be_draft


def change_facts(
    session: Session,
    actor: User,
    vacancy: Vacancy,
    facts: dict[str, Any],
    scale: RatingScale | None = None,
    confirmed: Sequence[str] = (),
) -> None:
    """Replace the facts given, and the rating scale where one is. ``confirmed`` names those that the actor took from
    the document. Raises Conflict after opening."""
    must_be_draft(session, vacancy)
    unsaved.forget(session, actor, vacancy, unsaved.FACTS)
    names, answers = changed(vacancy.facts, facts)
    detail: dict[str, Any] = {"fields": names, "answers": answers, "confirmed": list(confirmed)}
    if scale is not None and scale.id != vacancy.rating_scale_id:
        vacancy.rating_scale_id = scale.id
        detail["scale"] = scale.name
    vacancy.facts = {**vacancy.facts, **facts}
    vacancy.version += 1
    record(session, actor.id, "job facts changed", vacancy, vacancy_id=vacancy.id, **detail)
