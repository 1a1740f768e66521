"""The YAML files of the rules: kept parsed in one file, so that no process pays for parsing and checking them again.

``library.json`` holds each file's values beside its SHA-256. A file that has changed since is parsed from its text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent
KEPT = ROOT / "library.json"
FOLDERS = ("concepts", "library", "reference")


class BadSource(Exception):
    """A file is not YAML; the message says where."""


def values(path: Path, check: Callable[[Any], Any] | None = None) -> Any:
    """What the file holds, passed through ``check`` where it was not kept in its present form.

    Raises:
        BadSource, and what ``check`` raises.
    """
    text = path.read_bytes()
    kept = _kept().get(path.relative_to(ROOT).as_posix()) if path.is_relative_to(ROOT) else None
    if kept is not None and kept["sha256"] == hashlib.sha256(text).hexdigest():
        return kept["values"]
    found = parsed(text)
    return found if check is None else check(found)


def read_table(name: str) -> Any:
    """One table of rules/reference. Raises BadSource."""
    return values(ROOT / "reference" / f"{name}.yaml")


def parsed(text: bytes) -> Any:
    """Raises BadSource."""
    import yaml  # Only where a file was not kept.

    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    try:
        return yaml.load(text, Loader=loader)  # noqa: S506 - both are safe loaders
    except yaml.YAMLError as error:
        raise BadSource(str(error)) from error


@cache
def _kept() -> dict[str, dict[str, Any]]:
    return json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}


def keep(checks: dict[str, Callable[[Any], Any]]) -> str:
    """The text of ``library.json`` for the files as they stand; ``checks`` by the name of a folder or file."""
    out = {}
    for path in sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.yaml")):
        name = path.relative_to(ROOT).as_posix()
        if name.endswith(".cases.yaml"):
            continue
        check = next((check for place, check in checks.items() if name.startswith(place)), None)
        found = parsed(path.read_bytes())
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        out[name] = {"sha256": digest, "values": found if check is None else check(found)}
    return json.dumps(out, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"
