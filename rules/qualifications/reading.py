"""Awards as people write them, read out of any text with their level, subjects, field, grades and status."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from rules.document import Span
from rules.qualifications.comparing import compared, without_comparison
from rules.qualifications.grades import GRADE, cse_passed, grades_in, passes_in, subjects_in, ungraded
from rules.qualifications.standing import BODIES, standing_in
from rules.qualifications.status import anothers, denied_before, status_of
from rules.qualifications.tables import award_fields, overseas
from rules.reference_tables import Award as Kind
from rules.reference_tables import awards, fields

NUMBER = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}
LEVEL = re.compile(
    r"\b(?:level|L|NVQ|SVQ|GNVQ|VRQ|QCF|RQF|AAT|ILM|CMI|CIPD)[ -]{0,2}(?:level |L|in )?\(?([1-8]|two|three|four|five|six|seven)\b",
    re.I,
)
SHORT_LEVEL = re.compile(r"\b(?:L|level )(?=[1-8]\b|(?:one|two|three|four|five|six|seven|eight)\b)(\w+)", re.I)
MATHS = re.compile(r"\bmath(?:ematic)?s?\b", re.I)
ROMAN = re.compile(r"\b(?:[NS]VQ|[Ll]evel) (?:[Ll]evel )?(III|II|IV|I|V)\b")
ROMANS = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}
ENTRY = re.compile(r"\bentry level\b|\bentry [1-3]\b", re.I)
WHITE = re.compile(r"\s")
# A line that speaks of the award on the line before it: set in, or saying what it compares with.
GOES_ON = re.compile(r"[ \t]{2}|[^\n]*\b(?:comparable|equivalent to|NARIC|ENIC)\b")
DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}(?:[A-Z]\b)?")
SCQF = re.compile(r"\bSCQF(?: level)? ?(\d{1,2})\b", re.I)
# SCQF to RQF: https://scqf.org.uk/about-the-framework/interactive-framework/ and the Pearson map.
SCQF_RQF = {4: 1, 5: 2, 6: 3, 7: 4, 8: 5, 9: 6, 10: 6, 11: 7, 12: 8}
COUNT = re.compile(
    r"\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:\w+ ){0,2}?(?:GCSE|O['’]?[- ]?level|CSE|GCE|A[- ]?level|National 5|standard grade)",
    re.I,
)
TIMES = re.compile(r"\b(?:GCSE|O[- ]level)['’]?s? ?(?:[x×] ?|\()(\d{1,2})\b", re.I)
# "9-1", "A*-C": a scale or a range and no grade of a subject.
RANGE = re.compile(r"\(?\b(?:9\s?[-–]\s?1|9\s?[-–]\s?4|A\*?\s?[-–]\s?[CGE])\b\)?")


@dataclass(frozen=True, slots=True)
class Award:
    """One award read. ``level`` is the RQF level or None; ``subjects`` maps subject to passed at C/4 or above;
    ``count`` is how many subjects were said; ``status`` is held, in_progress, planned, failed, lapsed or other_person."""

    id: str
    family: str
    level: int | None
    fields: frozenset[str]
    subjects: dict[str, bool]
    count: int
    status: str
    overseas: bool
    span: Span
    full: bool
    """False for short awards and certificates that do not make a full qualification of their level."""
    grades: dict[str, int] = field(default_factory=dict)
    """The GCSE grade of each subject, as a number, where one is written."""
    stage: int = 0
    """Where a body's awards go by stages and not by levels: 1 foundation, 2 intermediate, 3 practitioner or advanced."""
    standing: int = 0
    """Of a professional body, the grade of membership said: see standing.py."""
    compared: bool = False
    """Made abroad, and UK ENIC has said what it compares with: the level is theirs."""


