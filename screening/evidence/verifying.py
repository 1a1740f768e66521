"""Pure: does each quotation stand where it says in the words of its document?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def folded(text: str) -> str:
    """White space to single spaces: the only difference a quotation may have from its document."""
    return " ".join(text.split())


def false_quotes(evidence: Sequence[dict[str, Any]], texts: dict[str, str]) -> list[dict[str, Any]]:
    """The items whose quotation is not, letter for letter, the slice ``start`` to ``end`` of its kind of document."""
    return [item for item in evidence if not _stands(item, texts.get(item["document"], ""))]


def _stands(item: dict[str, Any], text: str) -> bool:
    quote = folded(item["quote"])
    return bool(quote) and 0 <= item["start"] < item["end"] and folded(text[item["start"] : item["end"]]) == quote
