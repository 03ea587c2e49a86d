"""The reading order of a page: titles across the page, columns one after the other.

A gutter is a strip that no word crosses over many lines, with running text on both of its sides. The
page is cut at its longest gutter: what stands above it, the left side, the right side, what stands
below; each part is cut again in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import numpy as np
from numpy.typing import NDArray

from servanda.sources.printed.lines import Line, lines_of
from servanda.sources.printed.sheet import PrintedWord

_STEP = 3.0
_FEWEST_LINES = 3
_NARROWEST = 0.17
"""Share of the page's width that a column has at least."""
_GUTTER = 0.45
"""Half a gutter's least width, as a share of the type's size."""
_PROSE = 4
"""Words that a line of a column has in the middle case at least."""
_MOST_WORDS = 20_000
"""More than any page of print; beyond it no columns are looked for."""
_LEADING = 1.1
_LONG_CELL = 30
_Words = Sequence[PrintedWord]


def regions(words: _Words, width: float, gutters: list[float] | None = None) -> list[list[PrintedWord]]:
    """The words in groups that are read one after the other, each a column or a full width.

    ``gutters``: where those of the pages before stand; what this page shows is added. The few lines of
    a last page are columns by them.
    """
    if gutters is None:
        gutters = []
    if not 2 * _FEWEST_LINES * _PROSE <= len(words) <= _MOST_WORDS:
        return [list(words)] if words else []
    cut = _longest_gutter(words, width, gutters)
    if cut is None:
        return [list(words)]
    place, top, bottom = cut
    gutters.append(place)
    above: list[PrintedWord] = []
    left: list[PrintedWord] = []
    right: list[PrintedWord] = []
    below: list[PrintedWord] = []
    for word in words:
        middle = (word.top + word.bottom) / 2
        if middle < top:
            above.append(word)
        elif middle > bottom:
            below.append(word)
        elif word.left + word.right < 2 * place:
            left.append(word)
        else:
            right.append(word)
    return [region for part in (above, left, right, below) for region in regions(part, width, gutters)]


def may_have_columns(lines: Sequence[Line]) -> bool:
    """Whether enough lines of a page have a wide gap, or stand beside each other, to look closer."""
    apart = sum(line.gap > 2 * _GUTTER * line.size for line in lines)
    beside = sum(after.left > line.right or after.right < line.left for line, after in pairwise(lines))
    return apart + beside >= _FEWEST_LINES


