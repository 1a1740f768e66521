"""The audit table. It holds ids, never names or words of an applicant, so it may outlive what it tells of."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from screening.db import Recorded


class AuditEvent(Recorded):
    """Who did what to which thing. ``actor_id`` is None for the service itself; ``detail`` holds no personal data."""

    __tablename__ = "audit_events"
    actor_id: Mapped[uuid.UUID | None]
    event: Mapped[str] = mapped_column(String(60), index=True)
    subject_type: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[uuid.UUID] = mapped_column(index=True)
    vacancy_id: Mapped[uuid.UUID | None] = mapped_column(index=True)
    detail: Mapped[dict[str, Any]]
