"""Versions that stored readings carry: raise one when the same bytes would be read differently."""

from __future__ import annotations

PARSER_VERSION = "7"
"""Of workers.reading and workers.cv together."""

SPEC_READER_VERSION = "2"
"""Of workers.reading and workers.person_spec together."""
