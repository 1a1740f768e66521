"""Facts of the role said beside a label: title, grade, team, who it reports to, purpose, duties."""

from __future__ import annotations

import re
from collections.abc import Collection

from rules.document import Document
from workers.person_spec.duties import duties
from workers.person_spec.items import clean
from workers.person_spec.model import Role
from workers.person_spec.naming import title

LABELS = {
    "title": r"(?:job|post|role) title|role description|post",
    "grade": r"(?:salary )?grade|salary grade|pay band|band|pay scale|payband",
    "reference": r"(?:job|post|role|vacancy)?\s*(?:reference|ref)(?: number| no\.?)?|role profile number",
    "directorate": r"director(?:ate|y)(?: ?[/&].*)?|department|directorate & section/unit",
    "team": r"(?:service/?|unit ?/ ?)?team|section",
    "reports_to": r"report(?:s|ing) to|responsible to|line manager",
    "date": r"date",
}
LABELLED = {key: re.compile(rf"^\W*(?:{pattern})\s*(?::\s*|\t+\s*|$)(.*)$", re.I) for key, pattern in LABELS.items()}
GRADE = re.compile(r"^(?:G\d|Grade [A-Z0-9]{1,3}|Band \w{1,2}|SCS\d?|[HSA]?EO)$")
PURPOSE = re.compile(r"^\W*(?:job |main |overall )?purpose(?: of (?:the )?(?:job|post|role))?\s*:?\s*(.*)$", re.I)


def role(document: Document, criteria: Collection[int] = ()) -> Role:
    """The role's facts: the first that each label says counts. ``criteria`` are the lines that are criteria."""
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
    made.duties = duties(document, criteria)
    made.purpose = _purpose(document)
    made.title = made.title or title(document)
    made.grade = made.grade or next((t for x in lines[:12] if GRADE.match(t := x.text.strip())), None)
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
