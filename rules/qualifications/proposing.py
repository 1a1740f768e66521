"""Criteria that ask for an award, a register or a licence, read into parts."""

from __future__ import annotations

import re
from typing import Any

from rules.binding import Group, Node, Part
from rules.catalogue import rule
from rules.qualifications.courses import courses_asked
from rules.qualifications.holding import PARTS
from rules.qualifications.naming import bare_name, own_names, says_more, without
from rules.qualifications.reading import COUNT, NUMBER, RANGE, fields_in, level_in, named_in, stage_in
from rules.qualifications.standing import standing_asked
from rules.reference_tables import Award, awards, registers, subjects

ASKS_AWARD = re.compile(
    r"\b(?:GCSE|GCE|O[- ]level|A[- ]level|NVQ|QCF|RQF|diploma|certificate|degree|HNC|HND|BTEC|qualif\w+|level [1-8]|ECDL|ICDL|CLAiT|A1 assessor|PGCE|QTS|NPQ|MBBS|"
    r"educat(?:ed|ion) (?:to|in)|general education|basic education|first aid|food hygiene|care certificate|HLTA|NNEB|CIPD|AAT|ILM|DipSW|CQSW|awards?\b|graduate|educated|(?:standard|level) of (?:general )?education)",
    re.I,
)
NOT_AWARD = re.compile(r"\b(?:award[- ]winning|rewarding|a degree of|high degree)\b", re.I)
EXPERIENCE = re.compile(
    r"\bor (?:equivalent,? |significant |substantial |relevant |vocational |practical |professional |comparable |demonstrable )*experience|equivalent (?:vocational |relevant |professional |work )*experience|equivalent, relevant experience|or substantial",
    re.I,
)
REGISTER = re.compile(
    r"\b(?:regist(?:ered|ration) (?:with|as|on)|registered building inspector|full registration|professional registration|current registration|NMC|HCPC|GMC|GPhC|general pharmaceutical council|SSSC|NISCC|social care wales|social work england|licence to practi[sc]e)",
    re.I,
)
LICENCE = re.compile(
    r"\b(?:driv(?:er|ing) (?:with|licen[cs]e)|full (?:uk |clean )*(?:driving )?licen[cs]e|own (?:vehicle|car|transport)|(?:access to|use of) (?:a |an |own |your own )?(?:car|vehicle|transport)|clean licen[cs]e|ability to drive\b(?! (?:a |an )?(?:tractor|minibus|van|lorr|vehicles|large|hgv|lgv|plant|change|improve))|car driver|driver\b.*licen[cs]e)",
    re.I,
)
SAME = re.compile(r"equivalent|or higher|recogni[sz]ed|\bor above\b|\bie\b|\bi\.e", re.I)
EDUCATION = re.compile(
    r"\b(?:good|sound|basic|general) (?:general |basic |all[- ]round )?(?:standard of |level of )?(?:general )?education\b",
    re.I,
)
DEGREE = re.compile(r"\b(?:degree|graduate)\b", re.I)
POSTGRADUATE = re.compile(r"\bpost-? ?graduate\b(?! certificate in education)", re.I)
# Being willing to learn, and learning in general, are no award that is asked.
LEARNING = re.compile(
    r"\b(?:willing|commit\w+ to|prepared to|ability to|evidence of (?:further|recent|continu)|continu\w+ (?:professional )?(?:development|training)|"
    r"further training|determination)\b",
    re.I,
)
# A 4 is a standard pass and needs no asking; only a strong pass, 5, or more does.
STRONG = re.compile(
    r"(?:\bgrades? (?=[5-9]\b)|(?<![A-Z]/)\b(?=[5-9] (?:or|and) (?:above|higher|better)\b))([5-9])", re.I
)
OF_A_KIND = re.compile(r"\b(?:qualifications?|degree|diploma|training) (?:in|as)\b|\bqualified\b", re.I)
"""Beside a register, words that ask for the award as well."""
WILLING = re.compile(
    r"\bor (?:be |a |have (?:a |the )?)?(?:will\w+|prepared|commit\w+|ability)(?: to)?(?: \w+){0,2} (?:obtain|undertake|complete|gain|train|achieve|work|study|take|be trained)",
    re.I,
)
OPEN = re.compile(
    r"\b(?:another|other|any|similar|related|a) (?:relevant|related|similar) |\bor another relevant|\brelevant (?:subject|discipline|field|area)",
    re.I,
)
"""Wordings that leave the field open."""
EXAMPLES = re.compile(r"\be\.?g\b|\bsuch as\b|\bfor example\b|\bincluding\b", re.I)
AND_LEVEL = re.compile(
    r"\b(?:and|plus|together with)\b (?:also )?(?:an? |at least |one |two |2 |a minimum of )*(?:relevant |full )?(?:level [3-8]|A[- ]levels?|NVQ|BTEC|HN[CD])",
    re.I,
)
"""School subjects and a higher award, both of them."""
LED = re.compile(
    r"\b(?:leadership|management)\b(?: qualification)? (?:for|in|of|within) (?!.*\bor\b (?!working|equivalent))", re.I
)
"""Leading a line of work, which is in that work as well as in management."""
TOWARDS = re.compile(
    r"\bor (?:be |is |are |you['’]?re |currently )*(?:working|studying|training) (?:towards?|for)|\bor (?:be )?(?:willing|prepared) to work towards",
    re.I,
)
JOINS = re.compile(r"\bor\b|/|\bwith\b|\band\b", re.I)
WITH = re.compile(r"\b(?:with|and|plus)\b(?!.*\bor\b(?! equivalent))", re.I)
GENERAL = {
    "degree",
    "higher",
    "level-3",
    "level-2",
    "a-level",
    "gcse",
    "cse",
    "functional",
    "vocational",
    "other",
    "office",
    "care-management",
}
"""Families of awards that are named by their level rather than by their own name."""
BY_LEVEL = {"finance", "hr", "management", "housing", "procurement", "advice", "counselling", "youth-work"}
"""Families that stand at several levels: where a level is asked, the level and the field decide."""


