"""What is held or not: a driving licence, a place on a register."""

from __future__ import annotations

import re
from typing import Any

from rules.measures.context import Context
from rules.measures.measured import Hit, Measured
from rules.qualifications.status import denied_before, status_of
from rules.reference_tables import registers


def licence(params: dict[str, Any], context: Context) -> Measured:
    """A driving licence: held is evidenced; learning is partly; none said is not evidenced. ``params``: said, and what
    ``circumstances.asked_of`` reads in it where the binding was made with it."""
    from rules.qualifications.circumstances import circumstance  # Its expressions are many, and few criteria need them.

    found = circumstance(params, context)
    return Measured(found.rung, found.hits, "a driving licence", str(params["said"]))


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
