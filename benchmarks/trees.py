"""From trees as LightGBM keeps them to ours (rules/trees.py)."""

from __future__ import annotations

from typing import Any

import lightgbm

from rules.trees import Tree


def nested(model: lightgbm.Booster, share: float = 1.0) -> list[Tree]:
    """The trees of the model, each leaf by ``share``."""
    return [_tree(one["tree_structure"], share) for one in model.dump_model()["tree_info"]]


def _tree(node: dict[str, Any], share: float) -> Tree:
    if "leaf_value" in node:
        return float(node["leaf_value"]) * share
    value = round(node["threshold"], 4)
    return [node["split_feature"], value, _tree(node["left_child"], share), _tree(node["right_child"], share)]
