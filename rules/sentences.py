"""Clauses of a document with their offsets: where each stands, whether it is denied or only hoped for, and whether it
claims, describes a duty, or tells what the applicant did and what came of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from rules.cv import CV
from rules.document import Span


class Kind(IntEnum):
    """What a sentence is, from weakest to strongest."""

    CLAIM = 1
    DUTY = 2
    STORY = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a line of a list. ``section`` is the kind of the section of a CV, or "statement"."""

    document: str
    span: Span
    text: str
    section: str
    kind: Kind
    denied: bool
    hoped: bool
    others: bool
    episode: int
    """Sentences of one story share a number; 0 for none."""


ENDS = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9£])")
SHORT = re.compile(r"(?:\b(?:e\.g|i\.e|etc|Mr|Mrs|Ms|Dr|St|No|approx|inc|incl|vs)|\b[A-Z])\.$")
DATED = re.compile(r"^(?:\w+\.? )?(?:19|20)\d\d\b|^\d\d/\d{4}")
BULLET = re.compile(r"^\s*(?:[-–•·▪*o]|\d+[.)])\s+")

DENIED = re.compile(
    r"\b(?:never|no (?:formal |direct |real |previous |prior |paid |current |recent |relevant |care |social care |professional )*"
    r"(?:experience|qualification|knowledge|training|licence|background)|not (?:yet )?(?:had|have|used|worked|done|been|got|a |an |sure|trained|qualified|held)|"
    r"(?:have|has|had|do|did|does|am|was|is|can|could)(?:n['’]?t| not)\b(?! only)|without (?:any|much) |lack(?:ed|ing)? |"
    r"limited (?:experience|knowledge)|little (?:experience|knowledge)|new to (?:me|this|care))",
    re.I,
)
HOPED = re.compile(
    r"\b(?:would (?:like|love|welcome|enjoy|be (?:keen|happy|willing|glad))|hop(?:e|ing) to|want to (?:learn|gain|move|get|train|do|work)|"
    r"keen to (?:learn|gain|develop|train|move)|willing(?:ness)? to|looking (?:forward )?to (?:gain|learn|develop|move)|eager to|"
    r"interested in (?:learning|gaining|becoming)|plan(?:ning)? to|intend to|aim to|prepared to|happy to (?:learn|train|be trained)|"
    r"would have to be trained|i(?:['’]d| would) (?:need|have) to|am learning|i['’]d (?:like|love|be)|i would (?:be|bring|make|expect|handle|know))\b",
    re.I,
)
OTHERS = re.compile(
    r"\bmy (?:mother|mum|father|dad|wife|husband|partner|sister|brother|son|daughter|friend|aunt|uncle|cousin|niece|nephew|"
    r"former boss|boss|colleague|manager|supervisor|team leader)\b(?!['’]s)[^.,;]{0,40}?\b(?:is|was|has|had|works?|worked|used|did|does|ran|runs)\b",
    re.I,
)
CLAIM = re.compile(
    r"\b(?:i am|i['’]m|i consider|i believe|i feel|i think|i pride|i possess|i would describe|excellent|strong|good|great|proven|"
    r"outstanding|highly|hard[- ]?working|passionate|enthusiastic|committed|dedicated|able to|ability to|skilled|skills in|"
    r"confident|competent|proficient|experienced in|team player|i understand|i know|i value|i respect|i have (?:good|excellent|strong|great|proven|"
    r"the ability|a good|a strong|experience|knowledge|an understanding|a working))\b",
    re.I,
)
ACTED = re.compile(
    r"\bI(?:['’]ve| have|['’]d| had)?(?: \w+ly| also| then| always| now)?\s+(?:\w+ed\b|ran|run|led|lead|took|take|made|make|wrote|write|set|got|get|gave|give|"
    r"kept|keep|built|build|found|held|hold|taught|teach|brought|bring|dealt|deal|sat|sit|spoke|speak|rang|ring|rebuilt|drew|draw|spent|"
    r"chose|caught|saw|met|meet|sent|send|did|do\b|went|told|came|put|cut|began|stood|left|paid|sold|split|swapped|noticed|"
    r"check|manage|plan|supervise|train|support|answer|handle|record|process|order|cover|use|work|visit|help|organise|coordinate|"
    r"co-ordinate|arrange|chair|liaise|monitor|review|update|produce|prepare|assess|advise|book|chase|log|enter|serve|deliver|look after|"
    r"administer|maintain|collate|allocate|schedule|respond|report|complete|carry out|carried)",
    re.I,
)
ANCHOR = re.compile(
    r"\b(?:once|one (?:\w+ )?(?:day|morning|evening|night|weekend|lady|gentleman|man|woman|family|customer|client|resident|service user|pupil|"
    r"parent|child|tenant|carer|colleague|of (?:my|our|the))|last (?:year|month|week|winter|summer|spring|autumn|january|february|march|april|may|june|july|"
    r"august|september|october|november|december)|in (?:19|20)\d\d|when (?:a|an|the|our|my|two|three|we|i|one|wilko|covid|somebody|someone)\b|"
    r"during (?:the|covid|lockdown|a)|after (?:a|the|that)|a (?:lady|gentleman|man|woman|mother|father|daughter|son|young|resident|client|customer|family|carer|"
    r"colleague|service user|patient|parent|pupil|tenant|caller|couple|lad|girl|boy|new)\b|(?:the|my) (?:first|second) (?:week|month|year)|"
    r"for example|an example|there was|there were|she|he had|had to)",
    re.I,
)
RESULT = re.compile(
    r"\b(?:as a result|which meant|so that|this meant|meant that|since then|within (?:a|two|three|four|six|\d+)|reduc\w+|fell|dropped|down to|cut (?:\w+ )+(?:from|by|to)|"
    r"halved|doubled|increas\w+ (?:\w+ )*(?:from|by|to)|improv\w+|rose|went up|from (?:about |around |over |nearly )?[£]?\d[\d,.]*\w*%? (?:\w+ ){0,3}to|saved|saving|"
    r"awarded|praised|commended|thanked|promoted|no (?:complaints?|missed|errors?|incidents?|accidents?|losses)|not one|without a (?:single|reportable)|"
    r"never (?:missed|late|lost)|\d+ ?%|per cent|ever since|still (?:use|uses|used|in use|there|do)|now (?:use|uses|used|the|every|all)|adopted|"
    r"rolled out|the (?:rest of the|other) (?:team|offices?|branches|teams?) (?:now|took|use)|passed (?:first time|the|every)|went home|settled|"
    r"best in|came top|outstanding|substantial assurance|stopped|agreed|back on|on time|the next day|in the end|turned out)",
    re.I,
)
FACTUAL_SECTIONS = {"employment", "voluntary"}


