"""A binding in plain words, for the manager's page: nested lists of what will be looked for."""

from __future__ import annotations

from typing import Any

from rules.binding import Binding, Node, Part
from rules.qualifications import saying

JOINED = {"all": "all of these", "any": "any one of these", "near": "the first of these; the others count in part"}


def describe(binding: Binding) -> dict[str, Any]:
    """{"text"} for one part; {"joined", "parts": [...]} for several. A part also has "name", "accepts" and "cautions"."""
    return _describe(binding.root, alone=True)


def name(node: Node) -> str:
    """A few words for a part or a group, to speak of it."""
    if isinstance(node, Part):
        return _name(node, alone=False)
    return JOINED[node.joiner] + ": " + "; ".join(name(part) for part in node.parts)


def _describe(node: Node, *, alone: bool = False) -> dict[str, Any]:
    if isinstance(node, Part):
        return {
            "name": _name(node, alone=alone),
            "text": _text(node, alone=alone),
            "rule": _filled(node.rule["title"], node),
            "accepts": [*(saying.notes(node.params) if _award(node) else ()), *node.rule["accepts"]],
            "cautions": list(node.rule["cautions"]),
            "terms": list(node.params["concept"]["shows"][:12]) if "concept" in node.params else [],
        }
    return {"joined": JOINED[node.joiner], "parts": [_describe(part) for part in node.parts]}


def _text(part: Part, *, alone: bool) -> str:
    if _award(part):
        return saying.in_words(part.params)
    if part.rule["measure"] == "registration" and not alone:
        return f"{_name(part, alone=alone)}; a person checks the register"
    return _filled(part.rule["looks_for"], part)


def _name(part: Part, *, alone: bool) -> str:
    if _award(part):
        return saying.in_words(part.params)
    if "concept" in part.params:
        months = f"at least {part.params['months']} months of " if "months" in part.params else ""
        return f"{months}{part.params['concept']['label']}"
    if "register" in part.params and not alone:  # Its words are those of the whole criterion.
        return f"registration in {saying.field(part.params['register'])}"
    return str(part.params.get("said") or "the criterion’s own words")


def _award(part: Part) -> bool:
    return bool(part.rule["measure"] == "qualification")


def _filled(template: str, part: Part) -> str:
    values = {key: value for key, value in part.params.items() if isinstance(value, str | int)}
    if "concept" in part.params:
        values["label"] = part.params["concept"]["label"]
    return template.format(**values)
