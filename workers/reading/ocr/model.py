"""What passes between the parts: pictures of pages in, words with their places out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

THREADS = 2
POINTS = 72.0
"""To the inch: PDF's measure."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as 8-bit grey, row by row from the top, without padding; ``dots`` to the inch."""

    width: int
    height: int
    grey: bytes
    dots: float

    def __post_init__(self) -> None:
        if len(self.grey) != self.width * self.height:
            raise ValueError("the bytes are not those of the picture")

    @property
    def pgm(self) -> bytes:
        """The picture as a file that other programs take."""
        return b"P5\n%d %d\n255\n" % (self.width, self.height) + self.grey


Point = tuple[float, float]
Corners = tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Seen:
    """Words on one baseline of a picture: corners in pixels, clockwise from the top left; ``sure`` from 0 to 1."""

    text: str
    corners: Corners
    sure: float


@dataclass(frozen=True, slots=True)
class Tools:
    """How pages become pictures and pictures words. Both raise Unreadable, and keep to the ``until`` they are given
    (of time.monotonic)."""

    pictures: Callable[[bytes, float], Iterator[Picture]]
    words: Callable[[Picture, float], list[Seen]]
