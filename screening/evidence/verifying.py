"""Pure: does each quotation stand in the words of its document?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def folded(text: str) -> str:
    """White space to single spaces: the only difference a quotation may have from its document."""
    return " ".join(text.split())


def false_quotes(evidence: Sequence[dict[str, Any]], texts: dict[str, str]) -> list[dict[str, Any]]:
    """The items whose quotation is not, letter for letter, in the text of their kind of document."""
    words = {kind: folded(text) for kind, text in texts.items()}
    return [item for item in evidence if folded(item["quote"]) not in words.get(item["document"], "")]
