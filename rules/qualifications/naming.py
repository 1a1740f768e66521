"""Awards that a criterion names and no table knows: the words that name them, looked for in the applicant's own lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from rules.measures.context import Context
from rules.measures.measured import Hit, Measured
from rules.measures.words import RUN, copies, stem_of
from rules.qualifications.reading import fields_in, level_in, spelled
from rules.qualifications.status import denied_before, status_of
from rules.reference_tables import awards, plain_words, registers
from rules.sentence import Sentence

SHORT = re.compile(r"(?<![\w&])(?:[A-Z][A-Za-z&]*[A-Z][A-Za-z]*\d*|[A-Z]{2,}\d+)(?![\w&])")
NUMBER = re.compile(r"(?<![\w£.,/:-])\d{3,5}(?:-\d{2})?(?![\w,:%]|\.\d)")
PIECE = re.compile(
    r"\s*(?:,? ?\bor\b|,? ?\band/or\b|\be\.?g\.?,?|\bsuch as\b|\bfor example\b|[;()]|,|(?<=[A-Za-z)]) ?/ ?(?=[A-Za-z]))\s*"
)
WORD = re.compile(r"[A-Za-z][A-Za-z'’-]+")
BODY = re.compile(
    r"\b(?:Institute|Institution|Association|Society|College|Council|Board|Chartered|Royal|Guild)(?:\s+(?:of|for|in|and|the|&|[A-Z]\w+))+"
)
GENERIC = frozenset(
    [
        "NVQ",
        "SVQ",
        "QCF",
        "RQF",
        "SCQF",
        "NQF",
        "GNVQ",
        "BTEC",
        "HNC",
        "HND",
        "ONC",
        "OND",
        "GCSE",
        "GCSEs",
        "GCE",
        "CSE",
        "IB",
        "BA",
        "BSc",
        "BEng",
        "BEd",
        "MA",
        "MSc",
        "MBA",
        "PhD",
        "UK",
        "EU",
        "USA",
        "IT",
        "ICT",
        "HR",
        "NHS",
        "CPD",
        "DBS",
        "CRB",
        "CV",
        "SEN",
        "SEND",
        "EYFS",
        "PA",
        "HE",
        "FE",
        "US",
        "AS",
        "EAL",
        "OCR",
        "AQA",
        "NCFE",
        "CACHE",
        "NNEB",
        "LLB",
        "ESOL",
        "VRQ",
        "NVQs",
        "ID",
        "PC",
        "MS",
        "UKPRN",
        "RPL",
        "TA",
        "STEM",
        "HGV",
        "LGV",
        "PCV",
        "UCAS",
        "OFSTED",
        "CQC",
        "GDPR",
        "DPA",
        "COVID",
        "FTE",
        "PE",
        "RE",
        "PSHE",
        "AND",
        "OR",
        "NOT",
        "TLDAPPR",
        "IAG",
    ]
)
EMPTY = frozenset(
    stem_of(word)
    for word in [
        "certificate",
        "certificates",
        "certified",
        "certification",
        "diploma",
        "award",
        "awards",
        "level",
        "qualification",
        "qualifications",
        "qualified",
        "accreditation",
        "accredited",
        "accredit",
        "card",
        "ticket",
        "tickets",
        "licence",
        "registered",
        "national",
        "higher",
        "advanced",
        "foundation",
        "professional",
        "recognised",
        "recognized",
        "current",
        "valid",
        "full",
        "relevant",
        "equivalent",
        "similar",
        "hold",
        "holding",
        "held",
        "possession",
        "achieved",
        "completed",
        "completion",
        "working",
        "towards",
        "willing",
        "obtain",
        "minimum",
        "standard",
        "grade",
        "grades",
        "pass",
        "passed",
        "degree",
        "course",
        "courses",
        "training",
        "trained",
        "nvq",
        "svq",
        "city",
        "guilds",
        "part",
        "parts",
        "unit",
        "units",
        "approved",
        "appropriate",
        "membership",
        "member",
        "associate",
        "graduate",
        "year",
        "years",
        "training",
        "desirable",
        "essential",
        "ideally",
        "preferred",
        "other",
        "another",
        "vocational",
        "academic",
        "industry",
    ]
)
HOLDING = re.compile(
    r"\b(?:certifi\w+|card|ticket|qualifi\w+|accredit\w+|award|diploma|passed|hold|held|level|trained|training|course|licen[cs]ed?|regist\w+|member\w*|reassessed|renewed|valid|expires?|(?:19|20)\d\d)\b",
    re.I,
)
LISTS = {"education", "training", "skills", "other", "profile"}


def own_names(text: str) -> list[dict[str, Any]]:
    """The awards named that no table knows, each with its abbreviations and numbers (``short``) and the stems of the other
    words of its name (``words``). Nothing where the whole wording is in capitals."""
    if sum(c.isupper() for c in text) > 0.6 * sum(c.isalpha() for c in text):
        return []
    out = []
    for piece in PIECE.split(text):
        if not piece or any(a.id not in PLAIN for a in awards().fitting(piece)):
            continue
        short = [
            s for s in SHORT.findall(piece) if s not in GENERIC and not any(registers().fitting(s))
        ] + NUMBER.findall(piece)
        body = BODY.search(piece)
        if body:
            title = body[0].split()
            while len(title) > 1 and stem_of(title[-1].lower()) in EMPTY:
                title.pop()
            letters = "".join(word[0] for word in title if word[0].isupper())
            short += [letters, "".join(word[0] for word in title).upper(), " ".join(title)]
        if short:
            out.append({"short": list(dict.fromkeys(short)), "words": _named(piece, short), "piece": piece})
    return out


PLAIN = ("qualification", "level", "certificate", "diploma", "nvq", "apprenticeship", "degree", "masters")


def _named(piece: str, short: list[str]) -> list[str]:
    """The stems of the capitalised words of a name; of all its words where none but the first is capitalised."""
    for one in short:
        piece = piece.replace(one, " ")
    words = [w for w in WORD.findall(piece) if w[0].isupper()]
    return list(dict.fromkeys(stem for w in words if (stem := stem_of(w.lower())) not in EMPTY and len(w) > 2))


def bare_name(text: str) -> list[dict[str, Any]]:
    """A wording with no level, field or known award: all its naming words must stand in the applicant's line."""
    asking, _ = plain_words()
    words = [w.lower() for w in WORD.findall(text) if w.lower() not in asking and len(w) > 2]
    stems = list(dict.fromkeys(stem for w in words if (stem := stem_of(w)) not in EMPTY))
    return [{"short": [], "words": stems, "piece": text}] if stems else []


