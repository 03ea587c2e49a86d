"""Bullets that are drawn: browsers print the dots of a list as pictures and not as characters."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.sources.pdf.rules import Dot
from servanda.sources.printed import PrintedWord

_BULLET = "•"
_SMALLEST, _LARGEST = 0.15, 0.75
_NEAREST, _FURTHEST = 0.15, 3.0
_FREE = 1.5
"""Shares of the type's size: of the dot, of the gap between it and the item, of the room before it."""


def with_bullets(words: Sequence[PrintedWord], dots: Sequence[Dot]) -> tuple[PrintedWord, ...]:
    """The words, and a bullet for each dot that stands alone before the first word of a line."""
    found = []
    for dot in dots:
        item = _item(words, dot)
        if item is not None:
            found.append(PrintedWord(_BULLET, dot[0], item.top, dot[2], item.bottom, item.size))
    return (*words, *found)


def _item(words: Sequence[PrintedWord], dot: Dot) -> PrintedWord | None:
    """The word that the dot stands before; None where it stands in a line, or in a picture."""
    left, top, right, bottom = dot
    middle = (top + bottom) / 2
    beside = [word for word in words if word.top < middle < word.bottom]
    behind = min((word for word in beside if word.left > right), key=_left, default=None)
    if behind is None or not _SMALLEST * behind.size < right - left < _LARGEST * behind.size:
        return None
    if not _NEAREST * behind.size < behind.left - right < _FURTHEST * behind.size:
        return None
    if any(left - _FREE * behind.size < word.right <= right for word in beside):
        return None
    return behind


def _left(word: PrintedWord) -> float:
    return word.left