def propose(text: str, category: str | None) -> Node | None:
    """The parts that ask for an award, register or licence, or None where the wording asks for none."""
    circumstance = _circumstance(text, category)
    if circumstance is not None:
        return circumstance
    parts: list[Node] = []
    registration = _register(text)
    if registration is not None:
        parts.append(registration)
    wants = (
        category in (None, "qualification", "other")
        and (ASKS_AWARD.search(text) or _names_award(text) or (category == "qualification" and own_names(text)))
        and not NOT_AWARD.search(text)
        and not LEARNING.search(text)
    )
    if wants and registration is not None and _entailed(text, str(registration.params["register"])):
        wants = False
    if wants and (registration is None or _names_award(text) or (OF_A_KIND.search(text) and fields_in(text))):
        parts.append(Part(rule("qualification/award").copy(), parameters(text), text))
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else Group("all", tuple(parts))


def _circumstance(text: str, category: str | None) -> Part | None:
    licence = LICENCE.search(text) and category in (
        None,
        "circumstance",
        "other",
        "qualification",
        "skill",
        "attribute",
    )
    if not licence and category != "circumstance":
        return None
    # Its expressions are many, and few criteria need them.
    from rules.qualifications.circumstances import asked_of, compound

    asked = asked_of(text)
    if licence:
        key = "circumstance/hours-and-travel" if compound(asked) else "licence/driving"
        return Part(rule(key).copy(), {**asked, "said": _said(text)}, text)
    if asked["travel"] or set(asked["hours"]) - {"callout", "weather"}:
        return Part(
            rule("circumstance/hours-and-travel").copy(), {**asked, "licence": False, "said": _said(text)}, text
        )
    return None


def _names_award(text: str) -> bool:
    return any(a.id not in ("qualification", "qts") for a in awards().fitting(text))


def _register(text: str) -> Part | None:
    if not REGISTER.search(text):
        return None
    key = next(registers().fitting(text), None)
    if key is None:
        return None
    params: dict[str, Any] = {"register": key, "said": _said(text)}
    if key == "nursing":
        parts = [part for part, pattern in PARTS.items() if pattern.search(text)]
        params["part"] = parts[0] if len(parts) == 1 and "associate" not in text.lower() else ""
    return Part(rule("membership/registration").copy(), params, text)


ENTAILED = {"nursing": {"nursing"}, "social-work": {"social-work"}, "health-professions": {"allied-health", "nursing"}}
"""Awards by which alone one comes on a register: whoever is on it has one."""


def _entailed(text: str, register: str) -> bool:
    """Whether being on the register says all that the wording asks: it names who one is and no award, level or degree."""
    named = {a.family for a in awards().fitting(text) if a.id != "qualification"}
    more = level_in(text) is not None or re.search(r"\b(?:degree|diploma|qualifi\w+|certificate)\b", text, re.I)
    return not more and named <= ENTAILED.get(register, set())