def sentences(reading: CV) -> list[Sentence]:
    """Every sentence and list line that the sift may see, in order."""
    document = reading.document
    out: list[Sentence] = []
    for span in _spans(reading):
        text = document.text[span.start : span.end]
        if document.is_hidden(span) or not any(c.isalpha() for c in text):
            continue
        section = _section(reading, span)
        out.append(
            Sentence(
                document.kind,
                span,
                text,
                section,
                _kind(text, section),
                bool(DENIED.search(text)),
                bool(HOPED.search(text)),
                bool(OTHERS.search(text)),
                0,
            )
        )
    return _episodes(out)


def _section(reading: CV, span: Span) -> str:
    if reading.document.kind != "cv":
        return "statement"
    inside = [s for s in reading.sections if s.span.overlaps(span)]
    return inside[-1].kind if inside else "other"


def _kind(text: str, section: str) -> Kind:
    if section in FACTUAL_SECTIONS:
        return Kind.DUTY
    if section in ("skills", "interests", "personal", "references"):
        return Kind.CLAIM
    if ACTED.search(text):
        return Kind.DUTY
    return Kind.CLAIM


def _spans(reading: CV) -> list[Span]:
    """Paragraphs first (lines that run on are one), then sentences in them."""
    document = reading.document
    text = document.text
    out: list[Span] = []
    for start, end in _paragraphs(reading):
        at = start
        for found in ENDS.finditer(text, start, end):
            if SHORT.search(text[at : found.start()].rstrip("\"'”’)")):
                continue
            out += _trim(text, at, found.start())
            at = found.end()
        out += _trim(text, at, end)
    return out


def _trim(text: str, start: int, end: int) -> list[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [Span(start, end)] if end - start > 1 else []


def _paragraphs(reading: CV) -> list[tuple[int, int]]:
    document = reading.document
    out: list[tuple[int, int]] = []
    widths = [len(line.text) for line in document.lines]
    before = None
    for index, line in enumerate(document.lines):
        span = document.span_of(index)
        if not line.text.strip():
            before = None
            continue
        if "\t" in line.text:
            # Pieces set apart on a line are apart in meaning too: a post and its dates.
            out += _pieces(line.text, span.start)
            before = None
            continue
        joins = (
            before is not None
            and line.cell == before.cell
            and not (line.bullet or line.heading or line.bold != before.bold)
            and not BULLET.match(line.text)
            and _runs_on(
                before.text.strip(), line.text.strip(), document.reader, max(widths[max(0, index - 6) : index + 6])
            )
        )
        if joins:
            out[-1] = (out[-1][0], span.end)
        else:
            start = BULLET.match(line.text)
            out.append((span.start + (start.end() if start else 0), span.end))
        before = line
    return out


def _pieces(text: str, offset: int) -> list[tuple[int, int]]:
    return [(offset + m.start(), offset + m.end()) for m in re.finditer(r"[^\t]+", text)]


def _runs_on(before: str, text: str, reader: str, width: int) -> bool:
    """Whether a line continues the one before: broken by the page's width and not by its author."""
    if reader in ("docx", "odt", "html") or DATED.match(text):
        return False
    if text[0].islower():
        return not before.endswith((".", "!", "?"))
    if before.endswith((".", "!", "?", ":", ";")):
        return reader == "text" and len(before) > 60
    return len(before) > 0.8 * width and (len(before) > 24 if reader == "pdf" else len(before) > 60)


def _episodes(found: list[Sentence]) -> list[Sentence]:
    """Mark stories: sentences near one another in which the applicant acts at a certain time or with a certain person,
    and something comes of it."""
    out = list(found)
    number = 0
    for index, sentence in enumerate(found):
        if sentence.section not in ("statement", "profile", "employment", "voluntary", "other"):
            continue
        window = [
            s for s in found[index : index + 4] if s.document == sentence.document and s.section == sentence.section
        ]
        if sentence.section in FACTUAL_SECTIONS:
            window = window[:1]
        acted = any(ACTED.search(s.text) for s in window) or sentence.section in FACTUAL_SECTIONS
        anchored = ANCHOR.search(sentence.text) is not None or sentence.section in FACTUAL_SECTIONS
        result = next((n for n, s in enumerate(window) if RESULT.search(s.text)), None)
        if not (acted and anchored) or result is None or sentence.hoped:
            continue
        if sentence.section == "statement" and result == 0 and len(window[0].text) < 60:
            continue
        number += 1
        for offset in range(result + 1):
            member = out[index + offset]
            if member.episode == 0 and not member.hoped:
                out[index + offset] = _as_story(member, number)
    return out


def _as_story(s: Sentence, number: int) -> Sentence:
    return Sentence(s.document, s.span, s.text, s.section, Kind.STORY, s.denied, s.hoped, s.others, number)
