"""What an application says of driving: the licence, its categories, a car to use and its insurance, each held or denied."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rules.measures.context import Context
from rules.measures.measured import Hit
from rules.qualifications.clauses import spread
from rules.qualifications.tables import licence_abroad

NOT = r"(?:no|not|never|without|don['’]?t|do(?:es)? not|didn['’]?t|did not|haven['’]?t|have not|can['’]?t|cannot|can not|isn['’]?t|non)"
NONE = re.compile(
    rf"\b{NOT}[ -](?:\w+[ -]){{0,3}}(?:drive\b|a driver\b|licen[cs]ed?\b)|\bnon-?driver\b|\bno (?:\w+ )?(?:driving )?licen[cs]e|\bnot (?:currently |yet )?driving\b|"
    r"\bnever\b[^.;]{0,25}\b(?:learn\w* to drive|driven|driving)\b|"
    r"\b(?:lost|surrendered|gave up|given up|handed in) (?:my|the) (?:driving )?licen[cs]e|\blicen[cs]e (?:was |is |has been )?(?:lost|revoked|suspended|taken away|withdrawn)|\bdisqualified\b|\bdriving ban\b|\bban (?:finishes|ends|runs)\b|"
    r"\bgave up driving|\bnever (?:\w+ )?learn(?:ed|t)\b(?! (?:so|more))[^.;]{0,15}(?:driv\w*|$)",
    re.I,
)
LEARNING = re.compile(
    r"\bprovisional\b|\blearning to drive|\bdriving (?:test|lessons)|\b(?:having|taking|had) (?:driving )?lessons|\btheory (?:test )?(?:is )?(?:passed|done)|"
    r"\b(?:done|passed) (?:my |the )?theory|\b(?:practical|test) (?:test )?(?:is )?(?:booked|awaited)|\bmy test is\b",
    re.I,
)
PASSED = re.compile(
    r"\bpassed (?:my |the )?(?:driving |practical )test\b|\b(?:driving|practical) test (?:is |was )?passed\b", re.I
)
NO_LESSONS = re.compile(r"\b(?:never|not|no)\b[^.;]{0,30}\b(?:lessons|learning|learn)\b", re.I)
FULL = re.compile(
    r"(?<![\w'’])B licen[cs]e\b|\b(?:full|clean|valid|current|UK|British|EU|manual|category [BCD]\S*)\b[\w, ()/+-]{0,30}\blicen[cs]e\b|(?<!computer )\bdriv(?:ing|er['’]?s) licen[cs]e\b|\bcar licen[cs]e\b|"
    r"\blicen[cs]e\b\s*(?:[:,(–-]\s*)?(?:is )?(?:full|clean|held|since|and\b|yes|exchanged|B\b|C1?\b|C\+E|D1?\b|\d|(?:19|20)\d\d)|"
    r"\b(?:I|and|also|who|to) drive\b(?! (?:change|improve\w*|forward|down|up|for|the (?:business|team|agenda)|results|performance|standards|service))|"
    r"^\W*drive[,;.]|\bdriver with\b|\b(?:car|experienced|advanced) (?:owner|driver)\b|\bcar owner\b|\bdriver since\b|^\W*(?:driving|driver|driving licence)\s*[:–-]\s*(?:yes|full|clean|B\b)|"
    r"\bpassed (?:my )?(?:driving )?test\b|\b(?:driving|practical) test (?:is |was )?passed\b|^\W*full\b\W+(?:and )?(?:clean|no points|\w+ points|since|UK|B\b|manual|(?:19|20)\d\d)|\b(?:no|three|six|3|6|nil|zero) points\b|\bbusiness (?:insurance|cover)\b|"
    r"\bcar (?:since|: yes)|\bdrive (?:my own|an? (?:car|van))\b",
    re.I,
)
OTHER = re.compile(
    r"\b(?:computer driving|personal|premises|alcohol|SIA|supervisor|CCTV|carriers?['’]?|gaming|software|firearms?|shotgun|trainer|music|trading|scrap metal|HMO|fishing|rod|TV|marriage|waste|zoo|animal|practi\w+) licen[cs]\w*",
    re.I,
)
"""Licences that are none to drive."""
EXCHANGED = re.compile(
    r"\bexchang\w+|\bswapped\b|\bconverted\b|\b(?:and|also|plus) (?:a |full )*(?:UK|GB|British)\b|\b(?:now|full) (?:a |full )*(?:UK|GB|British)\b",
    re.I,
)
"""A licence of another country that became one of this, or stands beside one."""
BRITISH = re.compile(
    r"\b(?:full|UK|GB|British|DVLA|exchanged)\b[^.;]{0,24}\blicen[cs]e|\blicen[cs]e\b[^.;]{0,16}\bexchang\w+", re.I
)
PLAN = re.compile(
    r"\b(?:hope|want|would like|plan|intend|going|willing|happy|prepared) to (?:\w+ )?(?:drive|pass|learn|get)\b", re.I
)
CAR = re.compile(
    r"\b(?:own|my|a|the|small|estate|family|company) (?:\w+ ){0,2}?(?:car|vehicle|van|motorbike|moped|transport|estate)\b|\bcar (?:owner|available|: ?yes|insured)|\bcar since\b|\bown car\b|\blicen[cs]e and (?:a |my )?car\b|"
    r"\b(?:access to|use of) (?:a |my own |my )?(?:car|vehicle)\b|\b(?:insured|insurance|cover) (?:for|on) (?:business|work)|\bbusiness (?:use|insur\w+|cover)|\bcar\b(?=[^.;]{0,20}\binsur)|"
    r"\b(?:own|run|have|drive|my|own an?|with) (?:an? |my )?(?:\w+ )?(?:Ford|Vauxhall|Toyota|Nissan|Skoda|Volkswagen|VW|Fiat|Honda|Hyundai|Kia|Peugeot|Renault|Citro[eë]n|Audi|BMW|Mini|Mazda|Suzuki|Seat|Volvo|Dacia|Land Rover|Corsa|Fiesta|Focus|Golf|Polo|Clio|Micra|Yaris|Astra|Transit)\b|\blicen[cs]e\b[^.;]{0,25}, (?:\w+ )?(?:Ford|Vauxhall|Toyota|Nissan|Skoda|Volkswagen|VW|Fiat|Honda|Hyundai|Kia|Peugeot|Renault|Citro[eë]n|Audi|BMW|Mini|Mazda|Suzuki|Seat|Volvo|Dacia|Land Rover|Corsa|Fiesta|Focus|Golf|Polo|Clio|Micra|Yaris|Astra|Transit)\b|\blicen[cs]e,? (?:and |with |plus )?(?:own |a |my )?car\b|"
    r"\b(?:Toyota|Nissan|Skoda|Vauxhall|Land Rover|Ford|Fiat|Kia|Hyundai) (?:\w+ )?(?=insured|with|and)|^\W*(?:own )?(?:car|vehicle)\b(?!\w)",
    re.I,
)
NO_CAR = re.compile(
    rf"\b{NOT} (?:\w+ ){{0,4}}(?:car|vehicle|own transport)\b|\b(?:share|shared|one) (?:\w+ )?car\b|\b(?:gave up|sold|given up) (?:the|my) car|\bsaving (?:up )?for (?:one|a car)|\bno car\b|"
    r"\b(?:husband|wife|partner|mum|dad|mother|father|son|daughter)['’]?s? car\b|\bcar in the week\b",
    re.I,
)
LENT = re.compile(
    r"\b(?:insured|named) (?:driver )?(?:on|for|to drive) (?:it|her|his|their|this|the)\b|\b(?:in|on) (?:his|her|their) (?:insurance|policy)\b|\bhappy for me to (?:use|drive|take)\b|"
    r"\blets me (?:use|drive|take)\b|\b(?:can|may) (?:use|borrow|drive) (?:it|her car|his car|theirs)\b(?! (?:only|sometimes))",
    re.I,
)
"""Another's car that somebody may drive."""
INSURED = re.compile(
    r"\bbusiness(?: use)? (?:insur\w+|cover|use)|\binsured (?:for|on) (?:business|work)|\bbusiness[- ]insured|\b(?:cover|policy|insurance) for (?:business|work)|\bon (?:the|my) (?:works?|company|firm['’]?s|employer['’]?s) policy|\binsur\w+ (?:\w+ ){0,3}business",
    re.I,
)
NOT_INSURED = re.compile(rf"\b{NOT} (?:yet )?insured|\binsured for (?:social|pleasure)|\bno business", re.I)
RANK = {"C1": 1, "C": 2, "C+E": 3, "D1": 11, "D": 12}
"""Goods vehicles by size, and passenger vehicles by size: https://www.gov.uk/driving-licence-categories"""
CATEGORY = re.compile(r"(?<![\w+])(C ?\+ ?E|CE|C1 ?\+? ?E|C1|C|D1 ?\+? ?E|D1|D|B ?\+? ?E|B)(?![\w+'’])")
LISTED = re.compile(
    r"^\W*(?:(?:licen[cs]e|driving|categor(?:y|ies)|cat)\W{0,3})*B(?: ?\+? ?E)?(?:\W{1,3}| and )(?:B ?\+? ?E|C1|C|D1|D)\b",
    re.I,
)
ABOUT = re.compile(r"\blicen[cs]e|\bcategor|\bcat\b\.?|\bclass\b|\b[LH]GV\b|\bPCV\b|\bentitle", re.I)
CLASSES = (
    (re.compile(r"\b[LH]GV\W+class (?:1|one|I)\b|\bclass (?:1|one)\W+(?:driver|licen|[LH]GV|C\b)", re.I), "C+E"),
    (re.compile(r"\b[LH]GV\W+class (?:2|two|II)\b|\bclass (?:2|two)\W+(?:driver|licen|[LH]GV|C\b)", re.I), "C"),
    (re.compile(r"\b[LH]GV\b(?! (?:theory|training|driving lessons))(?! class)", re.I), "C"),
    (re.compile(r"\b7[.,]5 ?t", re.I), "C1"),
    (re.compile(r"\bPCV\b|\bbus licen[cs]e", re.I), "D"),
    (re.compile(r"\bminibus\b", re.I), "D1"),
)


