"""``screening rules``: the library listed, checked and locked, a criterion explained, and stored suggestions replayed."""

from __future__ import annotations

import json
import uuid
from typing import Any

from rules import catalogue, describing
from rules.binding import Binding
from rules.loading import BadRule
from rules.proposing import bind
from screening.clock import plural
from screening.commands.failure import CommandError
from screening.config import Config
from screening.db import Database
from workers import replaying


def listed() -> list[str]:
    """One line a rule: id, version, status, title."""
    return [f"{r.id}\t{r.version}\t{r.status}\t{r.title}" for r in _rules()]


def checked() -> str:
    """How many rules hold. Raises CommandError with every fault found."""
    found = _rules()
    faults = catalogue.differences()
    for one in found:
        if not catalogue.cases_of(one.id).exists():
            faults.append(f"{one.id} has no cases beside it")
    if faults:
        raise CommandError("the rule library does not hold:\n  " + "\n  ".join(faults))
    return f"{len(found)} rules are well formed, locked, and have cases beside them"


def locked() -> str:
    """Write the lock. Raises CommandError when a locked version was changed."""
    try:
        catalogue.write_lock()
    except (ValueError, BadRule) as error:
        raise CommandError(str(error)) from error
    return f"{len(catalogue.rules())} rules are locked"


def explained(text: str, category: str | None, as_json: bool) -> str:
    """What the service will look for under the wording, and the words of it that nothing covers."""
    if not text.strip():
        raise CommandError(
            'give the wording of a criterion, for example: screening rules explain "Full driving licence"'
        )
    binding = bind(text, category=category)
    if as_json:
        return json.dumps(binding.to_json(), ensure_ascii=False, indent=1)
    return "\n".join(_lines(binding))


def _lines(binding: Binding) -> list[str]:
    lines = [binding.text, *_described(describing.describe(binding), 1)]
    if binding.uncovered:
        lines.append("  no concept covers: " + ", ".join(binding.uncovered))
    return lines


def _described(found: dict[str, Any], depth: int) -> list[str]:
    indent = "  " * depth
    if "parts" in found:
        return [f"{indent}{found['joined']}:", *(line for p in found["parts"] for line in _described(p, depth + 1))]
    lines = [f"{indent}{found['text']}", f"{indent}  by the rule: {found['rule']}"]
    if found["terms"]:
        lines.append(f"{indent}  for example: {', '.join(found['terms'])}")
    lines += [f"{indent}  counts: {words}" for words in found["accepts"]]
    lines += [f"{indent}  take care: {words}" for words in found["cautions"]]
    return lines


def replayed(config: Config, application: str | None) -> str:
    """How many stored suggestions came out the same, byte for byte. Raises CommandError naming those that did not."""
    try:
        key = uuid.UUID(application) if application else None
    except ValueError as error:
        raise CommandError(f"{application} is not the id of an application") from error
    database = Database(config.database_url)
    try:
        with database.unit_of_work() as session:
            found = list(replaying.replay(session, key))
    finally:
        database.dispose()
    wrong = [f"{r.application_id} {r.criterion}: {r.difference}" for r in found if r.difference]
    if wrong:
        raise CommandError(f"{len(wrong)} of {len(found)} suggestions came out otherwise:\n  " + "\n  ".join(wrong))
    if not found:
        raise CommandError("there are no stored suggestions" + (" for this application" if application else ""))
    return f"{plural(len(found), 'suggestion')} came out the same, byte for byte"


def _rules() -> list[Any]:
    try:
        return list(catalogue.rules().values())
    except BadRule as error:
        raise CommandError(str(error)) from error
