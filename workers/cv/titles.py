"""Which words of a post's head are the job's title, and which the employer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from workers.cv.words import ENDS, FIRMS, FUNCTIONS, ORGANISATION_WORDS, RANK, TITLE_PHRASES, TITLE_WORDS

Kind = Literal["title", "employer", "dates", "duties", "unknown"]


BREAK = re.compile(
    r"^gap\b|\bcareer gap\b|^(?:at )?home\b(?! help| carer?\b)|^(?:retired|interval|no assignment|break)\b|^(?:full[- ]time )?(?:mum|mother|parent|housewife)\b(?!['’]|[- ](?:help|volun|gov|reader))|"
    r"\b(?:career break|not working|not in (?:paid )?(?:work|employment)|at home with|maternity(?! cover)|paternity|gap year|travell?ing|sabbatical|unemployed|out of work|looking for work|job ?seek\w+|"
    r"raising (?:a |my )?(?:family|children)|full[- ]time (?:student|study|education|mother|father|parent|mum|dad)|redundan\w+|break (?:from|to)|bringing up)\b",
    re.I,
)
LABELS: tuple[tuple[Kind, str], ...] = (
    ("title", r"(?:job )?title(?: of post)?|position(?: held)?|post(?: held| title)?|role|job"),
    ("employer", r"(?:name of )?employer(?:['’]s name)?|company(?: name)?|organi[sz]ation|name of (?:company|organi[sz]ation)|place of work"),
    ("dates", r"dates?(?: (?:employed|of employment|held|from))?|period(?: of employment)?|from|duration|employed|when"),
    ("duties", r"(?:main |key |brief )*(?:duties|responsibilit(?:ies|y)|tasks|achievements)(?: (?:and|&) \w+| included?)?|reason for leaving|salary|grade|notice(?: period)?|hours"),
)  # fmt: skip
LABELLED = [
    (kind, re.compile(rf"\s*(?:{words})\s*(?::|\t|\s[-–]\s)\s*|\s*(?:{words})\s*:?\s*$", re.I))
    for kind, words in LABELS
]
HARD = re.compile(r"\s*(?:\||;|:\s|\s[-–—]\s|\s@\s)\s*")
COMMA = re.compile(r",\s+")
PARTED = re.compile(r"\t+|\s{3,}|\s*\|\s*|(?<=[a-z)]{2})\.\s+(?=[A-Z])(?<!\bLtd\. )(?<!\bBros\. )")
EDGE = " ,;|–—-·•"
ABBREVIATED = ("Ltd.", "Co.", "Inc.", "Bros.", "Sch.", "Univ.", "Hosp.")
PLACE = re.compile(r"\s+(?:at|for|with)\s+(?=(?:the\s+)?[A-Z])")
ASIDE = re.compile(r"\([^()]*\)$")
THEN = re.compile(r"(?:then|later|promoted)\b", re.I)
# What is said of a post's terms belongs to its title.
TERMS = re.compile(
    r"(?:then|later|previously|formerly|promoted)\b|.{0,30}\b(?:\d+ ?(?:hrs|hours)\b|part[- ]time|full[- ]time|zero hours|maternity cover|fixed[- ]term)"
    r"|(?:band|grade|scale|level) \w{1,3}\b|(?:temp|temporary|seasonal|casual|bank|relief|voluntary|nights?|days|(?:early )?mornings|evenings|weekends|term[- ]time|contract)$"
    r"|\w+ (?:day|morning|evening|afternoon|night)s? a week",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of a head that stands on its own: between tabs, or a line."""

    text: str
    kind: Kind = "unknown"


def labelled(text: str) -> tuple[Kind, str]:
    """What a label before the words says they are, and the words without it."""
    for kind, pattern in LABELLED:
        found = pattern.match(text)
        if found:
            return kind, text[found.end() :].strip()
    return "unknown", text.strip()


def bits_of(text: str) -> list[Bit]:
    """The stretches of one line, its dates taken out."""
    out = []
    for piece in PARTED.split(text):
        bare = piece.strip(EDGE + "[]")
        kind, words = labelled(bare if _bracketed(bare) else piece.strip(EDGE + "()[]"))
        words = words.strip(EDGE + ":")
        words = words.rstrip(".") if not words.endswith(ABBREVIATED) else words
        if kind not in ("dates", "duties") and any(c.isalpha() for c in words):
            out.append(Bit(words, kind))
    return out


def _bracketed(piece: str) -> bool:
    """Whether the piece ends in words in brackets that it opens itself."""
    stripped = piece.strip(EDGE)
    return stripped.endswith(")") and "(" in stripped and re.search(r"\(\s*\)$", stripped) is None


def score(text: str) -> int:
    """Above 0 for what reads like a job, below 0 for what reads like an organisation."""
    core = re.sub(r"\([^)]*\)", "", text)
    owners = [w for w in core.split() if w[0].isupper() and w.endswith(("'s", "’s"))]
    words = [w.strip(".,'’:").lower() for w in core.split()]
    words = [w[:-2] if w.endswith(("'s", "’s")) else w for w in words if w]
    if not words:
        return 0
    if RANK.match(core.strip()):
        return 2
    if FUNCTIONS.match(core.strip()):
        return 1
    firm = len(words) > 1 and FIRMS.match(words[-1]) is not None
    jobs = [_is_job(w) for w in words[:-1]] + [_is_job(words[-1]) and not firm]
    bodies = [w in ORGANISATION_WORDS for w in words[:-1]] + [words[-1] in ORGANISATION_WORDS or firm]
    if owners and not any(jobs) and not any(bodies):
        # "Papa's Fish and Chips".
        return 2 * bool(TITLE_PHRASES.search(core)) - 1
    out = 2 if jobs[0] or jobs[-1] else int(any(jobs))
    # "Teacher of Geography", "Clerk to the Court": the job stands before the small word.
    small = next((i for i, w in enumerate(words) if w in ("of", "to", "in", "for")), 0)
    out = 3 if small and jobs[small - 1] else out
    out += 2 if TITLE_PHRASES.search(core) else 0
    return out - (2 if bodies[-1] else int(any(bodies)))


