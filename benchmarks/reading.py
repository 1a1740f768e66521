"""How long reading takes beside bare pdfminer.six, and how much memory the child of ``read_bounded`` needs.

usage: python -m benchmarks.reading [FOLDER ...] [--repeats N]

FOLDERs are searched for PDF, DOCX, ODT, RTF, HTML, Markdown and text files; without any, the CVs of the reference
folder (SCREENING_SHARED) are read. Times are the best of N, in milliseconds a file. The aim for PDF: ``read`` takes at
most 1.5 times as long as ``pdfminer.high_level.extract_text``, which gives neither cells, order nor hidden words.
"""

from __future__ import annotations

import argparse
import io
import logging
import os
import resource
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

from pdfminer.high_level import extract_text

from workers.reading import Unreadable, read, read_bounded

ENDINGS = {".pdf", ".docx", ".odt", ".rtf", ".html", ".md", ".txt"}
AIM = 1.5


def files(folders: list[Path]) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(path for path in folder.rglob("*") if path.suffix in ENDINGS)


def best(repeats: int, doing: Callable[[], object]) -> float:
    """The shortest of ``repeats`` runs, in milliseconds; not a number where the file cannot be read."""
    times = []
    for _ in range(repeats):
        began = time.perf_counter()
        try:
            doing()
        except Unreadable:
            return float("nan")
        times.append((time.perf_counter() - began) * 1000)
    return min(times)


def measure(paths: list[Path], repeats: int) -> dict[str, list[tuple[float, float, float]]]:
    """For each file ending: (bare, read, read_bounded) in milliseconds a file; bare is 0 but for PDF."""
    found: dict[str, list[tuple[float, float, float]]] = {}
    for path in paths:
        data = path.read_bytes()
        plain = best(repeats, lambda data=data: read(data, "specification"))  # type: ignore[misc]
        if plain != plain:
            continue
        bounded = best(repeats, lambda data=data: read_bounded(data, "specification"))  # type: ignore[misc]
        bare = best(repeats, lambda data=data: extract_text(io.BytesIO(data))) if path.suffix == ".pdf" else 0.0  # type: ignore[misc]
        found.setdefault(path.suffix, []).append((bare, plain, bounded))
    return found


def main() -> int:
    """Prints the figures; 1 when PDFs take longer than the aim."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--repeats", type=int, default=3)
    asked = parser.parse_args()
    shared = Path(os.environ.get("SCREENING_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    found = measure(list(files(asked.folders or [shared / "cases"])), asked.repeats)
    if not found:
        print("no files to read", file=sys.stderr)
        return 2
    ratio = 0.0
    print(f"{'kind':8}{'files':>6}{'read mean':>11}{'median':>8}{'p95':>8}{'bounded':>9}{'bare':>8}{'ratio':>7}")
    for ending, rows in sorted(found.items()):
        bare, plain, bounded = ([row[n] for row in rows] for n in range(3))
        late = sorted(plain)[int(0.95 * (len(plain) - 1))]
        share = sum(plain) / sum(bare) if sum(bare) else 0.0
        ratio = max(ratio, share)
        print(
            f"{ending[1:]:8}{len(rows):6}{statistics.mean(plain):11.1f}{statistics.median(plain):8.1f}{late:8.1f}"
            f"{statistics.mean(bounded):9.1f}{statistics.mean(bare):8.1f}{share:7.2f}"
        )
    print(f"largest child: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024} MiB; aim: {AIM} times bare")
    return 1 if ratio > AIM else 0


if __name__ == "__main__":
    raise SystemExit(main())
