"""How far the awards an applicant names meet what a criterion asks."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from rules.document import Span
from rules.measures.context import Context
from rules.measures.ladder import months_of
from rules.measures.measured import Hit, Measured
from rules.qualifications.courses import courses_held
from rules.qualifications.evidence import OVERSEAS, asked_for, awards_of, hit_on
from rules.qualifications.naming import held_themselves, named_itself
from rules.qualifications.reading import Award, fields_in
from rules.qualifications.school import subjects_passed
from rules.qualifications.standing import worth
from rules.qualifications.tables import contains, stands_for
from rules.reference_tables import awards, counts_as, fields, related, subjects

ALTERNATIVE_MONTHS = 24


def qualification(params: dict[str, Any], context: Context) -> Measured:
    """``params``: level (RQF or None), count, subjects, names (award ids), fields, equivalent_level, experience, and own
    (awards that no table knows, by their words)."""
    if params["subjects"] or params["count"]:
        best = _school(params, context)
        if params.get("also_level"):
            best = _both([best, _level(params["also_level"], {**params, "fields": []}, context)])
    else:
        ways = []
        if params["names"]:
            ways.append(_named(params, context))
        if params.get("courses"):
            ways.append(courses_held(params, context))
        only_own = params.get("own") and not (params["names"] or params["level"] or params["fields"])
        level = params["level"] or (
            None
            if params["names"] or params["fields"] or params.get("own") or params.get("courses")
            else params["equivalent_level"]
        )
        if level:
            ways.append(_level(level, params, context))
        if params.get("joined") and len(ways) > 1:
            ways = [_both(ways)]
        if params.get("own"):
            ways.append(named_itself(params, context))
        if (not ways or params["near_award"]) and not only_own:
            ways.append(_in_field(params, context))
        if only_own and params["equivalent"]:
            fields = sorted(fields_in(params["said"]))
            if fields:
                near = _in_field({**params, "fields": fields}, context)
                ways.append(replace(near, rung=min(_worth(near), 1)))
        best = max(ways, key=_worth)
        if best.rung == 2 and _several(params, context):
            best = replace(best, rung=3)
    if params["experience"]:
        best = max((best, _experience(params, context)), key=_worth)
    return best


def _several(params: dict[str, Any], context: Context) -> bool:
    """Whether more than one is held of awards of which any one would do: that is beyond what is asked."""
    own = params.get("own") or []
    if (
        params["every"]
        or params.get("joined")
        or len(params["names"]) + len(own) < 2
        or not EITHER.search(params["said"])
    ):
        return False
    names = set(params["names"])
    held = {award.id for _, award in awards_of(params, context) if award.id in names and award.status == "held"}
    return len(held | (held_themselves(params, context) if own else set())) > 1


EITHER = re.compile(r"\bor\b|\be\.?g\b|\betc\b|\bsuch as\b", re.I)


def _both(ways: list[Measured]) -> Measured:
    """Two awards that are both asked: the lower of them, and part where one is lacking."""
    rungs = [_worth(way) for way in ways]
    hits = tuple(sorted((h for way in ways for h in way.hits), key=lambda h: (-h.weight, h.document, h.span.start)))
    rung = min(rungs) if min(rungs) else min(1, max(rungs))
    if min(rungs) >= 2:
        rung = max(rungs)
    best = max(ways, key=_worth)
    return replace(best, rung=rung, hits=hits, flags=tuple({flag for way in ways for flag in way.flags}))


def _worth(way: Measured) -> int:
    return way.rung or 0


def _school(params: dict[str, Any], context: Context) -> Measured:
    """Subjects at school, or their equivalent. A higher award with the subjects is beyond what is asked; without them it
    meets an equivalent level where the wording allows one, and part otherwise."""
    passed = subjects_passed(params, context)
    level = params["equivalent_level"] or 2
    higher = _level(level, {**params, "fields": []}, context)
    if _worth(passed) == 2:
        beyond = _beyond(params, context) if params["subjects"] else _worth(higher) == 3
        if params["equivalent_level"] and beyond:
            return replace(passed, rung=3, hits=(*passed.hits, *higher.hits))
        return passed
    if not _worth(higher):
        return passed
    enough = params["equivalent_level"] is not None and not params["subjects"]
    # A subject with a grade that is no pass stays lacking, whatever was gained later.
    short = any(
        not good for _, a in awards_of(params, context) for s, good in a.subjects.items() if s in params["subjects"]
    )
    rung = (
        2
        if enough or (params["equivalent_level"] and _worth(higher) == 3 and not short and _high(params, context))
        else 1
    )
    return replace(higher, rung=max(min(rung, _worth(higher)), _worth(passed)), hits=(*higher.hits, *passed.hits))


def _high(params: dict[str, Any], context: Context) -> bool:
    """A degree is taken to hold the school's subjects; lower awards are gained without them."""
    return any(a.status == "held" and (a.level or 0) >= 6 for _, a in awards_of(params, context))


