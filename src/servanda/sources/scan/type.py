"""The size of type, from the letters' heights: recognition itself measures it too loosely."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from statistics import median

from servanda.sources.scan.tesseract import FoundWord

# How far letters rise above the baseline and hang below it, as shares of the size of type: the means of
# Times, Helvetica and DejaVu (their AFM and OS/2 tables: CapHeight 0.662, 0.718, 0.729; XHeight 0.450,
# 0.523, 0.547; Descender 0.217, 0.207, 0.236).
_RISE = {
    **dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789bdfhklij()[]/", 0.70),
    **dict.fromkeys("t", 0.60),
    **dict.fromkeys("acegmnopqrsuvwxyz", 0.50),
}
_DROP = {**dict.fromkeys("gjpqy()[]", 0.21), **dict.fromkeys(",;", 0.14)}
_RISE_AND_DROP = 0.92
_ENOUGH_LETTERS = 3
_APART = 1.25
_ENOUGH_IN_LINE = 25
_ALIKE, _ALIKE_IN_SHORT = 0.06, 0.12
"""Shares by which the size of lines of the same type is measured differently at most: of a line with
enough letters, and of a short one."""


def sizes_of(words: Sequence[FoundWord]) -> list[float]:
    """For each word the size of its type, in dots; equal for lines of about the same size."""
    measured: list[tuple[float, float]] = []
    weights: Counter[float] = Counter()
    for _, group in groupby(words, key=lambda word: word.line):
        line = list(group)
        usual = _size_of(line)
        letters = sum(len(word.letters) for word in line)
        loose = _ALIKE if letters >= _ENOUGH_IN_LINE else _ALIKE_IN_SHORT
        measured += [(_set_apart(word, usual) or usual, loose) for word in line]
        if letters >= _ENOUGH_IN_LINE:
            weights[round(usual, 1)] += letters
    return _brought_together(measured, weights)


def _size_of(line: Sequence[FoundWord]) -> float:
    measured = sorted((size, len(word.letters)) for word in line if (size := _measured(word)) is not None)
    middle = sum(length for _, length in measured) / 2
    for size, length in measured:
        middle -= length
        if middle <= 0:
            return size
    return line[0].line_size / _RISE_AND_DROP


def _set_apart(word: FoundWord, usual: float) -> float | None:
    """The size of a word that is clearly larger or smaller than its line."""
    own = _measured(word) if len(word.text) >= _ENOUGH_LETTERS else None
    return own if own and max(own, usual) > _APART * min(own, usual) else None


def _measured(word: FoundWord) -> float | None:
    """The size by the height of the word's box, and by which letters it has."""
    rise = max((_RISE.get(letter, 0.0) for letter in word.text), default=0.0)
    drop = max((_DROP.get(letter, 0.0) for letter in word.text), default=0.0)
    return (word.bottom - word.top) / (rise + drop) if rise else None


def _brought_together(measured: list[tuple[float, float]], weights: Counter[float]) -> list[float]:
    """Each size replaced by the most frequent one near it, the most frequent of all first."""
    usual: list[float] = []
    for size, _ in weights.most_common():
        if not any(_near(size, other, _ALIKE) for other in usual):
            near = [found for found, _ in measured if _near(found, size, _ALIKE)]
            usual.append(median(near) if near else size)
    return [next((size for size in usual if _near(found, size, loose)), found) for found, loose in measured]


def _near(one: float, other: float, loose: float) -> bool:
    return abs(one - other) <= loose * max(one, other)
