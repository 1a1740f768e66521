"""People of the organisation. Applicants are candidates, in a room of their own."""

from __future__ import annotations

from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from screening.db import Row

ADMINISTRATOR, RECRUITER, MANAGER, PANEL = "administrator", "recruiter", "hiring_manager", "panel_member"
ROLES = (ADMINISTRATOR, RECRUITER, MANAGER, PANEL)


class User(Row):
    """A member of staff. ``roles`` are what they may be asked to do; who chairs a panel is said on the panel."""

    __tablename__ = "users"
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    password_hash: Mapped[str] = mapped_column(String(200))
    roles: Mapped[list[Any]]
    active: Mapped[bool] = mapped_column(default=True)
    session_version: Mapped[int] = mapped_column(default=1)
    """Raised to sign the person out everywhere."""
