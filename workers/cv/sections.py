"""The headed parts of a CV."""

from __future__ import annotations

import re
from dataclasses import replace

from rules.cv import Section
from rules.document import Document, Line, Span
from workers.cv.dates import period_in

HEADINGS = {
    "profile": r"(?:personal |professional |career )?(?:profile|summary|statement|objective|about me|introduction|overview)|about me",
    "employment": r"(?:(?:work|employment|career|professional|relevant|paid|previous|current|recent|past|other|earlier|further|teaching|nursing|clinical|industry|job|full)\s*(?:and\s+\w+\s+)?)*(?:employment|experience|career|work history|history|jobs|posts|positions|roles|appointments)(?: history| records?| to date| and experience| and volunteering| held| summary| details| so far| background)*|where i have worked|work",
    "education": r"(?:(?:academic|formal|professional|vocational|other|relevant)\s+(?:and\s+(?=professional|vocational|academic))?)*(?:education|qualifications?|academic (?:record|history|background|achievements)|schooling)(?: history| background| details)?(?:\s*(?:and|&|,|/)\s*(?:(?:professional|vocational|academic|other|further)\s+)*(?:qualifications?|training|education|certificates|certifications|courses|development))*|schools?(?:ing)?(?: (?:and|&) (?:college|university))?(?: attended)?",
    "training": r"(?:(?:other|further|professional|relevant|recent|mandatory|additional|work)\s+)*(?:training|courses|certificates?|certifications?|cpd|professional development|short courses|licences?|tickets)(?: courses| attended| undertaken| record)*(?:\s*(?:and|&|/|,)\s*\w+)*",
    "skills": r"(?:key |other |technical |core |it |computer |main |personal )*(?:skills|competenc(?:ies|es)|strengths|abilities|systems|it|languages|software)(?:\s*(?:and|&)\s*\w+)*",
    "memberships": r"(?:professional )?(?:memberships?|registrations?|affiliations)(?:\s*(?:and|&)\s*\w+)*",
    "voluntary": r"(?:voluntary|volunteer(?:ing)?|community|unpaid)(?: work| experience| roles?| and community| activities)?(?: and \w+)?",
    "interests": r"(?:hobbies|interests|leisure|outside work|spare time|activities)(?:\s*(?:and|&)\s*\w+)*|other interests",
    "references": r"refer(?:ences|ees?)",
    "personal": r"(?:personal|contact)(?: details| information)?|other information|additional information|further information",
    "achievements": r"(?:key )?achievements|awards|publications|dissertation",
}
BROKEN = re.compile(r"(?:\band|&|/|,)\s*$", re.I)
COMPILED = {kind: re.compile(rf"\W*(?:{pattern})\W*$", re.I) for kind, pattern in HEADINGS.items()}


def kind_of(line: Line) -> str | None:
    """The kind of section the line heads, or None for an ordinary line."""
    text = line.text.strip()
    words = text.rstrip(":").split()
    if not words or len(words) > 6 or text.endswith((".", ",")) or "\t" in text or text[0].islower():
        return None
    if text.count("(") != text.count(")"):
        return None
    styled = line.heading > 0 or line.bold or text.isupper() or text.endswith(":") or len(words) <= 4
    if not styled:
        return None
    return next((kind for kind, pattern in COMPILED.items() if pattern.match(text)), None)


def sections(document: Document) -> tuple[Section, ...]:
    """Every headed part, from below its heading to the next one."""
    heads: list[tuple[int, int, str]] = []
    for i, line in enumerate(document.lines):
        if heads and i <= heads[-1][1]:
            continue
        after = document.lines[i + 1] if i + 1 < len(document.lines) else None
        if after is not None and BROKEN.search(line.text) and line.bold == after.bold and line.cell == after.cell:
            # A heading broken by a narrow column: "Training and", "certificates".
            kind = kind_of(replace(line, text=f"{line.text.strip()} {after.text.strip()}"))
            if kind is not None:
                heads.append((i, i + 1, kind))
                continue
        kind = kind_of(line)
        if kind is not None:
            heads.append((i, i, kind))
    out = []
    for position, (first, index, kind) in enumerate(heads):
        last = heads[position + 1][0] - 1 if position + 1 < len(heads) else len(document.lines) - 1
        start = document.span_of(index).end
        end = document.span_of(last).end if last > index else start
        if (
            kind == "profile"
            and sum(period_in(line.text[:200]) is not None for line in document.lines[index + 1 : last + 1]) > 1
        ):
            # A "career summary" may be a list of posts.
            kind = "employment"
        heading = " ".join(line.text.strip() for line in document.lines[first : index + 1])
        out.append(Section(kind, heading, Span(start, max(start, end))))
    return tuple(out)
