"""What is typed into a form and not saved: kept for its writer alone, so that leaving the page loses nothing.

It is a draft and no fact: it is not in the audit, and it goes when the form is saved or the vacancy opens."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Mapping, Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from screening.accounts.models import User
from screening.errors import Invalid, NotFound
from screening.vacancies import queries
from screening.vacancies.models import FormDraft, Vacancy

LONGEST = 60_000
"""Characters of all fields together: more than any form of the builder takes."""
NOT_TYPED = ("csrf_token", "version", "act")
FACTS = "facts"
FORM = re.compile(r"facts|new(-[0-9a-f]{16})?|(criterion|split)-(?P<criterion>[0-9a-f-]{36})", re.ASCII)


def of_new(text: str) -> str:
    """The form of a new criterion; one that starts from a line of the document is a form of its own."""
    return "new-" + hashlib.sha256(text.encode()).hexdigest()[:16] if text else "new"


def must_be_known(session: Session, vacancy: Vacancy, form: str) -> None:
    """Raises NotFound for a form that there is not in this vacancy."""
    found = FORM.fullmatch(form)
    try:
        key = uuid.UUID(found["criterion"]) if found and found["criterion"] else None
    except ValueError:
        found = None
    if found is None:
        raise NotFound(f"no form {form}")
    if key is not None:
        queries.criterion(session, vacancy.id, key)


def kept(session: Session, actor: User, vacancy: Vacancy, form: str) -> FormDraft | None:
    query = select(FormDraft).where(
        FormDraft.vacancy_id == vacancy.id, FormDraft.user_id == actor.id, FormDraft.form == form
    )
    return session.scalars(query).one_or_none()


def keep(session: Session, actor: User, vacancy: Vacancy, form: str, typed: Mapping[str, Sequence[str]]) -> None:
    """Keep every field as it stands, over what was kept before.

    Raises:
        NotFound: for a form that there is not.
        Invalid: for more than ``LONGEST`` characters."""
    must_be_known(session, vacancy, form)
    fields = {
        name: [text.replace("\x00", "").replace("\r\n", "\n") for text in texts]
        for name, texts in typed.items()
        if name not in NOT_TYPED
    }
    if sum(len(name) + sum(map(len, texts)) for name, texts in fields.items()) > LONGEST:
        raise Invalid({form: f"This is more than {LONGEST:,} characters, so it is not kept until you save it"})
    # Two tabs may keep one form at one moment: they come one after the other.
    session.flush()
    session.refresh(vacancy, with_for_update=True)
    row = kept(session, actor, vacancy, form)
    if row is None:
        row = FormDraft(vacancy_id=vacancy.id, user_id=actor.id, form=form)
        session.add(row)
    row.fields, row.version = fields, vacancy.version
    session.flush()


def forget(session: Session, actor: User, vacancy: Vacancy, *forms: str) -> None:
    """The forms were saved, or their drafts thrown away."""
    session.execute(
        delete(FormDraft).where(
            FormDraft.vacancy_id == vacancy.id, FormDraft.user_id == actor.id, FormDraft.form.in_(forms)
        )
    )


def forget_all(session: Session, vacancy: Vacancy) -> None:
    """The vacancy opens: nobody can save anything any more."""
    session.execute(delete(FormDraft).where(FormDraft.vacancy_id == vacancy.id))
