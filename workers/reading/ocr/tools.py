"""What is installed, without importing any of it."""

from __future__ import annotations

import shutil
from importlib.util import find_spec

from workers.reading.ocr import pdfium, poppler, rapid, tesseract
from workers.reading.ocr.model import Tools


def installed() -> Tools | None:
    """The extra ``ocr`` where it is installed, else the command tesseract with whatever draws pages; else None."""
    draws = _has("pypdfium2")
    if draws and _has("rapidocr") and _has("onnxruntime"):
        return Tools(pdfium.pictures, rapid.words)
    if not shutil.which(tesseract.COMMAND):
        return None
    if draws:
        return Tools(pdfium.pictures, tesseract.words)
    return Tools(poppler.pictures, tesseract.words) if shutil.which(poppler.COMMAND) else None


def _has(package: str) -> bool:
    return find_spec(package) is not None
