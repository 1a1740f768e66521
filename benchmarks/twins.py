"""How many levels change when only what may not matter is swapped: name, pronoun, address, school, year of leaving,
layout of the file, and the wording of a qualification. None may.

usage: python -m benchmarks.twins [--axis AXIS ...] [--processes N] [--quiet]

Every application of tests/labelled and of the reference folder's cases (SCREENING_SHARED) has some 30 twins; each is
read and assessed in full. A layout of which the reader itself warns (columns) is counted apart. Prints each level that changed, then the counts by axis; 1 when any changed.
"""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import os
import sys
import time
from collections import Counter
from pathlib import Path

from tests.twins.cases import LABELLED, ROOT, Case, cases
from tests.twins.comparing import Changed, compare, own, twins

AXES = ("name", "pronoun", "address", "school", "year", "layout", "wording")
FEWEST = 2000


def of_case(given: tuple[Case, tuple[str, ...]]) -> tuple[Counter[str], int, list[Changed]]:
    """One application's twins: how many of each axis, how many levels were compared, and what changed."""
    case, axes = given
    logging.disable(logging.CRITICAL)
    before = own(case)
    made: Counter[str] = Counter()
    changed: list[Changed] = []
    for twin in twins(case):
        if twin.axis in axes:
            made[twin.axis] += 1
            changed += compare(twin, before)
    return made, sum(made.values()) * len(before), changed


def main() -> int:
    """Prints what changed and the counts; 1 when a level changed, 2 when too few twins were made."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--axis", nargs="+", choices=AXES, default=AXES)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--quiet", action="store_true", help="the counts alone")
    asked = parser.parse_args()
    shared = Path(os.environ.get("SCREENING_SHARED", ROOT.parent / "shared")) / "cases"
    began = time.perf_counter()
    work = [(case, tuple(asked.axis)) for case in cases(LABELLED, shared)]
    made: Counter[str] = Counter()
    compared, changed = 0, list[Changed]()
    with multiprocessing.Pool(asked.processes) as pool:
        for some, number, differing in pool.imap(of_case, work):
            made += some
            compared += number
            changed += differing
            for c in [] if asked.quiet else differing:
                print(
                    f"{c.twin}\t{c.axis}: {c.how}\t{c.criterion}\t{c.before} -> {c.after}{' (reader warns)' if c.warned else ''}",
                    flush=True,
                )
    print(f"{'axis':10}{'twins':>8}{'with a change':>15}{'levels changed':>16}{'warned of':>11}")
    for axis in asked.axis:
        differing = [c for c in changed if c.axis == axis]
        print(
            f"{axis:10}{made[axis]:8}{len({(c.twin, c.how) for c in differing}):15}{len(differing):16}{sum(c.warned for c in differing):11}"
        )
    total = sum(made.values())
    print(
        f"{len(changed)} of {compared} levels changed in {total} twins of {len(work)} applications, {time.perf_counter() - began:.0f} s"
    )
    if tuple(asked.axis) == AXES and total < FEWEST:
        print(f"fewer than {FEWEST} twins: is the reference folder there?", file=sys.stderr)
        return 2
    return 1 if changed else 0


if __name__ == "__main__":
    raise SystemExit(main())
