"""A job family: one document with a block for each level, alike in its parts. A role is made of each level."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from rules.document import Document, Line
from workers.person_spec.categories import category
from workers.person_spec.cut_rows import mended
from workers.person_spec.headings import AFTER, BEFORE, NOUNS
from workers.person_spec.items import INSIDE, clean
from workers.person_spec.mending import Words
from workers.person_spec.model import DraftCriterion, Role, Unplaced
from workers.person_spec.requirement import said_by
from workers.person_spec.run_on import part

LEVEL = re.compile(r"^\W*(?:code|level|level code|role code|band|tier)\s*:\s*([A-Z]{0,6}[ -]?\d{1,3}[A-Z]?)\s*$", re.I)
ENOUGH = 3
GRADE = re.compile(r"^\W*grade\s*:\s*(\S.{0,20})$", re.I)
PURPOSE = re.compile(r"^\W*(?:level |role |job )?purpose\s*:?\s*(.*)$", re.I)
# The line that a page repeats on top: the family, the code and the grade, with tabs or without any space.
REPEATED = re.compile(r"(?:\*\*)?[Jj]?ob [Ff]amily:.{0,80}?Code:\s*\S+?\s*Grade:\s*\d+\s*")
CRITERIA = re.compile(rf"({BEFORE}{NOUNS}(?=[\s,/&]){AFTER})\s*:\W*", re.I)
DUTY = re.compile(r"(?:\w+ )?(?:accountabilities|responsibilities|duties)\b[^:.]{0,40}:\W*", re.I)
RUN = 250
PAGE = 2
LONG = 25
MOST = 60
"""Items looked back at for one that stands there twice: no level asks for more."""
ALIKE = 0.85


@dataclass
class _Part:
    """Lines of one part of a level: "duties", "criteria", or "" for anything else."""

    kind: str
    section: str = ""
    lines: list[Line] = field(default_factory=list)
    after_page: bool = False


def roles(document: Document) -> tuple[list[Role], list[Unplaced]]:
    """A role for each level, with what was damaged beyond reading; empty where the document has no levels."""
    starts = [(i, found[1]) for i, line in enumerate(document.lines) if (found := LEVEL.match(line.text.strip()))]
    if len({code for _, code in starts}) < ENOUGH:
        return [], []
    words = Words(line.text for line in document.lines)
    title = next((clean(x.text) for x in document.lines if x.text.strip()), "")
    title = re.sub(r"\s*(?:job )?family$", "", title, flags=re.I)
    ends = [i for i, _ in starts[1:]] + [len(document.lines)]
    out, left = [], []
    for (start, code), end in zip(starts, ends, strict=True):
        role, missing = _level(document.lines[start + 1 : end], words)
        role.title, role.level_code = title, code
        out.append(role)
        left += missing
    return (out, left) if any(role.criteria for role in out) else ([], [])


def _level(lines: Sequence[Line], words: Words) -> tuple[Role, list[Unplaced]]:
    role = Role()
    parts = _parts(lines)
    role.duties = [text for p in parts if p.kind == "duties" for text, _, _ in _items(p.lines, words)]
    asked = [p for p in parts if p.kind == "criteria"] or [p for n, p in enumerate(parts) if _headless(parts, n)]
    section = next((p.section for p in asked if p.section), "")
    found = _items([line for p in asked for line in p.lines], words)
    role.criteria = [_criterion(text, section, line) for text, line, _ in found]
    damaged = [line for _, line, lost in found if lost or not section]
    left = [Unplaced(section or "criteria", len(damaged), damaged[0].number, damaged=True)] if damaged else []
    role.grade = next((said[1] for x in lines if (said := GRADE.match(x.text.strip()))), None)
    role.purpose = _purpose(lines)
    return role, left


def _parts(lines: Sequence[Line]) -> list[_Part]:
    parts = [_Part("")]
    blank = 0
    for line in lines:
        text = REPEATED.sub("", re.sub(r"\t(?=\s*(?:Job Family|Code|Grade):)|(?<=\w)\t(?=\s*$)", " ", line.text))
        if not text.strip():
            blank += 0 if line.text.strip() else 1
            continue
        flat = text.replace("\t", "")
        labels = sorted(_labels(flat), key=lambda x: x[1].start())
        paged, blank = blank > PAGE, 0
        if labels:
            kind, found = labels[0]
            rest = text if "\t" in text and found.end() < len(flat) - 20 else flat
            before, after = flat[: found.start()], flat[found.end() :]
            if len(before) > RUN:
                # The label stands at the right of a row, beside a copy of the list.
                parts[-1].lines.append(_as(line, before))
                before = ""
            if len(clean(before)) <= 60:
                parts.append(_Part(kind, "" if kind == "duties" else clean(found[1]) + ":"))
                if after.strip():
                    parts[-1].lines.append(_as(line, after if rest is flat else _after(text, found.group(0))))
                continue
        if paged and parts[-1].kind:
            parts.append(_Part("", after_page=True))
        parts[-1].lines.append(_as(line, text))
    return parts


def _labels(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    for kind, pattern in (("duties", DUTY), ("criteria", CRITERIA)):
        found = pattern.search(text)
        if found is not None:
            yield kind, found


def _after(text: str, label: str) -> str:
    """What stands after a label in a text with tabs."""
    tail = label.rstrip(" *•\t")[-8:]
    at = text.find(tail)
    return text[at + len(tail) :] if at >= 0 else text


def _as(line: Line, text: str) -> Line:
    return Line(line.page, line.number, text)


def _headless(parts: Sequence[_Part], index: int) -> bool:
    """Whether rows cut into pieces follow the duties on a new page: the criteria, their heading lost."""
    part_ = parts[index]
    rows = [x for x in part_.lines if "\t" in x.text]
    return part_.after_page and index > 0 and parts[index - 1].kind == "duties" and len(rows) >= ENOUGH


def _items(lines: Sequence[Line], words: Words) -> list[tuple[str, Line, bool]]:
    """(item, its line, whether words are lost), each once though a list stands there twice."""
    out: list[tuple[str, Line, bool]] = []
    lines = [piece for line in lines for piece in _apart(line)]
    cut = [x for x in lines if "\t" in x.text]
    whole = dict(zip([id(x) for x in cut], mended([x.text for x in cut], words), strict=True))
    run = ""
    for line in lines:
        text, lost = whole.get(id(line), (line.text.strip(), False))
        if (
            "\t" not in line.text
            and run
            and (text[:1].islower() or not run.endswith((".", ":")))
            and not _starts(line.text)
        ):
            before, at, was = out.pop()
            text, line, lost = f"{before} {text}", at, was
        run = text if "\t" not in line.text else ""
        pieces = [x for piece in INSIDE.split(text) for x in (part(piece) if len(text) > RUN else [piece])]
        for piece in pieces:
            item = clean(piece).strip("* ")
            if len(item) > 8 and not _again(item, out):
                out.append((item, line, lost))
    words_of = Counter(word for item, _, _ in out for word in set(item.lower().split()))
    return [x for x in out if not _repeats(x[0], words_of)]


def _apart(line: Line) -> list[Line]:
    """A line with a whole list in its first cell, beside a row: the list, and the row."""
    cell, _, rest = line.text.partition("\t")
    return [_as(line, cell), _as(line, rest)] if rest and len(cell) > RUN else [line]


def _repeats(item: str, words_of: Counter[str]) -> bool:
    """Whether a long item says again in one run what others say one by one. ``words_of``: how many items have a word."""
    new = item.lower().split()
    return len(new) > LONG and sum(words_of[word] > 1 for word in new) >= ALIKE * len(new)


def _starts(text: str) -> bool:
    return text[:1] in (" ", "-", "•", "·") or text.strip()[:1].isupper()


def _again(item: str, out: Sequence[tuple[str, Line, bool]]) -> bool:
    new = item.lower().split()
    for text, _, _ in out[-MOST:]:
        old = text.lower().split()
        if len(old) >= 4 and SequenceMatcher(None, old, new[: len(old)], autojunk=False).ratio() >= ALIKE:
            return True
        if SequenceMatcher(None, old, new, autojunk=False).ratio() >= ALIKE or " ".join(new) in " ".join(old):
            return True
    return False


def _criterion(text: str, section: str, line: Line) -> DraftCriterion:
    return DraftCriterion(
        said_by(section) or "unstated", category(text, ""), section, text, None, line.page, line.number
    )


def _purpose(lines: Sequence[Line]) -> str | None:
    for index, line in enumerate(lines):
        found = PURPOSE.match(line.text.strip())
        if found:
            return found[1].strip() or next((clean(x.text) for x in lines[index + 1 :] if x.text.strip()), None)
    return None
