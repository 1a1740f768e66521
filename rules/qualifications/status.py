"""Whether an award is held, and if not, why: in progress, planned, failed, lapsed, or somebody else's."""

from __future__ import annotations

import re

_N = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|several|some|a few|half|most)"
_PART = r"(?:units?|modules?|papers?|exams?|standards|credits|assignments?|assessments?|components?)"
IN_PROGRESS = re.compile(
    rf"\b{_N} (?:{_PART} )?(?:of|out of|from) (?:the |my )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen)\b(?! (?:years|months|a\b))|"
    rf"\b{_N} (?:more )?{_PART} (?:passed |done |completed? |finished |achieved )?(?:so far|to go|left|to do|still|remaining|outstanding|needed|short)|\bso far\b|\bstill (?:to|have to|got to|need to) (?:do|sit|take|pass|finish|complete)|"
    r"\b(?:one third|a third|two[- ]thirds|three[- ]quarters|a quarter|mostly|nearly|almost) (?:of the way |the way )?(?:done|complete|completed|through|finished|there)\b|"
    r"\b(?:working (?:towards?|through)|(?<!supervised )student nurse\b(?! mentor)|nursing student|studying|finishing|to finish|currently (?:doing|taking|completing|working)|in progress|part[- ]way|half ?way|due to (?:finish|complete)|expected|to be completed|"
    r"enroll?ed|ongoing|predicted|awaiting|second year|first year of|final year|units? (?:done|left|to go|completed)|not yet (?:finished|complete)|nearly finished|"
    r"completing|results? (?:is |are )?due|due to (?:qualify|graduate)|will qualify|half way (?:to|through)|re-?taking|re-?sitting|(?:application|decision|registration) (?:is )?(?:pending|lodged|submitted)|papers? left|assessment in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn)|started (?:in )?(?:january|february|march|april|may|june|july|september|october|november|this year)|passed \w+ (?:of|out of) \w+ units?|\w+ (?:of|out of) \w+ units|finish(?:es|ing)? (?:in|next|this)\b|due (?:in |by )?(?:\w+ )?20\d\d|year \d of \d|\bon[- ]going|\d+ ?% (?:signed|complete|done|through|of)|\bportfolio \d+|on (?:the|a|this) course (?:now|at the moment|at present)|\bexams? (?:is|are) (?:in|on|next|due)|\d+ (?:of|out of|from) (?:the )?\d+ (?:\w+ )?(?:units|standards|modules|credits|completed|signed)|units? (?:out )?(?:of|from) \w+ (?:passed|completed|done)|\w+ (?:of|out of) the \w+ (?:units|modules)|"
    r"end[- ]point assessment (?:booked|due|in|expected|\w{3,9}\))|\bEPA (?:booked|due|in)|gateway due|not (?:yet )?(?:sat|taken|passed)|n['’]t (?:yet )?(?:sat|taken|passed)|\bresit\b(?! (?:in )?(?:19|20)\d\d)|\bsitting (?:it |them |this |again )?(?:in|on|next|this|again)\b|\bstarted (?:\w+ ){0,3}(?:this|last) (?:year|month|autumn|spring|summer|week)\b|\b(?:have|has|['’]ve|just|recently) (?:\w+ )?started (?:the|an?|my|on) (?:\w+ ){0,4}(?:course|diploma|certificate|qualification|award|degree|NVQ|apprenticeship)\b|signed up (?:for|to)|enroll?ed|enroling|candidate (?:since|from)|\bdoing\b[^.;]{0,60}\bnow\b|\bexams? in (?:january|february|march|april|may|june|july|august|september|october|november|december)|"
    r"\b(?:in|part of) (?:my|the) (?:first|second|third) year\b|\bcandidate\b|\bregistered for (?:the|my)\b|started (?:\w+ ){0,3}(?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?! 20[01]))",
    re.I,
)
HOPED = re.compile(
    r"\b(?:keen (?:on|to)|hop(?:e|ing) to|would (?:like|love) to|want to|wish to|interested in|open to|looking forward to) (?:be )?(?:start(?:ing)? )?(?:work|study)(?:ing)? (?:towards?|for)\b",
    re.I,
)
# Modules of a course make it one under way, unless the class of it is said too.
MODULES = re.compile(r"(?<!all )(?<!all \w{3} )(?<!all \w{4} )(?<!all \w{5} )\bmodules?\b(?<!all modules)", re.I)
CLASSED = re.compile(
    r"\b2[:.][12]\b|\b(?:first|second|third)[- ]class\b|\b(?:upper|lower) second\b|\bdistinction\b|\bmerit\b|\bwith (?:an? )?(?:\w+ ){1,3}module\b",
    re.I,
)
PLANNED = re.compile(
    r"\b(?:would (?:like|love) to|I(?:'ll| will)\b|will (?:register|qualify|be)|hope to|want to|intend to|plan(?:ning)? to|willing to|keen to|booked|about to (?:start|begin)|start(?:ing|s) (?:in|my)|happy to|looking to)\b",
    re.I,
)
FAILED = re.compile(
    r"\b(?:never finished|did(?:n['’]t| not) (?:carry on|continue|go on|finish|complete|pass|get)|failed|not (?:completed|finished)|incomplete|withdr[ae]w|dropped out|left (?:before|without|after|early|part[- ]way|in (?:the )?(?:first|second) year)|did(?:n['’]t| not) (?:sit|take)|attempted|unfinished|left (?:a|an|my|the|that) (?:\w+ ){0,2}?(?:degree|course|diploma|programme|apprenticeship)|gave up|not (?:a )?qualified|no (?:formal |care )?qualification)",
    re.I,
)
# Part of it passed is part, whatever became of the rest.
SOME = re.compile(
    r"\b(?:did|passed|completed|got|finished) (?:the )?(?:first |\w+ (?:of )?(?:the )?)?(?:\d|one|two|three|four|five|six|seven|eight|half|most)?(?: of)?(?: the)? ?(?:units?|modules?|credits)\b",
    re.I,
)
LAPSED = re.compile(
    r"\b(?:lapsed|expired|out of date|ran out|used to hold|no longer (?:hold|registered)|not (?:been )?renewed|needs renewing|elapsed)\b",
    re.I,
)
OTHERS = re.compile(
    r"\bmy (?:mother|mum|father|dad|wife|husband|partner|sister|brother|son|daughter|friend|manager|boss|supervisor|deputy|colleague|cousin|girlfriend|boyfriend|(?:\w+ )?(?:team )?lead(?:er)?)\b(?=[^.;]{0,60}\b(?:is|was|has|had|holds?|got|did|does|doing|works?|said|passed|took|runs?))|\b(?:team|staff|carers|colleagues|learners) (?:to|towards|through|with)\b|\b(?:all|every|most)(?: (?:of )?(?:the|our))? (?:staff|carers?|employees|workers|members?)\b|\bassessed (?:\w+ ){0,5}by\b(?! (?:the |UK )*(?:ENIC|NARIC)\b)|\b(?:worked|working) (?:alongside|beside|with|under) (?:\w+ ){0,2}qualified\b|\bsupport(?:ed|ing)? (?:\w+ ){0,3}(?:to gain|through|to complete|with their)\b",
    re.I,
)
NOT_THIS = re.compile(
    r"(?:\bno|\bnot (?:a|an|yet|have|hold)|\bwithout|\bnever (?:had|did|took|got)|n['’]t (?:yet |currently |actually )?(?:have|hold|got)) (?:\w+ ){0,2}$|\b(?:not|n['’]t) (?:yet |currently |now )?(?:on|with|a member of) (?:the )?$",
    re.I,
)
"""Words that end where the award's name begins, and deny it."""


def status_of(text: str) -> str:
    """Whether the award in this sentence is held, and if not, why."""
    if OTHERS.search(text):
        return "other_person"
    if FAILED.search(text):
        return "in_progress" if SOME.search(text) else "failed"
    if LAPSED.search(text):
        return "lapsed"
    if HOPED.search(text):
        return "planned"
    if IN_PROGRESS.search(text) or (MODULES.search(text) and not CLASSED.search(text)):
        return "in_progress"
    if PLANNED.search(text):
        return "planned"
    return "held"


THEIR = re.compile(r"\b(?:my|our|the|an?) (?:\w+ )?$", re.I)


def anothers(text: str, at: int) -> bool:
    """Whether the one named at ``at`` is spoken of as somebody: "my practice educator", "the AMHP on duty"."""
    return THEIR.search(text[max(0, at - 20) : at]) is not None


def denied_before(text: str, at: int) -> bool:
    """Whether the words right before the award at ``at`` say that it is not had: "no QTS", "not a registered nurse"."""
    return NOT_THIS.search(text[max(0, at - 40) : at]) is not None
