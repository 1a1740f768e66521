"""Hours and travel that a criterion asks for, and what an application offers, does already, limits or denies."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rules.measures.context import Context
from rules.measures.measured import Hit
from rules.qualifications.clauses import spread

TIMES: dict[str, re.Pattern[str]] = {
    "early": re.compile(
        r"\bearl(?:y|ier) (?:\w+ )?(?:start|morning|shift|finish)|\bearlies\b|\bmorning early\b|\b(?:0?[4-7])(?:[.:][0-5]\d)? ?am\b|\b(?:0?[4-6])[.:][0-5]\d\b(?! ?pm)|\bhalf (?:past )?(?:five|six|seven)\b|\b(?:four|five|six|seven) in the morning|\bup (?:at|with)\b[^.;]{0,12}\b(?:4|5|6|four|five|six|the lark)|"
        r"\b(?:start|begin|starting) (?:at |now )?(?:0?[4-7]\b|five|six|seven|half)|\b(?:five|six|seven) o['’]?clock (?:start|in the morning)|\b(?:start|begin|leave|be there|get in|arrive|come in|in) (?:\w+ )?(?:before|until|till)\b|\bat (?:five|six) in the morning",
        re.I,
    ),
    "evening": re.compile(
        r"\bevenings?\b|\blate(?:s|r)? (?:night|opening|shift)|\blates\b|\btwilight|\buntil (?:8|9|10|eight|nine|ten)\b|\btill (?:8|9|10|eight|nine|ten)(?:pm)?\b|\bat (?:seven|eight|nine) at night|\bafter (?:hours|work)|\b(?:six|seven|eight) o['’]?clock finish",
        re.I,
    ),
    "night": re.compile(
        r"\bnights?\b(?! school)|\bovernight|\bsleep-?ins?\b|\bany hour of|\bmidnight|\b1am\b|\bround the clock", re.I
    ),
    "weekend": re.compile(r"\bweek-?ends?\b|\bsaturdays?\b|\bsundays?\b|(?-i:\bSats?\b|\bSuns?\b)", re.I),
    "holiday": re.compile(r"\bbank hol\w*|\bchristmas|\beaster\b|\bboxing day|\bnew year", re.I),
    "school-holiday": re.compile(
        r"\b(?:school |summer |all the |in the )holidays?\b|\b(?:in|during|over|all|and) half[- ]terms?\b|(?<!each )\bhalf[- ]terms\b",
        re.I,
    ),
    "callout": re.compile(
        r"\bon[- ]call\b|\bstand-?by\b|\bcall(?:ed)?[- ]?outs?\b|\bout[- ]of[- ]hours\b|\brota\b", re.I
    ),
    "shift": re.compile(
        r"(?<!to )(?<!['’]t )(?<!nobody )\bshifts?\b(?! (?:them|it|him|her|the|and read))|\b24/7\b|\brota\b|\brolling\b|\bfour on four off",
        re.I,
    ),
    "weather": re.compile(r"\bweathers?\b|\brain\b|\boutdoors?\b|\bsnow\b", re.I),
}
ASKED_AS = {
    "early": re.compile(r"\bearly\b|\b[5-7](?:[.:]\d\d)? ?am\b", re.I),
    "evening": re.compile(
        r"\bevenings?\b|\btwilight|\boutside\b[^.;]{0,20}\bhours|\bunsoci\w+ hours|\bout[- ]of[- ](?:office|normal|working)[- ]?\w* ?hours",
        re.I,
    ),
    "night": re.compile(r"\bnights?\b|\bsleep-?ins?\b|\b24\b|\bovernight", re.I),
    "weekend": re.compile(r"\bweek-?ends?\b|\bsaturdays?\b|\bsundays?\b", re.I),
    "holiday": re.compile(r"\bbank hol", re.I),
    "school-holiday": re.compile(r"\bschool holidays?|\bhalf[- ]term", re.I),
    "callout": re.compile(r"\bon[- ]call|\bstand-?by|\bcall[- ]?out|\bout of hours", re.I),
    "shift": re.compile(
        r"(?<!to )(?<!['’]t )(?<!nobody )\bshifts?\b(?! (?:them|it|him|her|the|and read))|\brota\b", re.I
    ),
    "weather": re.compile(r"\bweathers?\b", re.I),
}
MONTH = re.compile(r"\b(January|February|March|April|June|July|August|September|October|November|December)\b")
LOOSE = re.compile(r"\boutside\b[^.;]{0,20}\bhours|\bunsoci\w+ hours|\bout[- ]of[- ](?:office|normal|working)", re.I)
"""Wordings that any unusual hour meets."""
TRAVEL = re.compile(
    r"\btravel\w*\b(?! (?:plan|training|and tourism|expenses|agen))|\bwork (?:at|from|across|in) (?:\w+ )?(?:different|other|various|several|multiple) (?:sites|locations|offices|bases)|\bmobile across\b",
    re.I,
)
ANY = re.compile(
    r"(?<!at )\bany (?:shift|hours?|time|times|day|weekend|hour)\b|\ball (?:hours|your shifts|shifts)\b|\bwhatever(?: (?:is on the rota|you['’]ve got|hours|shift))|\bno restrictions?\b|\bnothing (?:\w+ ){0,3}(?:rota|hours|pattern|shifts)\b|\bhours\W{1,3}any\b|\bwhenever\b(?! (?:I|we|he|she|they|a|the)\b)|\bflexible (?:about|with|on|over|as to) (?:\w+ )?(?:hours|shifts|times)|\bput me down for|\bfully flexible\b|"
    r"\bany other (?:evening|day)|\bfree any\b|\bnothing to me\b|\b(?:content|happy|fine) (?:on|with|to be on|to join|to go on) (?:an?|the|your) rota|\b(?:rota|shifts?) (?:does|do|would|will)(?:n['’]t| not) (?:scare|bother|worry)|\b24/7\b",
    re.I,
)
FINE = re.compile(
    r"\b(?:no|not an?|not any|any|little|without) (?:real )?(?:bother|problems?|trouble|difficult(?:y|ies)|issues?|hardship|objections?|worry|worries|restrictions?)\b(?: (?:of any kind|with|at all))?|\b(?:do|does|did|would|will|wo)(?:n['’]?t| not) (?:bother|scare|mind|worry|notice|trouble|frighten)\b|"
    r"\b(?:nothing|easy|used) to me\b|\bdon['’]t notice|\bnever (?:minded|missed|a problem|let|been late)|\bnot (?:bothered|fussed|worried)\b|\bnot afraid\b|\bno (?:\w+ ){0,2}(?:commitments?|ties|reason)\b(?:[^.;]{0,25}\b(?:stop|prevent|keep|limit)\w*)?|\b(?:has|have|had) never (?:stopped|bothered|worried) me\b|\bnothing (?:\w+ ){0,7}(?:a problem|problems?|stop\w*|difficult\w*|trouble|bother|prevent\w*)\b|\bstraightforward\b|\bnot only\b",
    re.I,
)
DENIED = re.compile(
    r"\b(?:can['’]?t|cannot|can ?not|could(?:n['’]?t| not)|would(?:n['’]?t| not)|won['’]?t|will not|should(?:n['’]?t| not)|do(?:es)?(?:n['’]?t| not) (?:work|do|want|wish|like|have|drive|go)|not (?:be )?(?:possible|able|available|free|keen)|unable|unavailable|impossible|nor)\b|(?<!have )(?<!there was )(?<!there were )\b(?:no|not|never|nor) (?!worked|done|had)(?:\w+ ){0,2}(?:evenings?|nights?|week-?ends?|saturdays?|sundays?|shifts|bank holidays?|rota|early)\b|"
    r"\brul(?:es?|ed) out|\btaken(?: up)?\b|\bdifficult|\bstruggle|\bproblem(?:s|atic)?\b|\bspoken for|\b(?:hop\w+|look\w+|want\w*|prefer\w*|seek\w*) [^.;]{0,40}\b(?:nine (?:to|till) (?:five|three)|9 (?:to|till|-) ?[35]|daytime|school hours|office hours)|\b(?:stopped|given up|gave up|finished with) (?:doing|working|the)\b|\bno longer\b|\bcommit to\b|\bout of the question|\bout for me\b|\boff limits|\bno good\b|\bclash\w*|\bconflicts? with\b|\bprevents? me|\bnot (?:something|a time)|\bneither\b|\bimpossib\w+|\bharder\b|\bhard for me|\bawkward|\btricky|\bwant(?:ed)? (?:\w+ ){0,4}(?:off|free|back)\b|\b(?:would|['’]d) want my\b|\bkeep (?:\w+ ){0,3}(?:free|clear)\b|\bgive (?:those|them|it|that) up|\babroad\b|\baway (?:each|every|all|in|for|on)\b|\bwe go to\b|\b(?:sooner|rather) not|"
    r"\b(?:have|need) to be (?:home|back|away|gone)|\bonly\b(?= (?:on|between|during|weekdays|days|mon|before|until))|\b(?:\d+|nine|three|five|six) (?:and|to|till|until|-) (?:\d+|three|four|five|six) only\b|\b(?:family|caring|other) commitments?\b|\bplease no\b|\blater start\b|\bdepends? on\b|\bI have (?:my|the) (?:\w+ )?(?:daughter|son|children|kids|grandchildren|girls|boys)\b",
    re.I,
)
SOFT = re.compile(
    r"\bodd (?:evening|saturday|weekend|night|one)|\bif (?:my|the|it|I)\b[^.;]{0,30}\b(?:can|could|has|have|is|helped|childcare)\b|\bas long as\b|\bprovided\b|\bwithin reason|\bthink about it|\bdo(?:n['’]?t| not) know\b|\bcould not promise|\bcouldn['’]?t promise|\bsubject to\b|\bsometimes\b|\bwith notice\b|\bneed(?:s|ed)? (?:\w+ ){0,3}notice\b|\bless so\b|\b(?:most|some) weeks\b|\bnow and (?:then|again)\b|\balternate ones only\b|\bones only\b|\bapart from that\b|\bI can start from\b",
    re.I,
)
TOLD = re.compile(
    r"\b(?:one|that|last|the same|a|each first|first|this|another) (?:\w+ )?(?:evening|night|saturday|sunday|weekend|shift|christmas)\b(?! (?:a|per) (?:week|month)| in \w+| every)|\b(?:evening|night|saturday|sunday|weekend) (?:class|classes|course|school|girl|boy|job|route|institute|league)\b|\bsunday (?:school|league|lunch)|"
    r"\bshift (?:pattern|premium|log|report|handover|leader|manager)\b|\bon my shift\b|\bend of (?:each|the|my) shift|\(evenings?\)|\bevenings?,? (?:class|college|part)|\bnight shift\)?$",
    re.I,
)
OFFERED = re.compile(
    r"\b(?:can|could|would|will|['’]ll|['’]d|am|['’]m|is|are|free|available|availability|happy|fine|suits?|suited|used|willing|content|prepared|any|always|already|every|each|do|does|done|work(?:ed|s)?|OK|okay|easy|welcome|in turn|alternate|one in|times a|a week|a month|nothing)\b",
    re.I,
)
GETS_ABOUT = re.compile(
    r"\b(?:can|could|able to|happy to|will) (?:\w+ )?(?:reach|get to|get around|go to|be in|travel|cover|drive)\b[^.;]{0,60}\b(?:any|anywhere|all|other|every|each|across|around|round|between|branch\w*|sites?|districts?|offices?)\b|\bgetting (?:to|around|about|between)\b[^.;]{0,40}\b(?:easy|straightforward|simple|fine)\b|\btravel\w* (?:is|would be|are) (?:fine|easy|no)\b|\bhappy to travel|\b(?:already )?(?:travel|drive|drove|travelled) (?:to|between|across|around|all over)\b|\bto any (?:branch|site|library|office)|"
    r"\bbus(?:es)? to (?:other|any|the)\b|\bwherever (?:needed|you)|\b(?:two|three|four|five|six|several|different) (?:sites|offices|branches|schools|homes|locations)\b|\bhave (?:the|a) car\b|\battended\b[^.;]{0,40}\b(?:depots|sites|offices|quarries)",
    re.I,
)
BY_OTHER = re.compile(
    r"\b(?:bus|buses|train|trains|rail|railway|tram|bike|bicycle|cycle|moped|motorbike|scooter|on foot|taxis?|public transport|lifts?)\b",
    re.I,
)
NO_TRAVEL = re.compile(
    r"\b(?:can['’]?t|cannot|could(?:n['’]?t| not)|would(?:n['’]?t| not)|not (?:be )?(?:able|possible|possible for me))\b[^.;]{0,30}\b(?:travel|sent|get to|go to|site visits|other (?:branches|sites|offices)|reach)|\b(?:site visits|travel\w*|visits)\b[^.;]{0,50}\bnot be possible|\b(?:bus|buses|trains?)\b[^.;]{0,40}\b(?:not|no good|hopeless|nowhere|do(?:es)?n['’]t)\b",
    re.I,
)
AT_TIMES = re.compile(
    r",\s+(?=(?:(?:and|the|but) )?(?:evenings?|week-?ends?|nights?|saturdays?|sundays?|mornings|shifts)\b[^,;]*\b(?:only|less|need|would|are|is|not|hard|alternate|if|when|can|could|depend\w*|possible|difficult|no)\b)",
    re.I,
)
"""A comma after which another time is spoken of by itself: "weekends are fine, evenings I would need notice"."""
LEISURE = re.compile(
    r"\b(?:enjoy|hobb\w+|football|garden\w*|baking|walks?|holiday|church|choir|class|spare time)\b", re.I
)
WORKING = re.compile(
    r"\b(?:work\w*|shifts?|rota|dut(?:y|ies)|on[- ]call|stand-?by|cover(?:ed|ing|s)?|alternate|every|each|open(?:ed|ing)?|start(?:ed|s|ing)?|finish\w*|lates|earlies|nights|one in|in \d|hours|job|since)\b",
    re.I,
)
"""Words that make a time mentioned in a statement one of work."""
OTHERS = re.compile(
    r"\b(?:he|she|him|his|hers?|they|them|their|someone|somebody|people|patients?|customers?|lady|gentleman|man|woman|children|parents|tenants?)\b",
    re.I,
)
OWN = re.compile(
    r"\bI(?:['’]m|['’]d|['’]ll|['’]ve)?\b(?! (?:told|said|found|was|went|had|got|asked|made))|\bfor me\b|\bsuits? me\b",
    re.I,
)
ME = re.compile(r"\bI\b|\bmy\b|^(?:can|could|would|will|happy|used|free)\b", re.I)
LISTS = {"education", "training"}
"""Sections whose lines say when something was learnt."""


@dataclass(slots=True)
class Offered:
    """Kinds of hours offered, limited and denied, with the passages."""

    offered: set[str] = field(default_factory=set)
    limited: set[str] = field(default_factory=set)
    denied: set[str] = field(default_factory=set)
    worked: set[str] = field(default_factory=set)
    everything: bool = False
    hits: list[Hit] = field(default_factory=list)
    against: list[Hit] = field(default_factory=list)


def hours_asked(text: str) -> list[str]:
    """The kinds of hours that a criterion asks for; a month named is a kind of its own."""
    out = [kind for kind, pattern in ASKED_AS.items() if pattern.search(text)]
    out += [found[1] for found in MONTH.finditer(text)]
    return [*out, "any"] if LOOSE.search(text) else out


def _pattern(kind: str) -> re.Pattern[str]:
    return TIMES[kind] if kind in TIMES else re.compile(rf"\b{kind}\b")


def hours(asked: list[str], context: Context) -> Offered:
    """What is said of the kinds of hours asked. Hours worked in posts are signs beside what is offered in words."""
    patterns = {
        kind: _pattern(kind) for kind in (TIMES if "any" in asked else asked) if kind != "weather" or kind in asked
    }
    out = Offered()
    for sentence in context.sentences:
        if sentence.section == "references" or (sentence.others and not ME.search(sentence.text)):
            continue
        before: set[str] = set()
        for clause, span in spread(sentence.text, sentence.span, AT_TIMES):
            _clause(
                clause,
                Hit(sentence.document, span, 2.0, ""),
                patterns,
                out,
                before,
                duty=sentence.section in ("employment", "voluntary"),
                head=sentence.head or sentence.section in LISTS,
            )
    return out


def _clause(
    clause: str,
    at: Hit,
    patterns: dict[str, re.Pattern[str]],
    out: Offered,
    before: set[str],
    *,
    duty: bool,
    head: bool,
) -> None:
    plain = FINE.sub(" fine ", clause)
    fine = plain != clause
    denies, soft = DENIED.search(plain) is not None, SOFT.search(plain) is not None
    told = TOLD.sub(" ", plain)
    kinds = {kind for kind, pattern in patterns.items() if pattern.search(told if not denies else plain)}
    everything = ANY.search(clause) is not None and not denies
    if everything:
        out.everything = True
        out.hits.append(Hit(at.document, at.span, 2.4, "offered"))
    if not kinds and denies and before and re.search(r"\b(?:those|them|that|it)\b", plain):
        kinds = before
    if not kinds:
        return
    before |= kinds
    if OTHERS.search(plain) and not OWN.search(plain):
        return  # What happened to somebody is told, not when the applicant can work.
    if denies and soft and not fine and not duty:
        out.limited |= kinds
        out.against.append(Hit(at.document, at.span, 1.8, "offered within limits"))
    elif denies and not fine and not duty:
        out.denied |= kinds
        out.against.append(Hit(at.document, at.span, 2.2, "says that it is not possible"))
    elif soft and not duty:
        out.limited |= kinds
        out.against.append(Hit(at.document, at.span, 1.8, "offered within limits"))
    elif fine or (OFFERED.search(plain) and not duty):
        out.offered |= kinds
        out.hits.append(Hit(at.document, at.span, 2.2, "offered"))
    elif duty or head or at.document == "cv" or (WORKING.search(told) and not LEISURE.search(plain)):
        out.worked |= kinds - {"weather"} if not head else set()
        if not head:
            out.hits.append(Hit(at.document, at.span, 1.6, "such hours worked"))


def travel(context: Context) -> tuple[int | None, list[Hit]]:
    """2 where somebody says they get about, 1 by what means only, 0 where it is denied, None where nothing is said."""
    rung: int | None = None
    hits: list[Hit] = []
    for sentence in context.sentences:
        if sentence.others and not re.search(r"\bI\b", sentence.text):
            continue
        for clause, span in spread(sentence.text, sentence.span):
            if NO_TRAVEL.search(FINE.sub(" fine ", clause)):
                return 0, [Hit(sentence.document, span, 2.0, "says that it is not possible")]
            value = (
                2
                if GETS_ABOUT.search(clause)
                else 1
                if BY_OTHER.search(clause) and re.search(r"\bI\b|\bmy\b|\bme\b", clause)
                else 0
            )
            if value:
                rung = max(rung or 0, value)
                hits.append(Hit(sentence.document, span, 1.0 + value / 2, "how they get about"))
    return rung, hits
