"""Trees kept as lists give what the nested ones say, whatever the rows and however many."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.trees import UNIT, Tree, Trees, kept

PLACES = 3
LEAVES = st.integers(-3 * UNIT, 3 * UNIT).map(lambda whole: whole / UNIT)
NUMBER = st.floats(-5, 5)
NESTED = st.recursive(
    LEAVES, lambda below: st.tuples(st.integers(0, PLACES - 1), NUMBER, below, below).map(list), max_leaves=12
)


def _leaf(tree: Tree, row: list[float]) -> float:
    while isinstance(tree, list):
        place, value, upto, beyond = tree
        tree = upto if row[place] <= value else beyond
    return tree


@given(
    st.lists(NESTED, max_size=5), st.lists(st.lists(NUMBER, min_size=PLACES, max_size=PLACES), min_size=1, max_size=6)
)
def test_they_add_up_what_each_tree_says(nested: list[Tree], rows: list[list[float]]) -> None:
    added = Trees(kept(nested)).added(np.array(rows))
    expected = [sum(_leaf(tree, row) for tree in nested) for row in rows]
    assert added.tolist() == pytest.approx(expected, abs=1e-9)


@given(st.lists(NESTED, min_size=1, max_size=5), st.lists(NUMBER, min_size=PLACES, max_size=PLACES))
def test_the_order_of_the_trees_changes_nothing(nested: list[Tree], row: list[float]) -> None:
    rows = np.array([row])
    assert Trees(kept(nested)).added(rows) == Trees(kept(nested[::-1])).added(rows)


def test_a_number_at_the_value_goes_up_to_it_and_one_beyond_it_on() -> None:
    tree: list[Any] = [1, 2.5, 1.0, -1.0]
    assert Trees(kept([tree])).added(np.array([[0.0, 2.5], [0.0, 2.6]])).tolist() == [1.0, -1.0]


def test_no_rows_and_no_trees_give_nothing() -> None:
    assert Trees(kept([0.5])).added(np.zeros((0, 2))).tolist() == []
    assert Trees(kept([])).added(np.zeros((2, 2))).tolist() == [0.0, 0.0]
