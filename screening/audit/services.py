"""The one way to write the audit."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy.orm import Session

from screening.audit.models import AuditEvent
from screening.db import Row


def record(
    session: Session,
    actor_id: uuid.UUID | None,
    event: str,
    subject: Row,
    *,
    vacancy_id: uuid.UUID | None = None,
    **detail: Any,
) -> None:
    """Tell that ``actor_id`` (None: the service) did ``event`` to ``subject``. ``detail`` must hold no personal data.

    ``event`` is a past-tense phrase such as "vacancy opened". Flushes, so that the subject has its key.
    """
    session.flush()
    session.add(
        AuditEvent(
            actor_id=actor_id,
            event=event,
            subject_type=type(subject).__tablename__,
            subject_id=subject.id,
            vacancy_id=vacancy_id,
            detail=detail,
        )
    )
    session.flush()
