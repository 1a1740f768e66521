"""What the linter notices in a vacancy's criteria, and keeping a wording all the same, with a reason."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from rules.wording.linting import LintFinding, Worded, lint
from screening.accounts.models import User
from screening.audit.services import record
from screening.errors import Invalid
from screening.vacancies import queries
from screening.vacancies.models import Criterion, KeptFinding, Vacancy


@dataclass(frozen=True, slots=True)
class Noticed:
    """A finding and, where the manager keeps the wording, why."""

    finding: LintFinding
    kept: str | None

    @property
    def digest(self) -> str:
        return digest_of(self.finding)


def digest_of(finding: LintFinding) -> str:
    return hashlib.sha256(finding.digest_words.encode()).hexdigest()


def noticed(session: Session, vacancy: Vacancy) -> list[Noticed]:
    """Everything the linter says of the criteria as they stand, kept or not."""
    rows = queries.criteria(session, vacancy.id)
    kept = {
        (k.check, k.digest): k.reason
        for k in session.scalars(select(KeptFinding).where(KeptFinding.vacancy_id == vacancy.id))
    }
    found = lint(worded(rows), _higher(session, vacancy))
    return [Noticed(f, kept.get((f.check, digest_of(f)))) for f in found]


def worded(rows: Sequence[Criterion]) -> list[Worded]:
    return [Worded(str(r.id), r.code, r.wording, r.requirement, tuple(r.assessed_by)) for r in rows]


def _higher(session: Session, vacancy: Vacancy) -> list[str]:
    """Wordings that the document asks of the level after the vacancy's own and not of its own."""
    document = queries.specification(session, vacancy.id)
    reading = queries.reading(session, document.id) if document else None
    roles = reading.result["roles"] if reading and reading.result else []
    here = next((n for n, r in enumerate(roles) if r["title"] == vacancy.title), None)
    if here is None or here + 1 >= len(roles):
        return []
    own = {c["text"] for c in roles[here]["criteria"]}
    return [c["text"] for c in roles[here + 1]["criteria"] if c["text"] not in own]


def keep(session: Session, actor: User, vacancy: Vacancy, check: str, digest: str, reason: str) -> None:
    """Keep the wording though the linter noticed something; twice is once.

    Raises:
        Invalid: without a reason, or for a finding that is no longer there."""
    found = next((n for n in noticed(session, vacancy) if (n.finding.check, n.digest) == (check, digest)), None)
    if found is None:
        raise Invalid({"reason": "That wording has changed since. Look at it again."})
    if not reason:
        raise Invalid({"reason": "Say why you keep the wording"})
    if found.kept is not None:
        return
    row = KeptFinding(vacancy_id=vacancy.id, check=check, digest=digest, reason=reason, kept_by=actor.id)
    session.add(row)
    record(session, actor.id, "wording kept", row, vacancy_id=vacancy.id, check=check)
