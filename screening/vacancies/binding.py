"""The meeting place of criteria and rules: proposing a rule for a wording, and putting a bound rule in plain words."""

from __future__ import annotations

from typing import Any

from rules.binding import Binding
from rules.describing import describe
from rules.proposing import bind
from rules.renewing import changes
from rules.renewing import renewed as renewed_binding


def proposed(wording: str, requirement: str, category: str) -> dict[str, Any]:
    """The JSON of the binding that the rules propose for the wording."""
    return bind(wording, requirement, category).to_json()


def in_words(rule: dict[str, Any] | None) -> dict[str, Any] | None:
    """What will be looked for, nested as ``rules.describing`` gives it, or None where it is left to the panel."""
    return None if rule is None else describe(Binding.from_json(rule))


def renewed(rule: dict[str, Any] | None) -> dict[str, Any] | None:
    """The frozen rule by the library of today: see ``rules.renewing``."""
    return None if rule is None else renewed_binding(Binding.from_json(rule)).to_json()


def changed(before: dict[str, Any] | None, after: dict[str, Any] | None) -> tuple[str, ...]:
    """What differs between a rule and its renewal, in plain sentences."""
    if before is None or after is None:
        return ()
    return changes(Binding.from_json(before), Binding.from_json(after))


def uncovered(rule: dict[str, Any] | None) -> list[str]:
    """Words of the criterion that no concept covers."""
    return [] if rule is None else list(rule["uncovered"])


def assessed_by(category: str, wording: str) -> list[str]:
    """How a criterion is best checked, proposed from its category: attitudes show at interview, the rest in the form."""
    low = wording.lower()
    if category == "attribute" and low.startswith(("commitment", "a commitment", "willing")):
        return ["application", "interview"]
    if category == "qualification":
        return ["application", "certificate"]
    return ["application"]
