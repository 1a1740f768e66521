"""The name of the post and of the employer, where no label gives them."""

from __future__ import annotations

import re

from rules.document import Document
from workers.person_spec.headings import CRITERIA_HEADING, DUTIES

FORMS = r"(?:person(?:al|nel)? specification|job description|role (?:profile|description)|job (?:profile|title)|applicant (?:information )?pack|vacancy|post title)"
TITLE_AROUND = re.compile(rf"\b{FORMS}s?\b|^\W*for\b", re.I)
HEAD = 20
GRADE_BEHIND = re.compile(r"\s*\((?:G\d|Grade \w+|Band \w+|[HSA]?EO|SCS\d?)\)\s*$", re.I)
# Lines that stand at the head of a document and name no post.
NO_TITLE = re.compile(
    r"^\W*(?:what (?:are )?we|about|contents|welcome|job summary|notes?\b|the person|introduction|summary|vacancy advert\w*|criteria|essential|desirable|section|this document|note:|we are)|^[\[{<(-]|[=|]|:\s*\S",
    re.I,
)
FRONT = re.compile(r"^title\s*[:=]\s*[\"']?(.+?)[\"']?$", re.I)
WORD = r"[A-Z0-9][\w'’&-]+"
NAME = rf"({WORD}(?: (?:(?:of|and|the|for|&) )?{WORD}){{0,5}})"
BODY = re.compile(
    rf"\b((?:{WORD} ){{1,4}}(?:County |District |Borough |City )?(?:Council|Care|Trust|Academy|School|College|University|Service|Homecare|Authority|Charity|Association|Consortium|CIC))\b"
)
SAYS_OF_ITSELF = re.compile(
    rf"\b{NAME}(?: \([^)]*\))? is (?:committed to|an equal|a (?:[\w-]+ ){{0,5}}(?:charity|council|trust|company|association|organisation))\b"
)
FIELD = re.compile(r"\b(?:Qualifications?|Experience|Criteria|Form|Skills|Knowledge)\b")
# Words that many names share: a name of nothing else is none.
SHARED = frozenset(
    [
        "the",
        "this",
        "our",
        "your",
        "each",
        "every",
        "any",
        "a",
        "in",
        "at",
        "for",
        "of",
        "and",
        "to",
        "new",
        "uk",
        "child",
        "children",
        "social",
        "health",
        "domiciliary",
        "home",
        "personal",
        "customer",
        "quality",
        "civil",
        "lead",
        "public",
        "adult",
        "adults",
        "day",
        "residential",
        "primary",
        "secondary",
        "high",
        "nursery",
        "registered",
        "youth",
        "local",
        "county",
        "borough",
        "district",
        "city",
        "town",
        "parish",
        "service",
        "care",
        "school",
        "college",
        "trust",
        "council",
        "authority",
        "charity",
        "department",
        "company",
        "organisation",
        "team",
        "national",
        "delivering",
        "managing",
        "student",
        "food",
        "total",
        "qualifications",
        "experience",
    ]
)


def title(document: Document) -> str:
    """The first heading or short line that can name a post, without the name of the form it stands on; "Role" where
    there is none."""
    shown = [x for x in document.lines[:60] if 2 < len(x.text.strip()) < 80]
    for line in shown[:10]:
        front = FRONT.match(line.text.strip())
        if front:
            return _bare(front[1])
    ranked = sorted(shown[:HEAD], key=lambda x: 0 if x.heading == 1 else 1)
    for line in ranked:
        text = line.text.strip().strip("#* \t")
        if NO_TITLE.match(text) or (text.endswith((".", ";", ",", "?")) and not TITLE_AROUND.search(text)):
            continue
        bare = _bare(text)
        heads = CRITERIA_HEADING.match(bare) or DUTIES.search(bare)
        if len(bare) > 2 and not NO_TITLE.match(bare) and not heads:
            return bare
    return "Role"


def _bare(text: str) -> str:
    text = GRADE_BEHIND.sub("", text)
    return " ".join(TITLE_AROUND.sub(" ", text).split()).strip(" -–—:,.?|\t")


def employer(document: Document) -> str | None:
    """The name that looks most like an employer's: by what it says of itself, then by how often it stands there; None
    where there is none."""
    counts: dict[str, int] = {}
    for line in document.lines:
        for pattern, weight in ((SAYS_OF_ITSELF, 3), (BODY, 1)):
            for found in pattern.findall(line.text):
                name = re.sub(r"^(?:(?:The|In|At|For|Of|Join|About|By)\s+)+", "", " ".join(found.split()))
                if FIELD.search(name):
                    continue
                if not {word.lower() for word in name.split()} <= SHARED and len(name) > 3:
                    counts[name] = counts.get(name, 0) + weight
    return max(counts, key=lambda name: counts[name]) if counts else None
