"""Lines that head a part of a person specification, and lines that end it."""

from __future__ import annotations

import re

from rules.document import Line

CRITERIA_HEADING = re.compile(
    r"^\W*(?:\d+[.)]\s*)?(?:(?:relevant|previous|specific|key|other|personal|special|professional|general|technical|the|work(?:ing)?|job|core|physical|practical|specialist)[\s,/&]+)*"
    r"(?:qualifications?|education(?:al)?|training|knowledge|experience|skills?|abilit(?:y|ies)|attributes?|qualities|aptitudes?|competenc(?:y|ies|es|e)|"
    r"circumstances?|requirements?|attainments?|disposition|values|behaviou?rs?|interests?|additional information|other|equal opportunities|mobility|"
    r"characteristics|understanding|attitudes?|communication|commitment|professional development|physical|motivation)"
    r"(?:[\s,/&+-]+(?:and|or|the|of|for|required|&|relevant|training|development|qualifications?|education|experience|knowledge|skills?|abilit(?:y|ies)|attributes?|qualities|personal|professional|aptitudes?|special|requirements?|competenc(?:y|ies|es)|understanding|achievements?|behaviou?rs?|values|circumstances|attainments?))*\W*$",
    re.I,
)
SPEC_START = re.compile(
    r"\bperson(?:al|nel)? (?:spec\w*|profile|requirements)\b|\bselection criteria\b|\bessential criteria\b|\bwho (?:we|you)(?:['’]re| are) (?:looking for)?|\babout you\b|\byou (?:will|should) have\b|\bskills and experience\b|\bwhat we(?:['’]re| are) looking for\b|\bthe person\b",
    re.I,
)
SPEC_END = re.compile(
    r"^\W*(?:author|prepared by|supporting information|career graded posts|driving classification|contacts?|signed|date|notes?:?$|how to apply|about us|benefits|salary|conditions of service|"
    r"key (?:responsibilities|duties|tasks|accountabilities)|main (?:duties|activities|responsibilities)|(?:job )?purpose|duties|job description|role description|the role|responsibilities|what (?:we|you) (?:offer|will do)|terms and conditions)\b",
    re.I,
)
DUTIES = re.compile(
    r"\b(?:key|main|specific|principal|core)? ?(?:duties|responsibilities|accountabilities|activities|tasks)\b", re.I
)


def is_heading(line: Line) -> bool:
    """Whether the line is a short title of a part of a specification."""
    text = line.text.strip().strip("\t")
    return bool(text) and len(text) < 90 and not text.endswith(".") and CRITERIA_HEADING.match(text) is not None


def looks_like_title(line: Line) -> bool:
    text = line.text.strip()
    return bool(text) and len(text) < 80 and (line.heading > 0 or line.bold or text.isupper() or text.endswith(":"))
