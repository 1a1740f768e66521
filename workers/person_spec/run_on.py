"""Items that run on into each other where an extraction lost the breaks between them: parted where a new one opens."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Words that a criterion opens with. A capital letter inside a sentence is no break unless one of these bears it; names
# ("Care Certificate", "Service Users") bear capitals too, so only words that seldom stand in names are here.
OPENERS = (
    r"(?:(?:An? |The )?(?:(?:Very|Highly|Well|Sound|Strong|Good|Excellent|Basic|Simple|Clear|Verbal|Written|General|Detailed|Working|Practical|Comprehensive|Specialist|Proven|Some|Up-to-date|Effective|Developed) )?"
    r"(?:[a-z-]+,? ){0,2}(?:[Aa]bilit(?:y|ies)|[Kk]nowledge|[Uu]nderstanding|[Ee]xperience|[Aa]wareness|[Ss]kills?|[Cc]ommitment|[Ww]illingness|[Ss]ensitivity|[Aa]ppreciation|[Ff]amiliarity|[Cc]ompetence|[Ee]mpathy)"
    r"|Able to|Capable of|To [a-z]+|Evidence of|Proven|Demonstrat(?:e|ed|able)|Track record"
    r"|(?:Very|Highly|Well) [a-z]+|Honest|Reliable|Flexible|Enthusiastic|Committed|Self-motivated|Caring|Confident|Numerate|Literate|Genuine|Punctual|Friendly"
    r"|Hold|Have|Possess|Remain|Maintain|Treat(?:ing)?|Communicate|Willing to|Committed to|Educated to|Qualified to)\b"
)
# After a full stop a new item may open with more.
AFTER_STOP = rf"(?:{OPENERS}|(?:Good|Excellent|Strong|Effective|Relevant|Recent|Previous|Significant|Substantial|Full|Minimum|Must|Working|Level|NVQ|Degree|GCSEs?|Qualified|Trained|Verbal|Written|Simple|Basic)\b)"
LOST_BREAK = re.compile(
    rf"(?<=[a-z)])\s+(?=[A-Z])(?={OPENERS})|(?<=[a-z]{{3}})(?=[A-Z][a-z-]+ )|(?<=[.;])(?=[A-Z][a-z])|(?<=[)])\s+(?=[A-Z])(?={AFTER_STOP})"
)
SENTENCE = re.compile(rf"(?<=[.;])\s+(?=[A-Z])(?={AFTER_STOP})")
INSIDE = re.compile(r"\s*[•▪●■·]\s+|\s{3,}")


def lost_breaks(texts: Iterable[str]) -> bool:
    """Whether these texts show that breaks were lost: a small letter is followed at once by what opens an item."""
    return any(LOST_BREAK.search(text) for text in texts)


def part(text: str) -> list[str]:
    """The items of a text in which breaks were lost, in order; one where nothing shows where a second begins."""
    out: list[str] = []
    for piece in INSIDE.split(text):
        for broken in LOST_BREAK.split(piece):
            out += SENTENCE.split(broken)
    return [words for piece in out if (words := " ".join(piece.split()))]