def _beyond(params: dict[str, Any], context: Context) -> bool:
    """Whether a subject asked was taken further: an A level or a degree in it."""
    patterns = [subjects()[key] for key in params["subjects"]]
    for kind, award in awards_of(params, context):
        if award.status != "held" or (award.level or 0) < 3 or award.family in ("gcse", "cse", "functional", "it-user"):
            continue
        if award.family == "a-level" and any(award.subjects.get(key) for key in params["subjects"]):
            return True
        reading = context.submission.reading(kind)
        line = reading.document.text[award.span.start : award.span.end] if reading else ""
        if award.family == "degree" and any(p.search(part) for part in TITLE.findall(line) for p in patterns):
            return True
    return False


TITLE = re.compile(r"\b(?:B|M)(?:A|Sc|Ed|Eng)\b[^,;\n]{0,60}", re.I)
"""A degree with what it is in."""


def _level(level: int, params: dict[str, Any], context: Context) -> Measured:
    asked, near = _fields(params["fields"], counts_as()), _fields(params["fields"], related())
    rung, hits = 0, []
    overseas = False
    for kind, award in awards_of(params, context):
        if params.get("willing") and award.status == "planned":
            award = replace(award, status="held")
        if award.status in ("planned", "failed", "other_person"):
            continue
        if award.family in SHORT or (asked and award.family in SCHOOL):
            continue
        if award.level is None:
            if not (award.overseas and asked and award.fields & asked | near):
                continue
        elif award.level < 2 < level:
            continue
        fit = (
            _both_fields(params["fields"], award)
            if params.get("both_fields")
            else 2
            if not asked or award.fields & asked
            else 1
            if award.fields & near
            else 0
        )
        if params.get("towards") and award.status == "in_progress":
            award = replace(award, status="held")
        value = _value(award, level, fit, params.get("top_level") or level)
        if not value and params.get("open") and award.status == "held" and award.level and award.level >= level - 1:
            value = 1 if award.family not in SCHOOL or award.level >= level else 0
        if value:
            hits.append(hit_on(kind, award, context, value + (award.level or 0) / 10))
        rung = max(rung, value)
        overseas = overseas or (award.overseas and value > 0)
    best = tuple(sorted(hits, key=lambda h: (-h.weight, h.document, h.span.start)))
    flags = OVERSEAS if overseas else ()
    return Measured(
        rung, best, f"an award at level {level} or above" if rung >= 2 else "an award near it", asked_for(params), flags
    )


def _both_fields(asked: list[str], award: Award) -> int:
    """An award in leading a line of work stands in management and in the work: in one alone it is near."""
    met = sum(bool(award.fields & counts_as()[key]) for key in asked)
    return 2 if met == len(asked) else int(met > 0)


SCHOOL = {"gcse", "cse", "a-level", "functional"}
"""School awards stand for a level, never for a field of work."""
SHORT = {
    "it-user",
    "first-aid",
    "food-hygiene",
    "safeguarding-course",
    "care-induction",
    "short-course",
    "vocational-licence",
    "plant-ticket",
    "grounds-ticket",
    "language",
    "licensing",
    "other-short",
    "leisure",
    "sia",
    "trusted-assessor",
    "practice-assessing",
    "trainer",
    "newly-qualified-year",
    "wiring",
    "electrical-testing",
    "electrical-assessment",
    "asbestos",
    "water",
    "refrigeration",
    "pool-plant",
    "swim-teaching",
    "cleaning",
}
"""Tickets and short courses: they make no award of a level."""


def _value(award: Award, level: int, fit: int, top: int) -> int:
    """``fit``: 2 in the field asked (or none is asked), 1 in a field near it, 0 elsewhere. ``top`` is the highest level that
    the criterion names: beyond it is beyond what is asked."""
    if award.level is None:
        return 1 if award.status == "held" else 0  # Made abroad, at a level that a person must find out.
    above = award.level - level
    if award.status in ("in_progress", "lapsed"):
        return 1 if above >= 0 and fit else 0
    if not fit:
        return 0
    if above < 0:
        return 1 if above == -1 and award.family != "gcse" else 0
    if (award.overseas and not award.compared) or not award.full:
        return fit
    if award.level > max(level, top) and fit == 2:
        return 3
    return fit


