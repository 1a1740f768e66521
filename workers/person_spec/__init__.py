"""A read document to roles, criteria and conditions."""

from __future__ import annotations

from workers.person_spec.model import Specification, as_json
from workers.person_spec.parser import parse

__all__ = ["Specification", "as_json", "parse"]
