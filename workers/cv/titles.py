"""Which words of a post's head are the job's title, and which the employer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["title", "employer", "dates", "duties", "unknown"]


def _words(written: str) -> list[str]:
    return written.split()


TITLE_WORDS = frozenset(
    _words(
        "accountant actor adjudicator administrator adviser advisor agent aide analyst apprentice archivist "
        "architect artist assembler assessor assistant associate attendant auditor babysitter baker barista barman "
        "bookkeeper bookseller bricklayer broker builder butcher buyer captain caretaker carer carpenter cashier "
        "colleague constable rider furnaceman seller private "
        "chair chairman chairperson chaplain chef chief childminder cleaner clerk co-ordinator coach conductor "
        "consultant controller cook coordinator copywriter corporal counsellor courier curator decorator dentist "
        "deputy designer developer dietitian director dispatcher doctor drainer draughtsman driver editor "
        "electrician engineer enumerator estimator evaluator examiner executive facilitator fabricator farmer "
        "fellow firefighter fitter florist forester founder gardener governor groundskeeper groundsman "
        "groundsperson groundsworker guard guide hairdresser handler handyman handyperson head headteacher helper "
        "host hostess housekeeper inspector installer instructor intern interpreter interviewer investigator "
        "janitor joiner journalist judge keeper keyworker labourer landscaper laundress lawyer lead leader lecturer "
        "librarian lieutenant lifeguard listener loader locksmith machinist machine-operator magistrate manager "
        "mason mate mathematician matron mechanic mentor merchandiser messenger midwife miner minder musician nanny "
        "negotiator nurse officer operative operator optician organiser owner packer painter paralegal paramedic "
        "partner pharmacist photographer physiotherapist picker pilot placement planner plasterer playworker "
        "plumber porter postman postwoman practitioner president presenter principal printer producer professor "
        "programmer proprietor psychologist radiographer receptionist recruiter registrar reporter representative "
        "researcher roofer runner sailor salesman salesperson scaffolder scientist seamstress secretary senco "
        "sergeant server shopkeeper social-worker soldier solicitor specialist staff steward stewardess student "
        "superintendent supervisor support surveyor sweeper tailor teacher technician technologist telephonist "
        "teller temp tester therapist trainee trainer translator treasurer trustee tutor typist underwriter usher "
        "valet valuer volunteer waiter waitress warden washer weaver welder worker writer"
    )
)
TITLE_PHRASES = re.compile(
    r"\b(?:dinner lady|shop floor|production line|checkout|tele-?ads|business support|service desk|car wash|work experience|team member|crew member|care ?worker|office junior|accounts junior|various (?:roles|posts)|"
    r"bar work|lab hand|farm hand|stable hand|self[- ]employed [a-z]+|au pair|head of|member of|sales floor|data entry|night care|"
    r"second in charge|HLTA|SENCO|HCA|NQT|ECT|LSA|TA)\b",
    re.I,
)
ORGANISATION_WORDS = frozenset(
    _words(
        "academy agency airport almshouses army arms association authority bakery bank board bookshop borough "
        "brewery brothers building business cafe café care cathedral centre centres charity church cinema clinic "
        "club co college communities community company consulting contractors corporation council county court "
        "department district division dental enterprises estate estates factory family families farm federation "
        "finance firm fitness force foods foundation fund garage gallery group gym haulage health home homecare "
        "homes hospice hospital hospitals hotel house household housing inc industries inn institute insurance "
        "kitchens laboratories lab leisure libraries library limited llp lodge logistics lottery ltd magistrates "
        "media ministry mosque museum navy network nhs nursery nurseries office outfitters park partners "
        "partnership pharmacy plc police practice prison project properties quarry recruitment regiment removals "
        "reserve residential resort restaurant retail school schools scouts self-employed service services shop "
        "society solicitors solutions sons station store stores studio studios supermarket surgery systems takeaway "
        "telecom tesco textiles theatre transport trust uk union university warehouse works workshop ymca zoo"
    )
)
BREAK = re.compile(
    r"^gap\b|\bcareer gap\b|^at home\b|\b(?:career break|not working|not in (?:paid )?(?:work|employment)|at home with|maternity|paternity|gap year|travell?ing|sabbatical|unemployed|out of work|looking for work|job ?seek\w+|"
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
HARD = re.compile(r"\s*(?:\||;|\s[-–—]\s|\s@\s)\s*")
COMMA = re.compile(r",\s+")
PLACE = re.compile(r"\s+(?:at|for|with)\s+(?=(?:the\s+)?[A-Z])")
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
    for piece in re.split(r"\t+|\s{3,}|\s*\|\s*", text):
        kind, words = labelled(piece.strip(" ,;|–—-()") if not _bracketed(piece) else piece.strip(" ,;|–—-"))
        words = words.strip(" ,;|–—-:")
        if kind not in ("dates", "duties") and any(c.isalpha() for c in words):
            out.append(Bit(words, kind))
    return out


def _bracketed(piece: str) -> bool:
    """Whether the piece ends in words in brackets that it opens itself."""
    stripped = piece.strip(" ,;|–—-")
    return stripped.endswith(")") and "(" in stripped and re.search(r"\(\s*\)$", stripped) is None


def score(text: str) -> int:
    """Above 0 for what reads like a job, below 0 for what reads like an organisation."""
    core = re.sub(r"\([^)]*\)", "", text)
    words = [w.strip(".,'’:").lower() for w in core.split()]
    words = [w[:-2] if w.endswith(("'s", "’s")) else w for w in words if w]
    if not words:
        return 0
    jobs = [w in TITLE_WORDS or w.rstrip("s") in TITLE_WORDS for w in words]
    bodies = [w in ORGANISATION_WORDS for w in words]
    out = 2 if jobs[0] or jobs[-1] else int(any(jobs))
    # "Teacher of Geography", "Clerk to the Court": the job stands before the small word.
    small = next((i for i, w in enumerate(words) if w in ("of", "to", "in", "for")), 0)
    out = 3 if small and jobs[small - 1] else out
    out += 2 if TITLE_PHRASES.search(core) else 0
    return out - (2 if bodies[-1] else int(any(bodies)))


def title_and_employer(bits: list[Bit]) -> tuple[str, str | None]:
    """The title and the employer out of the stretches of a head; an empty title where there are no words."""
    named = {bit.kind: bit.text for bit in reversed(bits) if bit.kind in ("title", "employer")}
    if "title" in named:
        others = [bit.text for bit in bits if bit.kind == "unknown"]
        return named["title"], named.get("employer") or ", ".join(others) or None
    texts = [bit.text for bit in bits]
    if "employer" in named and len(texts) > 1:
        return next(bit.text for bit in bits if bit.kind != "employer"), named["employer"]
    if len(texts) == 1:
        texts = _split(texts[0], HARD)
    if len(texts) == 1:
        texts = _split(texts[0], COMMA)
    texts = [t for t in (t.strip(" ,;|:–—-") for t in texts) if t]
    if not texts:
        return "", None
    terms = [bool(TERMS.match(t)) and (score(t) < 1 or THEN.match(t) is not None) for t in texts]
    scores = [-3 if said else score(t) for t, said in zip(texts, terms, strict=True)]
    at = scores.index(max(scores))
    hard = len(bits) > 1
    # Terms stand right behind the title, or apart by themselves.
    until = next((i for i in range(at + 1, len(texts)) if not terms[i]), len(texts))
    own = [i for i in range(at + 1, len(texts)) if terms[i] and (hard or i < until)]
    title = ", ".join(texts[i] for i in [at, *own])
    others, following = texts[:at], [texts[i] for i in range(at + 1, len(texts)) if i not in own]
    first, *places = _split(title, PLACE)
    employer = (
        [*others, *places, *following] if score(first) > 0 or not (others or following) else [*others, *following]
    )
    return (first if len(employer) > len(others) + len(following) or not places else title), ", ".join(employer) or None


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
