"""Every rule of the library against the cases beside it, and the lock that holds its text."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
import yaml

from rules import catalogue
from rules.binding import Binding, Part
from rules.engine import assess
from rules.vocabulary import concepts
from tests.rules.building import AS_AT, submission

CASES = sorted(catalogue.LIBRARY.glob("*/*.cases.yaml"))


def _key(path: Path) -> str:
    return f"{path.parent.name}/{path.name.removesuffix('.cases.yaml').replace('_', '-')}"


def _cases(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


ALL = [pytest.param(_key(p), c, id=f"{_key(p)}: {c['case']}") for p in CASES for c in _cases(p)]


def _bound(key: str, case: dict[str, Any]) -> Binding:
    params = dict(case.get("params", {}))
    if "concept" in case:
        params["concept"] = concepts()[case["concept"]].to_json()
    wording = case.get("wording", "")
    return Binding(wording, Part(catalogue.rule(key).copy(), {"wording": wording, **params}, wording))


@pytest.mark.parametrize(("key", "case"), ALL)
def test_case(key: str, case: dict[str, Any]) -> None:
    finding = assess(_bound(key, case), submission(case.get("cv"), case.get("statement", "")), AS_AT)
    assert finding.attainment.value == case["expect"]["attainment"], finding.reason
    quotes = " | ".join(e.quote for e in finding.evidence)
    for wanted in case["expect"].get("quotes", []):
        assert wanted in quotes


@pytest.mark.parametrize("key", sorted(catalogue.rules()))
def test_every_rule_has_cases_for_all_it_can_say(key: str) -> None:
    rule = catalogue.rule(key)
    beside = [c for p in CASES if _key(p) == key for c in _cases(p)]
    assert {c["expect"]["attainment"] for c in beside} >= set(rule.bands.values())
    assert any(c["case"].startswith("near miss") for c in beside)
    assert all(source.startswith("https://") for source in rule.sources)


def test_no_cases_without_a_rule() -> None:
    assert {_key(p) for p in CASES} <= set(catalogue.rules())


def test_the_lock_holds_the_present_text() -> None:
    assert catalogue.differences() == []


def test_text_changed_without_a_new_version_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    changed = {
        key: dataclasses.replace(rule, looks_for=rule.looks_for + " and more")
        for key, rule in catalogue.rules().items()
        if key == "licence/driving"
    }
    monkeypatch.setattr(catalogue, "rules", lambda: changed)
    assert catalogue.differences() == [
        "licence/driving changed without a new version: raise its version, then run screening rules lock"
    ]
    with pytest.raises(ValueError, match="raise its version first"):
        catalogue.write_lock()


def test_a_new_version_asks_for_the_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    raised = {"licence/driving": dataclasses.replace(catalogue.rule("licence/driving"), version=99)}
    monkeypatch.setattr(catalogue, "rules", lambda: raised)
    assert catalogue.differences() == ["licence/driving version 99 is not in library.lock: run screening rules lock"]


def test_a_stored_binding_stands_alone() -> None:
    bound = _bound("skill/shown-in-work", {"concept": "teamwork", "wording": "Team work"})
    assert Binding.from_json(bound.to_json()) == bound
