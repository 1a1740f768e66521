"""Lines that head a part of a person specification, and lines that end it."""

from __future__ import annotations

import re

from rules.document import Line
from workers.person_spec.items import bulleted
from workers.person_spec.requirement import ALONE, said_by, strip_marker

BEFORE = (
    r"(?:(?:relevant|previous|specific|key|other|personal|special|professional|general|technical|the|work(?:ing)?|job|role|core|physical|practical"
    r"|specialist|typical|indicative|additional|your|team|values)[\s,/&]+)*"
)
NOUNS = (
    r"(?:qualifications?|education(?:al)?|training|knowledge|experience|skills?|abilit(?:y|ies)|attributes?|qualities|aptitudes?|competenc(?:y|ies|es|e)|"
    r"circumstances?|requirements?|attainments?|disposition|values|behaviou?rs?|interests?|additional information|other|equal opportunities|equality|diversity|safeguarding|mobility|"
    r"characteristics|understanding|attitudes?|communication|commitment|professional development|physical|motivation|eligibility|fitness to practi[cs]e|expertise|general)"
)
AFTER = (
    r"(?:[\s,/&+-]+(?:and|or|the|of|for|required|needed|you|need|we|you['’]ll|&|relevant|training|development|qualifications?|education|experience|knowledge|skills?|abilit(?:y|ies)|"
    r"attributes?|qualities|personal|professional|aptitudes?|special|specific|requirements?|competenc(?:y|ies|es)|understanding|achievements?|behaviou?rs?|values|circumstances|"
    r"attainments?|expertise|orientation|characteristics|profile|job|role))*"
)
CRITERIA_HEADING = re.compile(rf"^\W*(?:(?:\d+|[A-H])[.)]\s*)?{BEFORE}{NOUNS}{AFTER}\W*$", re.I)
# The name of a category, run on into the sentence or the first item that stands beside it in a table.
LEADING_CATEGORY = re.compile(
    rf"^\W*({BEFORE}{NOUNS}{AFTER})(?:\s{{2,}}|\s+(?=(?:The|You|It|Candidates|Applicants|Post)\b)|\s+(?=[•▪●]))", re.I
)
SPEC_START = re.compile(
    r"\bperson(?:al|nel)? (?:spec\w*|profile|requirements)\b|\bselection criteria\b|\bessential criteria\b|\bwho (?:we|you)(?:['’]re| are) (?:looking for)?|\babout you\b|\byou(?:['’]ll| will| should) have\b|\bskills and experience\b|\bwhat we(?:['’]re| are) looking for\b|\bwhat you(?:['’]ll| will)? (?:bring|need|have)\b|\byour (?:skills|profile|experience)\b|\bthe person\b",
    re.I,
)
SPEC_END = re.compile(
    r"^\W*(?:please note|author|prepared by|supporting information|career graded posts|driving classification|contacts?|signed|date|notes?(?=\s*:|\s*$)|how to apply|about us|benefits|salary|conditions of service|"
    r"key (?:responsibilities|duties|tasks|accountabilities)|main (?:duties|activities|responsibilities)|(?:job )?purpose|duties|job description|role description|the role|responsibilities|what (?:we|you) (?:offer|will do)|terms and conditions)\b",
    re.I,
)
# These name what comes after the criteria in an advert or pack; they count only where the line is short.
PROCESS = re.compile(
    r"^\W*(?:(?:the |our )?(?:selection|application|recruitment|interview|assessment) (?:process|stage|panel|timeline|details)|you might also like|related (?:jobs|documents|articles)|share this|tags?\s*:|apply (?:now|for this)|job outline|overall purpose|things you need to know|about (?:the|our|this) (?!person|candidate)|our (?:values|mission|vision|people|history|benefits|culture|commitment)|who we are|why (?:work|join)|how we (?:assess|select|recruit)|"
    r"to apply|applying|application information|further information|closing date|security|disclosure and barring|employer (?:details|name|contact)|certificate of sponsorship|uk registration|important information|application guidance|additional information for|pre-employment|nationality|working for|our offer|what(?:['’]s in it| we offer)|rewards?|"
    r"equal(?:ity)?(?: opportunit\w+)?(?: statement)?|equality,? diversity|diversity\b|disability confident|safeguarding(?: statement| and| of)|data protection|privacy|reporting (?:lines?|structure)|hours|location|interviews?|"
    r"reasonable adjustments|guaranteed interview|declaration|dbs (?:check|statement)|rehabilitation of offenders|health and safety|key relationships|breaking tied|additional security)\b",
    re.I,
)
# Criteria stand under these in some specifications, and a statement of the employer's in others.
EITHER = re.compile(r"^\W*(?:equal|diversity|health and safety|safeguarding|dbs|interviews?\b|hours|location)", re.I)
DUTIES = re.compile(
    r"\b(?:key|main|specific|principal|core)? ?(?:duties|responsibilities|accountabilities|activities|tasks)\b", re.I
)
OPENING = re.compile(
    r"\b(?:post ?holder|candidates?|applicants?|you|it (?:is|would be)|we|following)\b.*(?:has|have|will|should|must|is|that)?\W*$",
    re.I,
)
# The Civil Service's published competencies and behaviours: names of a framework, so headings wherever they stand.
BEHAVIOURS = re.compile(
    r"^\W*(?:seeing the big picture|changing and improving|making effective decisions|leading and communicating|collaborating and partnering|building capability(?: for all)?|"
    r"achieving commercial outcomes|delivering value for money|managing a quality service|delivering at pace|working together|developing self and others|"
    r"communicating and influencing|leadership|setting direction|engaging people|delivering results|behaviours?)\W*$",
    re.I,
)


