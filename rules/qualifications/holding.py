"""What is held or not: a driving licence, a place on a register."""

from __future__ import annotations

import re
from typing import Any

from rules.measures.context import Context
from rules.measures.measured import Hit, Measured
from rules.qualifications.status import denied_before, status_of
from rules.reference_tables import registers

LICENCE = re.compile(
    r"\b(?:full|clean|valid|current)[\w, ()]{0,20} licen[cs]e|(?<!computer )driving licen[cs]e|licen[cs]e (?:held|and)|own car|i drive|car driver|car owner|access to a (?:car|vehicle)|driver with",
    re.I,
)
NO_LICENCE = re.compile(
    r"\b(?:no|not|don['’]?t|do not|without|never|can['’]?t|cannot) (?:\w+ ){0,3}(?:driv\w*|licen[cs]e|car)\b|provisional|learning to drive|driving test|driving lessons|non-driver|gave up (?:my licence|driving)",
    re.I,
)
CLEAN_LONG = re.compile(
    r"\b(?:clean|no points|since (?:19|20)\d\d|\d+ years|business (?:use|insurance)|insured for business|own car)\b",
    re.I,
)


def licence(params: dict[str, Any], context: Context) -> Measured:
    """A driving licence: held is evidenced; learning is partly; none said is not evidenced."""
    rung, hits, against = 0, [], []
    for s in context.sentences:
        if s.others:
            continue
        if NO_LICENCE.search(s.text):
            learning = re.search(r"provisional|learning|lessons|test", s.text, re.I)
            against.append(Hit(s.document, s.span, 1.0, "not yet a full licence" if learning else "says there is none"))
            if learning:
                rung = max(rung, 1)
        elif LICENCE.search(s.text):
            rung = max(rung, 2)
            hits.append(Hit(s.document, s.span, 2.0, "a licence held"))
    best = tuple(hits) if rung >= 2 else tuple(against)
    return Measured(rung, best, "a driving licence", str(params["said"]))


def registration(params: dict[str, Any], context: Context) -> Measured:
    """Being on a register: claimed is evidenced (a person checks the register); pending or lapsed is partly."""
    pattern = registers()[params["register"]]
    rung, hits = 0, []
    for s in context.sentences:
        found = pattern.search(s.own)
        if not found or denied_before(s.own, found.start()):
            continue
        status = "failed" if s.denied and re.search(r"not (?:yet )?registered", s.text, re.I) else status_of(s.text)
        pending = re.search(r"application|pending|awaiting|applied|lodged|intend", s.text, re.I)
        value = 1 if pending or status in ("in_progress", "lapsed", "planned") else 2 if status == "held" else 0
        rung = max(rung, value)
        if value:
            hits.append(Hit(s.document, s.span, float(value), "registration as stated: check the register"))
    best = tuple(sorted(hits, key=lambda h: (-h.weight, h.document, h.span.start)))
    return Measured(rung, best, "a registration stated", str(params["said"]))
