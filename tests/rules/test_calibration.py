"""The last step to the level: the data is well formed, and no sign for the criterion can lower the level."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules import attributing, calibration, catalogue, meaning
from rules.calibration import AGAINST, EITHER_WAY, Case, Signs, calibrated
from rules.engine import ENGINE_VERSION

NAMES = [field.name for field in fields(Signs)]
FOR = sorted(set(NAMES) - AGAINST - EITHER_WAY - {"rung"})
KEPT = json.loads(calibration.KEPT.read_text(encoding="utf-8"))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    rung = draw(st.integers(0, 3))
    drawn = {name: draw(st.floats(0, 9)) for name in NAMES if name != "rung"}
    return Case(Signs(rung=rung, **drawn), draw(st.booleans()))


def test_the_trees_look_at_the_signs_there_are() -> None:
    assert KEPT["signs"] == NAMES
    assert len(KEPT["cuts"]) == 3
    assert KEPT["cuts"] == sorted(KEPT["cuts"])
    assert set(KEPT["trees"]["place"]) <= set(range(len(NAMES)))


def test_what_it_was_fitted_to_is_told() -> None:
    about = KEPT["about"]
    assert about["engine"] == ENGINE_VERSION
    assert about["pairs"] > 8000
    assert len(about["vacancies"]) > 70
    assert about["left_out"]["missed"] <= 0.05


@given(cases(), st.sampled_from(FOR), st.floats(0, 9))
def test_more_of_a_sign_for_the_criterion_never_lowers_the_level(case: Case, name: str, more: float) -> None:
    raised = replace(case.signs, **{name: getattr(case.signs, name) + more})
    before, after = calibrated([case, replace(case, signs=raised)])
    assert after >= before


@given(cases(), st.floats(0, 1))
def test_more_denied_never_raises_it(case: Case, more: float) -> None:
    denied = replace(case.signs, denied=case.signs.denied + more)
    before, after = calibrated([case, replace(case, signs=denied)])
    assert after <= before


@given(cases())
def test_it_raises_only_what_may_be_raised(case: Case) -> None:
    (level,) = calibrated([case])
    assert 0 <= level <= 3
    if not case.raised:
        assert level <= case.signs.rung


@given(cases())
def test_a_higher_rung_is_never_a_lower_level(case: Case) -> None:
    higher = replace(case.signs, rung=min(3, case.signs.rung + 1))
    before, after = calibrated([case, replace(case, signs=higher)])
    assert after >= before


def test_nothing_to_calibrate_is_no_level() -> None:
    assert calibrated([]) == []


def test_trees_changed_without_a_new_engine_are_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    other = tmp_path / "calibration.json"
    other.write_text(json.dumps({**KEPT, "cuts": [0.1, 0.2, 0.3]}), encoding="utf-8")
    monkeypatch.setattr(calibration, "KEPT", other)
    assert catalogue.differences() == [
        "engine/calibration changed without a new version: raise its version, then run screening rules lock"
    ]


@pytest.mark.parametrize("fitted", [attributing, meaning], ids=["attributing", "meaning"])
def test_what_passages_are_weighed_by_is_locked_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any, fitted: ModuleType
) -> None:
    other = tmp_path / "other"
    other.write_bytes(fitted.KEPT.read_bytes() + b"\n")
    monkeypatch.setattr(fitted, "KEPT", other)
    (said,) = catalogue.differences()
    assert said.startswith(f"engine/{fitted.__name__.rpartition('.')[2]} changed without a new version")
