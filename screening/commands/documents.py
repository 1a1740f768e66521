"""``screening read-spec`` and ``screening read-cv``: one document to facts with positions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from rules.document import Document
from screening.commands.failure import CommandError
from workers import cv, person_spec
from workers.reading import read_bounded
from workers.reading.refusal import Unreadable


def load(path: Path, kind: str) -> Document:
    """The document in the file, read in a bounded child.

    Raises:
        CommandError: when there is no such file, or it cannot be read; the message says why.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CommandError(f"cannot open {path}: {error.strerror}") from error
    try:
        return read_bounded(data, kind, name=path.name)
    except Unreadable as error:
        raise CommandError(f"{path.name} cannot be read ({error.code}): {error.message}") from error


def read_spec(path: Path, as_json: bool) -> str:
    """The roles and criteria of a specification, as contract.md's JSON or as text for a person."""
    found = person_spec.as_json(person_spec.parse(load(path, "specification")), path.name)
    return json.dumps(found, ensure_ascii=False, indent=1) if as_json else _specification_text(found)


def read_cv(path: Path, as_json: bool) -> str:
    """The facts of a CV without identity, as contract.md's JSON or as text for a person."""
    found = cv.as_json(cv.parse(load(path, "cv")), path.name)
    return json.dumps(found, ensure_ascii=False, indent=1) if as_json else _cv_text(found)


def _specification_text(found: dict[str, Any]) -> str:
    lines = [f"{found['document']}: {found['kind'].replace('_', ' ')}, {found['employer'] or 'employer not said'}"]
    for role in found["roles"]:
        lines += ["", " ".join(filter(None, (role["title"], role["level_code"])))]
        lines += [f"  {c['code']:4} {c['requirement']:10} {c['category']:13} {c['text']}" for c in role["criteria"]]
        lines += [f"  condition: {c['kind']} {c['value']}" for c in role["conditions"]]
    lines += [f"warning: {w['message']} (line {w['line']})" for w in found["warnings"]]
    return "\n".join(lines)


def _cv_text(found: dict[str, Any]) -> str:
    lines = [f"{found['document']}: read by {found['reader']}, text {found['text_quality']}"]
    for post in found["employments"]:
        until = "now" if post["current"] else post["to"] or "?"
        lines.append(f"  post: {post['job_title']}, {post['employer'] or '?'}, {post['from'] or '?'} to {until}")
    lines += [f"  qualification: {q['award']} {q['subject'] or ''} {q['grade'] or ''}" for q in found["qualifications"]]
    return "\n".join(lines)
