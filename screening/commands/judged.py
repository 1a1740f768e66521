"""One application against the criteria of ``screening screen``: contract.md's lines. Loading this loads the rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from rules.cv import Submission
from rules.document_json import document_from_json
from rules.finding import Finding
from rules.proposing import bind
from screening.commands.screen import Asked, Read
from workers import scoring


def judge(asked: Sequence[Asked], as_at: dt.date) -> Callable[[str, Read], list[dict[str, Any]]]:
    """From an application's name and documents to its lines, one for each criterion."""
    judging = scoring.Scoring([bind(c.text, c.requirement, c.category) for c in asked])

    def lines(name: str, read: Read) -> list[dict[str, Any]]:
        return [
            _line(name, c, finding)
            for c, finding in zip(asked, _findings(judging, len(asked), read, as_at), strict=True)
        ]

    return lines


def _findings(judging: scoring.Scoring, count: int, read: Read, as_at: dt.date) -> list[Finding]:
    """An unreadable document makes every criterion unclear with the reason, and the run goes on."""
    if isinstance(read, str):
        return [scoring.unreadable(read)] * count
    if not read:
        return [scoring.unreadable("There is no CV or statement in this folder")] * count
    submission = Submission(scoring.read_together([document_from_json(document) for document in read]))
    return judging.findings(submission, as_at)


def _line(name: str, criterion: Asked, finding: Finding) -> dict[str, Any]:
    return {
        "application": name,
        "criterion": criterion.id,
        "attainment": finding.attainment.value,
        "score": finding.attainment.points,
        "evidence": [
            {"document": e.document, "quote": e.quote, "page": e.page, "line": e.line, "rule": e.rule}
            for e in finding.evidence
        ],
        "reason": finding.reason,
        "rule": finding.rule,
        "rule_version": finding.rule_version,
        "flags": list(finding.flags),
    }