def _longest_gutter(
    words: _Words, width: float, gutters: Sequence[float]
) -> tuple[float, float, float] | None:
    """Where it stands, where it begins and ends; None when the words are one column."""
    size = median(word.size for word in words)
    boxes = np.array([(word.left, word.top, word.right, word.bottom) for word in words], np.float32)
    order = np.argsort(boxes[:, 1], kind="stable")
    boxes = boxes[order]
    reach = _GUTTER * size
    begin, end = float(boxes[:, 0].min()), float(boxes[:, 2].max())
    margin = _NARROWEST * width
    places = np.arange(begin + margin, end - margin, _STEP, dtype=np.float32)
    crosses = (boxes[:, 0] - reach < places[:, None]) & (boxes[:, 2] + reach > places[:, None])
    found = [
        (length, float(places[index]), *span)
        for index, length, span in _free_stretches(boxes, crosses)
        if length > _LEADING * _FEWEST_LINES * size
    ]
    # The longest first; of those that are as long as each other, the one in the middle.
    found.sort(key=lambda gutter: -gutter[0])
    tried = 0
    while found and tried < 4:
        tried += 1
        length, place, top, bottom = found[0]
        alike = [gutter for gutter in found if gutter[2:] == (top, bottom) and gutter[0] == length]
        _, place, top, bottom = alike[len(alike) // 2]
        found = [gutter for gutter in found if gutter not in alike]
        cut = _prose_on_both_sides(words, place, top, bottom, width)
        if cut is not None:
            return cut
        known = {gutter for gutter in gutters if any(abs(gutter - one[1]) < _STEP for one in alike)}
        if known and _lines_on_both_sides(words, min(known), top, bottom):
            return min(known), top, bottom
    return None


def _lines_on_both_sides(words: _Words, place: float, top: float, bottom: float) -> bool:
    """Whether two lines at least stand on either side of a known gutter, no wider than a column."""
    inside = [word for word in words if top <= (word.top + word.bottom) / 2 <= bottom]
    left = lines_of((word for word in inside if word.left + word.right < 2 * place), 0)
    right = lines_of((word for word in inside if word.left + word.right >= 2 * place), 0)
    return min(len(left), len(right)) >= 2 and median(len(line.words) for line in left) >= _PROSE


def _free_stretches(
    boxes: NDArray[np.float32], crosses: NDArray[np.bool_]
) -> Iterator[tuple[int, float, tuple[float, float]]]:
    """For each place the longest stretch, from top to bottom, in which no word crosses."""
    top, bottom = boxes[:, 1].min(), boxes[:, 3].max()
    reached = np.maximum.accumulate(np.where(crosses, boxes[:, 3], top), axis=1)
    begins = np.concatenate((np.full((len(crosses), 1), top, np.float32), reached), axis=1)
    stops = np.where(crosses, boxes[:, 1], top)
    stops = np.concatenate((stops, np.full((len(crosses), 1), bottom, np.float32)), axis=1)
    lengths = stops - begins
    longest = np.argmax(lengths, axis=1)
    for index, at in enumerate(longest.tolist()):
        yield index, float(lengths[index, at]), (float(begins[index, at]), float(stops[index, at]))


def _prose_on_both_sides(
    words: _Words, place: float, top: float, bottom: float, width: float
) -> tuple[float, float, float] | None:
    """The gutter, begun where both sides have text; None when it parts labels or cells, not columns."""
    inside = [word for word in words if top <= (word.top + word.bottom) / 2 <= bottom]
    sides = (
        lines_of((word for word in inside if word.left + word.right < 2 * place), 0),
        lines_of((word for word in inside if word.left + word.right >= 2 * place), 0),
    )
    if not all(len(side) >= _FEWEST_LINES for side in sides):
        return None
    top = max(top, max(side[0].top for side in sides) - 1)
    below = [[line for line in side if line.bottom > top] for side in sides]
    if not all(_is_column(side, width) for side in below) or _are_cells(*below):
        return None
    return place, top, bottom


def _is_column(lines: list[Line], width: float) -> bool:
    """Whether the lines are running text: most fill the column, with several words each."""
    if len(lines) < _FEWEST_LINES:
        return False
    whole = max(line.right for line in lines) - min(line.left for line in lines)
    filled = sum(line.width > 0.7 * whole for line in lines)
    words = median(len(line.words) for line in lines)
    going_on = sum(line.text[0].islower() for line in lines[1:])
    return (
        whole >= _NARROWEST * width
        and filled >= 0.4 * len(lines)
        and words >= _PROSE
        and going_on >= 0.25 * (len(lines) - 1)
    )


def _are_cells(left: list[Line], right: list[Line]) -> bool:
    """Whether the two sides are rows of a table: they break off at the same places."""
    breaks_left, breaks_right = _breaks(left), _breaks(right)
    if len(breaks_left) < 2 or len(breaks_right) < 2:
        return False
    shared = sum(
        any(min(below, b) - max(above, a) > 0 for a, b in breaks_right) for above, below in breaks_left
    )
    words = sum(len(line.words) for line in left) / (len(breaks_left) + 1)
    return shared >= 0.75 * max(len(breaks_left), len(breaks_right)) and words < _LONG_CELL


def _breaks(lines: list[Line]) -> list[tuple[float, float]]:
    """The gaps between lines that are clearly wider than usual."""
    gaps = [(above.bottom, below.top) for above, below in pairwise(lines)]
    if not gaps:
        return []
    usual = median(below - above for above, below in gaps)
    return [(above, below) for above, below in gaps if below - above > usual + 0.25 * lines[0].size]
