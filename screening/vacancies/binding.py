"""The meeting place of criteria and rules: proposing a rule for a wording, and putting a bound rule in plain words."""

from __future__ import annotations

from typing import Any

from rules.binding import Binding, Node, Part
from rules.choosing import OWN
from rules.correcting import Place
from rules.describing import describe
from rules.proposing import bind
from rules.renewing import changes
from rules.renewing import renewed as renewed_binding
from screening.web import number


def proposed(wording: str, requirement: str, category: str) -> dict[str, Any]:
    """The JSON of the binding that the rules propose for the wording."""
    return bind(wording, requirement, category).to_json()


def in_words(rule: dict[str, Any] | None) -> dict[str, Any] | None:
    """What will be looked for, nested as ``rules.describing`` gives it, or None where it is left to the panel."""
    return None if rule is None else describe(Binding.from_json(rule))


def tree(rule: dict[str, Any] | None) -> dict[str, Any] | None:
    """What will be looked for as ``in_words``, each node with its place; a part with its own words and whether it has a
    form of its own."""
    if rule is None:
        return None
    binding = Binding.from_json(rule)
    return _tree(binding.root, describe(binding), ())


def _tree(node: Node, told: dict[str, Any], place: Place) -> dict[str, Any]:
    at = {"place": place_text(place), "inner": len(place) > 1}
    if isinstance(node, Part):
        concept = node.params.get("concept", {})
        return {**told, **at, "words": concept.get(OWN, []), "changes": bool(concept) or is_award(node), "count": 1}
    parts = [_tree(n, t, (*place, i)) for i, (n, t) in enumerate(zip(node.parts, told["parts"], strict=True))]
    return {**told, **at, "joiner": node.joiner, "parts": parts, "count": sum(p["count"] for p in parts)}


def is_award(part: Part) -> bool:
    """Whether the part asks for a qualification, with its level, subjects and grade."""
    return bool(part.rule["measure"] == "qualification")


def place_text(place: Place) -> str:
    """A place as people count: "2.1" is the first part of the second; "top" is the whole."""
    return ".".join(str(step + 1) for step in place) or "top"


def place_in(text: str) -> Place | None:
    """The place that the text writes, or None."""
    if text == "top":
        return ()
    steps = [number(step) for step in text.split(".")]
    return tuple(step - 1 for step in steps if step) if all(steps) else None


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
