"""Circumstances that a criterion asks for together: a licence, a car, hours and travel, all of them or one or the other."""

from __future__ import annotations

import re
from typing import Any

from rules.measures.context import Context
from rules.measures.measured import Hit, Measured
from rules.qualifications.driving import Driving, categories_in, covers, driving
from rules.qualifications.hours import TRAVEL, Offered, hours, hours_asked, travel

CAR = re.compile(
    r"\b(?:use of|access to|own|have|has|with) (?:a |an |your |their |own |the use of )*(?:suitable |reliable )?(?:car|vehicle|transport)\b|\bcar (?:driver|owner)|\bcar (?:you can use|available|for work|insured)",
    re.I,
)
INSURED = re.compile(r"\binsur\w+\b", re.I)
LICENCE = re.compile(r"\blicen[cs]e|\bdriv(?:er|e|ing)\b|\bcar\b|\bvehicle\b", re.I)
ELSE = re.compile(
    r"\bor (?:be |is |are |otherwise )?(?:able|ability|willing|have (?:the )?(?:means|ability)|(?:access to )?(?:other|another|alternative|equivalent|suitable)|by other|(?:an )?equivalent|make|means of|public transport|(?:have )?(?:access to|use of|own) (?:a |own )?(?:\w+ )?transport)",
    re.I,
)


def asked_of(text: str) -> dict[str, Any]:
    """What the wording asks for: licence, categories, car, insured, hours, travel, and whether getting about any way will do."""
    licence = LICENCE.search(text) is not None
    return {
        "licence": licence,
        "categories": sorted(categories_in(text)) if licence else [],
        "car": CAR.search(text) is not None,
        "insured": licence and INSURED.search(text) is not None,
        "hours": hours_asked(text),
        "travel": TRAVEL.search(text) is not None,
        "otherwise": licence and ELSE.search(text) is not None,
    }


def compound(asked: dict[str, Any]) -> bool:
    """Whether more than driving is asked."""
    return bool(asked["hours"] or asked["travel"])


def circumstance(params: dict[str, Any], context: Context) -> Measured:
    """``params``: what ``asked_of`` gives, and said. All that is asked makes 2; some of it 1; what is denied makes none."""
    asked = {**asked_of(str(params["said"])), **params}
    drives = driving(context)
    groups: list[tuple[int | None, list[Hit]]] = []
    if asked["licence"]:
        groups.append(_mobility(asked, drives, context))
    elif asked["travel"]:
        groups.append(_travel(drives, context))
    if asked["hours"]:
        groups.append(_hours(asked["hours"], hours(asked["hours"], context)))
    rungs = [rung for rung, _ in groups]
    found = [rung or 0 for rung in rungs]
    rung = min(found, default=0)
    if not rung and max(found, default=0) == 2:
        rung = 1
    hits = [hit for level, group in groups for hit in sorted(group, key=lambda h: -h.weight)[:2] if level is not None]
    if not rung:
        hits = []
    return Measured(
        rung,
        tuple(sorted(hits, key=lambda h: (-h.weight, h.document, h.span.start))),
        "what is asked",
        str(params["said"]),
    )


def _mobility(asked: dict[str, Any], drives: Driving, context: Context) -> tuple[int | None, list[Hit]]:
    rung = drives.licence
    if rung == 2:
        if asked["categories"] and not covers(drives.categories, set(asked["categories"])):
            rung = 1
        if (asked["car"] and not drives.car) or (asked["insured"] and not drives.insured):
            rung = 1
    hits = drives.held if drives.licence == 2 else drives.against
    if asked["otherwise"] and (rung or 0) < 2:
        other, more = travel(context)
        if other is not None and other > (rung or 0) and (other == 2 or rung is None):
            return other, more
    return rung, [*hits, *(drives.against if rung == 1 else [])]


def _travel(drives: Driving, context: Context) -> tuple[int | None, list[Hit]]:
    rung, hits = travel(context)
    if rung == 0:
        return rung, hits
    if drives.licence == 2 and drives.car is not False:
        return 2, [*hits, *drives.held]
    return rung if rung is not None else (0 if drives.licence in (0, 1) else None), hits or drives.against


def _hours(asked: list[str], said: Offered) -> tuple[int | None, list[Hit]]:
    """A refusal leaves at most part, and none where nothing else is offered; hours worked count beside no refusal."""
    wanted = {kind for kind in asked if kind != "any"}
    offered = said.offered | (wanted if said.everything else set())
    good = offered - said.denied
    against = (said.denied | said.limited) - (said.offered if said.everything else set())
    if said.denied:
        return (1 if good or said.limited - said.denied else 0), [*said.hits, *said.against] if good else said.against
    if said.limited and against - offered:
        return 1, [*said.hits, *said.against]
    have = offered | said.worked
    if not have:
        return (1, said.against) if said.limited else (None, [])
    if "any" in asked or 2 * len(have & wanted) >= len(wanted):
        return 2, said.hits
    return 1, said.hits
