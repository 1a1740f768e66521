"""Pure: what the job facts say in words, what is still missing of them, and what a change changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from screening.vacancies.fact_words import (
    BARRED_LISTS,
    CONTRACTS,
    DBS,
    DRIVING,
    EXCEPTED,
    KEPT_MONTHS,
    LABELS,
    REGISTERS,
    SCHEMES,
    YES_NO,
)
from screening.vacancies.words import FACTS

Facts = Mapping[str, Any]

CLOSED: dict[str, Mapping[str, Any]] = {
    "contract": CONTRACTS,
    "dbs": DBS,
    "dbs_lists": BARRED_LISTS,
    "driving": DRIVING,
    "registration": REGISTERS,
    "political": YES_NO,
    "fluency": YES_NO,
    "schemes": SCHEMES,
}
"""Facts whose answers are ours, so that the story may tell them; the rest is somebody's own words."""
SEVERAL = ("dbs_lists", "schemes")


def label(name: str) -> str:
    """The fact's name in words; the name itself for one that is no longer known."""
    return LABELS.get(name) or next((words for key, words, *_ in FACTS if key == name), name)


def answer(name: str, value: Any) -> str:
    """The chosen answer in the words of the form. Text of an earlier time stays as it is."""
    if isinstance(value, list):
        return ", ".join(answer(name, one) for one in value) or "none"
    words = CLOSED.get(name, {}).get(value, value)
    return str(words[0] if isinstance(words, tuple) else words) if value not in (None, "") else "not said"


def joined(names: Sequence[str]) -> str:
    """The facts' names in a sentence: "DBS check, driving and registration"."""
    words = [_low(label(name)) for name in names]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def kept_months(facts: Facts) -> int:
    """How many months applications are kept after the decision."""
    return int(facts.get("kept_months") or KEPT_MONTHS)


def contract(facts: Facts) -> str:
    kind = facts.get("contract") or ""
    if kind == "fixed_term" and facts.get("contract_end"):
        return f"Fixed term: {facts['contract_end']}"
    return str(CONTRACTS.get(kind, kind))


def the_job(facts: Facts) -> list[tuple[str, str]]:
    """The first facts of the public page, each with its name; what was not said is left out."""
    rows = [("Employer", facts.get("employer")), ("Place", facts.get("place")), ("Pay", facts.get("salary"))]
    rows += [("Grade", facts.get("grade")), ("Hours", facts.get("hours")), ("Contract", contract(facts))]
    rows += [("Interviews", facts.get("interview_date"))]
    return [(name, str(words)) for name, words in rows if words]


def conditions(facts: Facts) -> list[tuple[str, list[str]]]:
    """What the law or the work asks of whoever gets the job, in sentences for applicants."""
    rows = [("DBS check", _dbs(facts)), ("Driving", _driving(facts)), ("Registration", _registration(facts))]
    if facts.get("political") == "yes":
        words = "This post is politically restricted. Whoever has it cannot be a councillor or an MP, hold office in a political party, or campaign for one."
        rows.append(("Politics", [words]))
    if facts.get("fluency") == "yes":
        words = "You speak with the public as a regular part of this job. So the law asks that you speak fluent English (in Wales, English or Welsh). Your accent does not matter."
        rows.append(("Speaking with the public", [words]))
    rows.append(("Other checks", [facts["checks"]] if facts.get("checks") else []))
    return [(name, sentences) for name, sentences in rows if sentences]


def _dbs(facts: Facts) -> list[str]:
    level = facts.get("dbs")
    if level == "none":
        return ["You do not need a DBS check."]
    if level == "basic":
        return ["A basic DBS check. It shows convictions that are not spent, and conditional cautions."]
    if level not in EXCEPTED:
        return []
    words = f"{'A standard' if level == 'standard' else 'An enhanced'} DBS check"
    lists = [of for key, (_, of) in BARRED_LISTS.items() if key in facts.get("dbs_lists", [])]
    if level == "enhanced_barred" and lists:
        words += f" with the {' and '.join(lists)} barred {'lists' if len(lists) > 1 else 'list'}"
    because = f", because {facts['dbs_reason']}" if facts.get("dbs_reason") else ""
    asked = f"For this job the law lets us ask about spent convictions and cautions{because}"
    return [
        f"{words}.",
        asked if asked.endswith(".") else f"{asked}.",
        "You never need to tell us about protected ones.",
    ]


def _driving(facts: Facts) -> list[str]:
    needed = facts.get("driving")
    if needed == "none":
        return ["You do not need to drive."]
    licence = facts.get("driving_other") if needed == "other" else _low(DRIVING.get(needed or "", ""))
    if not licence:
        return []
    return [
        f"You need a driving licence: {licence}.",
        "If a disability keeps you from driving, ask us what we can change.",
    ]


def _registration(facts: Facts) -> list[str]:
    chosen = facts.get("registration")
    if chosen == "QTS":
        return ["You need qualified teacher status."]
    register = facts.get("registration_other") if chosen == "other" else REGISTERS.get(chosen or "")
    return [f"You need to be registered with: {register}."] if register and chosen != "none" else []


def _low(words: str) -> str:
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def schemes(facts: Facts) -> list[str]:
    """Who is offered an interview for showing every essential."""
    chosen = facts.get("schemes") or []
    return [words for key, (_, words) in SCHEMES.items() if key in chosen]


def missing(facts: Facts) -> list[str]:
    """What an answer asks for and nobody has said yet: "the reason for the DBS check"."""
    needed = (
        (facts.get("dbs") in EXCEPTED, "dbs_reason", "why the law allows this DBS check"),
        (facts.get("dbs") == "enhanced_barred", "dbs_lists", "which barred lists the DBS check looks at"),
        (facts.get("contract") == "fixed_term", "contract_end", "when the fixed term ends"),
        (facts.get("driving") == "other", "driving_other", "which driving licence the job needs"),
        (facts.get("registration") == "other", "registration_other", "which register the job needs"),
    )
    return [words for asked, name, words in needed if asked and not facts.get(name)]


def changed(before: Facts, after: Facts) -> tuple[list[str], dict[str, list[Any]]]:
    """Names of the facts told in somebody's own words that differ, and each closed answer with the one before."""
    stood = {**before, "kept_months": kept_months(before)}
    names = [name for name in after if (stood.get(name) or None) != (after[name] or None)]
    closed = {name: [before.get(name), after[name]] for name in names if _ours(name, before.get(name))}
    return [name for name in names if name not in closed], closed


def _ours(name: str, value: Any) -> bool:
    return name == "kept_months" or (name in CLOSED and (not value or isinstance(value, list) or value in CLOSED[name]))


def told(answers: Mapping[str, Sequence[Any]]) -> str:
    """Changed answers for the story: "DBS check: Enhanced (before: Basic)"."""
    return "; ".join(
        f"{label(name)}: {answer(name, new)}" + (f" (before: {answer(name, old)})" if old else "")
        for name, (old, new) in answers.items()
    )
