"""What a qualification part asks for in plain words: GCSEs by subject and grade, a level, a field, and what else will do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

Kind = Literal["school", "level", "named"]

LEVELS = {
    1: "Level 1, for example GCSEs at grade 3 (D) to 1 (G)",
    2: "Level 2, for example GCSEs at grade 4 (C) or above, or NVQ 2",
    3: "Level 3, for example A levels or NVQ 3",
    4: "Level 4, for example an HNC",
    5: "Level 5, for example an HND or a foundation degree",
    6: "Level 6, for example a degree",
    7: "Level 7, for example a master’s degree or a PGCE",
    8: "Level 8, for example a doctorate",
}
"""https://www.gov.uk/what-different-qualification-levels-mean/list-of-qualification-levels"""
GRADES = {4: "4 (C)", 5: "5 (a strong pass)", 6: "6 (B)", 7: "7 (A)", 8: "8 (A*)", 9: "9"}
"""https://www.gov.uk/government/publications/gcse-new-grading-scale-factsheets: where the letters begin."""
NAMES = {"english": "English", "mathematics": "Maths", "science": "Science", "ict": "ICT", "welsh": "Welsh"}
CAPITALS = {"hr": "HR", "it": "IT"}


def kind(params: Mapping[str, Any]) -> Kind:
    """School subjects, awards by their own names, or a level or field of any award."""
    if params["subjects"] or params["count"]:
        return "school"
    return "named" if params["names"] or params.get("own") or params.get("courses") else "level"


def subject(key: str) -> str:
    return NAMES.get(key, key.title())


def field(key: str) -> str:
    return CAPITALS.get(key, key.replace("-", " "))


def level_of(params: Mapping[str, Any]) -> int | None:
    """The level that any award is asked to reach, if one is."""
    if params["level"] or params["fields"] or kind(params) != "level":
        return int(params["level"]) if params["level"] else None
    return int(params["equivalent_level"]) if params["equivalent_level"] else None


def in_words(params: Mapping[str, Any]) -> str:
    """As "all of: GCSE English at grade 4 (C) or above; GCSE Maths at grade 4 (C) or above; or: an equivalent"."""
    asked = kind(params)
    if asked == "school":
        return _school(params)
    level = level_of(params)
    if asked == "named" or not (level or params["fields"]):
        return str(params["said"])
    at = f" at level {level} or above" if level else ""
    within = " in " + " or ".join(field(key) for key in params["fields"]) if params["fields"] else ""
    example = f" ({LEVELS[level].split(', ')[1]})" if level in (6, 7, 8) else ""
    return f"a qualification{at}{within}{example}"


def _school(params: Mapping[str, Any]) -> str:
    grade = f"at grade {GRADES[max(4, params.get('least') or 0)]} or above"
    names = [subject(key) for key in params["subjects"]]
    parts = [f"GCSE {name} {grade}" for name in names]
    if params["count"]:
        whole = "GCSE" if params["count"] == 1 else "GCSEs"
        parts = [f"{params['count']} {whole} {grade}", *(f"{name} among them" for name in names)]
    words = parts[0] if len(parts) == 1 else "all of: " + "; ".join(parts)
    if params["equivalent_level"] is None:
        return words
    if names:
        return words + "; or: the same subjects in an equivalent award"
    return f"{words}; or: any full qualification at level {params['equivalent_level']} or above"


def notes(params: Mapping[str, Any]) -> list[str]:
    """What else will do, each as one line."""
    out = []
    if kind(params) == "named" and params["equivalent"]:
        out.append("An equivalent award will do")
    if params.get("towards"):
        out.append("Somebody working towards it meets it")
    if params["experience"]:
        out.append("Two years of such work will do" if params["fields"] else "Two years of work counts in part")
    return out
