"""Finds what tells who somebody is: names, ways to reach them, home, birth, nationality. Marks it; cuts nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rules.document import Document, Hidden, Span
from rules.reference_tables import awards

TOP_LINES = 6
HEAD_LINES = 8
"""Lines in which a home address stands, and hardly ever an employer's."""
PIECES = re.compile(r"[|\t•·]| - ")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<![\w.])(?:\+?44\s?\(?0?\)?|\(?0)\d(?:[\s()-]?\d){7,10}(?!\d)")
LINK = re.compile(r"(?:https?://|www\.)\S+|\b(?:linkedin|facebook|twitter|instagram)\.com/\S+", re.I)
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b")
STREET = re.compile(
    r"\b\d{1,4}[a-zA-Z]?,?\s+(?:[A-Z][\w'’]+\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Way|Court|Crescent|Place|Terrace|Gardens|Grove|Hill|Row|"
    r"Walk|Square|Park|View|Mews|Green)\b(?:,?\s*(?:[A-Z][a-z]+\s?){1,3})?"
)
BIRTH = re.compile(
    r"\b(?:date of birth|d\.?o\.?b\.?|born(?: on| in)?|age)\s*[:\-–]?\s*(?:\d{1,2}(?:st|nd|rd|th)?[\s./-]+)?(?:\w+[\s./-]+)?\d{2,4}\b"
    r"|\baged? \d{2}\b|\bI am \d{2}(?: years old)?\b(?! years)|\b\d{2} years old\b",
    re.I,
)
PERSONAL = re.compile(
    r"\b(?:nationality|marital status|religion|ethnic(?:ity| origin)|gender|sex|pronouns|sexual orientation|place of birth|national insurance(?: number| no\.?)?|ni (?:number|no\.?))\s*[:\-–]\s*[^\n|;,]{1,40}",
    re.I,
)
PRONOUNS = re.compile(r"\(?\b(?:she/her|he/him|they/them)(?:/\w+)?\b\)?", re.I)
INSURANCE = re.compile(r"\b[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b")
LABELLED = re.compile(r"^\s*(?:full )?name\s*[:\-–]\s*(.{3,60})$", re.I)
SIGNED = re.compile(
    r"^(?:yours (?:faithfully|sincerely|truly|ever)|yours|kind(?:est)? regards|best (?:wishes|regards)|(?:many )?thanks|thank you|regards|with best wishes)[\s,.]*([A-Z][^\n]{1,50})?$",
    re.I,
)
PARTICLES = (
    r"(?:ap|ab|ferch|de|da|do|dos|del|della|di|du|van|von|der|den|ten|bin|bint|binti|ibn|al|el|la|le|y|e|ní|nic|mac)"
)
PERSON = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+)?[A-Z][\w'’.-]+(?:(?:\s+"
    + PARTICLES
    + r"){0,2}\s+\(?[“\"']?[A-Z][\w'’.-]*[”\"']?\)?){0,4}$"
)
NOT_A_NAME = re.compile(
    r"\b(?:cv|curriculum|vitae|resume|profile|statement|application|supporting|personal|details|skills|employment|education|experience|work|history|summary|contact|"
    r"address|reference\w*|qualifications|training|interests|assistant|worker|manager|officer|carer|teacher|administrator|coordinator|council|dear|sir|madam|"
    r"nurse|registered|chartered|qualified|practitioner|engineer|surveyor|planner|driver|graduate|licen[cs]e)\b",
    re.I,
)
LETTERS = re.compile(r"(?:[A-Z][a-z]?){2,}")
"""How letters after a name are written; those of an award are no part of the name elsewhere."""
TITLES = {"mr", "mrs", "ms", "miss", "mx", "dr"}
# Given names that are ordinary words too are hidden only as part of the whole name.
COMMON_WORDS = {
    "may",
    "will",
    "grace",
    "hope",
    "joy",
    "faith",
    "mark",
    "grant",
    "bill",
    "rose",
    "summer",
    "june",
    "april",
    "august",
    "dawn",
    "ward",
    "care",
    "day",
    "home",
    "young",
    "long",
    "best",
    "good",
    "west",
    "north",
    "hall",
    "wood",
    "field",
    "church",
    "king",
    "read",
    "page",
    "price",
    "case",
    "college",
}


