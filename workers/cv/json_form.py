"""The JSON of ``screening read-cv``, with hidden words shown as [name] and the like."""

from __future__ import annotations

from typing import Any

from rules.cv import CV
from rules.document import Document, Span


def as_json(cv: CV, document_name: str) -> dict[str, Any]:
    """contract.md's form. No name, contact detail, birth date, nationality or photograph is in it."""
    document = cv.document

    def placed(span: Span) -> dict[str, int]:
        page, line = document.place(span)
        return {"page": page, "line": line}

    def shown(span: Span) -> str:
        return " ".join(document.visible_text(span).split())

    return {
        "document": document_name,
        "reader": document.reader,
        "text_quality": document.quality,
        "warnings": [{"code": w.code, "message": w.message, "line": w.line} for w in document.warnings],
        "employments": [
            {
                "job_title": e.job_title,
                "employer": e.employer,
                "from": str(e.start) if e.start else None,
                "to": str(e.end) if e.end else None,
                "current": e.current,
                "duties": [shown(d) for d in e.duties],
                **placed(e.span),
            }
            for e in cv.employments
        ],
        "qualifications": [
            {
                "award": q.award,
                "level": q.level,
                "subject": q.subject,
                "grade": q.grade,
                "status": q.status,
                "date": str(q.date) if q.date else None,
                "institution": q.institution,
                **placed(q.span),
            }
            for q in cv.qualifications
        ],
        "memberships": [
            {"body": m.body, "grade": m.grade, "status": m.status, **placed(m.span)} for m in cv.memberships
        ],
        "training": [
            {
                "title": _safe(document, t.span),
                "date": str(t.date) if t.date else None,
                "status": t.status,
                **placed(t.span),
            }
            for t in cv.training
        ],
        "skills": [shown(s) for s in cv.skills],
        "statements": [shown(s) for s in cv.statements],
    }


def _safe(document: Document, span: Span) -> str:
    return " ".join(document.visible_text(span).split())
