"""Making people, and letting them in."""

from __future__ import annotations

import datetime as dt
import uuid

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from screening.accounts import queries
from screening.accounts.models import ROLES, User
from screening.accounts.passwords import hash_password, matches
from screening.audit.models import AuditEvent
from screening.audit.services import record
from screening.db import now
from screening.errors import Invalid, ServiceError

TRIES, WAIT_MINUTES = 5, 15


class TooManyTries(ServiceError):
    status = 429


def add_user(session: Session, actor_id: uuid.UUID | None, email: str, name: str, password: str, *roles: str) -> User:
    """Make a member of staff.

    Raises:
        Invalid: for a role that does not exist, an address already used or a password under 12 characters.
    """
    if unknown := set(roles) - set(ROLES):
        raise Invalid({"roles": f"No such role: {', '.join(sorted(unknown))}"})
    if len(password) < 12:
        raise Invalid({"password": "Use at least 12 characters"})
    if queries.by_email(session, email):
        raise Invalid({"email": "Somebody already has this email address"})
    user = User(email=email.strip().lower(), name=name, password_hash=hash_password(password), roles=list(roles))
    session.add(user)
    record(session, actor_id, "person added", user, roles=list(roles))
    return user


def sign_in(session: Session, email: str, password: str) -> User | None:
    """The person with this address and password, or None. A failure is recorded, never which part was wrong.

    Raises:
        TooManyTries: after five failures for the person within 15 minutes.
    """
    user = queries.by_email(session, email)
    if user and _failures(session, user) >= TRIES:
        raise TooManyTries(f"Too many tries. Wait {WAIT_MINUTES} minutes, then try again.")
    if not matches(password, user.password_hash if user else None) or user is None or not user.active:
        if user:
            record(session, None, "sign-in failed", user)
        return None
    record(session, user.id, "signed in", user)
    return user


def _failures(session: Session, user: User) -> int:
    """Failures within the wait since the last success."""
    since = now() - dt.timedelta(minutes=WAIT_MINUTES)
    about = (AuditEvent.subject_id == user.id, AuditEvent.created >= since)
    last = session.scalar(select(func.max(AuditEvent.created)).where(*about, AuditEvent.event == "signed in"))
    failed = select(func.count()).select_from(AuditEvent).where(*about, AuditEvent.event == "sign-in failed")
    if last is not None:
        failed = failed.where(AuditEvent.created > last)
    return session.scalar(failed) or 0
