"""Pure: the facts of a reading (rules.cv_json) as one line of words each, for the person they are about."""

from __future__ import annotations

import datetime as dt
from typing import Any

STATUS = {"in_progress": "in progress", "not_completed": "not finished", "predicted": "predicted"}


def jobs(reading: dict[str, Any]) -> list[str]:
    """For example: Ward clerk, Invented Hospital, January 2021 to December 2023."""
    return [_job(row) for row in reading["employments"]]


def _job(row: dict[str, Any]) -> str:
    start = when(row["start"])
    end = "now" if row["current"] else when(row["end"])
    period = f"{start} to {end}" if start and end else f"from {start}" if start else f"until {end}" if end else ""
    parts = [row["job_title"], row["employer"], period or "no dates found", "unpaid" if row["voluntary"] else ""]
    return ", ".join(part for part in parts if part)


def qualifications(reading: dict[str, Any]) -> list[str]:
    """For example: GCSE, level 2, mathematics, grade B, 2014."""
    out = []
    for award, level, subject, grade, status, date, institution, _ in reading["qualifications"]:
        name = award.replace("-", " ")
        parts = [
            name.upper() if len(name) < 6 else name.capitalize(),
            f"level {level}" if level else "",
            subject,
            f"grade {grade}" if grade else "",
            institution,
            when(date),
            STATUS.get(status, ""),
        ]
        out.append(", ".join(part for part in parts if part))
    return out


def when(date: list[int | None] | None) -> str:
    """A partial date, [year, month or None, ...]: "January 2021", "2021", or nothing."""
    if not date or date[0] is None:
        return ""
    month = date[1] if len(date) > 1 else None
    return f"{dt.date(2000, month, 1):%B} {date[0]}" if month else str(date[0])