def names_of(document: Document) -> tuple[str, ...]:
    """The person's name as its parts, longest first: from a label, or the first line that looks like a name."""
    for line in document.lines[:25]:
        labelled = LABELLED.match(line.text)
        if labelled:
            return parts_of(labelled[1])
    pieces: list[str] = []
    for line in [x for x in document.lines if x.text.strip()][:TOP_LINES]:
        text = re.split(r"[|,\t•·]|\s\S+@", line.text)[0].strip()
        text = re.sub(r"^(?:cv|curriculum vitae)(?: of| for)?[:\s–—-]+", "", text, flags=re.I)
        if PERSON.match(text) and not NOT_A_NAME.search(text):
            pieces.append(text)
            if len(" ".join(pieces).split()) >= 2:
                return parts_of(" ".join(pieces))
        elif pieces:
            return parts_of(" ".join(pieces))
    return ()


def parts_of(name: str) -> tuple[str, ...]:
    """The whole name, then its words, longest first; empty for an empty name."""
    if not name.strip():
        return ()
    whole = " ".join(re.sub(r"[()\"“”]", " ", name).split())
    words = [w for w in whole.split() if w.lower().strip(".") not in TITLES and len(w.strip(".")) > 1]
    own = [w for w in words if not (LETTERS.fullmatch(w) and any(awards().fitting(w)))]
    return tuple(
        dict.fromkeys([whole, " ".join(words), *([" ".join(own)] if own else []), *sorted(own, key=len, reverse=True)])
    )


def hide(document: Document, names: Sequence[str]) -> tuple[Hidden, ...]:
    """Every span that tells who the person is, merged where they touch, in order."""
    found = [
        *(Hidden(span, kind) for kind, span in _patterns(document.text)),
        *(Hidden(span, "address") for span in _homes(document)),
        *(Hidden(span, "name") for span in _names(document, names)),
    ]
    out: list[Hidden] = []
    for hidden in sorted(found, key=lambda h: (h.span.start, -h.span.end)):
        if out and hidden.span.start < out[-1].span.end:
            if hidden.span.end > out[-1].span.end:
                out[-1] = Hidden(Span(out[-1].span.start, hidden.span.end), out[-1].kind)
            continue
        out.append(hidden)
    return tuple(out)


def _homes(document: Document) -> Iterator[Span]:
    """At the top, everything before a postcode on its piece of a line: where somebody lives has many forms."""
    top = [index for index, line in enumerate(document.lines) if line.text.strip()][:HEAD_LINES]
    for index in top:
        start, text = document.span_of(index).start, document.lines[index].text
        at = 0
        for piece in PIECES.split(text):
            place = text.index(piece, at)
            at = place + len(piece)
            code = POSTCODE.search(piece)
            if code and not YEAR.search(piece):
                begin = len(piece) - len(piece.lstrip())
                yield Span(start + place + begin, start + place + code.end())


def _patterns(text: str) -> Iterator[tuple[str, Span]]:
    for kind, pattern in (
        ("email", EMAIL),
        ("link", LINK),
        ("phone", PHONE),
        ("address", STREET),
        ("address", POSTCODE),
        ("birth", BIRTH),
        ("personal", PERSONAL),
        ("personal", PRONOUNS),
        ("number", INSURANCE),
    ):
        for match in pattern.finditer(text):
            yield kind, Span(match.start(), match.end())


def _names(document: Document, names: Sequence[str]) -> Iterator[Span]:
    text = document.text
    for name in names:
        if " " not in name and name.lower() in COMMON_WORDS:
            continue
        body = r"\s+".join(re.escape(word) for word in name.split())
        for match in re.finditer(rf"(?<!\w){body}(?!\w)", text):
            yield Span(match.start(), match.end())
    shown = [(index, line) for index, line in enumerate(document.lines) if line.text.strip()]
    for position, (index, line) in enumerate(shown):
        signed = SIGNED.match(line.text.strip())
        if not signed:
            continue
        start = document.span_of(index).start
        if signed[1]:
            at = line.text.rindex(signed[1])
            yield Span(start + at, start + at + len(signed[1]))
        elif position + 1 < len(shown) and len(shown[position + 1][1].text) < 50:
            yield document.span_of(shown[position + 1][0])
    top = next((index for index, _ in shown), None)
    if top is not None and document.kind == "cv" and names and document.lines[top].text.strip() in names:
        yield document.span_of(top)
