"""A manager corrects the tree of a criterion: turn "all of" into "any of", take a part out, put parts together, add one.

A place is the way down to a node: () is the whole, (0, 1) the second part of the first. Nothing here looks at rules."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from rules.binding import Binding, Group, Joiner, Node, Part
from rules.choosing import BadChoice
from rules.reading_criteria.concepts_in import concepts_in, uncovered

Place = tuple[int, ...]
MOST_PARTS = 12
MOST_DEEP = 3
GONE = "That part is not there any more. Look at the list below and try again"
ONLY = "This is the only thing we look for. Add another first, or leave the criterion to the panel"


def node_at(root: Node, place: Place) -> Node:
    """Raises BadChoice for a place that there is not."""
    node = root
    for step in place:
        if not isinstance(node, Group) or not 0 <= step < len(node.parts):
            raise BadChoice(GONE)
        node = node.parts[step]
    return node


def part_at(root: Node, place: Place) -> Part:
    """Raises BadChoice for a place where there is no single part."""
    node = node_at(root, place)
    if not isinstance(node, Part):
        raise BadChoice(GONE)
    return node


def rejoined(root: Node, place: Place, joiner: Joiner) -> Node:
    """With the group at the place joined so. Raises BadChoice where there is none."""
    group = node_at(root, place)
    if not isinstance(group, Group):
        raise BadChoice(GONE)
    return replaced(root, place, replace(group, joiner=joiner))


def replaced(root: Node, place: Place, node: Node) -> Node:
    """With another node at the place. Raises BadChoice for a place that there is not."""
    if not place:
        return node
    parent = node_at(root, place[:-1])
    if not isinstance(parent, Group) or not 0 <= place[-1] < len(parent.parts):
        raise BadChoice(GONE)
    parts = list(parent.parts)
    parts[place[-1]] = node
    return replaced(root, place[:-1], replace(parent, parts=tuple(parts)))


def without(root: Node, places: Collection[Place]) -> Node:
    """With what stands at the places taken out. Raises BadChoice where nothing would be left."""
    for place in places:
        node_at(root, place)
    left = _without(root, (), set(places))
    if left is None:
        raise BadChoice(ONLY)
    return left


def together(root: Node, places: Collection[Place], joiner: Joiner) -> Node:
    """With what stands at the places put into one group, where the first of them stood.

    Raises:
        BadChoice: for fewer than two, a place that there is not, or groups in groups in groups."""
    wanted = sorted({p for p in places if not any(p[: len(o)] == o for o in places if o != p)})
    if len(wanted) < 2:
        once = ". A group and what is in it count as one" if len(set(places)) > 1 else ""
        raise BadChoice(f"Tick at least two things to put together{once}")
    group = Group(joiner, tuple(node_at(root, place) for place in wanted))
    placed = replaced(root, wanted[0], group)
    left = _without(placed, (), set(wanted[1:]))
    assert left is not None  # The new group stays.
    return _fits(left)


def lifted(root: Node, place: Place) -> Node:
    """With the part moved out of its group, to stand right after what is left of it. Raises BadChoice at the top."""
    if len(place) < 2:
        raise BadChoice(GONE)
    node, outer = node_at(root, place), node_at(root, place[:-2])
    assert isinstance(outer, Group)  # node_at has walked through it.
    parts = list(outer.parts)
    parts.insert(place[-2] + 1, node)
    left = _without(replaced(root, place[:-2], replace(outer, parts=tuple(parts))), (), {place})
    assert left is not None
    return left


def added(root: Node | None, part: Part, joiner: Joiner) -> Node:
    """With the part as well as the rest (all), or instead of it (any).

    Raises:
        BadChoice: for more parts than a manager can oversee."""
    if root is None:
        return part
    if isinstance(root, Group) and root.joiner == joiner:
        return _fits(replace(root, parts=(*root.parts, part)))
    return _fits(Group(joiner, (root, part)))


def looked_for_already(root: Node | None, concept: str, except_at: Place | None = None) -> bool:
    """Whether the concept stands in the tree, the part at one place apart."""
    return any(
        part.params.get("concept", {}).get("id") == concept for place, part in _parts(root, ()) if place != except_at
    )


def corrected(before: Binding | None, wording: str, root: Node) -> Binding:
    """The binding with this tree. Words that were covered stay so: who takes a part out does not ask for its words."""
    ids = {part.params["concept"]["id"] for _, part in _parts(root, ()) if "concept" in part.params}
    left = uncovered(wording, [a for a in concepts_in(wording) if a.concept.id in ids])
    kept = left if before is None else tuple(word for word in before.uncovered if word in left)
    return Binding(wording, root, kept)


def _parts(node: Node | None, place: Place) -> Sequence[tuple[Place, Part]]:
    if isinstance(node, Part):
        return [(place, node)]
    return [found for i, part in enumerate(node.parts) for found in _parts(part, (*place, i))] if node else []


def _without(node: Node, at: Place, places: set[Place]) -> Node | None:
    """A group of one is its part. One that has lost what the others are near to asks for any of them."""
    if at in places:
        return None
    if isinstance(node, Part):
        return node
    left = [(i, kept) for i, part in enumerate(node.parts) if (kept := _without(part, (*at, i), places)) is not None]
    if len(left) < 2:
        return left[0][1] if left else None
    joiner: Joiner = "any" if node.joiner == "near" and left[0][0] > 0 else node.joiner
    return Group(joiner, tuple(kept for _, kept in left))


def _fits(root: Node) -> Node:
    if len(_parts(root, ())) > MOST_PARTS:
        raise BadChoice(f"At most {MOST_PARTS} things can be looked for under one criterion. Split the criterion first")
    if _deep(root) > MOST_DEEP:
        raise BadChoice("This would put groups into groups into groups. Split the criterion instead")
    return root


def _deep(node: Node) -> int:
    return 0 if isinstance(node, Part) else 1 + max(_deep(part) for part in node.parts)
