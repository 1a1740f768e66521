"""Reads of people."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening.accounts.models import User


def by_email(session: Session, email: str) -> User | None:
    return session.scalars(select(User).where(User.email == email.strip().lower())).one_or_none()


def names(session: Session, ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
    """Staff names by id."""
    wanted = set(ids)
    rows = session.execute(select(User.id, User.name).where(User.id.in_(wanted)).order_by(User.id))
    return dict(rows.all())


def with_role(session: Session, role: str) -> list[User]:
    """Active people with the role, by name."""
    users = session.scalars(select(User).where(User.active).order_by(User.name, User.id))
    return [user for user in users if role in user.roles]
