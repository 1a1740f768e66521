"""A manager corrects the tree of what is looked for: every change does what it says, and none loses a part."""

from __future__ import annotations

from typing import Any

import pytest

from rules import correcting
from rules.binding import Binding, Group, Node, Part
from rules.choosing import BadChoice, Choice, choose
from rules.correcting import added, lifted, node_at, part_at, rejoined, replaced, together, without
from rules.describing import describe, name
from rules.proposing import bind
from rules.vocabulary import concepts


def part(letter: str) -> Part:
    return Part({"id": f"test/{letter}", "version": 1}, {}, letter)


A, B, C, D = (part(letter) for letter in "ABCD")


def tree(node: Node) -> Any:
    """("all", "A", ("any", "B", "C")) and the like."""
    return node.words if isinstance(node, Part) else (node.joiner, *map(tree, node.parts))


ROOT = Group("all", (A, Group("any", (B, C)), D))


def test_all_of_becomes_any_of_and_back() -> None:
    turned = rejoined(ROOT, (), "any")
    assert tree(turned) == ("any", "A", ("any", "B", "C"), "D")
    assert rejoined(turned, (), "all") == ROOT
    assert tree(rejoined(ROOT, (1,), "all")) == ("all", "A", ("all", "B", "C"), "D")


def test_a_part_is_taken_out_and_a_group_of_one_is_its_part() -> None:
    assert tree(without(ROOT, [(0,)])) == ("all", ("any", "B", "C"), "D")
    assert tree(without(ROOT, [(1, 0)])) == ("all", "A", "C", "D")
    assert tree(without(ROOT, [(0,), (2,)])) == ("any", "B", "C")
    assert without(Group("all", (A, B)), [(1,)]) == A


def test_parts_are_put_together_where_the_first_of_them_stood() -> None:
    assert tree(together(ROOT, [(2,), (0,)], "any")) == ("all", ("any", "A", "D"), ("any", "B", "C"))
    assert tree(together(ROOT, [(0,), (1, 1)], "all")) == ("all", ("all", "A", "C"), "B", "D")
    assert tree(together(ROOT, [(0,), (1,), (2,)], "any")) == ("any", "A", ("any", "B", "C"), "D")
    assert tree(together(ROOT, [(1,), (1, 0), (2,)], "all")) == ("all", "A", ("all", ("any", "B", "C"), "D"))


def test_a_part_is_moved_out_of_its_group() -> None:
    assert tree(lifted(ROOT, (1, 0))) == ("all", "A", "C", "B", "D")
    three = Group("all", (A, Group("any", (B, C, D))))
    assert tree(lifted(three, (1, 1))) == ("all", "A", ("any", "B", "D"), "C")


def test_a_part_is_added_as_well_or_instead() -> None:
    assert tree(added(None, A, "all")) == "A"
    assert tree(added(A, B, "any")) == ("any", "A", "B")
    assert tree(added(ROOT, part("E"), "all")) == ("all", "A", ("any", "B", "C"), "D", "E")
    assert tree(added(ROOT, part("E"), "any")) == ("any", ("all", "A", ("any", "B", "C"), "D"), "E")


def test_what_lost_the_thing_the_others_are_near_to_asks_for_any_of_them() -> None:
    near = Group("near", (A, B, C))
    assert tree(without(near, [(0,)])) == ("any", "B", "C")
    assert tree(without(near, [(1,)])) == ("near", "A", "C")


@pytest.mark.parametrize(
    "change",
    [
        lambda: rejoined(ROOT, (0,), "any"),
        lambda: rejoined(ROOT, (7,), "any"),
        lambda: replaced(ROOT, (0, 0), A),
        lambda: replaced(ROOT, (9,), A),
        lambda: part_at(ROOT, (1,)),
        lambda: node_at(ROOT, (1, 5)),
        lambda: without(ROOT, [(3,)]),
        lambda: lifted(ROOT, (0,)),
        lambda: lifted(ROOT, ()),
        lambda: together(ROOT, [(0,), (8,)], "all"),
    ],
)
def test_a_place_that_there_is_not_says_so(change: Any) -> None:
    with pytest.raises(BadChoice, match="not there any more"):
        change()


def test_what_cannot_be_done_says_what_to_do() -> None:
    with pytest.raises(BadChoice, match="leave the criterion to the panel"):
        without(A, [()])
    with pytest.raises(BadChoice, match="leave the criterion to the panel"):
        without(ROOT, [(0,), (1,), (2,)])
    with pytest.raises(BadChoice, match="at least two"):
        together(ROOT, [(0,), (0,)], "all")
    with pytest.raises(BadChoice, match="count as one"):
        together(ROOT, [(1,), (1, 0)], "all")
    deep = Group("all", (A, Group("any", (B, Group("all", (C, D, part("E")))))))
    with pytest.raises(BadChoice, match="Split the criterion"):
        together(deep, [(1, 1, 0), (1, 1, 1)], "any")
    many = Group("all", tuple(part(f"P{n}") for n in range(correcting.MOST_PARTS)))
    with pytest.raises(BadChoice, match="Split the criterion"):
        added(many, A, "all")


def test_words_stay_covered_by_what_is_taken_out_and_become_covered_by_what_is_added() -> None:
    before = bind("Experience of catering and payroll and quaffing", "essential", "experience")
    assert "quaffing" in before.uncovered
    after = correcting.corrected(before, before.text, without(before.root, [(0,)]))
    assert after.uncovered == before.uncovered
    assert Binding.from_json(after.to_json()) == after
    wording = "Experience of catering and payroll"
    bare = bind("quaffing and sploshing", "essential", "experience")
    mine = Binding(wording, bare.root, ("catering", "payroll"))
    catering = next(leaf for leaf in bind(wording, "essential", "experience").leaves())
    assert correcting.corrected(mine, wording, catering).uncovered == ("payroll",)


def test_a_thing_is_known_wherever_it_stands() -> None:
    first, second = list(concepts())[:2]
    root = Group("all", (A, Group("any", (choose("Filing", "skill", Choice(first)), B))))
    assert correcting.looked_for_already(root, first)
    assert not correcting.looked_for_already(root, first, (1, 0))
    assert not correcting.looked_for_already(root, second)
    assert not correcting.looked_for_already(None, first)


def test_months_are_asked_of_work_and_told() -> None:
    first = next(iter(concepts()))
    told = describe(Binding("Filing", choose("Filing", "experience", Choice(first, (), 18)), ()))
    assert told["text"].startswith("at least 18 months of ")
    assert name(choose("Filing", "experience", Choice(first))) == concepts()[first].label
    with pytest.raises(BadChoice, match="months as a number"):
        choose("Filing", "experience", Choice(first, (), 0))


def test_a_whole_tree_has_one_name() -> None:
    binding = bind("Experience of catering or payroll", "essential", "experience")
    assert name(binding.root).startswith("any one of these: ")
