"""Clauses of a document with their offsets: where each stands, whether it is denied or only hoped for, and whether it
claims, describes a duty, or tells what the applicant did and what came of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
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
    paragraph: int = 0
    head: bool = False
    """True for the line that names a post: its title, employer and dates are no duty."""
    own: str = ""
    """The text without clauses that deny, only hope, or speak of somebody else."""
    against: str = ""
    """The clauses that deny."""


ENDS = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9£])")
SHORT = re.compile(r"(?:\b(?:e\.g|i\.e|etc|Mr|Mrs|Ms|Dr|St|No|approx|inc|incl|vs)|\b[A-Z])\.$")
DATED = re.compile(r"^(?:\w+\.? )?(?:19|20)\d\d\b|^\d\d/\d{4}")
BULLET = re.compile(r"^\s*(?:[-–•·▪*o]|\d+[.)])\s+")

_DONE = (
    r"(?:had|have|used|worked|done|been|got|held|known|managed|supervised|led|run|driven|taken|dealt|seen|lived|written|"
    r"taught|cooked|trained|qualified|registered|studied|covered|handled|operated|planned|set up|needed|come across)"
)
DENIED = re.compile(
    r"\b(?:never (?:actually |really |personally |formally )?(?:" + _DONE + r"|use|work|do|drive)\b|"
    r"(?:no|nor|not any|without (?:any|much)?|lack(?:ed|ing|s)?|limited|little|hardly any|only (?:a )?(?:basic|little|limited)) ?"
    r"(?:\w+ ){0,3}(?:experience|qualifications?|knowledge|training|licen[cs]e|background|certificates?|skills)\b|"
    r"(?:(?:have|has|had)(?:n['’]?t| not)|['’]ve not)(?: yet| really| actually| personally)? (?:"
    + _DONE
    + r"|a|an|any|the|much)\b|"
    r"\bI haven['’]?t\b|not (?:yet )?(?:trained|qualified|registered|familiar|confident|sure|able|an? expert|experienced|done|used|worked)\b|"
    r"\bI (?:do|did|can|could)(?:n['’]?t| ?not) (?:yet |really |actually |currently )?(?:have|hold|know|drive|speak|use|own|possess|claim|work|say|offer|"
    r"understand|take (?:calls|on)|do|pretend|finish|complete)\b|new to (?:me|this|care)\b|my (?:weak|gap)|nothing to do with|yet to (?:learn|do|use|work)|have yet to|know (?:very )?little|don['’]?t know (?:much|a thing|anything)|not much (?:of|experience)|would(?:n['’]?t| not) know|not something I|weak(?:er)? (?:on|at|in)|no,? I (?:have|am|do)|never been (?:in|to|on|a|an|near)|still (?:have )?to learn|not my (?:field|area|strong)|can['’]?t (?:say|claim)|all new to|"
    r"\b(?:is|are|am|was|were)(?:n['’]?t| not) (?:really |exactly )?(?:my (?:strong|best)|a strength|something I|using|used to|familiar|experienced|trained|registered|qualified))",
    re.I,
)
HOPED = re.compile(
    r"\b(?:I(?:['’]ll| will| shall)\b(?! not)|would (?:like|love|welcome|enjoy|be (?:keen|happy|willing|glad))|hop(?:e|ing) to|want to (?:learn|gain|move|get|train|do|work)|"
    r"keen to (?:learn|gain|develop|train|move)|willing(?:ness)? to|looking (?:forward )?to (?:gain|learn|develop|move)|eager to|"
    r"interested in (?:learning|gaining|becoming)|plan(?:ning)? to|intend to|aim to|prepared to|happy to (?:learn|train|be trained)|"
    r"would have to be trained|i(?:['’]d| would) (?:need|have) to|am learning|i['’]d (?:like|love|be)|i would (?:be|bring|make|expect|handle|know))\b",
    re.I,
)
_RELATIVE = (
    r"(?:mother|mum|mam|father|dad|wife|husband|partner|sister|brother|son|daughter|friend|best friend|aunt|auntie|uncle|cousin|niece|"
    r"nephew|gran|nan|nana|grandmother|grandad|grandfather|granddaughter|grandson|flatmate|neighbour|girlfriend|boyfriend|in-laws?)"
)
OTHERS = re.compile(
    r"\b(?:my|our) (?:\w+ )?" + _RELATIVE + r"\b(?!['’]s)(?! (?:and|with) I)[^.;]{0,40}?"
    r"\b(?:is|was|are|were|has|had|have|works?|worked|used|did|does|ran|runs|manages?|managed|teaches|taught|trained|qualified|says|tells|told me|drives)\b|"
    r"\bmy (?:former |old |last )?(?:boss|colleague|manager|supervisor|team leader|director|employer)s?\b(?!['’]s)[^.,;]{0,30}?"
    r"\b(?:is|was|has|had|works?|runs|ran|deals?|handled|did|does|looks after)\b|"
    r"\b(?:the|this|your) (?:council|trust|charity|school|organisation|company|employer|department|library|college)(?:['’]s)? "
    r"(?:is|was|has|provides?|offers?|delivers?|serves?|supports?|runs|employs?|won)\b|"
    r"\b(?:somebody|someone|colleagues?|others|the \w+ team) (?:else )?(?:did|does|handled|handles|looked after|looks after|dealt with|deals with)\b",
    re.I,
)
STATIVE = (
    r"(?:am|was|were|is|are|have|had|would|could|should|will|can|cannot|may|might|must|shall|believe|believed|feel|felt|think|thought|understand|understood|"
    r"know|knew|value|respect|enjoy|enjoyed|like|liked|love|loved|possess|consider|pride|hope|hoped|want|wanted|wish|wished|look|need|needed|do|did|don|didn|"
    r"appreciate|realise|realised|aim|intend|prefer|care|cared|live|lived|seem|thrive|appear|expect|attach|enclose|apply|hereby|recognise|accept|admit|gather|"
    r"feel|bring|possess|strive|try|tend|suppose|guess|mean|remain|pay|myself|too|and|or|who|which|that|in|on|of|to|at|the|a|an|not|never|as|was|mention|decided|came across)"
)
CLAIM = re.compile(
    r"\b(?:i am|i['’]m|i consider|i believe|i feel|i think|i pride|i possess|i would describe|excellent|strong|good|great|proven|"
    r"outstanding|highly|hard[- ]?working|passionate|enthusiastic|committed|dedicated|able to|ability to|skilled|skills in|"
    r"confident|competent|proficient|experienced in|team player|i understand|i know|i value|i respect|i have (?:good|excellent|strong|great|proven|"
    r"the ability|a good|a strong|experience|knowledge|an understanding|a working))\b",
    re.I,
)
_ADVERB = r"(?: (?:\w+ly|also|then|always|now|often|still|just|once|sometimes|both|first|even|only|already|soon|myself|never|ever))*"
BOAST = re.compile(
    r"\b(?:I (?:\w+ly |always |also )?(?:work|communicate|cope|perform|learn|adapt|get on|relate|listen|organise|treat|thrive|respond)\w* "
    r"(?:\w+ )?(?:well|hard|best|effectively|efficiently|quickly|easily|independently|calmly|fast|everyone|everybody|people|all|as part|within|under|with (?:people|everyone|others))\b|"
    r"i am (?:a|an|very|highly|also|extremely|always|both) (?:\w+ )?(?:\w+ )?(?:person|player|worker|communicator|listener|individual|learner))",
    re.I,
)
ACTED = re.compile(
    r"\b(?:I|[Ww]e)(?:['’](?:ve|d))?(?: have| had)?" + _ADVERB + r"\s+(?!" + STATIVE + r"\b)[a-z][\w-]+|"
    r"\bI(?:['’]m| am| was|['’]ve been| have been|['’]d been| had been)"
    + _ADVERB
    + r" (?:in charge|responsible|the (?:only|lead|named|main|key|first)|key ?worker|"
    r"(?:the |a |an )?(?:\w+ ){0,2}(?:manager|officer|assistant|worker|supervisor|leader|secretary|treasurer|chair|clerk|governor|trustee|volunteer|teacher|"
    r"coordinator|co-ordinator|preceptor|representative|rep|champion|mentor|carer|cook|driver|gardener|librarian|nurse|technician|administrator|caretaker)\b|"
    r"(?!looking|hoping|applying|seeking|writing|studying|learning|willing|living|going|trying)\w+ing\b)|"
    r"^(?:\w+ly )?(?!Committed|Dedicated|Motivated|Experienced|Skilled|Organised|Educated|Qualified|Interested|Based|Detailed|Attached|Need|Indeed)"
    r"(?:[A-Z]\w+ed|Ran|Led|Built|Wrote|Set up|Taught|Kept|Took|Made|Gave|Held|Dealt|Sold|Drove|Oversaw|Brought)\b(?! by)",
)
PAST = re.compile(
    r"\b(?:I|[Ww]e)(?:['’](?:ve|d))?(?: have| had)?"
    + _ADVERB
    + r"\s+(?:\w+ed\b(?<!need)|ran|run|led|took|made|wrote|set|got|gave|kept|built|found|held|taught|brought|"
    r"dealt|sat|spoke|rang|rebuilt|drew|spent|chose|caught|saw|met|sent|did|went|told|said|came|put|cut|began|stood|left|paid|sold|split|drove|bought|"
    r"swept|dug|grew|sorted|read|learnt|fixed|won|fought|understood|fed|broke|threw|swapped|redid|undertook|overcame|let|made|thought|sought|knew)\b|"
    r"^(?:[A-Z]\w+ed|Ran|Led|Built|Wrote|Set up|Taught|Kept|Took|Made|Gave|Held|Dealt|Drove)\b",
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
    r"there (?:has|have) been (?:no|none)|(?:no|none|not one) (?:\w+ ){1,3}since|halved|doubled|increas\w+ (?:\w+ )*(?:from|by|to)|improv\w+|rose|went up|from (?:about |around |over |nearly )?[£]?\d[\d,.]*\w*%? (?:\w+ ){0,3}to|saved|saving|"
    r"awarded|praised|commended|thanked|promoted|no (?:complaints?|missed|errors?|incidents?|accidents?|losses)|not one|without a (?:single|reportable)|"
    r"never (?:missed|late|lost)|\d+ ?%|per cent|ever since|still (?:use|uses|used|in use|there|do)|now (?:use|uses|used|the|every|all)|adopted|"
    r"rolled out|the (?:rest of the|other) (?:team|offices?|branches|teams?) (?:now|took|use)|passed (?:first time|the|every)|went home|settled|"
    r"best in|came top|outstanding|substantial assurance|stopped|agreed|back on|on time|the next day|in the end|turned out)",
    re.I,
)
HAPPENED = re.compile(
    r"^(?:(?:And|But|So|By|Since|From|After|Within|In|On|At|Now|Then|Not|None|Nobody|Everybody|Everyone|Every|All|Both|No|The|Our|His|Her|Their|It|He|She|They|That|This|My manager|"
    r"Late|Missed|Over|Of|Head office|[A-Z][a-z]+)\b)(?!.{0,3}\bI (?:would|am|can|could)\b).{0,200}?\b(?:was|were|had|has|have|went|came|got|\w+ed|now|still|never|told|said|kept|left|began|fell|rose|wrote|gave|made|took)\b"
)
LIMITED = re.compile(
    r"\b(?:limited to|only (?:a |for |ever |done |had |used |know |from |the )?(?:few|couple|two|three|four|five|six|eight|once|little|bit|basics?|days?|weeks?|month|reception|outside)\b|"
    r"just (?:the|a) (?:once|few|little|bit)|a (?:little|bit) of|the basics|taster|one[- ]day (?:course|visit)|not (?:much|a lot|very much)|a little\b|from the outside|"
    r"on (?:television|tv|the news|youtube)|i follow\b|i (?:have )?read about|i (?:have )?heard (?:of|about)|in my spare time|as a hobby|at home only)",
    re.I,
)
CLAUSE = re.compile(
    r"[;:]|,? \b(?:but|however|although|though|whereas|(?<!not )yet|except|so)\b|,(?= (?:and |which |who |I |it |they |he |she ))|\s[–-]\s"
)
FIRST_PERSON = re.compile(
    r"\bI\b|\b(?:my|we)\b(?! (?:\w+ )?(?:mother|mum|father|dad|wife|husband|partner|sister|brother|gran|nan))"
)
CAME = re.compile(
    r"\b(?:and|so|but|until|who|which) (?:then |now )?(?:they|he|she|it|we|none|nobody|all|both|everyone|everybody|one|the \w+|his \w+|her \w+|their \w+|my \w+|"
    r"\w+ of them|\d[\d,]*(?: \w+)?)\s(?:\w+ ){0,2}?(?:\w+ed|was|were|came|went|had|have|has|is|are|got|took|sent|still|now|left|kept|gave|made|won|said|told|rang)\b|"
    r"\b(?:who|and) now\b|\bhas not\b|\bhave not .{0,30}since\b|\bfor the first time\b"
)
FACTUAL_SECTIONS = {"employment", "voluntary"}


def sentences(reading: CV) -> list[Sentence]:
    """Every sentence and list line that the sift may see, in order."""
    document = reading.document
    out: list[Sentence] = []
    duties = [d for e in reading.employments for d in e.duties]
    for span, paragraph in _spans(reading):
        text = document.text[span.start : span.end]
        if document.is_hidden(span) or not any(c.isalpha() for c in text):
            continue
        section = _section(reading, span)
        head = section in FACTUAL_SECTIONS and _names_post(reading, span, duties)
        out.append(_sentence(document.kind, span, text, section, paragraph, head))
    return _episodes(out)


def _sentence(kind: str, span: Span, text: str, section: str, paragraph: int, head: bool) -> Sentence:
    denied, hoped, others = (bool(p.search(text)) for p in (DENIED, HOPED, OTHERS))
    own = _own(text) if denied or hoped or others else text
    against = " | ".join(c for c in CLAUSE.split(text) if DENIED.search(c)) if denied and not others else ""
    return Sentence(
        kind, span, text, section, _kind(text, section, head), denied, hoped, others, 0, paragraph, head, own, against
    )


def _own(text: str) -> str:
    """The clauses that are the applicant's own and neither denied nor hoped for. What somebody else did takes the
    clauses after it along, up to one that says "I"."""
    kept: list[str] = []
    skipping = False
    for clause in CLAUSE.split(text):
        if OTHERS.search(clause):
            skipping = True
        elif skipping and FIRST_PERSON.search(clause):
            skipping = False
        if not skipping and not DENIED.search(clause) and not HOPED.search(clause):
            kept.append(clause)
    return " | ".join(kept)


def _section(reading: CV, span: Span) -> str:
    if reading.document.kind != "cv":
        return "statement"
    inside = [s for s in reading.sections if s.span.overlaps(span)]
    return inside[-1].kind if inside else "other"


def _kind(text: str, section: str, head: bool) -> Kind:
    if head or LIMITED.search(text):
        return Kind.CLAIM
    if section in FACTUAL_SECTIONS:
        return Kind.DUTY
    if section in ("skills", "interests", "personal", "references"):
        return Kind.CLAIM
    if ACTED.search(text) and not (BOAST.search(text) and not PAST.search(text)):
        return Kind.DUTY
    return Kind.CLAIM


def _names_post(reading: CV, span: Span, duties: list[Span]) -> bool:
    posts = [e for e in reading.employments if e.span.overlaps(span)]
    text = " ".join(reading.document.text[span.start : span.end].split())
    if any(text.startswith(" ".join(e.job_title.split())[:30]) for e in posts):
        return True
    return bool(posts) and not any(d.overlaps(span) for d in duties)


def _spans(reading: CV) -> list[tuple[Span, int]]:
    """Paragraphs first (lines that run on are one), then sentences in them, each with its paragraph's number."""
    document = reading.document
    text = document.text
    out: list[tuple[Span, int]] = []
    for number, (start, end) in enumerate(_paragraphs(reading), 1):
        at = start
        for found in ENDS.finditer(text, start, end):
            if SHORT.search(text[at : found.start()].rstrip("\"'”’)")):
                continue
            out += [(s, number) for s in _trim(text, at, found.start())]
            at = found.end()
        out += [(s, number) for s in _trim(text, at, end)]
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
    """Mark stories. In a CV's post a line with a result is one. Elsewhere a paragraph tells one where the applicant acts
    at a certain time or with a certain person, and then something happens that is not "I"."""
    out = list(found)
    number = 0
    start = 0
    while start < len(found):
        end = start + 1
        while (
            end < len(found)
            and found[end].paragraph == found[start].paragraph
            and found[end].document == found[start].document
        ):
            end += 1
        block = found[start:end]
        if block[0].section in FACTUAL_SECTIONS:
            for offset, s in enumerate(block):
                if RESULT.search(s.text) and not s.head:
                    number += 1
                    out[start + offset] = _as_story(s, number)
        elif block[0].section in ("statement", "profile", "other"):
            for first, last in _told(block):
                number += 1
                for offset in range(first, last + 1):
                    if not out[start + offset].hoped:
                        out[start + offset] = _as_story(out[start + offset], number)
        start = end
    return out


def _told(block: list[Sentence]) -> list[tuple[int, int]]:
    """First and last sentence of each story in a paragraph."""
    anchors = [n for n, s in enumerate(block) if not s.hoped and (ANCHOR.search(s.text) or HAPPENED.search(s.text))]
    if not anchors:
        return []
    first = anchors[0]
    acts = [n for n, s in enumerate(block) if n >= first and PAST.search(s.text) and not s.hoped and not s.others]
    if not acts:
        return []
    ends = [n for n, s in enumerate(block) if n >= acts[0] and _comes_of_it(s, n > acts[0])]
    if not ends or (len(block) == 1 and len(block[0].text) < 80):
        return []
    return [(first, max(ends[-1], acts[-1]))]


def _comes_of_it(s: Sentence, later: bool) -> bool:
    if RESULT.search(s.text) or CAME.search(s.text):
        return True
    return later and HAPPENED.search(s.text) is not None


def _as_story(s: Sentence, number: int) -> Sentence:
    return replace(s, kind=Kind.STORY, episode=number)
