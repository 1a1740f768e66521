"""Readings held against the golden ones: counts of right, missed and wrong, and duties out of place."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from rules.cv import CV, Employment
from tests.workers.cv.content import Cv, Said, texts


@dataclass
class Tally:
    """Facts read and facts there are; ``wrong`` and ``missed`` as lines for a person."""

    right: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def add(self, where: str, golden: list[Said], read: list[Said]) -> None:
        wanted, found = Counter(map(_folded, golden)), Counter(map(_folded, read))
        self.right += (wanted & found).total()
        self.missed += [f"{where}: missed {fact}" for fact in (wanted - found).elements()]
        self.wrong += [f"{where}: read {fact}" for fact in (found - wanted).elements()]

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + len(self.missed))

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + len(self.wrong) + len(self.missed))

    def __str__(self) -> str:
        figures = f"F1 {self.f1:.3f}, precision {self.precision:.3f}, recall {self.recall:.3f}, {self.right} right"
        return "\n".join([figures, *sorted(self.missed + self.wrong)])


def _folded(fact: Said) -> Said:
    return tuple(" ".join(part.split()).casefold().strip(" .,") for part in fact)


def posts(cv: Cv, read: CV) -> list[Said]:
    """The posts read. The place after an employer is left out where the golden employer is named without it."""
    named = {_folded(golden)[1] for golden in cv.golden_posts}
    return [(e.job_title, _employer(e.employer or "", named), _from(e), _to(e)) for e in read.employments]


def _employer(read: str, named: set[str]) -> str:
    before, comma, place = read.rpartition(",")
    short = comma and len(place.split()) <= 2 and _folded((before,))[0] in named
    return before if short and _folded((read,))[0] not in named else read


def _from(post: Employment) -> str:
    return str(post.start)[:7] if post.start else ""


def _to(post: Employment) -> str:
    return "now" if post.current else str(post.end)[:7] if post.end else ""


def awards(read: CV) -> list[Said]:
    return [(q.award, q.subject or "", q.grade or "", q.status) for q in read.qualifications]


def out_of_place(cv: Cv, read: CV) -> list[str]:
    """Duties that stand under another post than their own, or under none, and lines of the narrow column under any."""
    under = [(e, " ".join(" ".join(read.document.quote(d) for d in e.duties).split())) for e in read.employments]
    out = []
    for post in cv.posts:
        title, start = post.golden.split(" | ")[0], post.golden.split("|")[2].strip()
        for duty in post.duties:
            holders = [(e.job_title, _from(e)) for e, words in under if duty in words]
            if holders != [(title, start)]:
                out.append(f"{title}: {duty!r} stands under {holders}")
    aside = [line for part in cv.parts if part.side for line in texts(part.items) if len(line) > 12]
    out += [f"{e.job_title}: holds {line!r} of the side" for line in aside for e, words in under if line in words]
    return out
