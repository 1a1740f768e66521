"""Which lines head a part of a CV, and what kind of part it is."""

from __future__ import annotations

import re

from rules.document import Line
from workers.cv.bullets import BULLET
from workers.cv.dates import period_in

HEADINGS = {
    "profile": r"(?:personal |professional |career )?(?:profile|summary|statement|objective|about me|introduction|overview)|about me|about|who i am|what i am like",
    "employment": r"(?:(?:work|employment|career|professional|relevant|paid|previous|current|recent|past|other|earlier|further|teaching|nursing|clinical|industry|job|full)\s*(?:and\s+\w+\s+)?)*(?:employment|experience|career|work history|history|jobs|posts|positions|roles|appointments)(?: history| records?| to date| and experience| and volunteering| held| summary| details| so far| background)*|where i(?: have|['’]ve) worked|work",
    "education": r"(?:(?:academic|formal|professional|vocational|other|relevant)\s+(?:and\s+(?=professional|vocational|academic))?)*(?:education|qualifications?|academic (?:record|history|background|achievements)|schooling)(?: history| background| details)?(?:\s*(?:and|&|,|/)\s*(?:(?:professional|vocational|academic|other|further)\s+)*(?:qualifications?|training|education|certificates|certifications|courses|development))*|schools?(?:ing)?(?: (?:and|&) (?:college|university))?(?: attended)?",
    "training": r"(?:(?:other|further|professional|relevant|recent|mandatory|additional|work)\s+)*(?:training|courses|certificates?|certifications?|cpd|professional development|short courses|licences?|tickets)(?: courses| attended| undertaken| record)*(?:\s*(?:and|&|/|,)\s*\w+)*",
    "skills": r"(?:key |other |technical |core |it |computer |main |personal )*(?:skills|competenc(?:ies|es)|strengths|abilities|systems|it|languages|software)(?:\s*(?:and|&)\s*\w+)*",
    "memberships": r"(?:professional )?(?:memberships?|registrations?|affiliations)(?:\s*(?:and|&)\s*\w+)*",
    "voluntary": r"(?:voluntary|volunteer(?:ing)?|community|unpaid)(?: work| experience| roles?| and community| activities)?(?: and \w+)?",
    "interests": r"(?:hobbies|interests|leisure|outside work|(?:spare|free) time|activities|enjoys)(?:\s*(?:and|&)\s*\w+)*|other interests",
    "references": r"refer(?:ences|ees?)|refs?",
    "personal": r"(?:personal|contact)(?: details| information)?|other information|additional information|further information",
    "achievements": r"(?:key )?achievements|awards|publications?|dissertation",
}
COMPILED = {kind: re.compile(rf"\W*(?:{pattern})\W*$", re.I) for kind, pattern in HEADINGS.items()}


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


NOUNS = {
    "education": _words(
        "education educational qualification qualifications academic academics schooling school schools college university study studies studied learning degree degrees exams"
    ),
    "training": _words(
        "training course courses certificate certificates certification certifications cpd ticket tickets licence licences license licenses card cards"
    ),
    "voluntary": _words("voluntary volunteering volunteer unpaid"),
    "skills": _words(
        "skills skill abilities strengths it i.t. software systems computing computer computers languages"
    ),
    "interests": _words("interests hobbies hobby leisure pastimes"),
    "references": _words("references referees referee reference"),
    "memberships": _words("membership memberships registration registrations"),
    "profile": _words("profile summary objective"),
    "achievements": _words("publication publications awards achievements talks"),
    "employment": _words(
        "employment work worked job jobs career experience post posts position positions role roles appointment appointments employers assignments placement placements "
        "army navy raf military service civilian forces teaching nursing"
    ),
}
"""Words of which one alone says what a part is about."""
WHEN = _words(
    "now current currently present previous previously before earlier past history done do did recent recently"
)
"""Words that say so only where no other does: a part headed "Before that" tells of posts."""
APART = _words(
    "other also additional extra extras further information driving car transport motoring health family home personal availability note notes rate caring otherwise "
    "tools things stuff misc miscellaneous details professional"
)
"""Words that head what is said besides."""
SMALL = _words(
    "and & / of the a an my in to at so far i have i've i’ve ive had been am what where who how that this me like held taken attended undertaken gained since after then "
    "through here most key main relevant vocational formal early later full paid outside free spare time moment selected record records life up"
)
WITHIN = re.compile(r"^(\w+)\s+(?:in|at|through|with|for|from|and|&)\s", re.I)
ORDER = re.compile(
    r"(?:\s*[(,–-]\s*(?:most recent|newest|latest|oldest|earliest|in order|last|reverse|starting)[^)]*\)?)\s*:?$",
    re.I,
)
INLINE = re.compile(r"^(?P<label>[A-Z][\w'’.&/ ]{1,38}?)\s*(?::\s+|\s{3,}|\t+)(?P<rest>\S.*)$")
ON_REQUEST = re.compile(
    r"^(?:references?|referees?|refs?)\b(?=.{0,60}\b(?:request|available|supplied|provided|required))", re.I
)
NO_HEADING = re.compile(r"[\d;!?]|\w,\s")


def plain_kind(text: str) -> str | None:
    """The kind named by a heading of the usual words."""
    return next((kind for kind, pattern in COMPILED.items() if pattern.match(text)), None)


def loose_kind(text: str) -> str | None:
    """The kind named by a heading that puts such words in a way of its own: "What I have done", "Before that"."""
    words = [word for word in re.split(r"[\s/]+", text.strip(" :.–-").lower()) if word]
    known = {word: kind for kind, nouns in NOUNS.items() for word in nouns}
    kinds = [known[word] for word in words if word in known]
    if all(word in known or word in WHEN or word in APART or word in SMALL for word in words):
        if kinds:
            return kinds[0]
        if any(word in WHEN for word in words):
            return "employment"
        return "other" if any(word in APART for word in words) else None
    within = WITHIN.match(text)
    if within and words[0] in known and known[words[0]] in ("training", "education", "achievements"):
        return known[words[0]]
    return None


def kind_of(line: Line, *, apart: bool = False) -> str | None:
    """The kind of part the line heads, or None for an ordinary line. ``apart``: whether it stands below a gap."""
    text = line.text.strip()
    if BULLET.match(text) or line.bullet:
        return None
    spaced = re.search(r"\s{3,}|\t", text)
    if spaced and (period := period_in(text)) and period.at[0] >= spaced.end() and period.at[1] == len(text):
        text = text[: spaced.start()]
        if not text.isupper():
            return None
    words = text.rstrip(":").split()
    if not words or len(words) > 6 or text.endswith((".", ",")) or "\t" in text or text[0].islower():
        return None
    if text.count("(") != text.count(")"):
        return None
    styled = line.heading > 0 or line.bold or text.isupper() or text.endswith(":")
    if (styled or len(words) <= 4) and (kind := plain_kind(text)):
        return kind
    bare = ORDER.sub("", text)
    if bare != text and (kind := plain_kind(bare)):
        return kind
    return loose_kind(bare) if (styled or apart) and not NO_HEADING.search(bare) else None


def inline_kind(text: str) -> str | None:
    """The kind of a paragraph that its first words head: "Interests: chess", "Driving      Full licence"."""
    if ON_REQUEST.match(text.strip()):
        return "references"
    found = INLINE.match(text.strip())
    if (
        not found
        or len(found["label"].split()) > 4
        or (":" not in text[: text.find(found["rest"])] and period_in(text))
    ):
        return None
    label = found["label"].strip()
    kind = plain_kind(label) or loose_kind(label)
    return None if kind == "employment" else kind
