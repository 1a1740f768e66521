"""Two clicks, or two members, at one moment: each fact is written once and nobody meets a fault."""

from __future__ import annotations

import threading
from collections.abc import Callable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from screening.db import Base, Row
from screening.panels import queries, services
from screening.panels.models import MemberFinish, ModeratedScore, PanelCode, PanelScore, ScoreDraft
from screening.vacancies.queries import dated
from tests.screening.panels.sitting import Sitting

REASONS = {"passages": [], "note": "", "read_whole": True}


def both(sitting: Sitting, *acts: Callable[[Session], object]) -> None:
    """Run the acts in transactions that start together. Raises what went wrong in any."""
    gate, wrong = threading.Barrier(len(acts)), []
    one_writer = sitting.database.engine.dialect.name == "sqlite"  # There a transaction waits before it begins.

    def run(act: Callable[[Session], object]) -> None:
        try:
            if one_writer:
                gate.wait(5)
            with sitting.database.unit_of_work() as session:
                if not one_writer:
                    session.connection()
                    gate.wait(5)
                act(session)
        except BaseException as error:
            wrong.append(error)

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(40)
    assert wrong == []


def count(sitting: Sitting, row: type) -> int:
    with sitting.database.unit_of_work() as session:
        return session.scalar(select(func.count()).select_from(row)) or 0


def remove(session: Session, row: type[Row]) -> None:
    """What no service does: take facts away, to begin again."""
    session.connection().execute(Base.metadata.tables[row.__tablename__].delete())


def scale(session: Session, sitting: Sitting) -> list[dict[str, object]]:
    opening = dated(session, sitting.vacancy.id).opening
    assert opening is not None
    return opening.scale


def lock(sitting: Sitting, points: int = 2) -> Callable[[Session], object]:
    def act(session: Session) -> None:
        seat = queries.seat(session, sitting.people["panel"], sitting.vacancy.id)
        criterion = sitting.criteria["E1"].id
        services.lock_score(session, seat, sitting.ids[0], criterion, points, REASONS, scale(session, sitting))

    return act


def draft(sitting: Sitting) -> Callable[[Session], object]:
    def act(session: Session) -> None:
        seat = queries.seat(session, sitting.people["panel"], sitting.vacancy.id)
        services.save_draft(session, seat, sitting.ids[0], sitting.criteria["E1"].id, 1, REASONS)

    return act


def test_two_clicks_on_lock_make_one_score(sitting: Sitting) -> None:
    both(sitting, lock(sitting), lock(sitting), lock(sitting))
    assert count(sitting, PanelScore) == 1


def test_two_different_locks_are_two_versions(sitting: Sitting) -> None:
    both(sitting, lock(sitting, 1), lock(sitting, 3))
    with sitting.database.unit_of_work() as session:
        assert sorted(session.scalars(select(PanelScore.version))) == [1, 2]


def test_two_autosaves_keep_one_draft(sitting: Sitting) -> None:
    both(sitting, draft(sitting), draft(sitting), draft(sitting))
    assert count(sitting, ScoreDraft) == 1


def test_two_members_who_come_first_at_once_find_the_same_codes(sitting: Sitting) -> None:
    with sitting.database.unit_of_work() as session:
        remove(session, PanelCode)

    def act(session: Session) -> None:
        services.ensure_codes(session, sitting.vacancy.id)

    both(sitting, act, act, act)
    assert count(sitting, PanelCode) == 2


def test_two_clicks_on_finish_finish_once(sitting: Sitting) -> None:
    sitting.finish("panel")
    with sitting.database.unit_of_work() as session:
        remove(session, MemberFinish)

    def act(session: Session) -> None:
        services.finish(session, queries.seat(session, sitting.people["panel"], sitting.vacancy.id))

    both(sitting, act, act)
    assert count(sitting, MemberFinish) == 1


def test_two_clicks_on_agree_make_one_score(sitting: Sitting) -> None:
    sitting.finish("panel", 1)
    sitting.finish("chair", 3)

    def act(session: Session) -> None:
        chair = queries.member_for(session, sitting.people["chair"], sitting.vacancy.id)
        criterion = sitting.criteria["E1"].id
        services.agree(session, chair, sitting.ids[0], criterion, 3, "talked", "", {1, 3}, scale(session, sitting))

    both(sitting, act, act, act)
    assert count(sitting, ModeratedScore) == 1
