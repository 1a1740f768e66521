"""What an invented CV says, written once, with its reading by hand beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

NOW = "now"
Said = tuple[str, ...]
"""A fact as compared: post (title, employer, from, to), or award (award, subject, grade, status)."""


@dataclass(frozen=True)
class Post:
    """``head`` is the lines as written, with {} where the dates stand; ``golden`` is "title | employer | from | to",
    empty where the entry is no post. "now" for to is a post still held; months as 2019-04."""

    head: str
    dates: str
    golden: str
    duties: Said = ()

    @property
    def lines(self) -> list[str]:
        return self.head.replace("{}", self.dates).split("\n")

    @property
    def undated(self) -> list[str]:
        """The head as it stands in a table that keeps dates in a column of their own."""
        lines = [line.replace("{}", "").replace("()", "").strip(" \t,|–-:") for line in self.head.split("\n")]
        return [line for line in lines if line]


@dataclass(frozen=True)
class Award:
    """``text`` as written, tabs between what could stand in cells; each of ``golden`` is "award | subject | grade |
    status", the status left out where it is held."""

    text: str
    golden: Said


@dataclass(frozen=True)
class Part:
    """A headed part. ``side`` puts it in the narrow column where there are two."""

    heading: str
    items: tuple[Post | Award | str, ...]
    side: bool


@dataclass(frozen=True)
class Cv:
    """``bold`` sets the first line of each post's head in bold; ``airy`` leaves an empty line between entries."""

    name: str
    parts: tuple[Part, ...]
    bold: bool
    airy: bool

    @property
    def posts(self) -> list[Post]:
        found = [item for part in self.parts for item in part.items if isinstance(item, Post)]
        return [post for post in found if post.golden]

    @property
    def golden_posts(self) -> list[Said]:
        return [split(post.golden, 4) for post in self.posts]

    @property
    def golden_awards(self) -> list[Said]:
        found = [item for part in self.parts for item in part.items if isinstance(item, Award)]
        said = [split(golden, 4) for award in found for golden in award.golden]
        return [(*fields[:3], fields[3] or "held") for fields in said]


def split(golden: str, count: int) -> Said:
    fields = [field.strip() for field in golden.split("|")]
    return tuple([*fields, *[""] * count][:count])


def post(head: str, dates: str, golden: str, *duties: str) -> Post:
    return Post(head, dates, golden, duties)


def award(text: str, *golden: str) -> Award:
    return Award(text, golden)


def main(heading: str, *items: Post | Award | str) -> Part:
    return Part(heading, items, side=False)


def side(heading: str, *items: Post | Award | str) -> Part:
    return Part(heading, items, side=True)


def cv(name: str, *parts: Part, bold: bool = False, airy: bool = False) -> Cv:
    return Cv(name, tuple(parts), bold, airy)


def texts(items: Sequence[Post | Award | str]) -> list[str]:
    """Every line of the items, for those who only count words."""
    out: list[str] = []
    for item in items:
        out += [item] if isinstance(item, str) else item.lines if isinstance(item, Post) else item.text.split("\n")
    return out
