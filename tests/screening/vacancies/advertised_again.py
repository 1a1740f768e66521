"""A vacancy with applications, and its next version: what the tests of versions start from."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from screening.applications.models import OutboxMessage
from screening.db import Base, now
from screening.vacancies import queries
from screening.vacancies.models import Readvertisement, Vacancy
from screening.vacancies.opening import State
from tests.factories_applications import draft_application, submitted_application
from tests.screening.vacancies.conftest import Draft

WHY = "The licence is not needed after all"
CLOSE, WITHDRAW = {"how": "close", "reason": WHY}, {"how": "withdraw", "reason": WHY}
FUTURE = {"day": "2099-12-24", "time": "23:59"}


@pytest.fixture
def opened(draft: Draft) -> Draft:
    """Open, with one rule taken away by hand, two applications sent and one begun."""
    draft.act("E2", "panel")
    draft.open()
    with draft.database.unit_of_work() as session:
        vacancy = session.get_one(Vacancy, draft.vacancy.id)
        for name in ("Winifred Achebe", "Oluwaseun Pryce"):
            submitted_application(session, vacancy, name)
        draft_application(session, vacancy, "Maud Okafor")
    return draft


def again(draft: Draft, form: dict[str, str] = CLOSE) -> Draft:
    """The draft of the next version."""
    answer = draft.post("/readvertising", form)
    assert answer.status_code == 303, answer.text
    with draft.database.unit_of_work() as session:
        row = session.scalars(select(Readvertisement)).one()
        vacancy = session.get_one(Vacancy, row.next_id)
    return Draft(draft.database, draft.browser, vacancy, draft.people)


def letters(draft: Draft, kind: str) -> list[OutboxMessage]:
    with draft.database.unit_of_work() as session:
        query = select(OutboxMessage).where(OutboxMessage.kind == kind).order_by(OutboxMessage.recipient)
        return list(session.scalars(query))


def state(draft: Draft) -> State:
    with draft.database.unit_of_work() as session:
        return queries.dated(session, draft.vacancy.id).state(now())


def counted(draft: Draft) -> dict[str, int]:
    with draft.database.unit_of_work() as session:
        tables = Base.metadata.sorted_tables
        return {t.name: session.scalar(select(func.count()).select_from(t)) or 0 for t in tables}
