"""What a right reader gets from a role profile or person specification; ``as_json`` is contract.md's form."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class DraftCriterion:
    """A criterion as the document words it. ``requirement`` is unstated where the document does not say."""

    requirement: str
    category: str
    section: str
    text: str
    assessed_by: tuple[str, ...] | None
    page: int
    line: int
    inherited_from: str | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition of the post, such as a DBS check: never a scored criterion."""

    kind: str
    value: str
    text: str


@dataclass
class Role:
    """One role or level of the document."""

    title: str = ""
    level_code: str | None = None
    grade: str | None = None
    reference: str | None = None
    directorate: str | None = None
    team: str | None = None
    reports_to: str | None = None
    date: str | None = None
    purpose: str | None = None
    duties: list[str] = field(default_factory=list)
    criteria: list[DraftCriterion] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Note:
    """A warning: a stable code, a plain sentence and the line, or None."""

    code: str
    message: str
    line: int | None


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Lines that stand in a list among the criteria and were not read as criteria, or (``damaged``) were read with
    words lost, or (``one_column``) were read as essential because nothing stands in the column of the desirable: told to a
    person, never dropped in silence."""

    section: str
    count: int
    line: int
    damaged: bool = False
    one_column: bool = False


@dataclass
class Specification:
    kind: str
    employer: str | None
    roles: list[Role]
    warnings: list[Note] = field(default_factory=list)


def as_json(specification: Specification, document_name: str) -> dict[str, Any]:
    """The JSON of ``screening read-spec``: codes E1, D1, U1 count through each role."""
    return {
        "document": document_name,
        "kind": specification.kind,
        "employer": specification.employer,
        "roles": [_role(role) for role in specification.roles],
        "warnings": [{"code": w.code, "message": w.message, "line": w.line} for w in specification.warnings],
    }


def _role(role: Role) -> dict[str, Any]:
    found = asdict(role)
    counts: dict[str, int] = {}
    for criterion in found["criteria"]:
        letter = criterion["requirement"][0].upper()
        counts[letter] = counts.get(letter, 0) + 1
        criterion["code"] = f"{letter}{counts[letter]}"
        criterion["assessed_by"] = list(criterion["assessed_by"]) if criterion["assessed_by"] else None
    return found
