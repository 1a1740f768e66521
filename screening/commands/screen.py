"""``screening screen``: the whole job on files, for scripts and evaluations."""

from __future__ import annotations

import datetime as dt
import gc
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from rules.document_json import document_to_json
from screening.commands.beside import Beside
from screening.commands.failure import CommandError
from workers.reading import read_bounded
from workers.reading.refusal import Unreadable

DOCUMENTS = {"cv": "cv", "statement": "statement"}
Read = list[dict[str, Any]] | str
"""The documents of an application as JSON values (rules/document_json.py), or why one cannot be read."""


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
    """contract.md's lines, one for each application and criterion, in order. Shows progress on a terminal.

    Raises:
        CommandError: when a process of ours failed.
    """
    workers = min(workers, len(found))
    if workers > 1:
        yield from _told(_side_by_side(asked, found, as_at, workers), len(found))
    else:
        from screening.commands.judged import judge

        judged = judge(asked, as_at)
        yield from _told((judged(entry.name, _read(entry)) for entry in found), len(found))


def _side_by_side(asked: Sequence[Asked], found: Sequence[Entry], as_at: dt.date, workers: int) -> Iterator[Any]:
    """Each application's lines. Files are read while the rules are still being loaded, and others of them while the
    first are judged: ``workers`` processes read, and as many judge, each every so many-th application."""
    shares = [list(found[place::workers]) for place in range(workers)]
    running = [Beside(partial(map, _read, share), behind=True) for share in shares]
    gc.disable()  # What is loaded now stays: to look through it for what can go takes a tenth of the time.
    try:
        from screening.commands.judged import judge  # Loads the rules.

        judged = judge(asked, as_at)
        readings = [iter(reading) for reading in running]
        # The first is judged here: what is loaded and compiled for it, the processes then have from their birth.
        first = judged(found[0].name, _next(readings[0]))
        del shares[0][0]
        judging = [
            Beside(partial(map, judged, [entry.name for entry in share], reading))
            for share, reading in zip(shares, readings, strict=True)
        ]
        running += judging
        gc.freeze()
        gc.enable()
        yield first
        answers = [iter(one) for one in judging]
        for place in range(1, len(found)):
            yield _next(answers[place % workers])
    finally:
        gc.enable()
        for one in running:
            one.end()


def _next(values: Iterator[Any]) -> Any:
    try:
        return next(values)
    except StopIteration:
        raise CommandError("a process ended before its work was done") from None


def _told(results: Iterator[list[dict[str, Any]]], total: int) -> Iterator[dict[str, Any]]:
    for done, lines in enumerate(results, 1):
        if sys.stderr.isatty():
            print(f"\r{done} of {total} applications", end="" if done < total else "\n", file=sys.stderr, flush=True)
        yield from lines


def _read(entry: Entry) -> Read:
    """The documents of one application as JSON values, or why one of them cannot be read."""
    try:
        documents = [read_bounded(path.read_bytes(), kind, name=path.name) for kind, path in entry.files]
    except Unreadable as error:
        return error.message
    return [document_to_json(document) for document in documents]
