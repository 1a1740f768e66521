"""Correcting the drafted criteria. Every change keeps how things stood before, so that it can be undone."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from screening.accounts.models import User
from screening.audit.services import record
from screening.errors import Conflict, Invalid
from screening.vacancies import queries
from screening.vacancies.binding import proposed
from screening.vacancies.models import Criterion, CriterionRevision, Vacancy, VacancyOpening
from screening.vacancies.opening import codes

KEPT = (
    "code",
    "position",
    "wording",
    "requirement",
    "category",
    "assessed_by",
    "section",
    "source_text",
    "source_page",
    "source_line",
    "rule",
)


def begin(session: Session, actor: User, vacancy: Vacancy, version: int | None, what: str, **detail: Any) -> None:
    """Keep how the criteria stand, before a change. ``detail`` goes into the audit with it.

    Raises:
        Conflict: after opening, or when somebody changed the draft since the form was opened."""
    if session.scalars(select(VacancyOpening.id).where(VacancyOpening.vacancy_id == vacancy.id)).first():
        raise Conflict("This vacancy has opened, so its criteria are fixed. Re-advertise it to change them.")
    if version is not None and version != vacancy.version:
        raise Conflict(
            "Somebody changed the criteria while your page was open. Go back, reload the page and try again."
        )
    number = session.scalar(
        select(func.coalesce(func.max(CriterionRevision.number), 0)).where(CriterionRevision.vacancy_id == vacancy.id)
    )
    rows = queries.criteria(session, vacancy.id)
    session.add(
        CriterionRevision(
            vacancy_id=vacancy.id,
            number=(number or 0) + 1,
            changed_by=actor.id,
            what=what,
            criteria=[_as_kept(c) for c in rows],
        )
    )
    vacancy.version += 1
    record(session, actor.id, what, vacancy, vacancy_id=vacancy.id, **detail)


def _as_kept(row: Criterion) -> dict[str, Any]:
    return {"id": str(row.id), **{key: getattr(row, key) for key in KEPT}}


def add(session: Session, actor: User, vacancy: Vacancy, version: int | None, values: dict[str, Any]) -> Criterion:
    begin(session, actor, vacancy, version, "criterion added")
    last = max((c.position for c in queries.criteria(session, vacancy.id)), default=0)
    row = Criterion(
        vacancy_id=vacancy.id, code=f"X{last + 1}", position=last + 1, section="", rule=_rule(values), **values
    )
    session.add(row)
    session.flush()
    renumber(session, vacancy.id)
    return row


def change(
    session: Session, actor: User, vacancy: Vacancy, version: int | None, row: Criterion, values: dict[str, Any]
) -> None:
    """New wording gets a newly proposed rule; the document's own words stay in ``source_text``."""
    begin(session, actor, vacancy, version, "criterion changed")
    reworded = (values["wording"], values["category"]) != (row.wording, row.category)
    for key, value in values.items():
        setattr(row, key, value)
    if reworded:
        row.rule = _rule(values)
    session.flush()
    renumber(session, vacancy.id)


def leave_to_panel(
    session: Session, actor: User, vacancy: Vacancy, version: int | None, row: Criterion, left: bool
) -> None:
    """Take the rule away, or propose one again."""
    begin(session, actor, vacancy, version, "rule taken away" if left else "rule proposed again")
    row.rule = None if left else proposed(row.wording, row.requirement, row.category)
    session.flush()


def look_for(
    session: Session, actor: User, vacancy: Vacancy, version: int | None, row: Criterion, rule: dict[str, Any], did: str
) -> None:
    """Look for what the manager made of it (rules.binding JSON) from here on. ``did`` says the change in plain words."""
    begin(session, actor, vacancy, version, "what to look for changed", criterion=str(row.id), did=did)
    row.rule = rule
    session.flush()


def drop(session: Session, actor: User, vacancy: Vacancy, version: int | None, row: Criterion) -> None:
    begin(session, actor, vacancy, version, "criterion left out")
    session.delete(row)
    session.flush()
    renumber(session, vacancy.id)


