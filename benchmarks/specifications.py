"""How long a specification takes from bytes to criteria in a child process, as ``screening read-spec`` does it, and how
much memory that child needs.

usage: python -m benchmarks.specifications [FOLDER ...]

FOLDERs are searched for documents; without any, the five seeds of the reference folder (SCREENING_SHARED) are read.
Each is read three times, the best counts. The aim for a seed: under 1 s and 300 MiB.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import time
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.reading import files
from workers import person_spec
from workers.reading import Unreadable, read

SECONDS, MEBIBYTES = 1.0, 300


def _child(path: Path, out: Connection) -> None:
    best, found = float("inf"), "refused"
    for _ in range(3):
        began = time.perf_counter()
        try:
            specification = person_spec.parse(read(path.read_bytes(), "specification"))
            found = str(sum(len(role.criteria) for role in specification.roles))
        except Unreadable as refusal:
            found = refusal.code
        best = min(best, time.perf_counter() - began)
    out.send((best, found, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024))


def measure(path: Path) -> tuple[float, str, int]:
    """(seconds, criteria or refusal, MiB) of the file, in a process of its own that imports everything anew."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(path, theirs))
    process.start()
    theirs.close()  # So that a child that fails ends the wait.
    answer: tuple[float, str, int] = ours.recv()
    process.join()
    return answer


def main() -> int:
    """Prints the figures; 1 when a file passes the aim."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    asked = parser.parse_args()
    shared = Path(os.environ.get("SCREENING_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    paths = list(files(asked.folders)) or sorted((shared / "seeds").glob("0*.txt"))
    late = 0
    print(f"{'file':40}{'seconds':>9}{'MiB':>6}  criteria")
    for path in paths:
        seconds, found, size = measure(path)
        late += seconds > SECONDS or size > MEBIBYTES
        print(f"{path.name[:39]:40}{seconds:9.3f}{size:6}  {found}")
    print(f"aim: {SECONDS:.0f} s and {MEBIBYTES} MiB; passed by {late} of {len(paths)}")
    return 1 if late else 0


if __name__ == "__main__":
    raise SystemExit(main())
