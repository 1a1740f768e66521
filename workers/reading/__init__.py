"""Bytes of a file to a Document: chosen by content, bounded, and refused with a typed reason when it cannot be read."""

from __future__ import annotations

from workers.reading.bounded import read_bounded
from workers.reading.choosing import read
from workers.reading.refusal import Unreadable

__all__ = ["Unreadable", "read", "read_bounded"]