def is_heading(line: Line) -> bool:
    """Whether the line is a short title of a part of a specification."""
    text = line.text.strip().strip("\t")
    return (
        bool(text)
        and len(text) < 90
        and not text.endswith((".", ";"))
        and (CRITERIA_HEADING.match(text) is not None or BEHAVIOURS.match(text) is not None)
    )


def looks_like_title(line: Line) -> bool:
    text = line.text.strip()
    return bool(text) and len(text) < 80 and (line.heading > 0 or line.bold or text.isupper() or text.endswith(":"))


def ends_criteria(line: Line, below: Line | None = None) -> bool:
    """Whether the line begins a part that holds no criteria: duties, the employer, how to apply. ``below`` is the next
    line with words: where an item stands there, "Equal opportunities" heads criteria and not a statement."""
    text = line.text.strip()
    if bulleted(line) or not text or text[0].islower():
        return False
    if below is not None and EITHER.match(text) and len(text) < 60:
        item = below.text.strip()
        if bulleted(below) or (len(item) < 90 and not item.endswith(".")):
            return False
    return SPEC_END.match(text) is not None or (len(text) < 70 and PROCESS.match(text) is not None)


def heading_says(line: Line) -> str | None:
    """essential or desirable where the line is a heading or an opening sentence that says so, for what stands below."""
    text = line.text.strip()
    if ALONE.match(text):
        return said_by(text)
    said = said_by(text)
    if said is None or bulleted(line) or len(text) > 240:
        return None
    words = len(text.split())
    if text.endswith(":") or (OPENING.search(text[-60:]) is not None and words <= 14 and not text.endswith(".")):
        return None if strip_marker(text)[1] else said
    if text.endswith((".", ";", ",")) or words > (9 if line.heading or line.bold else 6):
        return None
    return said if _names_a_part(text) else None


def _names_a_part(text: str) -> bool:
    """Whether a short line with "essential" in it heads something, and is not itself something asked for."""
    if re.match(
        r"^\W*(?:section \w+\W+|part \w+\W+|\d+\W+)?(?:the |our |key |additional )*(?:essential|desirable|must|nice|minimum|preferred)\b",
        text,
        re.I,
    ):
        return True
    rest = re.sub(r"\b(?:essential|desirable|criteria|preferred)\b|[()\[\]]", " ", text, flags=re.I).strip(" -–:")
    return not rest or CRITERIA_HEADING.match(rest) is not None or SPEC_START.search(rest) is not None
