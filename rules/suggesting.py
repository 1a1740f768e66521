"""suggest: what people are shown of a criterion in one application. The rules' finding, calibrated, with the reason."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from rules.binding import Binding
from rules.calibration import calibrated, case_of
from rules.cv import Submission
from rules.engine import Weighed, band, weigh
from rules.finding import Attainment, Finding

COUNTS = {0: "does not count yet", 1: "counts in part", 2: "counts as shown", 3: "counts as strong"}
LESS = "taken together the passages are little like what usually shows it, so it {}."
MORE = "taken together the passages are much like what usually shows it, so it {}."
TOLD = "An example of what they did themselves, told as it happened, would be stronger."


def suggest(binding: Binding, submission: Submission, as_at: dt.date) -> Finding:
    """The suggestion for the criterion as at a date (a post still held runs to then). Where it counts for nothing, the
    passages that came nearest stay with it.

    Raises:
        KeyError: for a binding whose measure this engine does not know.
    """
    weighed = weigh(binding, submission, as_at)
    case = case_of(weighed)
    if case is None:
        return weighed.finding
    rung, level = int(case.signs.rung), calibrated(case)
    return weighed.finding if level == rung else _moved(weighed, level, raised=level > rung)


def _moved(weighed: Weighed, level: int, *, raised: bool) -> Finding:
    found = weighed.finding
    lead = weighed.parts[0].part
    why = (MORE if raised else LESS).format(COUNTS[level])
    return replace(
        found,
        attainment=Attainment(band(lead, level)),
        reason=f"{found.reason.removesuffix('.')}; {why}",
        change=found.change if raised else TOLD,
        flags=(*found.flags, "likeness_raised" if raised else "likeness_lowered"),
    )
