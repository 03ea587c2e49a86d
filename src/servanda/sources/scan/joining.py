"""Words that touch are one: recognition parts some at a bracket, "[the ][second]"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from servanda.sources.scan.tesseract import FoundWord

_TOUCHING, _BEFORE_CLOSING = 0.1, 0.3
"""Shares of the size of type: no two words of a line stand so close, its narrowest space is twice that;
before what closes, a bracket or a comma, stands no space at all."""
_CLOSING = "])},.;:"


def joined(words: Sequence[FoundWord], sizes: Sequence[float]) -> list[FoundWord]:
    """The words of a page, those that stand in one line without a space between put together."""
    whole: list[FoundWord] = []
    for word, size in zip(words, sizes, strict=True):
        before = whole[-1] if whole else None
        if before is not None and before.line == word.line and _touch(before, word, size):
            whole[-1] = _one(before, word)
        else:
            whole.append(word)
    return whole


def _touch(before: FoundWord, word: FoundWord, size: float) -> bool:
    gap = word.left - before.right
    if word.text[0] in _CLOSING:
        return gap < _BEFORE_CLOSING * size
    return abs(gap) < _TOUCHING * size and not (before.text[-1].isalnum() and word.text[0].isalnum())


def _one(first: FoundWord, second: FoundWord) -> FoundWord:
    lengths = len(first.letters), len(second.letters)
    together = first.confidence * lengths[0] + second.confidence * lengths[1]
    return replace(
        first,
        left=min(first.left, second.left),
        top=min(first.top, second.top),
        right=max(first.right, second.right),
        bottom=max(first.bottom, second.bottom),
        letters=(*first.letters, *second.letters),
        confidence=together / sum(lengths),
    )
