"""Decision trees whose leaves are added up, looked at for many rows at once.

Leaves are whole numbers: the sum is the same on every machine and in whatever order. Trees are kept as five lists of plain
numbers (``kept``), and made from nested ones (``Tree``) by whoever fits them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
Tree = float | list[Any]
"""What a leaf adds, or [the number's place, the value, the tree up to it, the tree beyond it]."""
UNIT = 100_000
"""What one is in leaves as they are kept."""
NEVER = 1e12
"""Beyond any number: a leaf stays where it is."""
LISTS = ("place", "value", "upto", "gives")


class Trees:
    """Made ready once. A branch goes on at ``upto``, or at the place after it where the number is greater than ``value``."""

    def __init__(self, kept: Mapping[str, Any]) -> None:
        self._first = np.array(kept["first"], dtype=np.int32)
        self._place = np.array(kept["place"], dtype=np.int32)
        self._value = np.array(kept["value"], dtype=np.float64)
        self._upto = np.array(kept["upto"], dtype=np.int32)
        self._gives = np.array(kept["gives"], dtype=np.int64)
        self._deep: int = kept["deep"]

    def added(self, rows: Numbers) -> Numbers:
        """What the trees give together for each row of numbers."""
        flat = np.ascontiguousarray(rows).ravel()
        begins = (np.arange(len(rows), dtype=np.int32) * rows.shape[1])[:, None]
        at = np.broadcast_to(self._first, (len(rows), len(self._first)))
        for _ in range(self._deep):
            beyond = flat[begins + self._place[at]] > self._value[at]
            at = self._upto[at] + beyond
        added: Numbers = self._gives[at].sum(axis=1) / UNIT
        return added


def kept(trees: Sequence[Tree]) -> dict[str, Any]:
    """The trees as five lists and how deep the deepest is."""
    lists: dict[str, list[Any]] = {name: [] for name in LISTS}
    first, deep = [], 0
    for tree in trees:
        first.append(_room(lists))
        waiting = [(tree, first[-1], 0)]
        while waiting:
            node, at, depth = waiting.pop()
            deep = max(deep, depth)
            if not isinstance(node, list):
                lists["upto"][at], lists["gives"][at] = at, round(node * UNIT)
                continue
            upto = _room(lists)
            beyond = _room(lists)
            lists["place"][at], lists["value"][at], lists["upto"][at] = node[0], node[1], upto
            waiting += [(node[2], upto, depth + 1), (node[3], beyond, depth + 1)]
    return {"deep": deep, "first": first, **lists}


def _room(lists: Mapping[str, list[Any]]) -> int:
    """The place of a new leaf that gives nothing."""
    for name, value in zip(LISTS, (0, NEVER, 0, 0), strict=True):
        lists[name].append(value)
    return len(lists["upto"]) - 1
