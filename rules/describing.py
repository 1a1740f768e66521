"""A binding in plain words, for the manager's page: nested lists of what will be looked for."""

from __future__ import annotations

from typing import Any

from rules.binding import Binding, Node, Part

JOINED = {"all": "all of these", "any": "any one of these", "near": "the first of these; the others count in part"}


def describe(binding: Binding) -> dict[str, Any]:
    """{"text"} for one part; {"joined", "parts": [...]} for several. A part also has "accepts" and "cautions"."""
    return _describe(binding.root)


def _describe(node: Node) -> dict[str, Any]:
    if isinstance(node, Part):
        return {
            "text": _filled(node.rule["looks_for"], node),
            "rule": _filled(node.rule["title"], node),
            "accepts": list(node.rule["accepts"]),
            "cautions": list(node.rule["cautions"]),
            "terms": list(node.params["concept"]["shows"][:12]) if "concept" in node.params else [],
        }
    return {"joined": JOINED[node.joiner], "parts": [_describe(part) for part in node.parts]}


def _filled(template: str, part: Part) -> str:
    values = {key: value for key, value in part.params.items() if isinstance(value, str | int)}
    if "concept" in part.params:
        values["label"] = part.params["concept"]["label"]
    return template.format(**values)
