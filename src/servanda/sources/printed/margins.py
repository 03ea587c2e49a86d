"""What is printed beside or across the text: watermarks, words up the margin, line numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from servanda.sources.printed.lines import Line, lines_of
from servanda.sources.printed.sheet import PrintedWord, Rule, Sheet

_TILT = 3.0
_FEWEST_NUMBERS = 5
_HAIR = 1.5
_CELL = 6.0
"""Points: by how much doubles are apart at most, and the cells in which they are looked for."""


@dataclass(frozen=True, slots=True)
class Upright:
    """A page whose text stands upright; ``aside`` are lines that are no part of it."""

    width: float
    height: float
    words: tuple[PrintedWord, ...]
    aside: tuple[tuple[Line, str], ...]
    rules: tuple[Rule, ...] = ()


def upright(sheet: Sheet, index: int) -> Upright:
    """The page's words without what is printed across it or up its margin, and without doubles."""
    words = sheet.words
    tilted = [word for word in words if min(word.angle % 360, -word.angle % 360) > _TILT]
    if not tilted:
        return _without_line_numbers(sheet, _once(words), (), index)
    straight = [word for word in words if min(word.angle % 360, -word.angle % 360) <= _TILT]
    aside = tuple((line, _reason(line)) for line in _tilted_lines(tilted, index))
    return _without_line_numbers(sheet, _once(straight), aside, index)


def _tilted_lines(words: Sequence[PrintedWord], index: int) -> list[Line]:
    """Words of one angle, in the file's order, are one line."""
    groups: list[list[PrintedWord]] = []
    for word in words:
        if not groups or groups[-1][-1].angle != word.angle:
            groups.append([])
        groups[-1].append(word)
    return [Line.of(group, index, in_order=True) for group in groups]


def _reason(line: Line) -> str:
    angle = line.words[0].angle % 90
    return "margin" if min(angle, 90 - angle) <= _TILT else "watermark"


def _once(words: Sequence[PrintedWord]) -> list[PrintedWord]:
    """Each word once: some writers draw a word twice, a hair apart, to make it bold."""
    seen: dict[tuple[str, int, int], PrintedWord] = {}
    kept = []
    for word in words:
        column, row = int(word.left / _CELL), int(word.bottom / _CELL)
        other = seen.get((word.text, column, row))
        if other is not None and _hair_apart(other, word):
            continue
        kept.append(word)
        seen[word.text, column, row] = word
        # At the edge of its cell it is looked for from the next one too.
        across, down = word.left - _CELL * column, word.bottom - _CELL * row
        columns = (column - 1,) if across < _HAIR else (column + 1,) if across > _CELL - _HAIR else ()
        rows = (row - 1,) if down < _HAIR else (row + 1,) if down > _CELL - _HAIR else ()
        for place in columns:
            seen.setdefault((word.text, place, row), word)
        for place in rows:
            seen.setdefault((word.text, column, place), word)
    return kept


def _hair_apart(word: PrintedWord, other: PrintedWord) -> bool:
    return abs(word.left - other.left) < _HAIR and abs(word.bottom - other.bottom) < _HAIR


def _without_line_numbers(
    sheet: Sheet, words: list[PrintedWord], aside: tuple[tuple[Line, str], ...], index: int
) -> Upright:
    numbers = _line_numbers(words)
    if numbers:
        chosen = {id(word) for word in numbers}
        words = [word for word in words if id(word) not in chosen]
        aside += tuple((line, "line number") for line in lines_of(numbers, index))
    return Upright(sheet.width, sheet.height, tuple(words), aside, sheet.rules)


def _line_numbers(words: Sequence[PrintedWord]) -> list[PrintedWord]:
    """Numbers outside the text that count on by one or five, at even distances down the page."""
    figures = [word for word in words if word.text.isdecimal() and len(word.text) <= 4]
    if len(figures) < _FEWEST_NUMBERS:
        return []
    text = [word for word in words if not word.text.isdecimal()]
    if not text:
        return []
    left, right = min(word.left for word in text), max(word.right for word in text)
    for side in (
        [word for word in figures if word.right < left],
        [word for word in figures if word.left > right],
    ):
        ordered = sorted(side, key=lambda word: word.bottom)
        if len(ordered) >= _FEWEST_NUMBERS and _counts_evenly(ordered):
            return ordered
    return []


def _counts_evenly(numbers: Sequence[PrintedWord]) -> bool:
    steps = [int(below.text) - int(above.text) for above, below in pairwise(numbers)]
    distances = [below.bottom - above.bottom for above, below in pairwise(numbers)]
    usual = median(distances)
    even = sum(abs(distance - usual) < 0.3 * usual for distance in distances)
    return (
        steps.count(steps[0]) >= 0.9 * len(steps) and steps[0] in (1, 2, 5, 10) and even >= 0.7 * len(steps)
    )
