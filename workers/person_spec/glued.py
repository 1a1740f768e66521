"""Tables flattened to plain lines or one run of text, with no sign between cells: known by their row of column names.

Which column a line stood in is lost. Where the names are Essential and Desirable both, nothing says which one an item
belongs to, so it is unstated; where only Essential is a column, it is essential. So it is, with a warning, where the rows
were run together across the page, each item followed at once by how it is assessed: what stands under Desirable would stand
between them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rules.document import Line
from workers.person_spec.assessed_by import methods
from workers.person_spec.categories import category
from workers.person_spec.headings import LEADING_CATEGORY, NOUNS, ends_criteria, heading_says, is_heading
from workers.person_spec.items import bulleted, clean, items, with_lost_bullets
from workers.person_spec.model import DraftCriterion, Unplaced
from workers.person_spec.requirement import said_by, strip_marker

NAME = (
    r"(?:factors?|categor(?:y|ies)|areas?|criteria|attributes?|requirements?|essential(?: criteria)?|desirable(?: criteria)?"
    r"|how (?:to be )?(?:assessed|identified|tested|measured|evidenced)|methods? of assessment|assess(?:ed by|ment(?: method)?)|measured by|evidenced? by)"
)
HEADER = re.compile(rf"\b{NAME}(?:\s+{NAME})+\b", re.I)
WAY = r"(?:(?:Shortlisting by )?Application(?: [Ff]orm)?|AF|CV|Interview(?:/[A-Z]\w+)?|References?|Certificates?|Presentation|Assessment|Test)"
WAYS = rf"{WAY}(?:\s*(?:[/,&]|and)\s*{WAY})*"
LETTERS = r"(?:AF|[AITCR])(?:\s*[/,&]\s*(?:AF|[AITCR]))*"
WAYS_END = re.compile(rf"(?:^|\s+)({WAYS})\s*$")
# A tick without its column says that a criterion stands here, not which it is; the letters after it are methods.
TICKED = re.compile(rf"\s*[✓✔√☑]\s*(?=$|{LETTERS}\s*$)")
LETTERS_END = re.compile(rf"[✓✔√☑]\s*({LETTERS})\s*$")
# In a run of text a method ends a row only where the next row's category, a stop or the end follows.
CATEGORY = rf"{NOUNS}(?:\s*(?:/|,|&|and)\s*{NOUNS})*"
ROW = re.compile(rf"\s({WAYS})(?=\s+(?i:{CATEGORY})\s+[A-Z]|\s*$)")
LEADS = re.compile(rf"^\W*(?i:({CATEGORY}))\s+(?=[A-Z])")
LONG = 200
ASSESSED_LAST = re.compile(r"\bessential\b.*\bdesirable\b.*\b(?:assess|method|measured|identified|evidenced)", re.I)
BULLET = re.compile(r"[\u2022\u25cf\u25aa\u25e6\uf0a7\uf0b7✓✔√☑✗✘]")
FEWEST, FEWEST_ACROSS = 8, 4
JOINS = re.compile(r"^\W*(?:either|or|and)\W*$", re.I)


def criteria(lines: Sequence[Line]) -> tuple[list[DraftCriterion], list[Unplaced]]:
    """The items below a row of column names, and what to tell of them; empty where no such row stands."""
    for index, line in enumerate(lines):
        text = line.text.strip()
        found = next((m for m in HEADER.finditer(text) if _names_columns(m[0])), None)
        if found is None:
            continue
        both = re.search(r"\bdesirable\b", found[0], re.I) is not None
        requirement = "unstated" if both else "essential"
        if len(text) > LONG:
            return _run(line, text[found.end() :], requirement), []
        if found[0] == text and not any(heading_says(x) for x in lines[index + 1 :]):
            drafted = _lines(lines[index + 1 :], requirement)
            if ASSESSED_LAST.search(text) and _one_column(lines[index + 1 :], drafted):
                told = Unplaced("", len(drafted), line.number, one_column=True)
                return [replace(c, requirement="essential") for c in drafted], [told]
            return drafted, []
    return [], []


def _one_column(body: Sequence[Line], drafted: Sequence[DraftCriterion]) -> bool:
    """Whether the rows were run together across the page and nothing stands in the second column: enough items with how
    they are assessed right behind them, and never two items on a line."""
    if len(drafted) < FEWEST or any(c.requirement != "unstated" for c in drafted):
        return False
    texts = [line.text.strip() for line in body]
    across = sum(WAYS_END.search(text) is not None and WAYS_END.sub("", text) != "" for text in texts)
    return across >= FEWEST_ACROSS and not any(BULLET.search(text[1:]) for text in texts)


def _names_columns(text: str) -> bool:
    names = re.findall(NAME, text, re.I)
    return len(names) >= 2 and re.search(r"\bessential\b", text, re.I) is not None and said_by(names[0]) != "desirable"


def _run(line: Line, text: str, requirement: str) -> list[DraftCriterion]:
    out: list[DraftCriterion] = []
    section = ""
    pieces = ROW.split(text)
    # split() gives text, way, text, way ...; what follows the last way is no row.
    for words, way in zip(pieces[::2], pieces[1::2], strict=False):
        leads = LEADS.match(words)
        section = leads[1] if leads else section
        wording = " ".join(words[leads.end() if leads else 0 :].split())
        if len(wording) > 3:
            kind = category(wording, section)
            out.append(DraftCriterion(requirement, kind, section, wording, methods(way), line.page, line.number))
    return out


def _lines(body: Sequence[Line], requirement: str) -> list[DraftCriterion]:
    out: list[DraftCriterion] = []
    block: list[Line] = []
    ways: dict[int, tuple[str, ...] | None] = {}
    section = ""

    def flush() -> None:
        for line, text in items(block):
            words, said = strip_marker(text)
            if len(words) > 3:
                kind = category(words, section)
                how = ways.get(line.number)
                out.append(DraftCriterion(said or requirement, kind, section, words, how, line.page, line.number))
        block.clear()

    for line in with_lost_bullets(body):
        if ends_criteria(line) and not is_heading(line):
            break
        again = HEADER.fullmatch(line.text.strip())
        if again is not None and _names_columns(again[0]):
            # The columns are named again for another part, and the line above is its title.
            while block and not block[-1].text.strip():
                block.pop()
            if block:
                block.pop()
            flush()
            continue
        starts = bulleted(line)
        text = TICKED.sub(" ", line.text).strip()
        way = WAYS_END.search(text)
        letters = LETTERS_END.search(line.text)
        if letters is not None:
            ways[line.number] = methods(letters[1])
            text = text[: -len(letters[1])].strip()
        elif way is not None:
            ways[line.number] = methods(way[1])
            text = text[: way.start()]
        if is_heading(line):
            flush()
            section = clean(text)
            continue
        leading = LEADING_CATEGORY.match(f"{text}  ")
        if leading is not None and not starts:
            flush()
            section = leading[1]
            text = text[leading.end() :].strip() if leading.end() < len(text) else ""
            starts = bool(text)
        if JOINS.match(text):
            text = ""
        block.append(replace(line, text=text, bullet=starts and bool(text)))
    flush()
    return out
