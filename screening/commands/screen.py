"""``screening screen``: the whole job on files, for scripts and evaluations."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rules.binding import Binding
from rules.cv import Submission
from rules.finding import Finding
from rules.proposing import bind
from screening.commands.failure import CommandError
from workers import scoring
from workers.reading import read_bounded
from workers.reading.refusal import Unreadable

DOCUMENTS = {"cv": "cv", "statement": "statement"}


@dataclass(frozen=True, slots=True)
class Asked:
    """One criterion of the command's input."""

    id: str
    requirement: str
    category: str
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One application: its name and its files by kind."""

    name: str
    files: tuple[tuple[str, Path], ...]


def criteria(file: Path | None, spec: Path | None, role: str | None) -> list[Asked]:
    """The criteria in FILE, or those read from the specification (of one role).

    Raises:
        CommandError: when the file is not in the form of contract.md, or the role is not in the document.
    """
    if file is not None:
        try:
            rows = json.loads(file.read_text())["criteria"]
            return [Asked(str(c["id"]), c["requirement"], c["category"], c["text"]) for c in rows]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise CommandError(f"{file} does not hold criteria as {{'criteria': [...]}}: {error!r}") from error
    if spec is None:
        raise CommandError("give --criteria FILE or --spec DOCUMENT")
    from screening.commands.documents import read_spec

    roles: list[dict[str, Any]] = json.loads(read_spec(spec, True))["roles"]
    if role is not None:
        roles = [r for r in roles if role.casefold() in (str(r["title"]).casefold(), str(r["level_code"]).casefold())]
    if len(roles) != 1:
        raise CommandError(
            "say which role with --role: the document holds " + (f"{len(roles)}" if roles else "no such")
        )
    return [Asked(c["code"], c["requirement"], c["category"], c["text"]) for c in roles[0]["criteria"]]


def entries(folder: Path) -> list[Entry]:
    """Every application in the folder, by name: one folder each, or a lone file.

    Raises:
        CommandError: when there is no such folder, or nothing in it.
    """
    if not folder.is_dir():
        raise CommandError(f"{folder} is not a folder of applications")
    found = []
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            files = [(kind, f) for kind in DOCUMENTS for f in sorted(path.iterdir()) if f.stem.lower() == kind]
            found.append(Entry(path.name, tuple(files)))
        elif not path.name.startswith("."):
            found.append(Entry(path.stem, (("cv", path),)))
    if not found:
        raise CommandError(f"{folder} holds no applications")
    return found


def rows(asked: Sequence[Asked], found: Sequence[Entry], as_at: dt.date, workers: int) -> Iterator[dict[str, Any]]:
    """contract.md's lines, one for each application and criterion, in order. Shows progress on a terminal."""
    work = [(tuple(asked), entry, as_at) for entry in found]
    workers = min(workers, len(work))
    if workers > 1:
        _bindings(tuple(asked))  # Before the pool forks, so that its processes have them too.
        with ProcessPoolExecutor(workers) as pool:
            yield from _told(pool.map(_one, work), len(work))
    else:
        yield from _told(map(_one, work), len(work))


def _told(results: Iterator[list[dict[str, Any]]], total: int) -> Iterator[dict[str, Any]]:
    for done, lines in enumerate(results, 1):
        if sys.stderr.isatty():
            print(f"\r{done} of {total} applications", end="" if done < total else "\n", file=sys.stderr, flush=True)
        yield from lines


_bound: dict[tuple[Asked, ...], list[Binding]] = {}


def _bindings(asked: tuple[Asked, ...]) -> list[Binding]:
    if asked not in _bound:
        _bound[asked] = [bind(c.text, c.requirement, c.category) for c in asked]
    return _bound[asked]


def _one(work: tuple[tuple[Asked, ...], Entry, dt.date]) -> list[dict[str, Any]]:
    asked, entry, as_at = work
    findings = _findings(asked, entry, as_at)
    return [_line(entry.name, c, finding) for c, finding in zip(asked, findings, strict=True)]


def _findings(asked: tuple[Asked, ...], entry: Entry, as_at: dt.date) -> list[Finding]:
    """An unreadable document makes every criterion unclear with the reason, and the run goes on."""
    if not entry.files:
        return [scoring.unreadable("There is no CV or statement in this folder")] * len(asked)
    try:
        documents = [read_bounded(path.read_bytes(), kind, name=path.name) for kind, path in entry.files]
    except Unreadable as error:
        return [scoring.unreadable(error.message)] * len(asked)
    submission = Submission(scoring.read_together(documents))
    return scoring.suggest(_bindings(asked), submission, as_at)


def _line(name: str, criterion: Asked, finding: Finding) -> dict[str, Any]:
    return {
        "application": name,
        "criterion": criterion.id,
        "attainment": finding.attainment.value,
        "score": finding.attainment.points,
        "evidence": [
            {"document": e.document, "quote": e.quote, "page": e.page, "line": e.line, "rule": e.rule}
            for e in finding.evidence
        ],
        "reason": finding.reason,
        "rule": finding.rule,
        "rule_version": finding.rule_version,
        "flags": list(finding.flags),
    }
