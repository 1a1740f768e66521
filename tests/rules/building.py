"""CVs and statements made from plain facts, so that rules are tried apart from the readers of files."""

from __future__ import annotations

import datetime as dt
from typing import Any

from rules.cv import CV, Employment, PartialDate, Section, Submission
from rules.document import Document, Line, Span

AS_AT = dt.date(2026, 11, 1)


class _Writer:
    """Lines one after the other, with the span of each."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.at = 0

    def add(self, text: str, *, bullet: bool = False) -> Span:
        span = Span(self.at, self.at + len(text))
        self.lines.append(Line(1, len(self.lines) + 1, text, bullet=bullet))
        self.at += len(text) + 1
        return span


def date(found: str | None) -> PartialDate | None:
    return None if found is None else PartialDate(*(int(part) for part in str(found).split("-")))


def cv(facts: dict[str, Any]) -> CV:
    """``facts``: employments (job_title, employer, from, to, duties), and lines by kind of section."""
    writer = _Writer()
    sections: list[Section] = []
    employments: list[Employment] = []
    first = writer.add("EMPLOYMENT")
    for post in facts.get("employments", []):
        head = writer.add(f"{post['job_title']}, {post.get('employer', 'A place')}")
        duties = tuple(writer.add(d, bullet=True) for d in post.get("duties", []))
        span = Span(head.start, duties[-1].end if duties else head.end)
        employments.append(
            Employment(
                post["job_title"],
                post.get("employer"),
                date(post.get("from")),
                date(post.get("to")),
                post.get("to") is None and post.get("from") is not None,
                duties,
                span,
            )
        )
    sections.append(Section("employment", "EMPLOYMENT", Span(first.start, max(writer.at - 1, first.end))))
    for kind in ("education", "training", "skills", "profile"):
        if kind in facts:
            start = writer.add(kind.upper()).start
            for line in facts[kind]:
                writer.add(line, bullet=True)
            sections.append(Section(kind, kind.upper(), Span(start, writer.at - 1)))
    return CV(Document("cv", tuple(writer.lines), "docx"), tuple(sections), tuple(employments))


def statement(text: str) -> CV:
    """One paragraph a line."""
    lines = tuple(Line(1, n, line) for n, line in enumerate(text.strip().split("\n"), 1))
    return CV(Document("statement", lines, "docx"))


def submission(facts: dict[str, Any] | None = None, words: str = "") -> Submission:
    readings = [cv(facts)] if facts is not None else []
    return Submission((*readings, statement(words))) if words.strip() else Submission(tuple(readings))
