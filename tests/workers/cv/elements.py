"""A CV's content as a list of things to draw, which every layout draws in its own way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.workers.cv.content import Cv, Part, Post


@dataclass(frozen=True)
class Element:
    """``kind``: name, heading, bold, text, duty, blank, or row (of cells, each a list of elements)."""

    kind: str
    text: str = ""
    cells: tuple[tuple[Element, ...], ...] = ()


def top(cv: Cv) -> list[Element]:
    return [
        Element("name", cv.name),
        Element("text", "14 Sorrel Lane, Eastmarsh EM4 2QT"),
        Element("text", "07700 900123"),
    ]


def flowing(cv: Cv, parts: Sequence[Part]) -> list[Element]:
    """Headings, heads and duties as lines one below the other."""
    out: list[Element] = []
    for part in parts:
        out.append(Element("heading", part.heading))
        for item in part.items:
            if isinstance(item, Post):
                first, *others = item.lines
                out += [Element("bold" if cv.bold else "text", first), *(Element("text", line) for line in others)]
                out += [Element("duty", duty) for duty in item.duties]
            else:
                text = item if isinstance(item, str) else item.text
                out += [Element("text", line) for line in text.split("\n")]
            if cv.airy:
                out.append(Element("blank"))
    return out


def tabled(cv: Cv, parts: Sequence[Part]) -> list[Element]:
    """Posts and awards as rows of a table: dates at the left, what was done at the right."""
    out: list[Element] = []
    for part in parts:
        out.append(Element("heading", part.heading))
        for item in part.items:
            if isinstance(item, Post):
                first, *others = item.undated
                right = [Element("bold" if cv.bold else "text", first), *(Element("text", line) for line in others)]
                right += [Element("duty", duty) for duty in item.duties]
                out.append(Element("row", cells=((Element("text", item.dates),), tuple(right))))
            elif isinstance(item, str):
                out.append(Element("text", item))
            else:
                first, *others = item.text.replace("\n", "\t").split("\t")
                right = [Element("text", line) for line in others]
                out.append(Element("row", cells=((Element("text", first),), tuple(right))))
    return out
