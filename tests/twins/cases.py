"""The labelled applications as texts, with the bindings of their vacancies."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rules.binding import Binding
from rules.proposing import bind

ROOT = Path(__file__).resolve().parents[2]
LABELLED = ROOT / "tests" / "labelled"
HEAD_LINES = 8
CREDENTIAL = re.compile(r",?\s*\b(?:BA|BSc|B\.?Ed|LL\.?B|MCA|CQSW|MSW)\b.*$")
NO_NAME = re.compile(r"^(?:=+ CV =+|curriculum vitae|cv)$", re.I)


@dataclass(frozen=True)
class Case:
    """One application: where its files lie, its words as plain text, and what the vacancy asks."""

    key: str
    folder: Path
    cv: str
    statement: str
    criteria: tuple[str, ...]
    bindings: tuple[Binding, ...]

    @property
    def name(self) -> str:
        """The applicant's name as the CV's head gives it."""
        for line in [x.strip() for x in self.cv.split("\n") if x.strip()][:HEAD_LINES]:
            if NO_NAME.match(line):
                continue
            said = re.sub(r"^name:\s*", "", line, flags=re.I)
            said = re.split(r"\s{2,}|[|,\t]", said)[0].strip()
            return re.sub(r"^(?:Mrs|Ms|Mr|Miss)\.? ", "", CREDENTIAL.sub("", said))
        return ""


def _texts(application: Path) -> tuple[str, str]:
    """CV and statement as text: a CV that was sent as PDF or DOCX has its text beside it."""
    statement = (application / "statement.txt").read_text("utf-8")
    plain = application / "cv.txt"
    if plain.exists():
        return plain.read_text("utf-8"), statement
    both = (application.parents[1] / "text" / f"{application.name}.txt").read_text("utf-8")
    cv = both.split("=== SUPPORTING STATEMENT ===")[0].removeprefix("=== CV ===")
    return cv.strip("\n") + "\n", statement


@cache
def _vacancy(path: Path) -> tuple[tuple[str, ...], tuple[Binding, ...]]:
    criteria = json.loads(path.read_text("utf-8"))["criteria"]
    bound = tuple(bind(c["text"], c["requirement"], c["category"]) for c in criteria)
    return tuple(c["id"] for c in criteria), bound


def cases(*folders: Path) -> Iterator[Case]:
    """Every application of every vacancy in the folders, in the order of their names."""
    for folder in folders:
        for vacancy in sorted(folder.glob("*/vacancy.json")):
            ids, bound = _vacancy(vacancy)
            for application in sorted((vacancy.parent / "applications").iterdir()):
                cv, statement = _texts(application)
                yield Case(f"{vacancy.parent.name}/{application.name}", application, cv, statement, ids, bound)