# Something that an award's name always holds one of.
AWARDISH = re.compile(
    r"\d|\b[A-Z]{2,}|[A-Z]\.[A-Z]|\b(?:B|M|F)[A-Z]?[a-z]{1,3}\b|"
    r"(?i:degree|diplom|certif|qualif|award|level|graduat|bachelor|master|doctor|apprentic|access|functional|national|chartered|higher|first aid|hygiene|"
    r"safety|handling|saw|fork|lift|spray|pesticid|guard|makaton|sign lang|counsel|guidance|teach|assess|pitman|standard|licen|nurse|work|librarian|"
    r"accountan|skills|categor|approved|practice|verif|quality|accounting|personnel|matur|abitur|laurea|magister|mgr|matric|bachill|bacalaur|royal town|shorthand|prince|baccal|leaving|housing|classroom|literacy|numeracy|minibus|competence|induction|manager|second|comptia|cisco|microsoft|gas|cutter|guilds|card|tacho|belt|coach|interpret|ticket|hour|paediatric|qualified|instruct|noise|revenues|food|"
    r"tech|headship|swim|environmental|planning|safeguard|clait|driving|training)"
)


STAGES = (
    (
        3,
        re.compile(
            r"\b(?:practitioner|advanced|expert|managing professional|PMQ|PPQ|black belt)\b",
            re.I,
        ),
    ),
    (2, re.compile(r"\b(?:intermediate|green belt|specialist)\b", re.I)),
    (1, re.compile(r"\b(?:foundation|fundamentals|introduct\w+|yellow belt)\b", re.I)),
)


def stage_in(text: str) -> int:
    """The highest stage that the words name, or 0."""
    return next((stage for stage, pattern in STAGES if pattern.search(text)), 0)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def undotted(text: str) -> str:
    """Abbreviations without their stops: "N.V.Q." is read as "NVQ"."""
    return DOTTED.sub(lambda found: found[0].replace(".", ""), text)


def spelled(text: str) -> str:
    """The text with levels and subjects in one spelling: "L3" and "level three" as "level 3", "Mathematics" as "maths"."""
    text = MATHS.sub("maths", text)
    return SHORT_LEVEL.sub(lambda found: f"level {NUMBER.get(found[1].lower(), found[1])}", text)


def level_in(text: str) -> int | None:
    """The RQF level that the words name (0 for an entry level), or None."""
    text = undotted(text)
    found = SCQF.search(text)
    if found:
        return SCQF_RQF.get(int(found[1]))
    if ENTRY.search(text):
        return 0
    found = ROMAN.search(text)
    if found:
        return ROMANS[found[1]]
    found = LEVEL.search(text)
    if not found:
        return None
    word = found[1].lower()
    return int(word) if word.isdigit() else NUMBER[word]


def count_in(text: str) -> int:
    """How many subjects the words say: "five GCSEs", "GCSEs x 9"; 0 where they do not."""
    found = COUNT.search(text)
    if found is None:
        found = TIMES.search(text)
    if found is None:
        return 0
    word = found[1].lower()
    return int(word) if word.isdigit() else NUMBER[word]


def fields_in(text: str) -> frozenset[str]:
    return frozenset(fields().fitting(text))


APPRENTICE = re.compile(r"\bapprentice\b(?!ship)", re.I)
"""A post: its level is that of what is learnt in it."""
SCHOOL = ("gcse", "cse", "functional", "a-level")
SMALL = {
    "certificate",
    "care-certificate",
    "first-aid",
    "food-hygiene",
    "safeguarding-course",
    "level",
    "as-level",
    "typing",
}
"""Awards that do not make a full qualification of their level."""
PEOPLE = (
    "practice-assessor",
    "practice-educator",
    "practice-educator-1",
    "amhp",
    "best-interests-assessor",
    "nursing",
    "idva",
)
"""Awards called by who holds them, so that they may be spoken of as somebody else."""
OWN_PERSON = re.compile(r"\b(?:am|I['’]m|as|became|being|was|be) (?:also )?(?:an? |the )(?:\w+ )?$", re.I)


