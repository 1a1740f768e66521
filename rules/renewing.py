"""A frozen binding with the library of today: what is asked stays as it was confirmed; how it is found may have changed.

The tree, its numbers, the awards asked and the manager's own words are kept. Each part's rule and concept are taken
anew from the library by id; what the library no longer has stays as it was."""

from __future__ import annotations

from typing import Any

from rules.binding import Binding, Group, Node, Part
from rules.catalogue import rules
from rules.choosing import OWN
from rules.describing import describe
from rules.vocabulary import KEPT, concepts


def renewed(binding: Binding) -> Binding:
    """The same binding by today's library; an equal one where nothing of it has changed."""
    return Binding(binding.text, _node(binding.root), binding.uncovered)


def _node(node: Node) -> Node:
    if isinstance(node, Group):
        return Group(node.joiner, tuple(_node(part) for part in node.parts))
    known = rules().get(node.id)
    params = node.params
    if "concept" in params:
        params = {**params, "concept": _concept(params["concept"])}
    return Part(known.copy() if known else node.rule, params, node.words)


def _concept(kept: dict[str, Any]) -> dict[str, Any]:
    known = concepts().get(kept["id"])
    if known is None:
        return kept
    found = known.to_json()
    if OWN in kept:
        found["shows"] = [*found["shows"], *kept[OWN]]
        found[OWN] = kept[OWN]
    return found


def changes(before: Binding, after: Binding) -> tuple[str, ...]:
    """What differs between a binding and its renewal, a plain sentence each; empty when nothing does."""
    said = [s for old, new in zip(before.leaves(), after.leaves(), strict=True) for s in _changes(old, new)]
    return tuple(dict.fromkeys(said))


def _changes(old: Part, new: Part) -> list[str]:
    said = []
    if old.rule != new.rule:
        title = describe(Binding("", new))["rule"]
        said.append(f"The rule “{title}” is version {new.version} now. It was version {old.version}.")
    was, now = old.params.get("concept"), new.params.get("concept")
    if was is not None and now is not None and was != now:
        said.append(_words_changed(was, now))
    return said


def _words_changed(was: dict[str, Any], now: dict[str, Any]) -> str:
    """How many words and phrases came and went; where none did, only the order of quotations can differ."""
    label = now["label"]
    old, new = ({(name, word) for name in KEPT for word in c.get(name, ())} for c in (was, now))
    counted = [(len(new - old), "added"), (len(old - new), "taken away")]
    told = " and ".join(f"{number} {what}" for number, what in counted if number)
    if told:
        return f"The words that show “{label}” have changed: {told}."
    if any(bool(was.get(key)) != bool(now.get(key)) for key in ("facts", "soft")):
        return f"What counts as showing “{label}” has changed."
    return f"Which words are quoted first for “{label}” has changed."
