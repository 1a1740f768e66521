"""Whose a sentence is, and whether it denies, only hopes, or knows a thing from afar."""

from __future__ import annotations

import re

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
LIMITED = re.compile(
    r"\b(?:limited to|only (?:a |for |ever |done |had |used |know |from |the )?(?:few|couple|two|three|four|five|six|eight|once|little|bit|basics?|days?|weeks?|month|reception|outside)\b|"
    r"just (?:the|a) (?:once|few|little|bit)|a (?:little|bit) of|the basics|taster|one[- ]day (?:course|visit)|not (?:much|a lot|very much)|a little\b|from the outside|"
    r"on (?:television|tv|the news|youtube)|i follow\b|i (?:have )?read about|i (?:have )?heard (?:of|about)|in my spare time|as a hobby|at home only)",
    re.I,
)
CLAUSE = re.compile(
    r"[;:]|,? \b(?:but|however|although|though|whereas|(?<!not )(?<!n['’]t )yet|except|so)\b|,(?= (?:and |which |who |I |it |they |he |she ))|\s[–-]\s"
)
FIRST_PERSON = re.compile(
    r"\bI\b|\b(?:my|we)\b(?! (?:\w+ )?(?:mother|mum|father|dad|wife|husband|partner|sister|brother|gran|nan))"
)


def own_clauses(text: str) -> str:
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


def denied_clauses(text: str) -> str:
    """The clauses that deny."""
    return " | ".join(clause for clause in CLAUSE.split(text) if DENIED.search(clause))
