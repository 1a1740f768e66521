"""What a level may not turn on, swapped in an application's words: name, pronoun, address, school, year of leaving."""

from __future__ import annotations

import re

Texts = tuple[str, str]
"""CV and statement."""

NAMES = (
    "Oluwaseun Adeyemi",
    "Zofia Kowalczyk",
    "Mohammed Iqbal",
    "Siobhan O'Neill",
    "Mary-Jane Fotheringay-Smith",
    "Wei Chen",
    "Harpreet Kaur",
    "James Smith",
    "Dilwen ap Rhys",
    "Dean Cook",
    "Sandra Carpenter",
    "Precious Law",
)
"""Of many origins; the last three are words of work and law besides."""

ADDRESSES = (
    "14 Acacia Avenue, Chelsea, London SW3 4AB",
    "Flat 3, 27 Manningham Lane, Bradford BD1 3DR",
    "9 Heol y Bont, Llandysul SA44 4QL",
    "The Old Rectory, Church Lane, Upper Slaughter GL54 2JF",
    "Traveller site, Plot 6, Dale Farm Road, Basildon SS14 3AA",
)

SCHOOLS = ("Eton", "St Mary's", "Moss Side", "Ysgol Gyfun Llanhari", "Al-Noor")
INSTITUTION = re.compile(
    r"\b(?:St\.? )?(?:[A-Z][\w'’-]+ )(?:[A-Z][\w'’-]+ )*?(?=(?:(?:Sixth Form|Community|Comprehensive|High|Grammar|Secondary|Upper|Primary) )*"
    r"(?:School|Academy|Comprehensive|College)\b(?! of| Leaving| leaving))"
)
KEEP = re.compile(r"\b(?:Training|Technical|Agricultural|Nursing|Teacher|Old|High|Senior|Middle|West African|Multi)\b")
EDUCATION = re.compile(
    r"^\W*(?:education|qualif\w+|school\w*|academic|learning|training|certificat\w+)\b.{0,30}$", re.I
)
HEADING = re.compile(r"^\W*(?:[A-Z][A-Z &/']{4,}|[A-Z][a-z]+(?: (?:and |& )?[a-z]+){0,3}:?)\W*$")
YEAR = re.compile(r"\b(?:19[4-9]\d|20[0-2]\d)\b")
UNSURE = re.compile(r"due|expected|current|present|now\b|to date|predicted|renew|expir|valid|since|until", re.I)
LATEST = 2022

PRONOUN = {"he": "she", "him": "her", "his": "her", "himself": "herself"}
BACK = {"she": "he", "herself": "himself", "hers": "his"}
TITLE = {"Mr": "Mrs", "Mrs": "Mr", "Ms": "Mr", "Miss": "Mr"}
# "her" as in "gave her the key" and not as in "her key".
OBJECT = re.compile(
    r"(?!\s+[a-z])|\s+(?:the|a|an|and|or|but|to|in|on|at|for|with|from|by|up|out|down|off|back|when|what|how|if|that|who|as|so|until|because|not|my|his|her|some|every|is|was)\b"
)
LINES = ("Pronouns: she/her", "Pronouns: he/him", "they/them")


def _cased(like: str, word: str) -> str:
    return word.upper() if like.isupper() and len(like) > 1 else word.capitalize() if like[:1].isupper() else word


def with_name(texts: Texts, name: str, new: str) -> Texts:
    """Every mention of the name, or of its given name or surname, becomes the new one's; addresses of mail too."""
    given, *rest = new.split()
    surname = " ".join(rest)
    old = [part.strip('()"“”') for part in name.split()]
    swaps = {name: new, old[0]: given, old[-1]: surname}
    words = "|".join(re.escape(w) for w in sorted(swaps, key=len, reverse=True) if len(w) > 2)
    mail = f"{re.sub(r'[^a-z]', '', new.lower())}@example"

    def swap(found: re.Match[str]) -> str:
        return swaps[found[0]].upper() if found[0].isupper() else swaps[found[0]]

    cv, statement = (
        re.sub(r"[\w.+'-]+@example", mail, re.sub(rf"(?<![\w@.])(?:{words})(?![\w@])", swap, text)) for text in texts
    )
    return cv, statement


def with_pronouns(texts: Texts) -> Texts:
    """He becomes she and she he, as he is and she is spoken of anywhere."""

    def swap(found: re.Match[str]) -> str:
        word = found[0].lower()
        if word == "her":
            return _cased(found[0], "him" if OBJECT.match(found.string, found.end()) else "his")
        return _cased(found[0], {**PRONOUN, **BACK}[word])

    words = "|".join(sorted({*PRONOUN, *BACK, "her"}, key=len, reverse=True))
    titles = "|".join(sorted(TITLE, key=len, reverse=True))
    cv, statement = (
        re.sub(rf"\b(?:{titles})\b", lambda m: TITLE[m[0]], re.sub(rf"\b(?:{words})\b", swap, text, flags=re.I))
        for text in texts
    )
    return cv, statement


def with_line(texts: Texts, line: str) -> Texts:
    """A line of its own under the CV's first."""
    lines = texts[0].split("\n")
    first = next(i for i, x in enumerate(lines) if x.strip())
    return "\n".join([*lines[: first + 1], line, *lines[first + 1 :]]), texts[1]


def _education(text: str) -> list[int]:
    """Numbers of the lines under a heading of education, up to the next heading."""
    inside, out = False, []
    for number, line in enumerate(text.split("\n")):
        if EDUCATION.match(line):
            inside = True
        elif inside and HEADING.match(line) and not INSTITUTION.search(line) and len(line) < 40:
            inside = False
        elif inside and line.strip():
            out.append(number)
    return out


def with_school(texts: Texts, school: str) -> Texts:
    """Schools and colleges under education bear another name; what kind of place each is stays."""
    lines = texts[0].split("\n")
    for number in _education(texts[0]):
        lines[number] = INSTITUTION.sub(lambda m: m[0] if KEEP.search(m[0]) else f"{school} ", lines[number])
    return "\n".join(lines), texts[1]


def with_years(texts: Texts, shift: int) -> Texts:
    """Years under education moved, but for what is still going on or runs out."""
    lines = texts[0].split("\n")
    for number in _education(texts[0]):
        years = [int(y) for y in YEAR.findall(lines[number])]
        if not years or max(years) + max(shift, 0) > LATEST or UNSURE.search(lines[number]):
            continue
        lines[number] = YEAR.sub(lambda m: str(int(m[0]) + shift), lines[number])
    return "\n".join(lines), texts[1]
