"""Which criteria the builder shows: by section of the document, and only those with something to think about.

The filter stands in the address, so it is kept over every action on the page."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from screening.vacancies.models import Criterion
from screening.web import number

NO_SECTION = "none"
"""What the address says for criteria that stand under no heading: typed by hand, or above the first."""


@dataclass(frozen=True, slots=True)
class Filter:
    """``section`` is None for all. ``line`` is the line of the document that is marked."""

    section: str | None = None
    findings: bool = False
    line: int | None = None

    @property
    def on(self) -> bool:
        return self.section is not None or self.findings

    def query(self, *, line: int | None = None) -> str:
        """As the query of an address, with its question mark; empty for nothing. ``line`` marks another line."""
        return _query(self.section, self.findings, line or self.line)

    def shows(self, row: Criterion, noticed: Collection[str]) -> bool:
        """``noticed`` holds the ids of the criteria that something was noticed in."""
        in_section = self.section is None or section_of(row) == self.section
        return in_section and (not self.findings or str(row.id) in noticed)

    def without(self) -> str:
        """The same page with every criterion."""
        return _query(None, False, self.line)


def _query(section: str | None, findings: bool, line: int | None) -> str:
    parts = {"section": section, "findings": "yes" if findings else None, "line": line}
    given = {key: value for key, value in parts.items() if value is not None}
    return "?" + urlencode(given) if given else ""


def asked() -> Filter:
    """The filter of this request's address; what it does not understand shows all."""
    section = request.args.get("section", "").replace("\x00", "")
    return Filter(section or None, request.args.get("findings") == "yes", number(request.args.get("line", "")))


def to_criteria(
    vacancy_id: UUID, criterion_id: UUID | None = None, *, everything: bool = False, at: str = "heading"
) -> Response:
    """Back to the builder as it was filtered, with the focus ``at`` something of the criterion; ``everything`` for one
    that the filter may hide."""
    query = asked().without() if everything else asked().query()
    anchor = f"#{at}-{criterion_id}" if criterion_id else ""
    return redirect(url_for("builder.specification", vacancy_id=vacancy_id) + query + anchor, 303)


def section_of(row: Criterion) -> str:
    return row.section or NO_SECTION


def sections(rows: Sequence[Criterion]) -> list[tuple[str, str]]:
    """Each section there is with what to call it, in the order of the criteria; those without a heading last."""
    found = {section_of(row): row.section or "No section" for row in rows}
    bare = found.pop(NO_SECTION, None)
    return [*found.items(), *([(NO_SECTION, bare)] if bare else [])]
