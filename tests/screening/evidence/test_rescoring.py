"""A rescoring shows before it counts, adds rows and changes none, and leaves what people scored alone."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable

import pytest
from sqlalchemy import delete, select

from screening import queue
from screening.accounts.models import User
from screening.applications import services as applications
from screening.audit.models import AuditEvent
from screening.db import Database, now
from screening.errors import Conflict, Invalid, NotFound
from screening.evidence import proposals, queries, rescoring
from screening.evidence.models import Assessment, Rescoring, RescoringEnd
from screening.evidence.moved import Kind
from screening.vacancies import services, versions
from screening.vacancies.models import Vacancy
from tests.factories_applications import open_vacancy, submitted_application
from tests.screening.at_once import at_once
from tests.screening.evidence.anew import (
    Bell,
    adopt,
    ask,
    bell,
    judged,
    level,
    levels,
    move_on,
    rescore,
    rescorings,
    rows,
)
from tests.screening.evidence.test_rows import AT_ONCE
from tests.screening.panels.sitting import Sitting, lock
from workers import jobs, replaying
from workers.reconciler import reconcile

__all__ = ["bell", "judged", "move_on"]

Move = Callable[..., None]
BY_PEOPLE = ("panel_scores", "score_drafts", "score_comparisons", "member_finishes", "moderated_scores")


def proposals_of(sitting: Sitting, key: uuid.UUID) -> list[Kind]:
    with sitting.database.unit_of_work() as session:
        return [m.kind for m in proposals.moves(session, session.get_one(Rescoring, key))]


def discard(sitting: Sitting, key: uuid.UUID, reason: str = "") -> None:
    with sitting.database.unit_of_work() as session:
        vacancy = session.get_one(Vacancy, sitting.vacancy.id)
        rescoring.discard(session, sitting.people["recruiter"], vacancy, key, reason)


def test_what_is_proposed_stands_beside_and_counts_for_nothing(judged: Sitting, move_on: Move) -> None:
    before, stood = levels(judged), rows(judged.database)
    move_on()
    key = rescore(judged)
    assert levels(judged) == before
    assert set(proposals_of(judged, key)) == {Kind.DOWN}
    after = rows(judged.database)
    assert all(stood[name] <= after[name] for name in stood)
    assert len(after["assessments"]) == len(stood["assessments"]) + 2
    discard(judged, key)
    assert levels(judged) == before


def test_adopting_adds_rows_changes_none_and_touches_no_score_of_a_person(judged: Sitting, move_on: Move) -> None:
    member = judged.browser("panel")
    lock(member, judged.cell(), 2)
    member.post(judged.cell(judged.codes[1]), {"act": "draft", "points": "1", "note": "so far"})
    chair = judged.finish("chair")
    move_on()
    key = rescore(judged)
    before, stood = levels(judged), rows(judged.database)
    adopt(judged, key)
    after = rows(judged.database)
    assert all(stood[name] <= after[name] for name in stood)
    assert {name for name in stood if stood[name] != after[name]} == {"rescoring_ends", "audit_events"}
    assert {name: after[name] for name in BY_PEOPLE} == {name: stood[name] for name in BY_PEOPLE}
    fallen = {cell for cell in before if levels(judged)[cell] != before[cell]}
    assert fallen == {(code, "E1") for code in judged.codes}
    assert "You have finished" in chair.get(judged.panel).text


def test_old_and_new_are_replayed_byte_for_byte(judged: Sitting, move_on: Move) -> None:
    move_on()
    adopt(judged, rescore(judged))
    with judged.database.unit_of_work() as session:
        found = list(replaying.replay(session))
    assert len(found) == 8
    assert [r.difference for r in found] == [""] * 8


def test_a_newer_engine_moves_nothing_by_itself(judged: Sitting, bell: Bell, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the service did before: everything was made anew, and stood in the place of the old, unasked."""
    stood = rows(judged.database, "assessments")
    monkeypatch.setattr(jobs, "ENGINE_VERSION", "newer")
    assert reconcile(judged.database, AT_ONCE) == 0
    for key in judged.ids:
        jobs.suggest_scores(str(key))
    assert rows(judged.database, "assessments") == stood


def test_the_same_rules_move_nothing_and_there_is_nothing_to_adopt(judged: Sitting) -> None:
    key = rescore(judged)
    assert proposals_of(judged, key) == []
    with pytest.raises(Conflict, match="Nothing would move"):
        adopt(judged, key)


