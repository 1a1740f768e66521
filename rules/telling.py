"""How people tell what they did: boasts, acts, acts that are over, and what came of them."""

from __future__ import annotations

import re

STATIVE = (
    r"(?:am|was|were|is|are|have|had|would|could|should|will|can|cannot|may|might|must|shall|believe|believed|feel|felt|think|thought|understand|understood|"
    r"know|knew|value|respect|enjoy|enjoyed|like|liked|love|loved|possess|consider|pride|hope|hoped|want|wanted|wish|wished|look|need|needed|do|did|don|didn|"
    r"appreciate|realise|realised|aim|intend|prefer|care|cared|live|lived|seem|thrive|appear|expect|attach|enclose|apply|hereby|recognise|accept|admit|gather|"
    r"feel|bring|possess|strive|try|tend|suppose|guess|mean|remain|pay|myself|too|and|or|who|which|that|in|on|of|to|at|the|a|an|not|never|as|was|mention|decided|came across)"
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
    r"for example|an example|there was|there were|had to)|\b(?:s?he|him|hers?|his|they|them|theirs?)\b",
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
CAME = re.compile(
    r"\b(?:and|so|but|until|who|which) (?:then |now )?(?:they|he|she|it|we|none|nobody|all|both|everyone|everybody|one|the \w+|his \w+|her \w+|their \w+|my \w+|"
    r"\w+ of them|\d[\d,]*(?: \w+)?)\s(?:\w+ ){0,2}?(?:\w+ed|was|were|came|went|had|have|has|is|are|got|took|sent|still|now|left|kept|gave|made|won|said|told|rang)\b|"
    r"\b(?:who|and) now\b|\bhas not\b|\bhave not .{0,30}since\b|\bfor the first time\b"
)
