"""A manager corrects what a qualification part asks: subjects, grade, level, field, and what else will do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rules.choosing import BadChoice
from rules.qualifications.proposing import parameters
from rules.qualifications.saying import GRADES, LEVELS, Kind, in_words, kind, level_of
from rules.reference_tables import fields, subjects

MOST_GCSES = 15
PASS = 4
SCHOOL_LEVEL = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """What the form of a qualification holds. What its kind does not use is left at the default."""

    count: int = 0
    subjects: tuple[str, ...] = ()
    grade: int = PASS
    level: int | None = None
    fields: tuple[str, ...] = ()
    equivalent: bool = False
    towards: bool = False
    experience: bool = False


def asked(params: Mapping[str, Any]) -> Asked:
    """What the part asks now."""
    school = kind(params) == "school"
    return Asked(
        count=params["count"],
        subjects=tuple(params["subjects"]),
        grade=max(PASS, params.get("least") or 0),
        level=level_of(params),
        fields=tuple(params["fields"]),
        equivalent=params["equivalent_level"] is not None if school else bool(params["equivalent"]),
        towards=bool(params.get("towards")),
        experience=bool(params["experience"]),
    )


def blank(wording: str) -> dict[str, Any]:
    """The parameters of a part that asks for nothing yet, under this criterion."""
    return {**parameters(""), "said": wording}


def corrected(params: Mapping[str, Any], form: Kind, wanted: Asked) -> dict[str, Any]:
    """The parameters that ask for this, with their plain words under "corrected". The criterion's own wording stays in
    "said": a statement that hands it back is still known.

    Raises:
        BadChoice: for nothing asked, or for what no table knows."""
    _known(wanted)
    out = {**params, "experience": wanted.experience}
    if form == "school":
        out |= _school(params, wanted)
    else:
        out |= {"towards": wanted.towards, "willing": bool(params.get("willing")) and wanted.towards}
    if form == "named":
        out["equivalent"] = wanted.equivalent
    if form == "level" or (form == "named" and params["level"]):
        out |= _level(params, form, wanted)
    return {**out, "corrected": in_words(out)}


def _school(params: Mapping[str, Any], wanted: Asked) -> dict[str, Any]:
    if not wanted.subjects and not wanted.count:
        raise BadChoice("Choose a subject, or say how many GCSEs are needed", "subjects")
    changed: dict[str, Any] = {"count": wanted.count, "least": wanted.grade if wanted.grade > PASS else 0}
    if set(wanted.subjects) != set(params["subjects"]):
        changed["subjects"] = sorted(wanted.subjects)
    if wanted.equivalent != (params["equivalent_level"] is not None):
        level = SCHOOL_LEVEL if wanted.equivalent else None
        changed |= {"equivalent": wanted.equivalent, "equivalent_level": level}
    return changed


def _level(params: Mapping[str, Any], form: Kind, wanted: Asked) -> dict[str, Any]:
    changed: dict[str, Any] = {}
    if form == "named" and wanted.level is None:
        raise BadChoice("Choose the level", "level")
    if form == "level":
        if wanted.level is None and not wanted.fields:
            raise BadChoice("Choose a level, or a field that it must be in", "level")
        changed["fields"] = sorted(wanted.fields)
    if wanted.level != level_of(params):
        changed |= dict.fromkeys(("level", "equivalent_level", "top_level", "asked_level"), wanted.level)
    return changed


def _known(wanted: Asked) -> None:
    if not 0 <= wanted.count <= MOST_GCSES:
        raise BadChoice(f"Enter how many GCSEs as a number from 1 to {MOST_GCSES}, or leave it empty", "count")
    if not set(wanted.subjects) <= set(subjects()):
        raise BadChoice("Choose subjects from the list", "subjects")
    if wanted.grade not in GRADES:
        raise BadChoice("Choose a grade from the list", "grade")
    if wanted.level is not None and wanted.level not in LEVELS:
        raise BadChoice("Choose a level from the list", "level")
    if not set(wanted.fields) <= set(fields()):
        raise BadChoice("Choose fields from the list", "fields")