def test_the_job_counts_once_however_often_it_runs(judged: Sitting) -> None:
    key = ask(judged)
    for _ in range(3):
        jobs.rescore(str(key))
    with judged.database.unit_of_work() as session:
        assert len(session.scalars(select(Assessment)).all()) == 4
        assert proposals.unproposed(session, session.get_one(Rescoring, key)) == []


def test_a_large_vacancy_is_done_in_turns(judged: Sitting, bell: Bell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "AT_A_TIME", 1)
    key = ask(judged)
    assert bell.asked == [(queue.RESCORE, key)]
    jobs.rescore(str(key))
    assert bell.asked == [(queue.RESCORE, key)] * 2
    with pytest.raises(Conflict, match="still being made"):
        adopt(judged, key)
    jobs.rescore(str(key))
    assert len(bell.asked) == 2
    assert reconcile(judged.database, AT_ONCE) == 0


def test_a_lost_job_is_asked_for_again_until_it_is_done_or_discarded(judged: Sitting, bell: Bell) -> None:
    key = ask(judged)
    bell.asked.clear()
    reconcile(judged.database, AT_ONCE)
    assert bell.asked == [(queue.RESCORE, key)]
    discard(judged, key)
    assert reconcile(judged.database, AT_ONCE) == 0
    jobs.rescore(str(key))
    with judged.database.unit_of_work() as session:
        assert proposals.proposed(session, session.get_one(Rescoring, key)) == {}


def test_asking_twice_is_once(judged: Sitting) -> None:
    assert ask(judged) == ask(judged, "manager")
    assert [r.number for r in rescorings(judged)] == [1]


def new_application(sitting: Sitting) -> None:
    with sitting.database.unit_of_work() as session:
        submitted_late(session, sitting)


def submitted_late(session: object, sitting: Sitting) -> uuid.UUID:
    later = dt.datetime(2099, 1, 1, tzinfo=dt.UTC)
    vacancy = session.get_one(Vacancy, sitting.vacancy.id)  # type: ignore[attr-defined]
    services.move_closing(session, sitting.people["manager"], vacancy, later, "Extended", now())  # type: ignore[arg-type]
    return submitted_application(session, vacancy, "Lena Late").id  # type: ignore[arg-type]


def corrected_cv(sitting: Sitting) -> None:
    with sitting.database.unit_of_work() as session:
        row = session.get_one(applications.Application, sitting.ids[0])
        document = applications.add_document(session, row, "cv", "1" * 64, "x.txt", 9, sitting.people["recruiter"])
        applications.store_cv_reading(session, document.id, "3", None, "scanned", "A photo.")
    jobs.suggest_scores(str(sitting.ids[0]))


def moved_closing(sitting: Sitting) -> None:
    with sitting.database.unit_of_work() as session:
        vacancy = session.get_one(Vacancy, sitting.vacancy.id)
        early = now() - dt.timedelta(days=40)
        services.move_closing(session, sitting.people["manager"], vacancy, early, "Put right", now())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (new_application, "1 new application came in"),
        (corrected_cv, "the documents of 1 application changed"),
        (moved_closing, "the closing date moved"),
    ],
)
def test_what_changed_meanwhile_refuses_the_adoption_and_loses_nothing(
    judged: Sitting, move_on: Move, change: Callable[[Sitting], None], words: str
) -> None:
    move_on()
    key = rescore(judged)
    change(judged)
    stood, before = rows(judged.database), levels(judged)
    with pytest.raises(Conflict, match=words) as refused:
        adopt(judged, key)
    assert "Run it again" in refused.value.message
    assert (rows(judged.database), levels(judged)) == (stood, before)


def test_run_again_discards_the_overtaken_one_and_begins_anew(judged: Sitting, move_on: Move) -> None:
    move_on()
    first = rescore(judged)
    corrected_cv(judged)
    second = rescore(judged)
    assert second != first
    adopt(judged, second)
    with judged.database.unit_of_work() as session:
        over = [(row.number, end.adopted) for row, end in proposals.ended(session, judged.vacancy.id)]
        said = next(end.reason for row, end in proposals.ended(session, judged.vacancy.id) if row.id == first)
    assert over == [(2, True), (1, False)]
    assert said == "Run again: the documents of 1 application changed."


def test_rules_that_change_again_refuse_it_too(judged: Sitting, move_on: Move, monkeypatch: pytest.MonkeyPatch) -> None:
    key = rescore(judged)
    move_on()
    with pytest.raises(Conflict, match="rules changed again"):
        adopt(judged, key)
    again = rescore(judged)
    monkeypatch.setattr(proposals, "ENGINE_VERSION", "newer")
    with pytest.raises(Conflict, match="rules changed again"):
        adopt(judged, again)


