"""Conditions of the post that the document states: checks, driving, registration, duties of the employer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.document import Document
from workers.person_spec.model import Condition, DraftCriterion

STATED = (
    ("dbs", "enhanced_with_barred_list", r"enhanced .*(?:DBS|criminal records check|disclosure).*barred list"),
    ("dbs", "enhanced", r"\benhanced (?:DBS|disclosure|criminal records? check)\b"),
    ("rehabilitation_of_offenders_exempt", "yes", r"\bexempt from the rehabilitation of offenders act\b"),
    ("fluency_duty", "applies", r"\bfluency duty\b|\benglish language requirement for public sector\b"),
    ("right_to_work", "required", r"\b(?:legal authority|right|eligib\w+|entitle\w+) to work in the uk\b"),
    ("politically_restricted", "no", r"\bnot politically restricted\b"),
    ("professional_fees", "none", r"\bdoes not have any professional or occupational membership requirements\b"),
    ("bpss", "not_required", r"\bnot subject to a BPSS check\b"),
    ("nppv", "not_required", r"\bnot subject to a NPPV check\b"),
)
BOX = re.compile(r"\\boxtimes|[☒☑✓✔]|\[x\]", re.I)
# A printed choice with boxes says nothing until one of them is ticked.
CHOICE = ("politically_restricted", "professional_fees", "bpss", "nppv")
HEADED = (("driving", r"^driving classification"), ("dbs", r"^clearances\W+disclosure"))


def conditions(document: Document) -> list[Condition]:
    """Each kind once, as the document states it; ``undetermined`` where choices are printed and none is ticked."""
    out: dict[str, Condition] = {}
    boxes = any(BOX.search(line.text) for line in document.lines)
    headed = {
        kind: line.text.strip()
        for line in document.lines
        for kind, pattern in HEADED
        if re.search(pattern, line.text.strip(), re.I)
    }
    for line in document.lines:
        text = " ".join(BOX.sub("", line.text).split()).lstrip("·•- ")
        for kind, value, pattern in STATED:
            if kind in out and not (kind == "dbs" and value == "enhanced_with_barred_list"):
                continue
            if not re.search(pattern, text, re.I) or (kind in headed and boxes):
                continue
            if kind in CHOICE and not BOX.search(line.text):
                continue
            if kind == "rehabilitation_of_offenders_exempt" and boxes and not BOX.search(line.text):
                continue
            out[kind] = Condition(kind, value, text)
    for kind, heading in headed.items():
        if kind not in out:
            out[kind] = Condition(kind, "undetermined", heading)
    return list(out.values())


DRIVING = re.compile(r"\b(?:driving licen[cs]e|driver|((?:PSV|PCV|LGV|HGV|D1|minibus) licen[cs]e))\b", re.I)
REGISTRATION = re.compile(
    r"\b[Rr]egist(?:ration|ered) (?:with|by) (?:the )?(NMC|HCPC|GMC|GPhC|GDC|SWE|Social Work England|Ofsted|CQC|[A-Z]{3,5})\b"
    r"|\b[Rr]egistration (if required|where required|if applicable)\b"
)
STRENGTH = {"essential": "required", "desirable": "desirable", "unstated": "undetermined"}


def with_asked(stated: Sequence[Condition], criteria: Sequence[DraftCriterion]) -> list[Condition]:
    """The document's conditions with those that a role's criteria ask: a licence to drive, a registration."""
    out = {condition.kind: condition for condition in stated}
    for criterion in criteria:
        driving, registration = DRIVING.search(criterion.text), REGISTRATION.search(criterion.text)
        if driving and "driving" not in out:
            value = driving[1] or STRENGTH[criterion.requirement]
            out["driving"] = Condition("driving", value, criterion.text)
        if registration and "registration" not in out:
            value = registration[1] or registration[2].lower()
            out["registration"] = Condition("registration", value, criterion.text)
    return list(out.values())
