"""``python3 run.py test``: the whole suite on SQLite, then what touches a database again on PostgreSQL.

Words given are handed to one ordinary pytest run instead."""

from __future__ import annotations

import os
import subprocess
import sys

ON_BOTH = ["tests/screening", "tests/journeys/test_the_whole_way.py", "tests/journeys/test_faults.py"]


def main(words: list[str]) -> int:
    pytest = [sys.executable, "-m", "pytest"]
    if words:
        return subprocess.call([*pytest, *words])
    parallel = ["-q", "-n", str(max(2, os.cpu_count() or 2)), "--dist", "loadgroup"]
    first = subprocess.call([*pytest, *parallel])
    second = subprocess.call(
        [*pytest, *parallel, *ON_BOTH], env={**os.environ, "SCREENING_TEST_DATABASE": "postgresql"}
    )
    return first or second


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
