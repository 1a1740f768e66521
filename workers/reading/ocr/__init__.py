"""Reading words from pictures of a PDF's pages (OCR): an extra, used where it or tesseract is installed.

Nothing of it is imported before it is needed: the packages are large, and most services never meet a scan.
"""

from __future__ import annotations

from rules.document import Document
from workers.reading.ocr.model import THREADS, Picture, Seen, Tools

UNUSABLE = ("scanned", "garbled")
"""Refusals of a PDF whose pages may show words all the same."""


def may_help(data: bytes, code: str) -> bool:
    """Whether a file refused with ``code`` may be read from pictures of its pages."""
    return code in UNUSABLE and b"%PDF-" in data[:1024]


def installed() -> Tools | None:
    """The extra ``ocr`` where it is installed, else the command tesseract with whatever draws pages; else None."""
    from workers.reading.ocr import tools

    return tools.installed()


def read(data: bytes, kind: str, tools: Tools, seconds: float) -> Document:
    """The document's lines, marked as read from a picture. To be called in a child of its own.

    Raises:
        Unreadable: scanned where there are no words on the pages; too_long, too_large, too_slow, damaged.
    """
    from workers.reading.ocr import reading

    return reading.read(data, kind, tools, seconds)


__all__ = ["THREADS", "Picture", "Seen", "Tools", "installed", "may_help", "read"]
