"""A criterion bound to rules: a tree of parts, each with a copy of its rule, frozen with the specification.

Nothing here looks at the library: a stored binding gives the same findings after the library has moved on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Joiner = Literal["all", "any", "near"]


@dataclass(frozen=True, slots=True)
class Part:
    """One thing asked. ``rule`` is the rule's own copy (id, version, measure, bands, words); ``params`` fill it."""

    rule: dict[str, Any]
    params: dict[str, Any]
    words: str
    """The words of the criterion that this part covers."""

    @property
    def id(self) -> str:
        return str(self.rule["id"])

    @property
    def version(self) -> int:
        return int(self.rule["version"])


@dataclass(frozen=True, slots=True)
class Group:
    """Parts joined: all of them are asked, or any one will do."""

    joiner: Joiner
    parts: tuple[Part | Group, ...]


Node = Part | Group


@dataclass(frozen=True, slots=True)
class Binding:
    """What will be looked for under a criterion. ``uncovered`` are words of it that no rule or concept covers."""

    text: str
    root: Node
    uncovered: tuple[str, ...] = field(default=())

    def leaves(self) -> tuple[Part, ...]:
        return _leaves(self.root)

    def to_json(self) -> dict[str, Any]:
        """JSON values from which ``from_json`` makes an equal binding."""
        return {"text": self.text, "root": _to_json(self.root), "uncovered": list(self.uncovered)}

    @staticmethod
    def from_json(found: dict[str, Any]) -> Binding:
        """Raises KeyError where ``found`` is not what ``to_json`` wrote."""
        return Binding(found["text"], _from_json(found["root"]), tuple(found["uncovered"]))


def _leaves(node: Node) -> tuple[Part, ...]:
    if isinstance(node, Part):
        return (node,)
    return tuple(leaf for part in node.parts for leaf in _leaves(part))


def _to_json(node: Node) -> dict[str, Any]:
    if isinstance(node, Part):
        return {"rule": node.rule, "params": node.params, "words": node.words}
    return {"joiner": node.joiner, "parts": [_to_json(part) for part in node.parts]}


def _from_json(found: dict[str, Any]) -> Node:
    if "joiner" in found:
        return Group(found["joiner"], tuple(_from_json(part) for part in found["parts"]))
    return Part(found["rule"], found["params"], found["words"])
