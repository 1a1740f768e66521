"""Several short courses asked together: "training in moving and handling, first aid and safeguarding"."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from rules.expression import Expression, Table
from rules.measures.context import Context
from rules.measures.measured import Hit, Measured
from rules.measures.words import copies
from rules.qualifications.clauses import spread
from rules.qualifications.reading import spelled
from rules.qualifications.status import FAILED, LAPSED, PLANNED
from rules.sources import read_table

ASKED = re.compile(r"\b(?:training|trained|certificat\w+|courses?)\b", re.I)
FEWEST = 2
COMMA = re.compile(r",\s|\s[–—-]\s|;")
UNDER_WAY = re.compile(r"\b(?:booked|due|to be (?:done|taken)|awaiting|not (?:yet )?(?:done|taken|completed))\b", re.I)
LEARNT = re.compile(
    r"\b(?:train(?:ed|ing)|certificat\w*|courses?|mandatory|e-?learning|refresh\w+|updated?|renew\w+|in date|passed|completed|attended|level \d|L\d|\d days?|one day|half day|(?:19|20)\d\d)\b",
    re.I,
)
LISTS = {"education", "training", "skills", "memberships"}


@cache
def courses() -> Table[str]:
    """Short courses by id."""
    return Table({key: Expression(written) for key, written in read_table("courses").items()})


def courses_asked(text: str) -> list[str]:
    """The short courses that a criterion asks for together; none where it names fewer than two."""
    if not ASKED.search(text):
        return []
    found = list(courses().fitting(text))
    if (
        "first-aid" in found
        and "life-support" in found
        and not re.search(r"life support|\bBLS\b|resusc|\bCPR\b", text, re.I)
    ):
        found.remove("life-support")
    return found if len(found) >= FEWEST else []


def courses_held(params: dict[str, Any], context: Context) -> Measured:
    """``params``: courses, every_course (all of them are asked, or else most), said. All that is asked makes 2, some of it 1; a
    bare claim in the criterion's words is part."""
    wanted, said = set(params["courses"]), str(params["said"])
    held: set[str] = set()
    hits: list[Hit] = []
    claims: list[Hit] = []
    for sentence in context.sentences:
        if sentence.document != "cv" and not sentence.own:
            continue
        if not any(courses().fitting(sentence.text)):
            continue
        if sentence.document != "cv" and copies(spelled(sentence.text), spelled(said)):
            claims.append(Hit(sentence.document, sentence.span, 1.0, "said in the words of the criterion"))
            continue
        listed = sentence.section in LISTS
        if not listed and not LEARNT.search(sentence.text):
            continue
        for clause, span in spread(sentence.text, sentence.span, COMMA):
            here = set(courses().fitting(clause)) & wanted
            if here and not _lacking(clause, sentence.text):
                held |= here
                hits.append(Hit(sentence.document, span, 1.0 + len(here), "training named"))
    enough = held == wanted if params["every_course"] else len(held) > len(wanted) / 2
    rung = 2 if enough else 1 if held or claims else 0
    best = tuple(sorted(hits or claims, key=lambda h: (-h.weight, h.document, h.span.start)))
    lacks = ", ".join(sorted(key.replace("-", " ") for key in wanted - held))
    return Measured(rung, best, "training of that kind", lacks or said)


def _lacking(clause: str, sentence: str) -> bool:
    whole = clause if len(sentence) > 120 else sentence
    return any(pattern.search(clause) for pattern in (FAILED, PLANNED, UNDER_WAY)) or LAPSED.search(whole) is not None
