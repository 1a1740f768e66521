"""Invented CVs as plain text, in shapes of their own, each with its reading by hand."""

from __future__ import annotations

from dataclasses import dataclass

from rules.cv import CV, Section
from tests.workers.cv.content import Said, split


@dataclass(frozen=True)
class Plain:
    """``posts`` are "title | employer | from | to | words of a duty"; ``parts`` are "kind | words that stand in it"."""

    text: str
    posts: Said
    parts: Said = ()

    @property
    def name(self) -> str:
        return self.text.strip().split("\n")[0]

    @property
    def golden_posts(self) -> list[Said]:
        return [split(golden, 5)[:4] for golden in self.posts]

    @property
    def duties(self) -> list[tuple[str, str]]:
        """The title of a post, and words of a duty of it, for each that has any."""
        read = [split(golden, 5) for golden in self.posts]
        return [(fields[0], fields[4]) for fields in read if fields[4]]


def misplaced(cv: Plain, read: CV) -> list[str]:
    """Duties that stand under no post or another's, and words that stand in a part of another kind."""
    out = []
    for title, words in cv.duties:
        under = [e.job_title for e in read.employments if any(words in read.document.quote(d) for d in e.duties)]
        if under != [title]:
            out.append(f"{words!r} of {title} stands under {under}")
    for golden in cv.parts:
        kind, words = split(golden, 2)
        found = [part.kind for part in read.sections if _holds(read, part, words)]
        if found != [kind]:
            out.append(f"{words!r} stands in {found}, not in {kind}")
    return out


def _holds(read: CV, part: Section, words: str) -> bool:
    return words in read.document.text[part.span.start : part.span.end]
