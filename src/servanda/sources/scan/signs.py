"""Bullets and note marks: signs that recognition does not know, told by where their ink stands.

"•" is read as "¢", "*", "." or "e", a raised "1" as "!" or as a quotation mark. Their ink tells them
apart: a bullet is as wide as high and floats between the line and the height of small letters, a note
mark is a digit of half the size whose foot stands far above the line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import median

from servanda.lexicon import load
from servanda.sources.scan.tesseract import FoundWord, Letter
from servanda.sources.scan.type import sizes_of

_BULLET = "•"
_BULLET_HIGH = (0.18, 0.5)
_BULLET_FOOT = (0.08, 0.35)
_AS_WIDE_AS_HIGH = (0.7, 1.4)
_MARK_HIGH = (0.4, 0.65)
_MARK_FOOT = (0.22, 0.65)
"""All as shares of the size of type. Measured in Times, Helvetica and DejaVu: bullets are 0.28 to 0.32 high
and stand 0.19 to 0.21 above the line, note marks 0.42 to 0.58 and 0.32 to 0.5; quotation marks are 0.25
high."""
_CLOSE = 0.3


@dataclass(frozen=True, slots=True)
class SettledWord:
    """A word with its signs as they are printed; ``raised`` for a note mark."""

    word: FoundWord
    raised: bool = False


def settle_signs(words: Sequence[FoundWord]) -> list[SettledWord]:
    """The words in order, bullets as bullets, and note marks as words of their own."""
    if not words:
        return []
    sizes = sizes_of(words)
    usual, _ = Counter(sizes).most_common(1)[0]
    settled: list[SettledWord] = []
    lone: list[tuple[FoundWord, float]] = []
    numbered = list(zip(words, sizes, strict=True))
    for _, group in groupby(numbered, key=lambda found: found[0].line):
        line = list(group)
        size = min(usual, median(size for _, size in line))
        if len(line) == 1 and _digits(line[0][0]):
            lone.append((line[0][0], usual))
            settled.append(SettledWord(line[0][0]))
            continue
        for place, (word, _) in enumerate(line):
            if place == 0 and len(line) > 1 and _is_bullet(word, size):
                settled.append(SettledWord(_read_as(word, _BULLET)))
            else:
                settled += _parted(word, size)
    return _raised_above(settled, lone)


def _is_bullet(word: FoundWord, size: float) -> bool:
    """Whether a line's first word is a round sign that floats above the line."""
    if len(word.letters) != 1:
        return False
    high, wide = word.bottom - word.top, word.right - word.left
    foot = word.baseline - word.bottom
    return (
        _between(high / size, _BULLET_HIGH)
        and _between(foot / size, _BULLET_FOOT)
        and _between(wide / high, _AS_WIDE_AS_HIGH)
    )


def _parted(word: FoundWord, size: float) -> Iterator[SettledWord]:
    """The word, and behind it the note mark that stood close to it; a mark alone is one."""
    first = len(word.letters)
    while first > 0 and _is_mark(word.letters[first - 1], word.baseline, size):
        first -= 1
    number = "".join(_as_digit(letter.text) for letter in word.letters[first:])
    if not number:
        yield SettledWord(word)
        return
    if first:
        yield SettledWord(_of(word, word.letters[:first]))
    mark = _of(word, word.letters[first:])
    yield SettledWord(replace(_read_as(mark, number), baseline=mark.bottom), raised=True)


def _is_mark(letter: Letter, baseline: float, size: float) -> bool:
    return (
        bool(_as_digit(letter.text))
        and _between((letter.bottom - letter.top) / size, _MARK_HIGH)
        and _between((baseline - letter.bottom) / size, _MARK_FOOT)
    )


def _raised_above(settled: list[SettledWord], lone: list[tuple[FoundWord, float]]) -> list[SettledWord]:
    """Digits that were read as a line of their own are marks where a word ends beneath and beside them."""
    marks = {
        id(mark)
        for mark, size in lone
        for other in settled
        if abs(mark.left - other.word.right) <= _CLOSE * size
        and _between((other.word.baseline - mark.bottom) / size, _MARK_FOOT)
        and _between((mark.bottom - mark.top) / size, _MARK_HIGH)
    }
    return [SettledWord(found.word, raised=True) if id(found.word) in marks else found for found in settled]


def _digits(word: FoundWord) -> bool:
    return word.text.isdigit() and len(word.text) <= 2


def _as_digit(text: str) -> str:
    """The digit that a sign is or was misread for, "" for none."""
    if text in "0123456789":
        return text
    raised: dict[str, list[str]] = load("ocr")["raised"]
    return next((digit for digit, seen in raised.items() if text in seen), "")


def _read_as(word: FoundWord, text: str) -> FoundWord:
    return replace(word, letters=(Letter(word.left, word.top, word.right, word.bottom, text),))


def _of(word: FoundWord, letters: tuple[Letter, ...]) -> FoundWord:
    """The part of a word that these letters are."""
    return replace(
        word,
        left=min(letter.left for letter in letters),
        top=min(letter.top for letter in letters),
        right=max(letter.right for letter in letters),
        bottom=max(letter.bottom for letter in letters),
        letters=letters,
    )


def _between(share: float, limits: tuple[float, float]) -> bool:
    return limits[0] <= share <= limits[1]
