"""Tables between drawn lines: what stands between two of them is a row, however many lines it has."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from servanda.sources.printed.lines import Line, lines_of
from servanda.sources.printed.paragraphs import Paragraph
from servanda.sources.printed.sheet import PrintedWord, Rule

_SAME_EDGE = 4.0
_SAME_LINE = 2.0
_FEWEST_RULES = 3
_GAP = 0.7
"""Share of the size: how far apart two columns stand at least."""


def ruled_tables(
    words: Sequence[PrintedWord], rules: Sequence[Rule], page: int
) -> list[tuple[float, float, Paragraph]]:
    """Each table with its top and bottom; only such as have no words beside them."""
    found = []
    for left, right, levels in _frames([rule for rule in rules if rule.level]):
        inside = [word for word in words if levels[0] <= (word.top + word.bottom) / 2 <= levels[-1]]
        if not inside or any(word.right < left - 2 or word.left > right + 2 for word in inside):
            continue
        upright = [
            (rule.left + rule.right) / 2
            for rule in rules
            if not rule.level and rule.bottom > levels[0] and rule.top < levels[-1]
        ]
        rows = _rows(inside, levels, upright, page)
        if rows is not None:
            lines = [line for row in rows for cell in row for line in cell]
            found.append((levels[0], levels[-1], Paragraph(lines, left, right, "table", "", rows)))
    return found


def _frames(rules: Sequence[Rule]) -> list[tuple[float, float, list[float]]]:
    """Level rules that begin and end alike, one under the other: left, right, and their heights."""
    joined = _joined(rules)
    frames: list[tuple[float, float, list[float]]] = []
    for left, right, level in joined:
        frame = next(
            (
                frame
                for frame in frames
                if abs(frame[0] - left) < _SAME_EDGE and abs(frame[1] - right) < _SAME_EDGE
            ),
            None,
        )
        if frame is None:
            frames.append((left, right, [level]))
        elif level - frame[2][-1] > _SAME_LINE:
            frame[2].append(level)
    return [frame for frame in frames if len(frame[2]) >= _FEWEST_RULES]


def _joined(rules: Sequence[Rule]) -> list[tuple[float, float, float]]:
    """Rules of one height that touch are one: many writers draw the border cell by cell."""
    ordered = sorted(rules, key=lambda rule: (round((rule.top + rule.bottom) / 2 / _SAME_LINE), rule.left))
    joined: list[list[float]] = []
    for rule in ordered:
        level = (rule.top + rule.bottom) / 2
        last = joined[-1] if joined else None
        if last and abs(last[2] - level) <= _SAME_LINE and rule.left <= last[1] + _SAME_EDGE:
            last[1] = max(last[1], rule.right)
        else:
            joined.append([rule.left, rule.right, level])
    return sorted(((left, right, level) for left, right, level in joined), key=lambda line: line[2])


def _rows(
    words: Sequence[PrintedWord], levels: Sequence[float], upright: Sequence[float], page: int
) -> list[list[list[Line]]] | None:
    """The cells of each row, the lines of each cell; None when there is one column only."""
    bounds = _bounds(words, upright)
    if not bounds:
        return None
    rows = []
    for top, bottom in pairwise(levels):
        band = [word for word in words if top <= (word.top + word.bottom) / 2 < bottom]
        if band:
            rows += _split(_cells(band, bounds, page))
    filled = sum(sum(bool(cell) for cell in row) > 1 for row in rows)
    return rows if len(rows) > 1 and filled >= 0.5 * len(rows) else None


def _bounds(words: Sequence[PrintedWord], upright: Sequence[float]) -> list[float]:
    """Where one column ends and the next begins: at upright rules, or where no word stands."""
    free = []
    size = median(word.size for word in words)
    ordered = sorted(words, key=lambda word: word.left)
    end = ordered[0].right
    for word in ordered[1:]:
        if word.left - end > _GAP * size:
            free.append((end + word.left) / 2)
        end = max(end, word.right)
    first, last = ordered[0].left, end
    drawn = sorted({round(place) for place in upright if first < place < last})
    drawn = [place for place in drawn if not any(word.left + 1 < place < word.right - 1 for word in words)]
    return [float(place) for place in drawn] if drawn else free


def _cells(words: Sequence[PrintedWord], bounds: Sequence[float], page: int) -> list[list[Line]]:
    cells: list[list[PrintedWord]] = [[] for _ in range(len(bounds) + 1)]
    for word in words:
        middle = (word.left + word.right) / 2
        cells[sum(middle > bound for bound in bounds)].append(word)
    return [lines_of(cell, page) for cell in cells]


def _split(row: list[list[Line]]) -> list[list[list[Line]]]:
    """What stands between two rules as one row, or as several where each of its lines has all columns.

    Many tables have rules above and below their head and at their end only.
    """
    starts = [line.top for line in row[0]]
    beside = sum(
        any(abs(line.top - start) < _SAME_LINE for cell in row[1:] for line in cell) for start in starts
    )
    if len(starts) < 2 or beside < 0.8 * len(starts):
        return [row]
    rows: list[list[list[Line]]] = [[[] for _ in row] for _ in starts]
    for column, cell in enumerate(row):
        for line in cell:
            middle = (line.top + line.bottom) / 2
            rows[max(0, sum(start <= middle for start in starts) - 1)][column].append(line)
    return rows
