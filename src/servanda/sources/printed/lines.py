"""Words become lines: what stands on one baseline, from left to right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from servanda.sources.printed.sheet import PrintedWord

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NOTE_LETTERS = dict(zip("abcdefghijklmnop", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ", strict=True))
_NUMBER = re.compile(r"[\d,;*†‡()\[\]–-]+")
_SAME_LINE = 0.5
"""Share of the lower word's height by which two words of one line overlap at least."""
_RAISED_SIZE, _RAISED_BY = 0.8, 0.2


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one baseline, left to right; ``size`` is that of most of its characters.

    ``bold``: every word is. ``page`` is the index of the sheet that it stands on. ``pieces`` are its words
    as they are written, each behind the space before it; ``text`` is all of them. ``gap`` is the widest
    between two of them.
    """

    words: tuple[PrintedWord, ...]
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool
    page: int
    pieces: tuple[tuple[str, str], ...]
    text: str
    gap: float

    @classmethod
    def of(cls, words: Iterable[PrintedWord], page: int, in_order: bool = False) -> Line:
        """The line that these words make; they are sorted unless they stand ``in_order``."""
        ordered = tuple(words) if in_order else tuple(sorted(words, key=_left))
        size = _main_size(ordered)
        bottom = max(word.bottom for word in ordered if word.size >= 0.8 * size)
        pieces = tuple(_pieces(ordered, size, bottom))
        return cls(
            ordered,
            ordered[0].left,
            min(word.top for word in ordered),
            max(word.right for word in ordered),
            bottom,
            size,
            all(word.bold for word in ordered if not word.raised),
            page,
            pieces,
            "".join([space + text for space, text in pieces]),
            max([after.left - word.right for word, after in pairwise(ordered)], default=0.0),
        )

    @property
    def width(self) -> float:
        """From its first word's left edge to its last word's right."""
        return self.right - self.left


def _left(word: PrintedWord) -> float:
    return word.left


def _pieces(words: Sequence[PrintedWord], size: float, bottom: float) -> Iterator[tuple[str, str]]:
    """Each word as it is written, behind the space that stands before it, if any.

    Raised figures become superscript ones and stand close to the word before; so do the raised
    endings of "1st" and "2nd".
    """
    before: PrintedWord | None = None
    for word in words:
        raised = word.raised or (word.size < size and _stands_above(word, size, bottom))
        if before is None:
            yield "", _raised(word.text, None) if raised else word.text
        elif raised:
            yield "", _raised(word.text, before)
        else:
            yield "" if before.raised and _touches(before, word) else " ", word.text
        before = word


def _stands_above(word: PrintedWord, size: float, bottom: float) -> bool:
    return (
        word.confidence is None
        and word.size <= _RAISED_SIZE * size
        and word.bottom <= bottom - _RAISED_BY * size
        and _NUMBER.fullmatch(word.text) is not None
    )


def _touches(before: PrintedWord, word: PrintedWord) -> bool:
    """Whether what follows a raised mark is the rest of the same word."""
    return word.left - before.right < 0.06 * word.size and not word.text[0].isalnum()


def _raised(text: str, before: PrintedWord | None) -> str:
    if before is not None and len(text) == 1 and not before.text[-1:].isdigit():
        text = _NOTE_LETTERS.get(text, text)
    return text.translate(_SUPERSCRIPTS) if _NUMBER.fullmatch(text) else text


def _main_size(words: Sequence[PrintedWord]) -> float:
    if all(word.size == words[0].size for word in words):
        return words[0].size
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[round(word.size, 1)] += len(word.text)
    return sizes.most_common(1)[0][0]


def lines_of(words: Iterable[PrintedWord], page: int) -> list[Line]:
    """The lines of one column or page, top to bottom."""
    lines: list[list[PrintedWord]] = []
    bands: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda word: (word.bottom, word.left)):
        # The newest lines first: a word belongs to one of the last few or begins a new one.
        for position in range(len(lines) - 1, max(-1, len(lines) - 4), -1):
            top, bottom = bands[position]
            overlap = min(bottom, word.bottom) - max(top, word.top)
            if overlap >= _SAME_LINE * min(bottom - top, word.bottom - word.top):
                lines[position].append(word)
                if word.bottom - word.top > bottom - top:
                    bands[position] = (word.top, word.bottom)
                break
        else:
            lines.append([word])
            bands.append((word.top, word.bottom))
    return sorted((Line.of(line, page) for line in lines), key=lambda line: line.bottom)
