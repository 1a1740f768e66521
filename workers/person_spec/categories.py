"""What kind of thing a criterion asks: by its own wording, then by the heading it stands under."""

from __future__ import annotations

import re

from workers.person_spec.headings import BEHAVIOURS

# Only the beginning of a criterion says what it asks; further on, a long one names everything.
START = 80
OWN = (
    (
        "qualification",
        r"^(?:\W*\d+ )?.{0,40}\b(?:GCSEs?|GCE|NVQ|A[- ]levels?|degree|diploma|HNC|HND|qualifications?|qualified|certificate|ECDL|QTS|educated to|BTEC|MBBS|registration with|full registration|(?:chartered|registered) (?:member|status)|PGCE|award)\b|\bgeneral education\b|^level \d\b|\bregistration (?:if|where) required\b|\blicen[cs]e, ",
    ),
    (
        "circumstance",
        r"\b(?:driving licen[cs]e|driver|own (?:car|vehicle|transport)|access to (?:a |own )?(?:car|vehicle|transport)|on-?call|right to work|eligib\w+ to work|unspent|barred|years of age|DBS|willing(?:ness)? to (?:travel|work (?:evenings|weekends|flexibl\w+|shifts))|(?:able|ability) to (?:travel|work (?:evenings|weekends|shifts|outside))|flexible availability|work (?:evenings|weekends|shifts)|fit to practi[cs]e)\b",
    ),
    (
        "attribute",
        r"\b(?:commit(?:ment|ted) to|flexible,|friendly|enthusias\w+|honest|reliable|positive attitude|sense of humour|self-motivated|passion(?:ate)?\b|willing(?:ness)?|integrity|common sense|dignity and respect|sensitiv\w+ (?:to|and)|resilien\w+|empath\w+)\b|\bcommitment (?:to|and)\b",
    ),
    (
        "experience",
        r"^(?:\w+,? ){0,4}(?:experience|track record)\b|\bexperience (?:of|in|working|with|as|supporting|across|building)\b|\bexperience\.?$|\bmonths[’']? experience\b",
    ),
    (
        "knowledge",
        r"^(?:\w+[- ]?,? ?){0,5}(?:knowledge|understanding|awareness|appreciation|overview|familiarity)\b|\bunderstanding of\b|\bknowledge of\b|^use of\b",
    ),
    (
        "skill",
        r"\b(?:skills?|ability|able to|capable of|competen\w+|proficien\w+|litera(?:te|cy)|fluent|communicat\w+)\b",
    ),
)
BY_HEADING = (
    ("qualification", r"qualif|education|training|attainment|academic"),
    ("skill", r"skill|abilit|aptitude|competenc|technical"),
    ("experience", r"experience|background|work history"),
    (
        "attribute",
        r"attribut|qualities|disposition|personal|behaviou?r|values|attitude|commitment|temperament|characteristic",
    ),
    (
        "circumstance",
        r"circumstance|special requirement|other requirement|mobility|working condition|eligib|fitness to",
    ),
    ("knowledge", r"knowledge|understanding"),
)
COMPILED = tuple((kind, re.compile(pattern, re.I)) for kind, pattern in OWN)
HEADINGS = tuple((kind, re.compile(pattern, re.I)) for kind, pattern in BY_HEADING)


def category(text: str, heading: str, lead: str = "") -> str:
    """qualification, knowledge, experience, skill, attribute, circumstance or other."""
    if BEHAVIOURS.match(heading):
        return "attribute"
    own = _own(text[:START])
    kinds = [kind for kind, pattern in HEADINGS if pattern.search(heading)]
    if not kinds and lead:
        return own or next((kind for kind, pattern in HEADINGS if pattern.search(lead)), "other")
    if own and (own in kinds or not kinds):
        return own
    if len(kinds) == 1:
        return _against(own, kinds[0])
    return own or next(iter(kinds), "other")


def _own(text: str) -> str | None:
    """What the words say first; a qualification or circumstance speaks before the ways of having it."""
    ends = {kind: found.end() for kind, pattern in COMPILED if (found := pattern.search(text))}
    sure = next((kind for kind in ("qualification", "circumstance") if kind in ends), None)
    return sure or min(ends, key=lambda kind: ends[kind], default=None)


def _against(own: str | None, heading: str) -> str:
    """The heading decides unless the item's own words are plainly of another kind."""
    if own in ("attribute", "qualification", "experience") and heading != "qualification":
        return heading if own == "qualification" and heading == "experience" else own
    if own == "knowledge" and heading == "skill":
        return own
    if own in ("experience", "skill", "knowledge") and heading == "qualification":
        return own
    return heading