def move(session: Session, actor: User, vacancy: Vacancy, version: int | None, row: Criterion, place: int) -> None:
    """Put the criterion at ``place`` (from 1); beyond the ends means at the end."""
    begin(session, actor, vacancy, version, "criterion moved")
    rows = [c for c in queries.criteria(session, vacancy.id) if c.id != row.id]
    rows.insert(max(0, min(place - 1, len(rows))), row)
    for position, other in enumerate(rows, 1):
        other.position = position
    session.flush()
    renumber(session, vacancy.id)


def split(
    session: Session, actor: User, vacancy: Vacancy, version: int | None, row: Criterion, parts: list[str]
) -> None:
    """One criterion becomes several, in its place. Raises Invalid for fewer than two parts."""
    parts = [" ".join(part.split()) for part in parts if part.strip()]
    if len(parts) < 2:
        raise Invalid({"wording": "Put each part on a line of its own. There must be at least two"})
    begin(session, actor, vacancy, version, "criterion split")
    for other in queries.criteria(session, vacancy.id):
        if other.position > row.position:
            other.position += len(parts) - 1
    row.wording = parts[0]
    row.rule = proposed(parts[0], row.requirement, row.category)
    for offset, text in enumerate(parts[1:], 1):
        session.add(
            Criterion(
                vacancy_id=vacancy.id,
                code=f"Y{row.position}{offset}",
                position=row.position + offset,
                wording=text,
                requirement=row.requirement,
                category=row.category,
                assessed_by=row.assessed_by,
                section=row.section,
                source_text=row.source_text,
                source_page=row.source_page,
                source_line=row.source_line,
                rule=proposed(text, row.requirement, row.category),
            )
        )
    session.flush()
    renumber(session, vacancy.id)


def mark(
    session: Session,
    actor: User,
    vacancy: Vacancy,
    version: int | None,
    chosen: list[Criterion],
    requirement: str | None,
    method: str | None,
) -> None:
    """Set essential or desirable, or how it is checked, for several at once. Raises Invalid when none is ticked."""
    if not chosen:
        raise Invalid({"chosen": "Tick the criteria to change"})
    begin(session, actor, vacancy, version, "criteria marked")
    for row in chosen:
        row.requirement = requirement or row.requirement
        row.assessed_by = [method] if method else row.assessed_by
    session.flush()
    renumber(session, vacancy.id)


def undo(session: Session, actor: User, vacancy: Vacancy, version: int | None = None) -> uuid.UUID | None:
    """Put the criteria back as they stood before the last change, and say which is the first that this touched.

    Raises:
        Conflict: when there is none, after opening, or when somebody changed the draft since the form was opened."""
    revision = queries.latest_revision(session, vacancy.id)
    if revision is None:
        raise Conflict("There is nothing to undo.")
    kept = revision.criteria
    now = [_as_kept(c) for c in queries.criteria(session, vacancy.id)]
    begin(session, actor, vacancy, version, "change undone")
    session.execute(delete(Criterion).where(Criterion.vacancy_id == vacancy.id))
    session.expire_all()
    for values in kept:
        session.add(Criterion(id=uuid.UUID(values["id"]), vacancy_id=vacancy.id, **{key: values[key] for key in KEPT}))
    session.flush()
    return next((uuid.UUID(values["id"]) for values in kept if values not in now), None)


def renumber(session: Session, vacancy_id: uuid.UUID) -> None:
    """Codes by the order: E1, E2, D1 ... Set aside first, so that no two rows have one code for a moment."""
    rows = queries.criteria(session, vacancy_id)
    wanted = codes([c.requirement for c in rows])
    changed = [(c, code) for c, code in zip(rows, wanted, strict=True) if c.code != code]
    for number, (row, _) in enumerate(changed):
        row.code = f"~{number}"
    session.flush()
    for row, code in changed:
        row.code = code
    session.flush()


def _rule(values: dict[str, Any]) -> dict[str, Any]:
    return proposed(values["wording"], values["requirement"], values["category"])