def read(text: str, offset: int, context: str) -> list[Award]:
    """Awards in one sentence or line. ``context`` is the text with what stands beside it (the next line of a CV);
    ``offset`` is where the text begins in its document."""
    span = Span(offset, offset + len(text))
    written, text = text, RANGE.sub(_blank, undotted(text))
    found = named_in(WHITE.sub(" ", without_comparison(text))) or named_in(WHITE.sub(" ", text))
    if not found or not AWARDISH.search(written):
        return []
    context = RANGE.sub(_blank, undotted(context))
    pieces = _pieces(text, context, [start for _, start in found])
    return [_award(kind, WHITE.sub(" ", text), start, span, pieces[start]) for kind, start in found]


@lru_cache(maxsize=1024)
def named_in(text: str) -> tuple[tuple[Kind, int], ...]:
    """Each award named, with where; no words twice. A line is read again as what stands below the one before."""
    out: list[tuple[Kind, int]] = []
    taken: list[tuple[int, int]] = []
    for kind, pattern in awards().worth_trying(text):
        for found in pattern.finditer(text):
            if any(found.start() < end and start < found.end() for start, end in taken):
                continue
            if kind.id in ("diploma", "certificate", "level") and any(
                abs(found.start() - end) < 30 for _, end in taken
            ):
                continue
            if kind.id == "qualification" or (kind.id == "level" and APPRENTICE.search(text)):
                continue
            taken.append((found.start(), found.end()))
            out.append((kind, found.start()))
    return tuple(out)


def _pieces(text: str, context: str, starts: list[int]) -> dict[int, str]:
    """What belongs to the award at each start. Where lines of a list were taken for one sentence, a line that names an
    award begins another: what stands beside one is not the other's."""
    lines = sorted({text.rfind("\n", 0, start) + 1 for start in starts})
    lines = [line for line in lines if line == lines[0] or not GOES_ON.match(text, line)]
    out = {}
    for start in starts:
        here = max((line for line in lines if line <= start), default=0)
        after = next((line for line in lines if line > here), None)
        begin = 0 if here == lines[0] else here
        piece = text[begin:after] if after is not None else context[begin:]
        out[start] = WHITE.sub(" ", piece)
    return out


def _award(kind: Kind, text: str, at: int, span: Span, context: str) -> Award:
    near = text[max(0, at - 40) : at + 90]
    said = level_in(near)
    abroad = compared(context) if kind.family not in SCHOOL else None
    if abroad is not None:
        level: int | None = abroad
    elif kind.level is None or kind.id == "apprenticeship":
        level = said if said is not None else level_in(context)
        level = kind.level if level is None else level
    else:
        level = kind.level
    named = subjects_in(context, kind.family, level) if kind.family in SCHOOL else {}
    if kind.family == "cse":
        # Only a grade 1 in CSE counted as an O level pass.
        named = {s: cse_passed(context, s) for s in named}
    count = count_in(context)
    if kind.family == "gcse":
        count = max(count, passes_in(context, len(named)))
    beside = context if abroad is None else without_comparison(context).rstrip()
    full = (kind.id not in SMALL or abroad is not None) and kind.family not in (
        "functional",
        "cse",
        "it-user",
        "teaching-short",
    )
    return Award(
        kind.id,
        kind.family,
        level,
        fields_in(beside if len(beside) < 160 else text[max(0, at - 60) : at + 100])
        | award_fields().get(kind.family, frozenset()),
        named,
        count,
        "other_person"
        if kind.id in PEOPLE and anothers(text, at) and not OWN_PERSON.search(text[max(0, at - 30) : at])
        else "failed"
        if denied_before(text, at) or (kind.family in SCHOOL and ungraded(context))
        else status_of(context),
        kind.id.startswith("overseas") or overseas().search(context) is not None,
        span,
        full,
        grades_in(context) if kind.family == "gcse" else {},
        stage_in(near),
        standing_in(near) if kind.family in BODIES else 0,
        abroad is not None,
    )


__all__ = ["COUNT", "GRADE", "NUMBER", "Award", "count_in", "fields_in", "level_in", "read", "status_of", "subjects_in"]
