"""Identity, kept apart so that the sift can be name-blind."""

from __future__ import annotations

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from screening.db import Row


class Candidate(Row):
    """One person's details for one application. Free to change until it is submitted."""

    __tablename__ = "candidates"
    name: Mapped[str] = mapped_column(String(200), default="")
    email: Mapped[str] = mapped_column(String(254), default="", index=True)
    phone: Mapped[str] = mapped_column(String(40), default="")
    adjustments: Mapped[str] = mapped_column(Text, default="")
