"""What panels sit down to."""

from __future__ import annotations

from tests.screening.panels.sitting import sitting

__all__ = ["sitting"]
