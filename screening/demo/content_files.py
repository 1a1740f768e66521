"""The demonstration's words from content/, made into vacancies, specifications and applications with real files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from screening.demo.writing.pdf import pdf, picture_only, two_columns
from screening.demo.writing.zipped import docx, odt, rtf

FOLDER = Path(__file__).parent / "content"
ORDER = ("coordinator", "library", "school", "housing")


@dataclass(frozen=True, slots=True)
class DemoApplication:
    """One person's application. Every person is invented; addresses and numbers are ones that cannot be real."""

    name: str
    email: str
    phone: str
    cv_filename: str
    cv_bytes: bytes
    statement: str


@dataclass(frozen=True, slots=True)
class DemoVacancy:
    """``state`` is closed, open or draft; ``days`` is how long an open one has left."""

    title: str
    state: str
    days: int
    facts: dict[str, Any]
    specification_filename: str
    specification_bytes: bytes
    criteria: list[tuple[str, str, str]]
    applications: list[DemoApplication]


def vacancies() -> list[DemoVacancy]:
    """All of them, in the order in which they are made."""
    return [_vacancy(name, number) for number, name in enumerate(ORDER)]


def _vacancy(name: str, number: int) -> DemoVacancy:
    found = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    kind = found["format"]
    return DemoVacancy(
        found["title"],
        found["state"],
        found.get("days", 0),
        found["facts"],
        f"{name} person specification.{kind}",
        _file(kind, found["specification"]),
        [(requirement, category, text) for requirement, category, text in found["criteria"]],
        [_application(row, number * 10 + place) for place, row in enumerate(found["applications"], 1)],
    )


def _application(row: dict[str, Any], number: int) -> DemoApplication:
    name: str = row["name"]
    email = f"{name.lower().replace(' ', '.')}@example.com"
    phone = f"07700 900{number:03d}"
    head = [name, f"Eastmere | {phone} | {email}", ""]
    kind = row["file"]
    if kind == "picture":
        data, ending = picture_only(), "pdf"
    elif kind == "two columns":
        data, ending = two_columns([*head, *row["side"]], row["cv"]), "pdf"
    else:
        data, ending = _file(kind, [*head, *row["cv"]]), kind
    signed = f"{row['statement'].rstrip()}\n\nYours sincerely\n{name}\n"
    return DemoApplication(name, email, phone, f"{name} CV.{ending}", data, signed)


def _file(kind: str, lines: list[str]) -> bytes:
    if kind == "txt":
        return "\n".join(line.removeprefix("# ") for line in lines).encode()
    return {"docx": docx, "odt": odt, "rtf": rtf, "pdf": pdf}[kind](lines)
