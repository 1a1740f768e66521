"""assess: what the rules alone find of a criterion in one application. Pure; every error is the caller's to see.

What is suggested to people is ``rules.suggesting``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rules.binding import Binding, Group, Node, Part
from rules.cv import Submission
from rules.finding import Attainment, Evidence, Finding
from rules.measures.context import Context
from rules.measures.measured import Measured
from rules.measures.registry import MEASURES
from rules.measures.words import keys, names_something, near, stem_of
from rules.quoting import quoted

ENGINE_VERSION = "8"
PARTLY = ", so it counts in part"
MOST_LEFT = 0.5
"""The share of a criterion's naming words that concepts may leave uncovered before one must be spoken of."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One part's measure beside the part."""

    part: Part
    measured: Measured


@lru_cache(maxsize=8)
def context_of(submission: Submission, as_at: dt.date) -> Context:
    """What every measure may look at, kept for the applications last asked for."""
    return Context(submission, as_at)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A finding, with the rung and the parts' measures that it was made from."""

    finding: Finding
    rung: int | None
    parts: tuple[Judged, ...]


def assess(binding: Binding, submission: Submission, as_at: dt.date) -> Finding:
    """What the rules alone find for the criterion as at a date (a post still held runs to then).

    Raises:
        KeyError: for a binding whose measure this engine does not know.
    """
    return weigh(binding, submission, as_at).finding


def weigh(binding: Binding, submission: Submission, as_at: dt.date) -> Weighed:
    """As ``assess``, with what it was made from. Raises as it does."""
    context = context_of(submission, as_at)
    judged: list[Judged] = []
    rung = _rung(binding.root, context, judged)
    lead = judged[0].part
    lacking = _not_spoken_of(binding, context) if rung is not None and rung > 1 else ()
    flags = tuple(sorted({flag for j in judged for flag in j.measured.flags if rung is None or flag != "dates_wide"}))
    if rung is None:
        evidence = _evidence(judged, context)
        change = _change(judged)
        unclear = Finding(Attainment.UNCLEAR, evidence, _unclear(judged), lead.id, lead.version, change, flags)
        return Weighed(unclear, None, tuple(judged))
    evidence = _evidence(judged, context) if rung else ()
    if rung and not evidence:
        rung = 0
    reason, change = _reason(judged, rung), _change(judged)
    if lacking and rung:
        rung = 1
        flags = (*flags, "words_not_found")
        words = _list(list(lacking))
        reason = f"{reason.removesuffix('.')}; nothing was said of {words}{PARTLY}."
        change = f"Something they did that shows {words}."
    finding = Finding(Attainment(band(lead, rung)), evidence, reason, lead.id, lead.version, change, flags)
    return Weighed(finding, rung, tuple(judged))


def _not_spoken_of(binding: Binding, context: Context) -> tuple[str, ...]:
    """The naming words of a criterion that no concept covers, where they are most of them and the applicant speaks of
    none: what concepts found is then something near what was asked."""
    if any(part.params.get("concept", {}).get("soft") for part in binding.leaves()):
        return ()  # What shows in any work is seldom spoken of in the criterion's words.
    named = keys(binding.text)
    things = [word for word in binding.uncovered if names_something(word)]
    left = {stem: word for word in things if (stem := stem_of(word.lower())) in named}
    if not left or len(left) < MOST_LEFT * len(named):
        return ()
    wanted = {word for stem in left for word in near(stem)}
    return () if any(wanted & words for words in context.said) else tuple(left.values())


def band(part: Part, rung: int) -> str:
    """The attainment that the part's rule gives for the rung."""
    bands: dict[str, str] = part.rule["bands"]
    return next(bands[str(r)] for r in range(rung, -1, -1) if str(r) in bands)


def highest(part: Part) -> int:
    """The highest rung that the part's rule gives a band of its own."""
    return max(map(int, part.rule["bands"]))


def _rung(node: Node, context: Context, judged: list[Judged]) -> int | None:
    if isinstance(node, Part):
        measured = MEASURES[node.rule["measure"]](node.params, context)
        judged.append(Judged(node, measured))
        return measured.rung
    rungs = [_rung(part, context, judged) for part in node.parts]
    if node.joiner == "near":
        return _near(rungs)
    return _any(rungs) if node.joiner == "any" else _all(rungs)


def _any(rungs: Sequence[int | None]) -> int | None:
    known = [r for r in rungs if r is not None]
    if None in rungs and max(known, default=0) < 2:
        return None
    return max(known)


def _near(rungs: Sequence[int | None]) -> int | None:
    """The first is what is asked; the others are near it, and count as part where it is not shown."""
    first, others = rungs[0], [r for r in rungs[1:] if r is not None]
    if first is None or first >= 2:
        return first
    return max(first, min(1, max(others)))


def _all(rungs: Sequence[int | None]) -> int | None:
    """Parts that are all asked become one level: with one missing, part only; strong only where each is; otherwise
    their middle, rounded up."""
    if None in rungs:
        return None
    known = [r for r in rungs if r is not None]
    lacking = sum(r == 0 for r in known)
    if lacking == len(known):
        return 0
    if lacking:
        return 1 if lacking * 3 > len(known) or max(known) < 2 else 2
    return 3 if min(known) == 3 else max(1, min(2, int(sum(known) / len(known) + 0.5)))


def _evidence(judged: list[Judged], context: Context) -> tuple[Evidence, ...]:
    return quoted([(j.part, j.measured) for j in judged], context)


def _label(part: Part) -> str:
    concept = part.params.get("concept")
    said = part.params.get("corrected") or part.params.get("said")
    return str(concept["label"] if concept else said or "what the criterion names")


WORDS = {
    3: "is shown with a result or clearly beyond what is asked",
    2: "is shown",
    1: "is only claimed or shown in part",
    0: "was not found",
}


def _reason(judged: list[Judged], rung: int) -> str:
    """One sentence: what was found, and which part was not."""
    if rung == 0:
        return f"Nothing was found about {_list(sorted({_label(j.part) for j in judged}))}."
    found = [j for j in judged if j.measured.rung]
    missing = [j for j in judged if j.measured.rung == 0]
    best = max(found, key=lambda j: j.measured.rung or 0)
    text = f"{_capital(_label(best.part))} {WORDS[best.measured.rung or 0]}"
    others = [j for j in found if j is not best and j.measured.rung == 1 and (best.measured.rung or 0) > 1]
    if others:
        text += f"; {_list([_label(j.part) for j in others])} only in part"
    if missing:
        text += f"; {_list([_label(j.part) for j in missing])} was not found"
    if best.measured.missing and best.part.rule["measure"] == "qualification" and best.measured.rung == 1:
        text += f"; asked: {best.measured.missing}"
    return text + "."


def _unclear(judged: list[Judged]) -> str:
    if any("dates_missing" in j.measured.flags for j in judged):
        return "A post matches but carries no dates."
    return "The dates given allow more than one answer."


def _change(judged: list[Judged]) -> str:
    weak = [j for j in judged if (j.measured.rung or 0) < 2]
    if weak:
        return (
            f"Something they did that shows {_list([_label(j.part) for j in weak])}, or a post or award that needs it."
        )
    if any((j.measured.rung or 0) == 2 for j in judged):
        return "An example of their own with what came of it would be stronger; words that deny it would be weaker."
    return "Without these passages the level would fall."


def _list(items: Sequence[str]) -> str:
    unique = list(dict.fromkeys(items))
    return unique[0] if len(unique) == 1 else ", ".join(unique[:-1]) + " and " + unique[-1]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


__all__ = ["ENGINE_VERSION", "Group", "assess"]
