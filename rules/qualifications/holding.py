"""What is held or not: a driving licence, a place on a register."""

from __future__ import annotations

import re
from typing import Any

from rules.measures.context import Context
from rules.measures.measured import Hit, Measured
from rules.qualifications.status import denied_before, status_of
from rules.reference_tables import registers

RENEWING = re.compile(
    r"\b(?:renewal|revalidation|revalidates?|fee|update|next)\b[^.;,]{0,20}\bdue\b[^.;,]*|\brenew\w* (?:in|by|on)\b[^.;,]*",
    re.I,
)
"""When a registration that is held runs to."""
PARTS = {
    "adult": re.compile(r"\badults?\b|\bRN ?\(?A\b|\bRNA\b|\b(?:RGN|SRN)\b|\bgeneral nurs\w+", re.I),
    "mental health": re.compile(r"\bmental health\b|\bRMN\b|\bRN ?\(?MH\b|\bpsychiatric nurs\w+", re.I),
    "learning disabilities": re.compile(r"\blearning disabilit\w+|\bRNLD\b|\bRNMH\b|\bRN ?\(?LD\b", re.I),
    "children": re.compile(r"\bchild(?:ren)?(?:['’]s)?\b|\bRSCN\b|\bRN ?\(?C\b|\bpaediatric\b", re.I),
}
"""Fields of practice that the register of nurses marks: https://www.nmc.org.uk/registration/search-the-register/"""


def licence(params: dict[str, Any], context: Context) -> Measured:
    """A driving licence: held is evidenced; learning is partly; none said is not evidenced. ``params``: said, and what
    ``circumstances.asked_of`` reads in it where the binding was made with it."""
    from rules.qualifications.circumstances import circumstance  # Its expressions are many, and few criteria need them.

    found = circumstance(params, context)
    return Measured(found.rung, found.hits, "a driving licence", str(params["said"]))


def registration(params: dict[str, Any], context: Context) -> Measured:
    """Being on a register: claimed is evidenced (a person checks the register); pending or lapsed is partly, and so is
    another field of practice than the ``part`` asked."""
    pattern = registers()[params["register"]]
    part = PARTS.get(str(params.get("part")))
    others = [one for one in PARTS.values() if part is not None and one is not part]
    rung, hits, right, wrong = 0, [], False, False
    for s in context.sentences:
        found = pattern.search(s.own)
        if not found or denied_before(s.own, found.start()):
            continue
        status = (
            "failed"
            if s.denied and re.search(r"not (?:yet )?registered", s.text, re.I)
            else status_of(RENEWING.sub(" ", s.text))
        )
        pending = re.search(r"application|pending|awaiting|applied|lodged|intend", s.text, re.I)
        value = 1 if pending or status in ("in_progress", "lapsed", "planned") else 2 if status == "held" else 0
        rung = max(rung, value)
        right = right or (part is not None and part.search(s.text) is not None)
        wrong = wrong or any(one.search(s.text) for one in others)
        if value:
            hits.append(Hit(s.document, s.span, float(value), "registration as stated: check the register"))
    if wrong and not right:
        rung = min(rung, 1)
    best = tuple(sorted(hits, key=lambda h: (-h.weight, h.document, h.span.start)))
    return Measured(rung, best, "a registration stated", str(params["said"]))
