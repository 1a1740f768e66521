"""Reading words from pictures of a PDF's pages (OCR): an extra, used where it or tesseract is installed.

Nothing of it is imported before a child needs it: the packages are large, and most services never meet a scan.
"""

from __future__ import annotations

from workers.reading.ocr.model import THREADS, Picture, Seen, Tools
from workers.reading.ocr.reading import may_help, read
from workers.reading.ocr.tools import installed

__all__ = ["THREADS", "Picture", "Seen", "Tools", "installed", "may_help", "read"]
