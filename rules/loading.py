"""YAML to Rule, checked: unknown keys are refused, and every error names file and key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rules import sources
from rules.rule import Rule


class BadRule(Exception):
    """A rule file is wrong; the message names the file and the key."""


def load(path: Path) -> Rule:
    """The rule in the file.

    Raises:
        BadRule: naming file and key.
    """
    try:
        found: dict[str, Any] = sources.values(path, checked)
    except (BadRule, sources.BadSource) as error:
        raise BadRule(f"{path.name}: {error}") from error
    if found["id"] != f"{path.parent.name}/{path.stem.replace('_', '-')}":
        raise BadRule(f"{path.name}: id: {found['id']} is not the file's name")
    frozen: dict[str, Any] = {key: tuple(v) if isinstance(v, list) else v for key, v in found.items()}
    return Rule(**frozen)


def checked(found: Any) -> dict[str, Any]:
    """The values of one rule. Raises BadRule, naming the key."""
    from rules.rule_form import full  # Checking is slow to load, and kept files were checked already.

    return full(found)
