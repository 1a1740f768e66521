"""Which passage to quote first: likeness to a concept's examples, and the file that keeps the weights."""

from __future__ import annotations

import json
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from rules import likeness
from rules.likeness import learnt, stems
from rules.vocabulary import concepts

EXAMPLES = {
    "baking": ["I baked forty loaves before six", "Kneaded the dough and fired the oven"],
    "driving": ["Drove the van before six", "Checked the tyres of the van"],
}


def test_words_of_the_one_s_examples_speak_for_it_and_shared_ones_do_not() -> None:
    found = learnt(EXAMPLES)
    assert likeness.likeness(found["baking"], stems("the oven was hot, and I kneaded")) > 0
    assert likeness.likeness(found["driving"], stems("the oven was hot, and I kneaded")) == 0
    assert "six" not in found["baking"] or found["baking"]["six"] < found["baking"]["oven"]


def test_pronouns_and_names_weigh_nothing() -> None:
    assert stems("He told her that she and his mother's") == stems("She told him that he and her father’s")
    assert stems("himself, at the mosque") == stems("herself, at the church") == stems("at the")


def test_every_concept_has_examples_both_ways_and_weights() -> None:
    shown = likeness.examples()
    without = {key for key in concepts() if key not in shown}
    assert len(without) <= 4, without
    assert {key for key in shown if key not in concepts()} == set()
    for key, entry in shown.items():
        assert len(entry["shown"]) >= 20, key
        assert entry["asked"], key
        assert entry["near"], key


def test_the_kept_weights_are_those_of_the_examples() -> None:
    assert likeness.KEPT.read_text(encoding="utf-8") == likeness.weights_text(), "run: screening rules lock"


@given(st.lists(st.sampled_from([0.1, 0.2, 0.3, 0.7, 1.1, 4.5]), max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_the_words_never_tells(given_weights: list[float], random: Random) -> None:
    """Sets have another order in every process, and a stored suggestion must come out the same byte for byte."""
    weights = {str(number): weight for number, weight in enumerate(given_weights)}
    words = list(weights)
    random.shuffle(words)
    assert likeness.likeness(weights, words) == likeness.likeness(weights, sorted(weights))


@given(st.dictionaries(st.sampled_from("abc"), st.lists(st.text(max_size=40), max_size=5), max_size=3))
def test_weights_are_positive_bounded_and_the_same_each_time(given_examples: dict[str, list[str]]) -> None:
    found = learnt(given_examples)
    assert found == learnt(given_examples)
    assert all(0 < weight <= likeness.MOST for weights in found.values() for weight in weights.values())
    assert json.loads(json.dumps(found)) == found
