"""A specification that lost its lines and stands in one paragraph: cut again where headings, numbers and bullets stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rules.document import Line

LONG = 250
HEADING = (
    r"(?:Essential|ESSENTIAL|Desirable|DESIRABLE)(?: (?:[Cc]riteria|CRITERIA|[Rr]equirements|[Ss]kills|[Aa]ttributes))?\s*(?::|(?=\s(?:\d{1,2}[.)]|[•▪●·\-–])\s))"
    r"|(?:Qualifications|Experience|Knowledge|Skills(?: and [Aa]bilities)?|Personal [Qq]ualities|Other [Rr]equirements)\s*(?::|(?=\s(?:Essential|Desirable)\b))"
    r"|(?:Note|NOTE|How to apply|HOW TO APPLY|Closing date|Salary)\b:?"
)
CUT = re.compile(
    rf"\s+(?={HEADING})|(?<=[:a-z])\s+(?=(?:\d{{1,2}}[.)]|[•▪●·])\s+\S)|(?<=[.;,)])\s+(?=(?:\d{{1,2}}[.)]|[•▪●·])\s+[A-Z])"
)
ENDS = re.compile(r"^(?:Note|How to apply|Closing date|Salary)\b", re.I)
AFTER = re.compile(rf"^(?:{HEADING})(?=\s*\S)")


BOTH = re.compile(r"\bEssential\s*[:–-].+\bDesirable\s*[:–-]\s", re.I)
WORDS = re.compile(r"\b(Essential|Desirable)\s*[:–-]\s*", re.I)
SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-Z])")


def _both(line: Line) -> list[Line]:
    """A line that says both words, each with its items after it, as a heading and a line for each item."""
    first, *rest = WORDS.split(line.text)
    out = [replace(line, text=first.strip())] if first.strip() else []
    for word, items in zip(rest[::2], rest[1::2], strict=True):
        out.append(replace(line, text=word.capitalize(), bullet=False))
        out += [replace(line, text=f"• {item.strip()}") for item in SENTENCE.split(items) if item.strip()]
    return out


def cut(lines: Sequence[Line]) -> list[Line]:
    """The lines, with long ones cut into the lines they once were where at least two headings or items show it."""
    out: list[Line] = []
    for line in lines:
        if BOTH.search(line.text) and "\t" not in line.text:
            out += _both(line)
            continue
        pieces = CUT.split(line.text) if len(line.text) > LONG and "\t" not in line.text else [line.text]
        if len(pieces) < 4 or not any(
            AFTER.match(piece) or re.match(r"^(?:Essential|Desirable)", piece, re.I) for piece in pieces
        ):
            out.append(line)
            continue
        for piece in pieces:
            heading = AFTER.match(piece)
            if heading is not None and not ENDS.match(piece):
                out.append(replace(line, text=heading[0].strip(), bullet=False))
                piece = piece[heading.end() :]
            if piece.strip():
                out.append(replace(line, text=piece.strip(), bullet=False))
    return out
