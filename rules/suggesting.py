"""What people are shown of a criterion in one application: the rules' finding, calibrated, with the reason.

All criteria of a vacancy are looked at together: a passage that lies nearer to another criterion speaks of that one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from rules.attributing import Speaking, attributed, sought
from rules.binding import Binding
from rules.calibration import Case, calibrated, case_of
from rules.cv import Submission
from rules.engine import PARTLY, Weighed, band, context_of, highest, weigh
from rules.finding import Attainment, Finding
from rules.measures.context import Context
from rules.quoting import likeliest

COUNTS = {0: "does not count yet", 1: "counts in part", 2: "counts as shown", 3: "counts as strong"}
LESS = "taken together the passages are little like what usually shows it, so it {}."
MORE = "taken together the passages are much like what usually shows it, so it {}."
UNFORESEEN = "None of the words that usually show it were found"
TOLD = "An example of what they did themselves, told as it happened, would be stronger."


class Suggesting:
    """The criteria of one vacancy, made ready once for any number of applications."""

    def __init__(self, bindings: Sequence[Binding]) -> None:
        self._bindings = tuple(bindings)
        self._sought = [sought(binding) for binding in self._bindings]

    def findings(self, submission: Submission, as_at: dt.date) -> list[Finding]:
        """The suggestion for each criterion as at a date (a post still held runs to then), in order. Where one counts for
        nothing, the passages that came nearest stay with it.

        Raises:
            KeyError: for a binding whose measure this engine does not know.
        """
        context = context_of(submission, as_at)
        weighed = [weigh(binding, submission, as_at) for binding in self._bindings]
        speaking = attributed(self._sought, weighed, context)
        cases = [case_of(one, context.traits, of_one) for one, of_one in zip(weighed, speaking, strict=True)]
        levels = iter(calibrated([case for case in cases if case is not None]))
        return [
            one.finding if case is None else _finding(one, context, of_one, case, next(levels))
            for one, of_one, case in zip(weighed, speaking, cases, strict=True)
        ]


def suggest(binding: Binding, submission: Submission, as_at: dt.date) -> Finding:
    """The suggestion for a criterion that is asked alone. Raises as ``Suggesting.findings``."""
    return Suggesting([binding]).findings(submission, as_at)[0]


def _finding(weighed: Weighed, context: Context, speaking: Speaking, case: Case, level: int) -> Finding:
    rung, level = int(case.signs.rung), min(level, highest(weighed.parts[0].part))
    if not rung and not level:
        return weighed.finding
    evidence = likeliest([(j.part, j.measured) for j in weighed.parts], context, speaking.odds)
    if not evidence:
        return weighed.finding
    quoted = replace(weighed, finding=replace(weighed.finding, evidence=evidence))
    return quoted.finding if level == rung else _moved(quoted, level, raised=level > rung)


def _moved(weighed: Weighed, level: int, *, raised: bool) -> Finding:
    found = weighed.finding
    lead = weighed.parts[0].part
    why = (MORE if raised else LESS).format(COUNTS[level])
    told = UNFORESEEN if raised and not weighed.rung else found.reason.removesuffix(".").removesuffix(PARTLY)
    return replace(
        found,
        attainment=Attainment(band(lead, level)),
        reason=f"{told}; {why}",
        change=found.change if raised else TOLD,
        flags=(*found.flags, "likeness_raised" if raised else "likeness_lowered"),
    )
