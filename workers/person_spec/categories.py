"""What kind of thing a criterion asks: by its own wording, then by the heading it stands under."""

from __future__ import annotations

import re

OWN = (
    (
        "qualification",
        r"^(?:\W*\d+ )?.{0,40}\b(?:GCSE|GCE|NVQ|A[- ]level|degree|diploma|HNC|HND|qualification|qualified|certificate|ECDL|QTS|educated to|BTEC|MBBS|registration with|full registration)\b|\bgeneral education\b",
    ),
    (
        "circumstance",
        r"\b(?:driving licen[cs]e|driver|own (?:car|vehicle|transport)|access to (?:a |own )?(?:car|vehicle|transport)|on-?call|right to work|eligib\w+ to work|unspent|barred|willing(?:ness)? to (?:travel|work (?:evenings|weekends|flexibl\w+|shifts))|flexible availability|work (?:evenings|weekends|shifts))\b",
    ),
    (
        "attribute",
        r"\b(?:commit(?:ment|ted) to|flexible,|friendly|enthusias\w+|honest|reliable|positive attitude|sense of humour|self-motivated|passion\w*|willingness to|integrity|common sense|dignity and respect|sensitiv\w+ to|resilien\w+)\b",
    ),
    ("experience", r"^(?:\w+,? ){0,4}(?:experience|track record)\b|\bexperience (?:of|in|working|with|as)\b"),
    (
        "knowledge",
        r"^(?:\w+[- ]?,? ?){0,5}(?:knowledge|understanding|awareness|appreciation|overview|familiarity)\b|\bunderstanding of\b|\bknowledge of\b|^use of\b",
    ),
    ("skill", r"\b(?:skills?|ability|able to|capable of|competen\w+|proficien\w+|literate|fluent|communicat\w+)\b"),
)
BY_HEADING = (
    ("qualification", r"qualif|education|training|attainment|academic"),
    ("experience", r"experience|background|work history"),
    ("attribute", r"attribut|qualit|disposition|personal|behaviou?r|values|attitude|commitment|temperament"),
    ("circumstance", r"circumstance|special requirement|other requirement|mobility|working condition"),
    ("skill", r"skill|abilit|aptitude|competenc|technical"),
    ("knowledge", r"knowledge|understanding"),
)
COMPILED = tuple((kind, re.compile(pattern, re.I)) for kind, pattern in OWN)
HEADINGS = tuple((kind, re.compile(pattern, re.I)) for kind, pattern in BY_HEADING)


def category(text: str, heading: str) -> str:
    """qualification, knowledge, experience, skill, attribute, circumstance or other."""
    own = next((kind for kind, pattern in COMPILED if pattern.search(text)), None)
    kinds = {kind for kind, pattern in HEADINGS if pattern.search(heading)}
    if own and (own in kinds or not kinds):
        return own
    if len(kinds) == 1:
        only = next(iter(kinds))
        # The heading decides unless the item's own words are plainly of another kind.
        if own in ("attribute", "qualification", "experience") and not (
            own == "qualification" and only == "experience"
        ):
            return own if only in ("knowledge", "skill", "circumstance", "experience", "attribute") else only
        return only
    if own:
        return own
    return next((kind for kind, pattern in HEADINGS if pattern.search(heading)), "other")
