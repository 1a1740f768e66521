"""Sentences cut where what is said of one thing ends and another begins, each piece with its place."""

from __future__ import annotations

import re

from rules.document import Span

CUT = re.compile(r"[;\n\t]|(?<=[a-z)])\.\s|,? \b(?:but|however|though|although|whereas|except that)\b ?|\s[–—-]\s")


def spread(text: str, span: Span, also: re.Pattern[str] | None = None) -> list[tuple[str, Span]]:
    """The clauses of ``text``, which stands at ``span``, with the span of each; cut at ``also`` too."""
    out: list[tuple[str, Span]] = []
    at = 0
    cuts = sorted([*CUT.finditer(text), *(also.finditer(text) if also else [])], key=lambda found: found.start())
    for cut in [*cuts, None]:
        if cut is not None and cut.start() < at:
            continue
        end = cut.start() if cut else len(text)
        piece = text[at:end]
        if piece.strip():
            begin = span.start + at + len(piece) - len(piece.lstrip())
            out.append((piece.strip(), Span(begin, begin + len(piece.strip()))))
        at = cut.end() if cut else end
    return out