def held_themselves(params: dict[str, Any], context: Context) -> set[str]:
    """Those of the awards named by their own words that are held."""
    out = set()
    for sentence, text in _told(params, context):
        out |= {
            str(name["short"][:1] or name["piece"])
            for name in params["own"]
            if _match(name, text, sentence) == 2 and _held(text, name) == 2
        }
    return out


def _told(params: dict[str, Any], context: Context) -> Iterator[tuple[Sentence, str]]:
    """The applicant's own sentences, but for those that hand the criterion back, with what counts of each."""
    for sentence in context.sentences:
        if not sentence.own or (sentence.document != "cv" and copies(spelled(sentence.text), spelled(params["said"]))):
            continue
        yield sentence, sentence.text if sentence.document == "cv" else sentence.own


def named_itself(params: dict[str, Any], context: Context) -> Measured:
    """The best of the awards named, by their own words. ``params``: own (from ``own_names``), level, said."""
    hits: list[Hit] = []
    rung = 0
    for sentence, text in _told(params, context):
        for name in params["own"]:
            value = _match(name, text, sentence)
            if not value:
                continue
            value = min(value, _held(text, name))
            said = level_in(text)
            if value == 2 and params.get("asked_level") and said is not None and 0 < said < params["asked_level"]:
                value = 1
            if value:
                rung = max(rung, value)
                hits.append(Hit(sentence.document, sentence.span, float(value), "the award named"))
    best = tuple(sorted(hits, key=lambda h: (-h.weight, h.document, h.span.start)))
    return Measured(rung, best, "the award named" if rung >= 2 else "part of it", str(params["said"]))


def _held(text: str, name: dict[str, Any]) -> int:
    at = next((text.find(s) for s in name["short"] if s in text), 0)
    if denied_before(text, at):
        return 0
    return {"held": 2, "in_progress": 1, "lapsed": 1}.get(status_of(text), 0)


def _match(name: dict[str, Any], text: str, sentence: Sentence) -> int:
    listed = sentence.section in LISTS
    if not listed and not HOLDING.search(text):
        return 0
    short = any(re.search(rf"(?<![\w]){re.escape(s)}(?![A-Za-z])", text) for s in name["short"] if len(s) > 1)
    words = name["words"]
    joined = "".join(RUN.findall(text.lower()))
    found = {stem_of(w.lower()) for w in WORD.findall(text)}
    share = sum(w in found or (len(w) > 4 and w in joined) for w in words) / len(words) if words else 1.0
    if short:
        # In a list of skills it may be what somebody knows of, and no award.
        known = sentence.section == "skills" and not HOLDING.search(text)
        return 2 if share >= 0.5 and not known else 1
    if not words or (len(words) < 2 and name["short"]):
        return 0
    enough = share >= (0.99 if not listed else 0.6)
    return 2 if enough else 1 if listed and not name["short"] and share >= 0.5 else 0


def without(text: str, names: list[dict[str, Any]]) -> str:
    """The wording without the pieces that name those awards."""
    for name in names:
        text = text.replace(name["piece"], " ")
    return text


def says_more(text: str) -> bool:
    """Whether what is left of a wording asks for a level, a field or an award of its own."""
    return (
        level_in(text) is not None
        or bool(fields_in(text))
        or any(a.id not in ("qualification", "level", "certificate", "diploma") for a in awards().fitting(text))
    )
