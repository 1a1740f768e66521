"""Awards as people write them, read out of any text with their level, subjects, field, grades and status."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.document import Span
from rules.reference_tables import awards, fields, subjects

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
SCQF = re.compile(r"\bSCQF(?: level)? ?(\d{1,2})\b", re.I)
# SCQF to RQF: https://scqf.org.uk/about-the-framework/interactive-framework/ and the Pearson map.
SCQF_RQF = {4: 1, 5: 2, 6: 3, 7: 4, 8: 5, 9: 6, 10: 6, 11: 7, 12: 8}
COUNT = re.compile(
    r"\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:\w+ ){0,2}?(?:GCSE|O['’]?[- ]?level|CSE|GCE|A[- ]?level|National 5|standard grade)",
    re.I,
)
TIMES = re.compile(r"\b(?:GCSE|O[- ]level)['’]?s? ?(?:[x×] ?|\()(\d{1,2})\b", re.I)
GRADE = re.compile(r"(?<![A-Za-z0-9])(A\*|[A-G]|[1-9])(?![A-Za-z0-9*])")
# "9-1", "A*-C": a scale or a range and no grade of a subject.
RANGE = re.compile(r"\(?\b(?:9\s?[-–]\s?1|9\s?[-–]\s?4|A\*?\s?[-–]\s?[CGE])\b\)?")
IN_PROGRESS = re.compile(
    r"\b(?:working towards?|studying|finishing|to finish|currently (?:doing|taking|completing|working)|in progress|part[- ]way|half ?way|due to (?:finish|complete)|expected|to be completed|"
    r"enrolled|ongoing|predicted|awaiting|second year|first year of|final year|units? (?:done|left|to go|completed)|not yet (?:finished|complete)|nearly finished|"
    r"completing|results? (?:is |are )?due|due to (?:qualify|graduate)|will qualify|half way (?:to|through)|papers? left|assessment in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn)|started (?:in )?(?:january|february|march|april|may|june|july|september|october|november|this year)|passed \w+ (?:of|out of) \w+ units?|\w+ (?:of|out of) \w+ units|finish(?:es)? in|due (?:in |by )?(?:\w+ )?20\d\d|year \d of \d|module)",
    re.I,
)
PLANNED = re.compile(
    r"\b(?:would like to|I(?:'ll| will)\b|will (?:register|qualify|be)|hope to|want to|intend to|plan(?:ning)? to|willing to|keen to|booked|about to (?:start|begin)|start(?:ing|s) (?:in|my)|happy to|looking to)\b",
    re.I,
)
FAILED = re.compile(
    r"\b(?:never finished|did(?:n['’]t| not) (?:finish|complete|pass|get)|failed|not completed|incomplete|withdr[ae]w|dropped out|left (?:before|without|after|early|part[- ]way|in (?:the )?(?:first|second) year)|did(?:n['’]t| not) (?:sit|take)|attempted|unfinished|gave up|not (?:a )?qualified|no (?:formal |care )?qualification)",
    re.I,
)
LAPSED = re.compile(r"\b(?:lapsed|expired|out of date|ran out)\b", re.I)
OTHERS = re.compile(
    r"\bmy (?:mother|mum|father|dad|wife|husband|partner|sister|brother|son|daughter|friend|manager)\b|\b(?:team|staff|carers|colleagues|learners) (?:to|towards|through|with)\b|\bsupport(?:ed|ing)? (?:\w+ ){0,3}(?:to gain|through|to complete|with their)\b",
    re.I,
)
OVERSEAS = re.compile(
    r"\b(?:overseas|abroad|ENIC|NARIC|Zimbabwe|Nigeria|Ghana|India|Kerala|Philippines|Poland|Romania|Kenya|South Africa|Pakistan|Bangladesh|Spain|Italy|Portugal|"
    r"Hungary|Bulgaria|Lithuania|Latvia|Ukraine|Syria|Iran|Jamaica|Sri Lanka|Nepal|Harare|Lagos|Manila|Warsaw|WASSCE|ZIMSEC|Matric|Abitur|Licencjat)\b",
    re.I,
)


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


# Something that an award's name always holds one of: a quick look, so that most sentences need no reading.
AWARDISH = re.compile(
    r"\d|\b[A-Z]{2,}|[A-Z]\.[A-Z]|\b(?:B|M|F)[A-Z]?[a-z]{1,3}\b|"
    r"(?i:degree|diplom|certif|qualif|award|level|graduat|bachelor|master|doctor|apprentic|access|functional|national|chartered|higher|first aid|hygiene|"
    r"safety|handling|saw|fork|lift|spray|pesticid|guard|makaton|sign lang|counsel|guidance|teach|assess|pitman|standard|licen|nurse|work|librarian|"
    r"accountan|skills|prince|baccal|leaving|housing|classroom|literacy|numeracy|minibus|competence|induction|manager|second|comptia|cisco|microsoft|gas|cutter|guilds|"
    r"tech|headship|swim|environmental|planning|safeguard|clait|driving|training)"
)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def level_in(text: str) -> int | None:
    """The RQF level that the words name, or None."""
    found = SCQF.search(text)
    if found:
        return SCQF_RQF.get(int(found[1]))
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
    return frozenset(key for key, pattern in fields().items() if pattern.search(text))


def subjects_in(text: str) -> dict[str, bool]:
    """Subjects named, each with whether its grade is a pass at C or 4 or above; no grade beside it counts as passed."""
    out: dict[str, bool] = {}
    for key, pattern in subjects().items():
        for found in pattern.finditer(text):
            before, after = text[max(0, found.start() - 4) : found.start()], text[found.end() : found.end() + 22]
            grade = re.match(
                r"(?:\s*(?:language|literature|lang|lit))?\s*[(:–-]?\s*(?:grade\s*)?(A\*|[A-G]|[1-9])(?![A-Za-z0-9])",
                after,
                re.I,
            )
            passed = grade is None or grade[1].upper() in ("A*", "A", "B", "C", "9", "8", "7", "6", "5", "4")
            out[key] = out.get(key, False) or passed
            del before
    return out


def status_of(text: str) -> str:
    """Whether the award in this sentence is held, and if not, why."""
    if OTHERS.search(text):
        return "other_person"
    if FAILED.search(text):
        return "failed"
    if LAPSED.search(text):
        return "lapsed"
    if IN_PROGRESS.search(text):
        return "in_progress"
    if PLANNED.search(text):
        return "planned"
    return "held"


def read(text: str, offset: int, context: str) -> list[Award]:
    """Awards in one sentence or line. ``context`` is the text with what stands beside it (the next line of a CV);
    ``offset`` is where the text begins in its document."""
    if not AWARDISH.search(text):
        return []
    out: list[Award] = []
    taken: list[tuple[int, int]] = []
    text, context = (re.sub(r"\s", " ", RANGE.sub(_blank, part)) for part in (text, context))
    for kind in awards():
        for found in kind.pattern.finditer(text):
            if any(found.start() < end and start < found.end() for start, end in taken):
                continue
            if kind.id in ("diploma", "certificate", "level") and any(
                abs(found.start() - end) < 30 for _, end in taken
            ):
                continue
            if kind.id == "qualification":
                continue
            taken.append((found.start(), found.end()))
            out.append(_award(kind.id, kind.family, kind.level, text, found.start(), offset, context))
    return out


def _award(key: str, family: str, level: int | None, text: str, at: int, offset: int, context: str) -> Award:
    near = text[max(0, at - 40) : at + 90]
    level = level if level is not None else level_in(near) or level_in(context)
    named = subjects_in(context) if family in ("gcse", "cse", "functional", "a-level") else {}
    if family == "cse":
        # Only a grade 1 in CSE counted as an O level pass.
        named = {s: bool(re.search(r"grade 1\b|\(1\)|\b1\b", context)) for s in named}
    count = count_in(context)
    if family == "gcse":
        count = max(count, len(named), len(re.findall(r"[\(\s,:](?:A\*|[ABC]|[4-9])(?=[\),;.\s]|$)", context)))
    small = key in (
        "certificate",
        "care-certificate",
        "first-aid",
        "food-hygiene",
        "safeguarding-course",
        "level",
        "as-level",
        "typing",
    )
    full = not small and family not in ("functional", "cse", "it-user", "teaching-short")
    span = Span(offset, offset + len(text))
    return Award(
        key,
        family,
        level,
        fields_in(context if len(context) < 160 else text[max(0, at - 60) : at + 100]),
        named,
        count,
        status_of(context),
        bool(OVERSEAS.search(context)),
        span,
        full,
    )
