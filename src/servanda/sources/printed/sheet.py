"""What is known of a page before its layout is understood: its words, where and how they stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintedWord:
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
    """

    number: int
    width: float
    height: float
    words: tuple[PrintedWord, ...]
    scanned: bool = False
    unreadable: str | None = None
    rules: tuple[Rule, ...] = ()
