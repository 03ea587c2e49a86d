"""Labels that recognition passed over: ink before a line, at its height, that belongs to no word.

When few lines of a page have labels that hang far before them, Tesseract takes these for specks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np
from PIL import Image

from servanda.sources.scan.tesseract import FoundWord, Letter

UNREAD = "\ufffd"
"""What stands for a word that was seen and not read yet."""
_REACH = 8.0
_FREE = 0.4
_WIDEST = 3.5
_GAP = 0.5
_LOWEST = 0.18
"""Shares of the size of type: how far before a line a label may stand, how much is free behind it, how wide
it is at most, what parts it from other ink, and how high it is at least: a bullet is, a speck is not."""
_RISE, _DROP = 0.78, 0.06
_INK = 140


def with_labels(
    image: Image.Image, words: Sequence[FoundWord], sizes: Sequence[float]
) -> tuple[list[FoundWord], list[float]]:
    """The words of a page and their sizes, with an unread word before each line that has a label unread."""
    page = np.asarray(image)
    found: list[FoundWord] = []
    found_sizes: list[float] = []
    for _, group in groupby(zip(words, sizes, strict=True), key=lambda pair: pair[0].line):
        line = list(group)
        first, size = line[0]
        label = _label_before(page, first, size)
        if label is not None and not any(_overlap(label, word) for word in words):
            found.append(label)
            found_sizes.append(size)
        found += [word for word, _ in line]
        found_sizes += [size for _, size in line]
    return found, found_sizes


def _label_before(page: np.ndarray, first: FoundWord, size: float) -> FoundWord | None:
    top, bottom = max(0, round(first.baseline - _RISE * size)), round(first.baseline + _DROP * size)
    begin, end = max(0, round(first.left - _REACH * size)), round(first.left - _FREE * size)
    if end - begin < 2 or bottom - top < 2:
        return None
    ink = page[top:bottom, begin:end] < _INK
    clusters = list(_clusters(np.flatnonzero(ink.any(axis=0)), _GAP * size))
    if len(clusters) != 1:
        return None
    left, right = clusters[0]
    rows = np.flatnonzero(ink[:, left:right].any(axis=1))
    if right - left > _WIDEST * size or rows[-1] - rows[0] + 1 < _LOWEST * size or left == 0:
        return None
    box = (float(begin + left), float(top + rows[0]), float(begin + right), float(top + rows[-1] + 1))
    return FoundWord(*box, (Letter(*box, UNREAD),), 0.0, first.baseline, first.line_size, first.line)


def _clusters(columns: np.ndarray, gap: float) -> Iterator[tuple[int, int]]:
    """Where each group of columns with ink begins and ends."""
    if not len(columns):
        return
    for group in np.split(columns, np.flatnonzero(np.diff(columns) > gap) + 1):
        yield int(group[0]), int(group[-1]) + 1


def _overlap(label: FoundWord, word: FoundWord) -> bool:
    across = min(label.right, word.right) - max(label.left, word.left)
    down = min(label.bottom, word.bottom) - max(label.top, word.top)
    return across > 0 and down > 0