def _is_job(word: str) -> bool:
    return any(w in TITLE_WORDS for w in (word, word.rstrip("s"), word.rpartition("-")[2])) or bool(ENDS.match(word))


def title_and_employer(bits: list[Bit]) -> tuple[str, str | None]:
    """The title and the employer out of the stretches of a head; an empty title where there are no words."""
    named = {bit.kind: bit.text for bit in reversed(bits) if bit.kind in ("title", "employer")}
    if "title" in named:
        others = [bit.text for bit in bits if bit.kind == "unknown"]
        return named["title"], named.get("employer") or ", ".join(others) or None
    texts = [bit.text for bit in bits]
    if "employer" in named and len(texts) > 1:
        return next(bit.text for bit in bits if bit.kind != "employer"), named["employer"]
    texts = [texts[0], *(t for t in texts[1:] if not _is_aside(t))] if texts else []
    hard = len(texts) > 1
    if hard and sum(not _is_terms(t) for t in texts) == 1:
        # The terms of a post stand apart from a head that is otherwise in one stretch.
        at = next(i for i, t in enumerate(texts) if not _is_terms(t))
        split = _parts(texts[at])
        texts, hard = [*texts[:at], *split, *texts[at + 1 :]], len(split) == 1
        own_terms = texts[at + len(split) :]
        if not hard:
            texts = _with_terms(texts[: at + len(split)], own_terms)
    elif len(texts) == 1:
        texts = _parts(texts[0])
    texts = [t for t in (t.strip(" ,;|:–—-") for t in texts) if t]
    if not texts:
        return "", None
    terms = [_is_terms(t) for t in texts]
    scores = [-3 if said else fit(t) for t, said in zip(texts, terms, strict=True)]
    at = scores.index(max(scores))
    # Terms stand right behind the title, or apart by themselves.
    until = next((i for i in range(at + 1, len(texts)) if not terms[i]), len(texts))
    own = [i for i in range(at + 1, len(texts)) if terms[i] and (hard or i < until)]
    if at and not hard and texts[at][0].islower() and all(scores[i] > 0 for i in range(at)):
        # "Gym instructor, duty manager": both are the job.
        at, own = 0, list(range(1, at + 1)) + own
    title = ", ".join(texts[i] for i in [at, *own]).replace(", (", " (")
    if at <= 1 < len(texts) and RANK.match(texts[0]) and scores[1] >= 0:
        at, own, title = 0, [1], f"{texts[0]}, {texts[1]}"
    others, following = texts[:at], [texts[i] for i in range(at + 1, len(texts)) if i not in own]
    first, *places = _split(title, PLACE)
    employer = (
        [*others, *places, *following] if score(first) > 0 or not (others or following) else [*others, *following]
    )
    return (first if len(employer) > len(others) + len(following) or not places else title), ", ".join(employer) or None


def _parts(text: str) -> list[str]:
    first, *others = _split(text, HARD)
    parts = [first, *(part for part in others if part and not (part[0].islower() and score(part) == 0))]
    return parts if len(parts) > 1 else _split(first if others else text, COMMA)


def _is_terms(text: str) -> bool:
    core = ASIDE.sub("", text).strip() or text
    return TERMS.match(core) is not None and (score(core) < 1 or THEN.match(core) is not None)


def _is_aside(text: str) -> bool:
    """Whether a stretch beside a head names neither a job nor an employer: "while studying", "(took early retirement)"."""
    bracketed = text.startswith("(") and text.endswith(")")
    words = text.strip("()")
    if TERMS.match(words) or not (bracketed or text[0].islower()):
        return False
    return score(words) < 1 if bracketed else score(words) == 0


def _with_terms(texts: list[str], terms: list[str]) -> list[str]:
    """The texts with the terms right behind the one that reads most like a job."""
    scores = [fit(t) for t in texts]
    at = scores.index(max(scores)) + 1
    return [*texts[:at], *terms, *texts[at:]]


def first_part(text: str) -> str:
    """The words up to the first comma or dash."""
    return _parts(text.strip(" .,;:|–—-"))[0]


def fit(text: str) -> int:
    """How well a stretch reads like a job, by its first words above all: "Secretary, Family Department"."""
    return score(text) + score(first_part(text))


def _split(text: str, pattern: re.Pattern[str]) -> list[str]:
    """Split where the pattern stands outside brackets."""
    out, begins = [], 0
    for found in pattern.finditer(text):
        if text.count("(", 0, found.start()) <= text.count(")", 0, found.start()):
            out.append(text[begins : found.start()])
            begins = found.end()
    return [*out, text[begins:]]


def is_whole(bits: list[Bit]) -> bool:
    """Whether the stretches name both a job and an employer."""
    title, employer = title_and_employer(bits)
    return bool(employer) and (len(bits) > 1 or score(title) > 0)
