"""Composes the readers of a CV's parts. A statement or form is read the same way, with fewer parts to find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rules.cv import CV
from rules.document import Document, Span
from workers.cv.awards import memberships, qualifications, training
from workers.cv.contact import hide, names_of
from workers.cv.employments import employments
from workers.cv.sections import sections


def parse(document: Document, names: Sequence[str] = ()) -> CV:
    """Facts with places; ``names`` are parts of the person's name known from elsewhere (the CV, the form).

    Offsets are those of the document given; what tells who the person is is in ``document.hidden``."""
    known = tuple(dict.fromkeys((*names, *(names_of(document) if document.kind == "cv" else ()))))
    marked = replace(document, hidden=hide(document, known))
    found = sections(marked) if document.kind == "cv" else ()
    skills = tuple(_lines(marked, [s.span for s in found if s.kind == "skills"]))
    profile = [s.span for s in found if s.kind == "profile"]
    statements = tuple(_lines(marked, profile if document.kind == "cv" else [Span(0, len(marked.text))]))
    return CV(
        marked,
        found,
        employments(marked, found),
        qualifications(marked, found),
        memberships(marked),
        training(marked, found),
        skills,
        statements,
    )


def _lines(document: Document, spans: list[Span]) -> list[Span]:
    lines = (document.span_of(i) for i in range(len(document.lines)) if document.lines[i].text.strip())
    return [line for line in lines if any(span.holds(line) for span in spans)]
