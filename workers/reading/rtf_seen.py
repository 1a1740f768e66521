"""Rich text before its words are taken: what the page hides is dropped, and tables, pages and bold words are marked.

The marks are characters for private use, which no document means anything by; ``rtf`` takes them out again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from workers.reading.refusal import Unreadable

DEPTH = 2_000
TINY_HALF_POINTS = 4
TOKEN = re.compile(r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}]+)", re.S)
COLOURS = re.compile(r"\{\\colortbl\b([^{}]{0,20000})\}")
FULL = re.compile(r"\\(?:red|green|blue)255(?!\d)")

CELL, ROW_ENDS, ROW_BEGINS, BOLD, PLAIN, PAGE, BREAK = (chr(0xE000 + n) for n in range(7))
MARKS = {"cell": CELL, "row": ROW_ENDS, "trowd": ROW_BEGINS, "page": PAGE, "nestcell": BREAK, "nestrow": BREAK}


@dataclass(frozen=True, slots=True)
class State:
    """What the group in force says of its words."""

    vanish: bool = False
    deleted: bool = False
    tiny: bool = False
    colour: int = 0
    ground: int = 0
    bold: bool = False


class Seen:
    """Filters one document. ``left_out`` counts the pieces of text dropped."""

    def __init__(self, words: str) -> None:
        self.words = words
        self.left_out = 0
        self.white = _whites(words)
        self.row_ground = 0

    def filtered(self) -> str:
        """The document without hidden words, with marks.

        Raises:
            Unreadable: damaged, for more than 2,000 groups inside each other.
        """
        return "".join(self._pieces())

    def _pieces(self) -> Iterator[str]:
        state, stack, at, bold = State(), [], 0, False
        while found := TOKEN.match(self.words, at):
            at = found.end()
            word, number, _, _, brace, text = found.groups()
            if brace == "{":
                stack.append(state)
                if len(stack) > DEPTH:
                    raise Unreadable("damaged")
            elif brace == "}":
                state = stack.pop() if stack else state
            elif word == "bin" and number:
                at += max(0, int(number))
                continue
            elif word and word != "u":
                state = self._take(state, word, int(number) if number else None)
            elif self._unseen(state):
                self.left_out += bool(text and text.strip())
                continue
            elif text and text.strip() and state.bold != bold:
                bold = state.bold
                yield _mark(BOLD if bold else PLAIN)
            mark = MARKS.get(word or "")
            yield f"{_mark(mark)}\\par " if mark == PAGE else _mark(mark) if mark else found[0]

    def _take(self, state: State, word: str, number: int | None) -> State:
        on = number != 0
        if word == "plain":
            return State(deleted=state.deleted)
        if word == "v":
            return replace(state, vanish=on)
        if word == "deleted":
            return replace(state, deleted=on)
        if word == "b":
            return replace(state, bold=on)
        if word == "fs" and number is not None:
            return replace(state, tiny=number < TINY_HALF_POINTS)
        if word == "cf":
            return replace(state, colour=number or 0)
        if word in ("cb", "chcbpat", "highlight"):
            return replace(state, ground=number or 0)
        if word == "trowd":
            self.row_ground = 0
        elif word == "clcbpat" and number and number not in self.white:
            self.row_ground = number
        return state

    def _unseen(self, state: State) -> bool:
        if state.vanish or state.deleted or state.tiny:
            return True
        grounded = self.row_ground or (state.ground and state.ground not in self.white)
        return state.colour in self.white and not grounded


def _mark(character: str) -> str:
    return f"\\u{ord(character) - 0x10000}?"


def _whites(words: str) -> set[int]:
    """The numbers of the colour table's whites."""
    table = COLOURS.search(words[:200_000])
    entries = table[1].split(";") if table else []
    return {number for number, entry in enumerate(entries) if len(FULL.findall(entry)) == 3}