@dataclass(slots=True)
class Driving:
    """``licence``: 2 held, 1 learning, 0 denied, None unsaid. ``car`` and ``insured``: held, denied or unsaid."""

    licence: int | None = None
    car: bool | None = None
    insured: bool | None = None
    categories: set[str] = field(default_factory=set)
    held: list[Hit] = field(default_factory=list)
    against: list[Hit] = field(default_factory=list)


def categories_in(text: str) -> set[str]:
    """Categories of a licence that the words name, as RANK spells them; those of a car are left out."""
    out = {category for pattern, category in CLASSES if pattern.search(text)}
    if ABOUT.search(text) or LISTED.search(text):
        out |= {CATEGORY_NAMES.get(found[1].replace(" ", ""), found[1]) for found in CATEGORY.finditer(text)}
    return out & RANK.keys()


CATEGORY_NAMES = {"CE": "C+E", "C1E": "C1", "C1+E": "C1", "D1E": "D1", "D1+E": "D1"}


def covers(held: set[str], asked: set[str]) -> bool:
    """Whether a category held is one asked or a larger one of its kind."""
    return any(RANK[h] >= RANK[a] and RANK[h] // 10 == RANK[a] // 10 for h in held for a in asked)


def driving(context: Context) -> Driving:
    """What is said of driving, clause by clause; a denial of the licence outweighs a bare "driving licence"."""
    out = Driving()
    full = learning = none = lacking = abroad = british = False
    for sentence in context.sentences:
        if sentence.others and not re.search(r"\bI\b|\bfull licence\b", sentence.text):
            continue
        for said, span in spread(sentence.text, sentence.span):
            clause = OTHER.sub(" ", said)
            learner = LEARNING.search(PASSED.sub(" ", clause)) is not None and not NO_LESSONS.search(clause)
            denied = NONE.search(clause) is not None
            has = FULL.search(clause) is not None or LISTED.search(clause) is not None
            if licence_abroad().search(clause) and not EXCHANGED.search(clause):
                abroad = True
                out.against.append(Hit(sentence.document, span, 1.4, "a licence of another country"))
            elif learner:
                learning = True
                out.against.append(Hit(sentence.document, span, 1.5, "not yet a full licence"))
            elif denied:
                none = True
                out.against.append(Hit(sentence.document, span, 1.0, "says there is none"))
            elif has and not PLAN.search(clause):
                full = True
                british = british or BRITISH.search(clause) is not None
                out.held.append(Hit(sentence.document, span, 2.0, "a licence held"))
            if NO_CAR.search(clause) and LENT.search(sentence.text):
                out.car = True
                out.held.append(Hit(sentence.document, span, 1.9, "a car to use"))
            elif NO_CAR.search(clause):
                lacking = True
                out.against.append(Hit(sentence.document, span, 1.2, "no car to use"))
            elif CAR.search(clause) and (has or OWN.search(clause)):
                out.car = True
                out.held.append(Hit(sentence.document, span, 1.9, "a car to use"))
            if NOT_INSURED.search(clause):
                out.insured = False
            elif INSURED.search(clause) and out.insured is None:
                out.insured = True
            if not denied and not learner:
                found = categories_in(clause)
                out.categories |= found
                if found and not has:
                    full = True
                    out.held.append(Hit(sentence.document, span, 1.8, "a licence held"))
    if lacking:
        out.car = False
    if abroad and (learning or none or not british):
        # It may be driven on for a year, and a person asks: https://www.gov.uk/driving-nongb-licence
        out.licence = 1
        return out
    out.licence = 1 if learning and not none else 0 if none else 2 if full else None
    if out.licence is None and out.car:
        out.licence = 2
    return out


OWN = re.compile(
    r"\b(?:own|owner)\b|\bI(?:['’]ve| have| own| run)\b|\bwith a car\b|\bbusiness\b|\binsured\b|\bthe car\b|^\W*(?:\w+ )?(?:car|vehicle)\b|, (?:\w+ )?(?:car|van|estate)|\bmy\b",
    re.I,
)
