"""What the scoring page shows of an application: passages with their places, and the whole text, without identity."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from rules.cv import CV
from rules.document import Document, Span
from screening.evidence.models import EvidenceItem, SuggestedScore
from screening.panels.words import KINDS, PICTURE


def passages(suggested: SuggestedScore | None, texts: list[CV]) -> list[dict[str, Any]]:
    """The marked passages, in the order of the documents so that their order says nothing, each in its context."""
    return quoted(suggested.items, texts) if suggested else []


def quoted(items: Iterable[EvidenceItem], texts: list[CV]) -> list[dict[str, Any]]:
    """Items of evidence as passages, in the order of the documents."""
    documents = {cv.document.kind: cv.document for cv in texts}
    order = {kind: number for number, kind in enumerate(KINDS)}
    ordered = sorted(items, key=lambda i: (order.get(i.document, 9), i.start))
    return [_passage(item, documents[item.document]) for item in ordered if item.document in documents]


def carried(ticked: Sequence[str], suggested: SuggestedScore | None, earlier: Sequence[SuggestedScore]) -> list[str]:
    """The ids of ticked passages after the suggestion was made anew: the same words keep their tick under their new id,
    and words that are no longer marked keep their old one. Ids that were never a passage of the cell are left out."""
    now = {_place(item): str(item.id) for item in (suggested.items if suggested else ())}
    known = {str(item.id): item for score in (*earlier, *([suggested] if suggested else [])) for item in score.items}
    return [now.get(_place(known[key]), key) for key in ticked if key in known]


def _place(item: EvidenceItem) -> tuple[str, int, int]:
    return item.document, item.start, item.end


def _passage(item: EvidenceItem, document: Document) -> dict[str, Any]:
    span = Span(item.start, item.end)
    before, after = _around(document, span)
    return {
        "id": str(item.id),
        "before": _shown(document, before).lstrip("\n"),
        "quote": _shown(document, span).strip("\n"),
        "after": _shown(document, after).rstrip("\n"),
        "kind": KINDS[item.document],
        "document": item.document,
        "page": item.page,
        "line": item.line,
        "caution": _caution(document),
    }


def _around(document: Document, span: Span) -> tuple[Span, Span]:
    """About a sentence on either side, cut at white space."""
    text = document.text
    start = max(0, span.start - 120)
    start = text.find(" ", start, span.start) if start else 0
    start = start if 0 <= start <= span.start else span.start
    end = min(len(text), span.end + 120)
    cut = text.rfind(" ", span.end, end)
    end = cut if end < len(text) and cut > span.end else end
    return Span(start, span.start), Span(span.end, end)


def _shown(document: Document, span: Span) -> str:
    """The words with their line ends, so that a line of a CV stands apart from its heading; blank lines left out."""
    lines = [" ".join(line.split()) for line in document.visible_text(span).split("\n")]
    kept = [line for number, line in enumerate(lines) if line or number in (0, len(lines) - 1)]
    return "\n".join(kept)


def _caution(document: Document) -> str:
    return PICTURE if document.reader == "ocr" else ""


def whole(texts: list[CV]) -> list[dict[str, Any]]:
    """Every document with its lines, hidden words as [name] and the like."""
    return [
        {
            "kind": cv.document.kind,
            "title": KINDS[cv.document.kind],
            "caution": _caution(cv.document),
            "lines": [(line.number, shown.strip()) for line, shown in cv.document.visible() if shown.strip()],
        }
        for cv in texts
    ]
