"""What an award is in, and how well it was done, out of the words around its name."""

from __future__ import annotations

import re

from rules.qualifications.reading import fields_in
from workers.cv import school
from workers.cv.dates import SINGLE

LEVEL = r"(?:level|l)\s?(?:[1-8]|two|three|four|five|six|seven)\b"
QUALIFIER = re.compile(
    rf"[\s(:,.)/–-]*(?:(?:hons?|honours|degree|{LEVEL}|RQF|QCF|NVQs?|SVQs?|extended|national|subsidiary|associate|ordinary|first|"
    r"(?:science|arts|commerce|philosophy|technology|engineering)(?=\s*(?:,|\(|in\b))|diploma|certificates?|award|course|in|of|for|the|with|and(?=\s+\d)|\d{1,2}\b(?![:.]\d)|\d{3,4}(?:[/-]\d{1,2})?)\b|[\s(:,.)/–-])",
    re.I,
)  # fmt: skip
STATUS = (
    r"in progress|studying|study|expected|currently|awaiting|not completed|not finished|did not|didn['’]t|withdr[ae]w|failed|due\b|"
    r"part[- ]qualified|papers? left|expired|lapsed|predicted|ongoing|incomplete|completed|passed|achieved|obtained|working towards"
)
CLASSES: tuple[tuple[str, str], ...] = (
    (r"\b2[:.]1\b|\b2[:.]?i\b|\bupper second(?:[- ]class)?\b|\bsecond[- ]class(?: honours?)?,? (?:\()?upper\b", "2:1"),
    (r"\b2[:.]2\b|\b2[:.]?ii\b|\blower second(?:[- ]class)?\b|\bsecond[- ]class(?: honours?)?,? (?:\()?lower\b", "2:2"),
    (r"\bfirst[- ]class\b|\b1st(?:[- ]class)?\b(?! year)|(?:[,(:–-]\s?|\t|\n)first\b(?!\s(?:aid|year|line|certificate|diploma))|\bfirst(?=\s*[,)]|\s*$)", "First"),
    (r"\bthird[- ]class\b|\b3rd(?:[- ]class)?\b(?! year)|(?:[,(:–-]\s?|\t|\n)third\b(?! year)", "Third"),
    (r"\bD\*?(?:D\*?|M|P)(?:D\*?|M|P)?\b\*?|\b(?:MMM|MMP|MPP|PPP|MM|MP|PP)\b", ""),
    (r"\bdistinction\b\*?", "Distinction"),
    (r"\bmerit\b", "Merit"),
    (r"\bpass(?:ed)?\b(?! rate)", "Pass"),
)  # fmt: skip
GRADES = [(re.compile(pattern, 0 if not name else re.I), name) for pattern, name in CLASSES]
ENDS = re.compile(
    rf"[\t\n,;|(]|\s[-–—]\s|:|\s(?:at|from|with)\s(?=[A-Z])|[\s(]*\b(?:{STATUS})\b|\s+{LEVEL}|\.\s|\s+(?=\d)", re.I
)


def grade(text: str) -> str | None:
    """The class or grade said, in one form: "Upper Second" is 2:1."""
    for pattern, name in GRADES:
        found = pattern.search(text)
        if found:
            return name or found[0]
    return None


def subject(before: str, after: str) -> str | None:
    """What the award is in: after its name, else before it, else beside it. What a comma or a cell parts from the name
    may be a school's or a firm's name too: it is a subject only where it names a field of study."""
    own, _, beside = after.partition("\t") if "\t" in after else after.partition("\n")
    lead = re.match(rf"(?:[\s(]*(?:hons?\b\.?|honours|{LEVEL}|degree|diploma|\)))*\s*(?P<apart>[,(]?)", own, re.I)
    first = _named(_after(own))
    if first and lead and lead["apart"] and not _is_field(first):
        first = None
    near = [_named(_after(part)) for part in re.split(r"[\t\n,]", f"{own[lead.end() :] if lead else ''}\n{beside}")]
    return first or _named(_before(before)) or next((part for part in near if part and _is_field(part)), None)


def _is_field(text: str) -> bool:
    return bool(fields_in(text)) or school.KNOWN.search(text) is not None


def _after(text: str) -> str:
    while (cut := QUALIFIER.match(text)) and cut.end():
        text = text[cut.end() :]
    for pattern, name in GRADES:
        if name and (found := pattern.match(text)):
            text = text[found.end() :]
    return ENDS.split(text, maxsplit=1)[0]


def _before(text: str) -> str:
    text = re.split(r"[\t\n,;|]|\s[-–—]\s", text)[-1]
    text = re.sub(rf"(?:^|\s){LEVEL}\s*", " ", text, flags=re.I)
    return re.sub(
        r"(?:^|\s)(?:in|and|an?|my|GNVQ|intermediate|advanced|CACHE|City (?:&|and) Guilds)\s*$",
        "",
        text.rstrip(" (:-–"),
        flags=re.I,
    )


def _named(text: str) -> str | None:
    text = text.strip(" .,:;()–•-")
    fit = 1 < len(text) < 80 and text[0].isupper() and not SINGLE.search(text) and not school.INSTITUTION.search(text)
    fit = fit and re.fullmatch(r"(?:diploma|certificate|award|degree|course)s?", text, re.I) is None
    fit = fit and re.search(r"\b(?:NARIC|ENIC|comparab\w+)\b", text) is None
    return text if fit and not any(name and pattern.fullmatch(text) for pattern, name in GRADES) else None


def institution(text: str) -> str | None:
    """The first part of the text that names a school, college or university."""
    for part in re.split(r"[\t\n,;|]|\s[-–—]\s|\s{2,}", text):
        words = SINGLE.sub("", part).strip(" .()–-")
        exam = re.search(r"certificate|examination", words, re.I)
        if school.INSTITUTION.search(words) and not exam and len(words) < 80 and words[:1].isupper():
            return words
    return None
