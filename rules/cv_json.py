"""A CV as plain JSON and back: how a reading is stored."""

from __future__ import annotations

from typing import Any

from rules.cv import CV, Employment, Membership, PartialDate, Qualification, Section, Training
from rules.document import Span
from rules.document_json import document_from_json, document_to_json


def cv_to_json(cv: CV) -> dict[str, Any]:
    """A dictionary of JSON values from which ``cv_from_json`` makes an equal CV."""
    return {
        "document": document_to_json(cv.document),
        "sections": [[s.kind, s.heading, *_span(s.span)] for s in cv.sections],
        "employments": [
            {
                "job_title": e.job_title,
                "employer": e.employer,
                "start": _date(e.start),
                "end": _date(e.end),
                "current": e.current,
                "duties": [_span(d) for d in e.duties],
                "span": _span(e.span),
                "voluntary": e.voluntary,
            }
            for e in cv.employments
        ],
        "qualifications": [
            [q.award, q.level, q.subject, q.grade, q.status, _date(q.date), q.institution, _span(q.span)]
            for q in cv.qualifications
        ],
        "memberships": [[m.body, m.grade, m.status, _span(m.span)] for m in cv.memberships],
        "training": [[t.title, _date(t.date), t.status, _span(t.span)] for t in cv.training],
        "skills": [_span(s) for s in cv.skills],
        "statements": [_span(s) for s in cv.statements],
    }


def cv_from_json(found: dict[str, Any]) -> CV:
    """The CV again. Raises KeyError or ValueError where it is not what ``cv_to_json`` wrote."""
    return CV(
        document_from_json(found["document"]),
        tuple(Section(kind, heading, Span(start, end)) for kind, heading, start, end in found["sections"]),
        tuple(
            Employment(
                e["job_title"],
                e["employer"],
                _date_back(e["start"]),
                _date_back(e["end"]),
                e["current"],
                tuple(Span(*d) for d in e["duties"]),
                Span(*e["span"]),
                e["voluntary"],
            )
            for e in found["employments"]
        ),
        tuple(
            Qualification(award, level, subject, grade, status, _date_back(date), institution, Span(*span))
            for award, level, subject, grade, status, date, institution, span in found["qualifications"]
        ),
        tuple(Membership(body, grade, status, Span(*span)) for body, grade, status, span in found["memberships"]),
        tuple(
            Training(title, _date_back(date), status, Span(*span)) for title, date, status, span in found["training"]
        ),
        tuple(Span(*s) for s in found["skills"]),
        tuple(Span(*s) for s in found["statements"]),
    )


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _date(date: PartialDate | None) -> list[int | None] | None:
    return None if date is None else [date.year, date.month, date.day]


def _date_back(found: list[Any] | None) -> PartialDate | None:
    return None if found is None else PartialDate(*found)