def parameters(wording: str) -> dict[str, Any]:
    """level, equivalent_level, count, subjects, names, families, fields, experience and said; own for what no table knows."""
    own = own_names(wording)
    text = without(wording, own)
    if own and not says_more(text):
        text = ""
    found_here = {kind.id for kind, _ in named_in(text)}
    named = [
        a for a in awards() if a.id in found_here and a.id not in ("qualification", "level", "certificate", "diploma")
    ]
    ids = [a.id for a in named]
    level = level_in(text)
    if level is None:
        levels = [a.level for a in named if a.level and a.family not in ("gcse", "it-user", "cse")]
        level = min(levels) if levels else None
    both = {"english", "mathematics"} <= set(subjects().fitting(text))
    school = bool({"gcse", "o-level", "national-5"} & set(ids)) or both or EDUCATION.search(text) is not None
    wanted = (
        [*subjects().fitting(text)] if school or re.search(r"\b(?:english|maths?|mathematics)\b", text, re.I) else []
    )
    counted = COUNT.search(text)
    count = 0
    if counted:
        count = int(counted[1]) if counted[1].isdigit() else NUMBER[counted[1].lower()]
    equivalent = level or (2 if school else None)
    if level is None and not school:
        level = 7 if POSTGRADUATE.search(text) else 6 if DEGREE.search(text) else None
        equivalent = level
    given = level_in(text)
    courses = _courses(text) if not school and given is None and not DEGREE.search(text) else []
    special = [
        a.id
        for a in named
        if a.family not in GENERAL
        and not (courses and a.id in COURSES)
        and not (given and a.family in BY_LEVEL)
        and not (DEGREE.search(text) and a.family in ("nursing", "social-work"))
    ]
    strong = STRONG.search(RANGE.sub(" ", text)) if school else None
    found = _fields(text, [a for a in named if a.id in special]) if not school else []
    same = SAME.search(wording) is not None
    levels = [a.level for a in named if a.level and a.family not in ("gcse", "it-user", "cse")]
    if DEGREE.search(text):
        levels.append(6)
    top = max([level or 0, *levels]) if re.search(r"\bor\b|/", text) else level
    rest = _without(text, [a for a in named if a.id in special])
    listed = EXAMPLES.search(text) is not None and OPEN.search(text) is not None
    alone = not (given and (listed or (same and fields_in(text)) or (JOINS.search(text) and fields_in(rest))))
    if special and alone and not DEGREE.search(text):
        level = None
    if not own and not named and not found and level is None and not school:
        own = bare_name(wording)
    return {
        "level": None if school and not ({"a-level"} & set(ids)) else level,
        "equivalent_level": equivalent if SAME.search(text) or not wanted else None,
        "count": count if school else 0,
        "subjects": wanted if school else [],
        "names": special,
        "families": sorted({a.family for a in named if a.id in special}),
        "fields": [] if school or courses else found,
        "every": len(special) > 1 and re.search(r"\band\b", text) is not None and re.search(r"\bor\b|/", text) is None,
        "near_award": bool(special and same and found and not school and not courses),
        "courses": courses,
        "every_course": bool(courses) and EXAMPLES.search(text) is None,
        "equivalent": same,
        "least": int(strong[1]) if strong else 0,
        "top_level": top,
        "experience": bool(EXPERIENCE.search(wording)),
        "own": own,
        "asked_level": level_in(wording),
        "stage": stage_in(wording) if special else 0,
        "also_level": level if school and level and AND_LEVEL.search(text) else None,
        "both_fields": len(found) > 1 and "management" in found and LED.search(text) is not None,
        "standing": standing_asked(text) if special else 0,
        "open": OPEN.search(wording) is not None,
        "joined": bool(special and given and not listed) and WITH.search(text) is not None,
        "towards": TOWARDS.search(wording) is not None or WILLING.search(wording) is not None,
        "willing": WILLING.search(wording) is not None,
        "said": _said(wording),
    }


COURSES = {"first-aid", "emergency-first-aid", "food-hygiene", "safeguarding-course", "manual-handling"}
"""Awards that are short courses, where several of them are asked together."""


def _courses(text: str) -> list[str]:
    """Short courses that are asked together: all of a list, or most of the examples of an equivalent."""
    together = re.search(r"\band\b|&", text) is not None and re.search(r"\bor\b|/", text) is None
    examples = EXAMPLES.search(text) is not None and SAME.search(text) is not None
    return courses_asked(text) if together or examples else []


def _fields(text: str, named: list[Award]) -> list[str]:
    """The fields asked: beside awards that are named, those of the other words, if they have any."""
    return sorted(fields_in(_without(text, named)) or fields_in(text))


def _without(text: str, named: list[Award]) -> str:
    for kind in named:
        text = kind.pattern.sub(" ", text)
    return text


def _said(text: str) -> str:
    return " ".join(text.split()).rstrip(".;")
