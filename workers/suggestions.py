"""A finding as the plain data that the evidence room keeps."""

from __future__ import annotations

import uuid
from typing import Any

from rules.finding import Finding


def as_suggestion(criterion_id: uuid.UUID, rule: dict[str, Any] | None, finding: Finding) -> dict[str, Any]:
    """What ``evidence.services.store_assessment`` takes for one criterion, with the frozen rule it was made by."""
    return {
        "criterion_id": criterion_id,
        "attainment": finding.attainment.value,
        "points": finding.attainment.points,
        "reason": finding.reason,
        "change": finding.change,
        "rule": finding.rule,
        "rule_version": finding.rule_version,
        "binding": rule,
        "flags": list(finding.flags),
        "evidence": [
            {
                "document": e.document,
                "quote": e.quote,
                "page": e.page,
                "line": e.line,
                "start": e.span.start,
                "end": e.span.end,
                "rule": e.rule,
                "why": e.why,
            }
            for e in finding.evidence
        ],
    }
