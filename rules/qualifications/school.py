"""Subjects passed at school, or in the awards that stand for school ones."""

from __future__ import annotations

from typing import Any

from rules.measures.context import Context
from rules.measures.measured import Hit, Measured
from rules.qualifications.evidence import OVERSEAS, asked_for, awards_of, hit_on


def subjects_passed(params: dict[str, Any], context: Context) -> Measured:
    passed: set[str] = set()
    hits: list[Hit] = []
    lower: list[Hit] = []
    seen: set[tuple[object, ...]] = set()
    count, trying, below, abroad = 0, False, False, False
    for kind, award in awards_of(params, context):
        if award.family not in ("gcse", "cse", "functional", "a-level"):
            continue
        # "3 GCSEs: GCSE English, GCSE Maths ...": one list however often its name stands in it.
        same = (kind, award.span, award.family, tuple(award.subjects.items()), award.count)
        if same in seen:
            continue
        seen.add(same)
        if award.status in ("in_progress", "planned"):
            trying = True
            continue
        if award.status != "held":
            continue
        here = {
            subject
            for subject, good in award.subjects.items()
            if good and award.grades.get(subject, 9) >= params.get("least", 0)
        }
        if set(params["subjects"]) & set(award.subjects) - here and award.level:
            # A grade under the one asked is the level below: https://www.gov.uk/what-different-qualification-levels-mean
            below = True
            lower.append(hit_on(kind, award, context, 1.0))
        if not here and not award.count:
            continue
        abroad = abroad or award.overseas
        passed |= here
        count += max(award.count, len(here)) if award.family in ("gcse", "a-level") else 0
        hits.append(hit_on(kind, award, context, 2.0 + len(here & set(params["subjects"]))))
    wanted = set(params["subjects"])
    have = wanted & passed
    enough = count >= params["count"]
    missing = sorted(wanted - passed)
    best = tuple(sorted(hits, key=lambda h: (-h.weight, h.document, h.span.start)))
    found = " and ".join(s.title() for s in sorted(have)) or "awards of that kind"
    flags = OVERSEAS if abroad else ()
    if have == wanted and enough and hits:
        return Measured(2, best, found, "", flags)
    if hits and (have or not wanted):
        lacks = [s.title() for s in missing] + ([] if enough else [f"{params['count']} subjects"])
        return Measured(1, best, found, ", ".join(lacks), flags)
    best = best or tuple(lower)
    return (
        Measured(1 if hits or trying or below else 0, best, found, ", ".join(s.title() for s in missing), flags)
        if best
        else Measured(0, (), "", asked_for(params))
    )
