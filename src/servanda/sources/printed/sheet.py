"""What is known of a page before its layout is understood: its words, where and how they stand."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin
from typing import NamedTuple


class PrintedWord(NamedTuple):
    """One word as printed. The box is in points (1/72 inch) from the page's top left corner.

    ``size`` is the height of its type in points; ``bold`` as the font says; ``raised`` for a small
    word above the line, a note mark say. ``confidence`` is from 0 to 1 for a word that was recognised
    in a picture, None for one that the file spells out. ``angle`` is that of its baseline in degrees,
    counted against the clock: 90 for a word that reads upwards.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool = False
    raised: bool = False
    confidence: float | None = None
    angle: float = 0.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line drawn on the page, or the edge of a box; in points from the top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def level(self) -> bool:
        """Whether it runs from left to right."""
        return self.right - self.left > self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its words in the order in which the file or the recognition gives them.

    ``unreadable`` says why the page could not be read, None for a page that could. ``rules`` are the
    lines drawn on it, as far as they are known.

    ``turned``: the page was turned by so many degrees about its middle, against the clock, to make its
    lines level; everything here is counted on the page as turned, ``as_given`` leads back.
    """

    number: int
    width: float
    height: float
    words: tuple[PrintedWord, ...]
    scanned: bool = False
    unreadable: str | None = None
    rules: tuple[Rule, ...] = ()
    turned: float = 0.0

    @property
    def size_as_given(self) -> tuple[float, float]:
        """Width and height of the page before it was turned."""
        sideways = round(self.turned / 90) % 2 == 1
        return (self.height, self.width) if sideways else (self.width, self.height)

    def as_given(self, word: PrintedWord) -> tuple[float, float, float, float]:
        """The word's box, left, top, right and bottom, on the page as it was before it was turned."""
        if not self.turned:
            return word.left, word.top, word.right, word.bottom
        width, height = self.size_as_given
        across, along = cos(radians(self.turned)), sin(radians(self.turned))
        corners = [
            (x - self.width / 2, y - self.height / 2)
            for x in (word.left, word.right)
            for y in (word.top, word.bottom)
        ]
        lefts = [x * across - y * along + width / 2 for x, y in corners]
        tops = [x * along + y * across + height / 2 for x, y in corners]
        return max(0.0, min(lefts)), max(0.0, min(tops)), min(width, max(lefts)), min(height, max(tops))
