"""All rules by id, and the lock that notices a rule whose text changed without a new version."""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

from rules import attributing, calibration, likeness, meaning, sources, vocabulary
from rules.engine import ENGINE_VERSION
from rules.loading import checked, load
from rules.rule import Rule

LIBRARY = Path(__file__).parent / "library"
FITTED = {"engine/calibration": calibration, "engine/attributing": attributing, "engine/meaning": meaning}
"""What is fitted and kept as data, by its name in the lock."""
LOCK = Path(__file__).parent / "library.lock"


@cache
def rules() -> dict[str, Rule]:
    """Every rule of the library by id. Raises BadRule."""
    found = [load(path) for path in sorted(LIBRARY.glob("*/*.yaml")) if not path.name.endswith(".cases.yaml")]
    return {rule.id: rule for rule in found}


def rule(key: str) -> Rule:
    """The rule with this id. Raises KeyError."""
    return rules()[key]


def cases_of(key: str) -> Path:
    """Where the cases of the rule with this id stand, or should."""
    return LIBRARY / f"{key.replace('-', '_')}.cases.yaml"


def lock() -> dict[str, dict[str, str]]:
    """What the lock should hold: id to version to digest, what the engine was fitted to among them."""
    found = {key: {str(r.version): r.digest()} for key, r in sorted(rules().items())}
    kept = {name: {ENGINE_VERSION: sha256(one.KEPT.read_bytes()).hexdigest()} for name, one in FITTED.items()}
    return {**found, **kept}


def differences() -> list[str]:
    """What differs from library.lock, each as one sentence; empty when all is locked."""
    kept: dict[str, dict[str, str]] = json.loads(LOCK.read_text()) if LOCK.exists() else {}
    out = []
    for key, versions in lock().items():
        ((version, digest),) = versions.items()
        if version not in kept.get(key, {}):
            out.append(f"{key} version {version} is not in library.lock: run screening rules lock")
        elif kept[key][version] != digest:
            out.append(f"{key} changed without a new version: raise its version, then run screening rules lock")
    return out


def write_lock() -> None:
    """Add the present versions to the lock; earlier versions stay.

    Raises:
        ValueError: when a locked version's text changed.
    """
    kept: dict[str, dict[str, str]] = json.loads(LOCK.read_text()) if LOCK.exists() else {}
    for key, versions in lock().items():
        for version, digest in versions.items():
            if kept.get(key, {}).get(version, digest) != digest:
                raise ValueError(f"{key} changed without a new version: raise its version first")
        kept[key] = {**kept.get(key, {}), **versions}
    LOCK.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n")
    likeness.KEPT.write_text(likeness.weights_text(), encoding="utf-8")
    sources.KEPT.write_text(parsed_sources(), encoding="utf-8")


def parsed_sources() -> str:
    """What library.json should hold.

    Raises:
        BadRule, BadVocabulary, BadSource.
    """
    return sources.keep({"concepts/": vocabulary.checked, "library/": checked})
