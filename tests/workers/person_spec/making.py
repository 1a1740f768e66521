"""Specifications made for these tests: invented posts and employers only."""

from __future__ import annotations

from workers.person_spec import Specification, parse
from workers.person_spec.model import DraftCriterion
from workers.reading import read

E, D, U = "essential", "desirable", "unstated"


def spec(text: str, name: str = "post.txt") -> Specification:
    """What is read from a document of this text."""
    return parse(read(text.encode(), "specification", name=name))


def criteria(text: str, name: str = "post.txt") -> list[DraftCriterion]:
    return [c for role in spec(text, name).roles for c in role.criteria]


def said(text: str, name: str = "post.txt") -> list[tuple[str, str]]:
    """(requirement, wording) of each criterion, in order."""
    return [(c.requirement, c.text) for c in criteria(text, name)]


def codes(specification: Specification) -> list[str]:
    return [warning.code for warning in specification.warnings]
