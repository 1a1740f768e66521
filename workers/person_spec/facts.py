"""Facts of the role said beside a label: title, grade, team, who it reports to, purpose, duties."""

from __future__ import annotations

import re

from rules.document import Document
from workers.person_spec.headings import DUTIES, SPEC_END, SPEC_START
from workers.person_spec.items import bulleted, clean
from workers.person_spec.model import Role

LABELS = {
    "title": r"(?:job|post|role) title|role description|post",
    "grade": r"(?:salary )?grade|salary grade|pay band|band|pay scale",
    "reference": r"(?:job|post|role|vacancy)?\s*(?:reference|ref)(?: number| no\.?)?|role profile number",
    "directorate": r"director(?:ate|y)(?: ?[/&].*)?|department|directorate & section/unit",
    "team": r"(?:service/?|unit ?/ ?)?team|section",
    "reports_to": r"report(?:s|ing) to|responsible to|line manager",
    "date": r"date",
}
LABELLED = {key: re.compile(rf"^\W*(?:{pattern})\s*(?::\s*|\t+\s*|$)(.*)$", re.I) for key, pattern in LABELS.items()}
EMPLOYER = re.compile(
    r"\b((?:[A-Z][\w'’&]+ ){1,4}(?:County |District |Borough |City )?(?:Council|Care|Trust|Academy|School|College|Foundation Trust|Service|Homecare|Authority|Charity))\b"
)
PURPOSE = re.compile(r"^\W*(?:job |main |overall )?purpose(?: of (?:the )?(?:job|post|role))?\s*:?\s*(.*)$", re.I)


def employer(document: Document) -> str | None:
    """The name that looks most like an employer's, by how often it stands there; None where there is none."""
    counts: dict[str, int] = {}
    for line in document.lines:
        for found in EMPLOYER.findall(line.text):
            name = re.sub(r"^(?:The|In|At|For|Of)\s+", "", found.strip())
            counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: counts[name]) if counts else None


def role(document: Document) -> Role:
    """The role's facts: the first that each label says counts."""
    made = Role()
    lines = document.lines
    for index, line in enumerate(lines):
        text = line.text.strip()
        for key, pattern in LABELLED.items():
            found = pattern.match(text)
            if not found or getattr(made, key):
                continue
            value = found[1].strip() or (lines[index + 1].text.strip() if index + 1 < len(lines) else "")
            value = " ".join(value.split("\t")[0].split())
            if 0 < len(value) < 120 and not value.endswith(":"):
                setattr(made, key, re.sub(r"^Grade\s+", "", value) if key == "grade" else value)
    made.duties = _duties(document)
    made.purpose = _purpose(document)
    if not made.title:
        made.title = next((" ".join(x.text.split()) for x in lines if 3 < len(x.text.strip()) < 80), "Role")
    return made


def _purpose(document: Document) -> str | None:
    for index, line in enumerate(document.lines):
        found = PURPOSE.match(line.text.strip())
        if found:
            if len(found[1]) > 20:
                return clean(found[1])
            below = [clean(x.text) for x in document.lines[index + 1 : index + 6] if x.text.strip()]
            return below[0] if below else None
    return None


def _duties(document: Document) -> list[str]:
    out: list[str] = []
    inside = False
    for line in document.lines:
        text = line.text.strip()
        if SPEC_START.search(text) and len(text) < 60:
            break
        if not bulleted(line) and len(text) < 70 and DUTIES.search(text):
            inside = True
        elif inside and bulleted(line) and len(clean(text)) > 8:
            out.append(clean(text))
        elif inside and text and not bulleted(line) and SPEC_END.match(text):
            inside = False
    return out