def _named(params: dict[str, Any], context: Context) -> Measured:
    names = set(params["names"])
    as_good = {good for name in names for good in contains().get(name, ())}
    if params.get("equivalent"):
        as_good |= {good for name in names for good in stands_for().get(name, ())}
    levels = {kind.family: kind.level for kind in awards() if kind.id in names}
    hits, rung = [], 0
    held = set()
    for kind, award in awards_of(params, context):
        good = award.id in names or award.id in as_good
        if not good and award.family not in params["families"]:
            continue
        value = {
            "held": 2,
            "in_progress": 2 if params.get("towards") else 1,
            "planned": 2 if params.get("willing") else int(bool(params.get("towards"))),
            "lapsed": 1,
        }.get(award.status, 0)
        if good:
            held |= {award.id} & names if value == 2 else set()
            value = _staged(value, params.get("stage") or 0, award)
            if value == 2:
                value = worth(params.get("standing") or 0, award.standing, towards=bool(params.get("towards")))
        else:
            above = _in_family(levels.get(award.family), award)
            value = above if value == 2 else min(value, above)
        rung = max(rung, value)
        if value:
            hits.append(hit_on(kind, award, context, value))
    best = tuple(sorted(hits, key=lambda h: (-h.weight, h.document, h.span.start)))
    if params["every"] and held != names:
        rung = min(rung, 1)
    return Measured(rung, best, "the award named" if rung >= 2 else "an award like it", asked_for(params))


def _staged(value: int, asked: int, award: Award) -> int:
    """Where the criterion names a stage of the award, a lower one is part and a higher one beyond it."""
    if value < 2 or not asked or not award.stage or award.stage == asked:
        return value
    return 3 if award.stage > asked else 1


def _in_family(level: int | None, award: Award) -> int:
    """What another award of the body or line of work is worth beside one at ``level``: a higher one is beyond it."""
    if level is None or award.level is None or level == award.level:
        return 1 if award.family in TICKETS or award.family not in SHORT else 0
    return 3 if award.level > level else 1


TICKETS = {"first-aid", "it-user", "sia", "wiring", "swim-teaching", "electrical-testing", "plant-ticket", "cleaning"}
"""Short courses of which another in the line is part: one day of first aid is part of three."""


PROFESSIONAL = {"marketing", "finance", "hr", "accountancy", "legal", "procurement", "housing", "credit-management"}
"""Families of awards of professional bodies: a degree near their work is no equivalent of one."""
ELSE = re.compile(r"\b(?:an)?other\b|\bany\b", re.I)


def _in_field(params: dict[str, Any], context: Context) -> Measured:
    """No level is asked: any award in the field; a short course in it, or an award in a field near it, is part."""
    asked, near = _fields(params["fields"], counts_as()), _fields(params["fields"], related())
    hits, rung = [], 0
    above = max(4, (params.get("top_level") or 0) + 1) if not params["names"] else 99
    for kind, award in awards_of(params, context):
        if award.status in ("planned", "failed", "other_person") or (near and not award.fields & near):
            continue
        if award.family in ("gcse", "cse", "a-level", "functional") and near:
            continue
        held = award.status == "held" or (params.get("towards") and award.status == "in_progress")
        whole = award.level is not None and award.family not in SHORT
        if not asked:
            value = 2 if held and whole and (award.level or 0) >= 4 else 1
        elif award.fields & asked:
            value = 1 if not held else 3 if whole and award.full and (award.level or 0) >= above else 2 if whole else 1
        else:
            value = 1 if held and whole else 0
        if params["families"] and set(params["families"]) <= PROFESSIONAL and award.family == "degree":
            value = min(value, 1) if award.fields & asked else 0
        if (
            params["names"]
            and not ELSE.search(params["said"])
            and (award.level or 0) < (params["equivalent_level"] or 0)
        ):
            value = min(value, 1)
        if value:
            rung = max(rung, value)
            hits.append(hit_on(kind, award, context, value))
    best = tuple(sorted(hits, key=lambda h: (-h.weight, h.document, h.span.start)))
    return Measured(rung, best, "a qualification in that field", asked_for(params))


def _experience(params: dict[str, Any], context: Context) -> Measured:
    """Where the wording lets experience stand for the award: two years of posts of the kind."""
    patterns = [fields()[key] for key in params["fields"]]
    posts = [
        (r, e)
        for r, e in context.employments
        if not patterns or any(p.search(e.job_title) or p.search(e.employer or "") for p in patterns)
    ]
    months = months_of((e for _, e in posts), context.as_at)
    if not posts or months < ALTERNATIVE_MONTHS:
        return Measured(0, (), "", asked_for(params))
    hits = tuple(
        Hit(r.document.kind, _head(r.document.text, e.span), 1.5, "experience in place of the award") for r, e in posts
    )
    rung = 2 if patterns else 1
    return Measured(rung, hits, f"about {months // 12} years of work of that kind", asked_for(params))


def _head(text: str, span: Span) -> Span:
    part = text[span.start : span.end]
    cut = min((i for i in (part.find("\t"), part.find("\n")) if i > 0), default=len(part))
    return Span(span.start, span.start + cut)


def _fields(wanted: list[str], table: dict[str, frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*(table[key] for key in wanted)) if wanted else frozenset()
