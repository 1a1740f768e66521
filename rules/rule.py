"""A rule as data: what a YAML file of the library becomes."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Rule:
    """``measure`` names the pure function that measures; ``bands`` turn its rungs (0 to 3) into attainments.

    ``title`` and ``looks_for`` are templates over the parameters, read by managers; ``accepts`` says in plain lines
    what counts; ``cautions`` are shown when the rule is attached."""

    id: str
    version: int
    status: str
    title: str
    looks_for: str
    measure: str
    accepts: tuple[str, ...]
    bands: dict[str, str]
    cautions: tuple[str, ...]
    sources: tuple[str, ...]

    def copy(self) -> dict[str, Any]:
        """What a binding keeps: everything that decides or explains a finding, as JSON values."""
        kept = ("id", "version", "title", "looks_for", "measure", "accepts", "bands", "cautions")
        return {key: list(v) if isinstance(v, tuple) else v for key, v in asdict(self).items() if key in kept}

    def digest(self) -> str:
        """SHA-256 of the whole rule: text changed without a new version is noticed by it."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()
