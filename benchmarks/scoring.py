"""How long scoring takes beside reading, and whether memory stays flat over many applications.

usage: python -m benchmarks.scoring [FOLDER] [--applications N] [--repeats N]

FOLDER holds labelled vacancies (as in benchmarks.judging); without one, the reference cases (SCREENING_SHARED) are
read. Three figures:
``scoring``  seconds for 25 criteria against one application, over the seconds of bare pdfminer.six for its CV: below 1;
``whole``    seconds of the command ``screen`` over all vacancies, start-up and all, over the seconds of bare pdfminer.six
             and of the bare text of the DOCX files, each in a process of its own: at most 2.0;
``memory``   resident MiB after N applications over those after N/10: flat is 1.0, and at most 1.1.
"""

from __future__ import annotations

import argparse
import compileall
import itertools
import json
import logging
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from benchmarks.judging import AS_AT, submission
from rules.proposing import bind
from rules.suggesting import Suggesting

CRITERIA = 25
OURS = ("screening", "rules", "workers")
SCORING_AIM, WHOLE_AIM, MEMORY_AIM = 1.0, 2.0, 1.1
BARE = """
import sys, zipfile, re
from pdfminer.high_level import extract_text
for name in sys.stdin.read().split("\\n"):
    if name.endswith(".pdf"): extract_text(name)
    elif name.endswith(".docx"): re.sub("<[^>]+>", " ", zipfile.ZipFile(name).read("word/document.xml").decode())
    elif name: open(name, encoding="utf-8").read()
"""
"""What a reader costs that gives the words and nothing else: one process a vacancy, as the command has."""


def seconds(command: list[str], given: str = "") -> float:
    began = time.perf_counter()
    subprocess.run(command, input=given, text=True, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def whole(places: list[Path], repeats: int) -> tuple[float, float]:
    """The shortest of ``repeats`` runs each: (the command over all vacancies, the bare reading), in seconds. Ours is
    compiled before, as pdfminer.six is by its installer."""
    for package in OURS:
        compileall.compile_dir(package, quiet=1)
    ours, bare = [], []
    for _ in range(repeats):
        ours.append(
            sum(
                seconds(
                    [
                        *(sys.executable, "-m", "screening.cli", "screen", "--json"),
                        *("--criteria", str(place / "vacancy.json"), "--applications", str(place / "applications")),
                    ]
                )
                for place in places
            )
        )
        names = ["\n".join(map(str, (place / "applications").glob("*/*"))) for place in places]
        bare.append(sum(seconds([sys.executable, "-c", BARE], given) for given in names))
    return min(ours), min(bare)


def one_by_one(places: list[Path], repeats: int) -> float:
    """The mean over the PDF applications of (25 criteria scored) over (bare pdfminer.six for the CV)."""
    from pdfminer.high_level import extract_text

    shares = []
    for place in places:
        wanted = json.loads((place / "vacancy.json").read_text())["criteria"]
        asked = _suggesting(itertools.islice(itertools.cycle(wanted), CRITERIA))
        for cv in sorted((place / "applications").glob("*/cv.pdf")):
            times = []
            for _ in range(repeats):
                given = submission(cv.parent)
                began = time.perf_counter()
                asked.findings(given, AS_AT)
                times.append(time.perf_counter() - began)
            began = time.perf_counter()
            extract_text(str(cv))
            shares.append(min(times) / (time.perf_counter() - began))
    return sum(shares) / len(shares) if shares else float("nan")


def _suggesting(criteria: Iterable[dict[str, str]]) -> Suggesting:
    return Suggesting([bind(c["text"], c["requirement"], c["category"]) for c in criteria])


def memory(places: list[Path], applications: int) -> float:
    """Resident memory after ``applications`` scored one after another, over that after a tenth of them."""
    folders = [
        (folder, asked)
        for place in places
        for asked in [_suggesting(json.loads((place / "vacancy.json").read_text())["criteria"])]
        for folder in sorted((place / "applications").iterdir())
    ]
    early = 0
    for number, (folder, asked) in enumerate(itertools.islice(itertools.cycle(folders), applications), 1):
        asked.findings(submission(folder), AS_AT)
        if number == applications // 10:
            early = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / max(1, early)


def main() -> int:
    """Prints the figures; 1 when one misses its aim."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--applications", type=int, default=1000)
    parser.add_argument("--repeats", type=int, default=3)
    asked = parser.parse_args()
    logging.disable(logging.CRITICAL)
    shared = Path(os.environ.get("SCREENING_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    places = sorted(path.parent for path in (asked.folder or shared / "cases").glob("*/vacancy.json"))
    if not places:
        print("no labelled vacancies there", file=sys.stderr)
        return 2
    share = one_by_one(places, asked.repeats)
    print(f"scoring {CRITERIA} criteria over bare pdfminer.six of the CV: {share:.2f} (aim: below {SCORING_AIM})")
    ours, bare = whole(places, asked.repeats)
    print(f"screen, whole: {ours:.2f} s over bare reading {bare:.2f} s: {ours / bare:.2f} (aim: {WHOLE_AIM})")
    grown = memory(places, asked.applications)
    print(f"memory after {asked.applications} applications over a tenth of them: {grown:.3f} (aim: {MEMORY_AIM})")
    return int(share >= SCORING_AIM or ours / bare > WHOLE_AIM or grown > MEMORY_AIM)


if __name__ == "__main__":
    sys.exit(main())
