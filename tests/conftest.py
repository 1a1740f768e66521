"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reference documents: skipped where absent, demanded in CI."""
    path = Path(os.environ.get("SCREENING_SHARED", ROOT.parent / "shared")).resolve()
    if not path.is_dir():
        reason = "the reference folder is absent: set SCREENING_SHARED to it"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return path