def test_an_application_withdrawn_since_stands_in_no_one_s_way(judged: Sitting, move_on: Move) -> None:
    move_on()
    key = rescore(judged)
    with judged.database.unit_of_work() as session:
        applications.withdraw(session, session.get_one(applications.Application, judged.ids[0]))
    assert len(proposals_of(judged, key)) == 1
    adopt(judged, key)


def test_it_is_adopted_with_a_reason_and_once(judged: Sitting, move_on: Move) -> None:
    move_on()
    key = rescore(judged)
    with pytest.raises(Invalid):
        adopt(judged, key, "")
    acts = [lambda: adopt(judged, key, "Put right")] * 2
    assert at_once(*acts) == []
    with judged.database.unit_of_work() as session:
        (end,) = session.scalars(select(RescoringEnd)).all()
        told = {e.event: e.detail for e in session.scalars(select(AuditEvent)) if e.event.startswith("rescoring")}
    assert (end.adopted, end.reason, end.ended_by) == (True, "Put right", judged.people["recruiter"].id)
    assert told["rescoring adopted"]["reason"] == "Put right"
    assert told["rescoring adopted"]["moved"] == 2
    assert told["rescoring asked for"]["applications"] == 2
    with pytest.raises(Conflict, match="adopted already"):
        discard(judged, key)


def test_what_was_discarded_is_not_adopted(judged: Sitting, move_on: Move) -> None:
    move_on()
    key = rescore(judged)
    discard(judged, key, "Not now")
    discard(judged, key, "Not now")
    with pytest.raises(Conflict, match="was discarded"):
        adopt(judged, key)
    assert ask(judged) != key


def test_from_adoption_on_the_adopted_rules_are_used(judged: Sitting, bell: Bell, move_on: Move) -> None:
    """A later application is judged like the rest, and is nothing that was rescored."""
    before = level(judged)
    move_on()
    adopt(judged, rescore(judged))
    with judged.database.unit_of_work() as session:
        late = submitted_late(session, judged)
    bell.asked.clear()
    reconcile(judged.database, AT_ONCE)
    assert bell.asked == [(queue.SUGGEST_SCORES, late)]
    jobs.suggest_scores(str(late))
    assert reconcile(judged.database, AT_ONCE) == 0
    with judged.database.unit_of_work() as session:
        found = queries.suggestion(session, late, judged.criteria["E1"].id)
        other = queries.suggestion(session, judged.ids[0], judged.criteria["E1"].id)
        assert found is not None and other is not None
        assert (found.points, found.binding) == (0, other.binding)
        assert proposals.rescored(session, found) is None
        told = proposals.rescored(session, other)
        assert told is not None
        assert (told.why, told.before.points) == ("The rules were put right", before)


def test_there_must_be_suggestions_and_a_vacancy_that_stands(database: Database, people: dict[str, User]) -> None:
    with database.unit_of_work() as session:
        draft = services.create_vacancy(session, people["manager"], "Porter", {})
        empty = open_vacancy(session, people["manager"])
        unread = open_vacancy(session, people["manager"])
        submitted_application(session, unread, parsed=False)
        gone = open_vacancy(session, people["manager"])
        versions.readvertise(session, people["manager"], gone, {"how": "withdraw", "reason": "Wrong"}, now())
        for vacancy, words in ((draft, "not opened"), (empty, "no suggestions"), (unread, "1 application is still")):
            with pytest.raises(Conflict, match=words):
                rescoring.ask(session, people["recruiter"], vacancy)
        with pytest.raises(Conflict, match="withdrawn"):
            rescoring.ask(session, people["recruiter"], gone)


def test_another_vacancy_s_rescoring_is_not_found(judged: Sitting) -> None:
    key = rescore(judged)
    with judged.database.unit_of_work() as session:
        other = open_vacancy(session, judged.people["manager"])
        for act in (rescoring.adopt, rescoring.discard):
            with pytest.raises(NotFound):
                act(session, judged.people["recruiter"], other, key, "x")


def test_it_goes_with_its_vacancy_and_its_applicants(judged: Sitting, move_on: Move) -> None:
    move_on()
    adopt(judged, rescore(judged))
    with judged.database.unit_of_work() as session:
        session.execute(delete(Vacancy), execution_options={"synchronize_session": False})
    left = {name for name, found in rows(judged.database).items() if found}
    assert left == {"audit_events", "candidates", "rating_scales", "users"}
