"""What the columns of a table mean: which say essential and desirable, which holds the wording, which the method."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from workers.person_spec.assessed_by import is_codes, methods
from workers.person_spec.grids import Grid
from workers.person_spec.requirement import letter, said_by, says_both

METHOD_HEAD = re.compile(
    r"\b(?:assess\w*|method|m\.?o\.?a\b|how (?:identified|tested|measured|assessed|evidenced)|evidence[d]?|tested|identified|measured|source|where)\b",
    re.I,
)
WORDING_HEAD = re.compile(r"\b(?:criteri(?:a|on)|requirements?|description|specification)\b", re.I)
TICK = re.compile(r"^\W*[✓✔√☑\uf0fc]\W*$|^\s*(?:yes|y)\s*$", re.I)
CROSS = re.compile(r"^\s*[xX×✗✘☒*●]\s*$")
NOT = re.compile(r"^\s*(?:no|n|n/a|-|–|—)\s*$", re.I)


@dataclass(frozen=True)
class Columns:
    """``start`` is the first row of data. ``requirement`` gives what each column's lists or marks say; ``wording`` is
    the column of the text where others only mark it; ``letters`` the column whose cells say E or D."""

    start: int
    requirement: dict[int, str] = field(default_factory=dict)
    method: tuple[int, ...] = ()
    wording: int | None = None
    letters: int | None = None
    crosses_are_no: bool = False
    ticked: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Methods that have a column each, ticked where they serve."""

    @property
    def known(self) -> set[int]:
        """Columns that hold no category."""
        plain = {*self.requirement, *self.method, *self.ticked}
        return plain | {c for c in (self.wording, self.letters) if c is not None}


def columns(grid: Grid) -> Columns | None:
    """The meaning of the columns, or None where no column says essential or desirable."""
    letters = _letters(grid, both=True)
    if letters is not None:
        return letters
    for index in range(min(6, len(grid.rows))):
        found = _header(grid, index)
        if found is not None:
            return found
    return _letters(grid, both=False)


def marked(cell: str, crosses_are_no: bool) -> bool:
    """Whether a cell of a column of marks is marked."""
    text = cell.strip()
    if not text or NOT.match(text):
        return False
    return not (crosses_are_no and CROSS.match(text))


def _header(grid: Grid, index: int) -> Columns | None:
    texts = grid.texts(index)
    filled = [t for t in texts if t]
    both = next((c for c, t in enumerate(texts) if len(t) < 60 and says_both(t)), None)
    data = range(index + 1, len(grid.rows))
    method = tuple(
        c for c, t in enumerate(texts) if not _says(t) and c != both and METHOD_HEAD.search(t) and len(t) < 80
    )
    if both is not None and len(filled) >= 2:
        cells = [grid.text(r, both) for r in data if grid.text(r, both)]
        if cells and sum(letter(t) is not None for t in cells) >= 0.7 * len(cells):
            ticked = _ticked(grid, index, {both, *method})
            return Columns(index + 1, {}, method, _wording(grid, index, {both, *method, *ticked}), both, ticked=ticked)
    says = {c: said for c, t in enumerate(texts) if len(t) < 60 and (said := _says(t))}
    if not says or (len(says) == 1 and len(filled) == 1):
        return None
    if len(says) == 1 and not said_by(texts[next(iter(says))]):
        return None
    if len(says) == 1 and not method and any(sum(bool(t) for t in grid.texts(r)) >= 2 for r in range(index)):
        # A label and its value ("Car user: essential") among others, not the names of columns.
        return None
    marks = [m for r in data for c in says if (m := grid.text(r, c))]
    ticks = [m for m in marks if TICK.match(m)]
    only_marks = bool(marks) and sum(_is_mark(m) for m in marks) > 0.7 * len(marks)
    ticked = _ticked(grid, index, {*says, *method})
    wording = _wording(grid, index, {*says, *method, *ticked}) if only_marks else None
    return Columns(index + 1, says, method, wording, None, bool(ticks), ticked)


def _ticked(grid: Grid, header: int, other: set[int]) -> dict[int, tuple[str, ...]]:
    """Columns headed by a method ("A", "Interview") in which rows are ticked."""
    out = {}
    for column, head in enumerate(grid.texts(header)):
        cells = [t for r in range(header + 1, len(grid.rows)) if (t := grid.text(r, column))]
        ticks = bool(cells) and all(TICK.match(t) or CROSS.match(t) or NOT.match(t) for t in cells)
        if column not in other and ticks and len(head) < 30 and (how := methods(head)):
            out[column] = how
    return out


def _says(text: str) -> str | None:
    return said_by(text) or letter(text)


def _is_mark(cell: str) -> bool:
    return any(p.match(cell) for p in (TICK, CROSS, NOT)) or letter(cell) is not None or is_codes(cell)


def _wording(grid: Grid, header: int, other: set[int]) -> int | None:
    """The column with the most words; a heading such as "Criteria" settles it where two are alike."""
    lengths = {
        c: sum(len(grid.text(r, c)) for r in range(header + 1, len(grid.rows)))
        + (40 if WORDING_HEAD.search(head) else 0)
        for c, head in enumerate(grid.texts(header))
        if c not in other
    }
    return max(lengths, key=lambda c: lengths[c]) if lengths else None


def _letters(grid: Grid, *, both: bool) -> Columns | None:
    """A table in which one column holds nothing but E and D, or the words: its cells say it, whatever heads them.

    ``both`` asks that the column holds each of them, so that no column headed "Essential" and marked E is taken."""
    width = max((len(row) for row in grid.rows), default=0)
    for column in range(width):
        cells = [grid.text(r, column) for r in range(len(grid.rows)) if grid.text(r, column)]
        good = [said for t in cells if (said := letter(t))]
        if len(good) < 2 or len(good) < 0.7 * (len(cells) - 1) or (both and len(set(good)) < 2):
            continue
        heads = grid.texts(0)
        method = tuple(
            c
            for c in range(width)
            if c != column and ((c < len(heads) and METHOD_HEAD.search(heads[c])) or _all_methods(grid, c))
        )
        wording = _wording(grid, -1, {column, *method})
        first = next(r for r in range(len(grid.rows)) if letter(grid.text(r, column)))
        heads_it = any(said_by(t) or METHOD_HEAD.search(t) or WORDING_HEAD.search(t) for t in grid.texts(0))
        start = 1 if first > 0 and heads_it and len([t for t in grid.texts(0) if t]) > 1 else 0
        return Columns(start, {}, method, wording, column) if wording is not None else None
    return None


def _all_methods(grid: Grid, column: int) -> bool:
    cells = [grid.text(r, column) for r in range(len(grid.rows)) if grid.text(r, column)]
    return bool(cells) and all(is_codes(t) or (len(t) < 40 and methods(t)) for t in cells)
