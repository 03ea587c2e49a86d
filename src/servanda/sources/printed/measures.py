"""What is usual in a document: the size of its type, the leading of its lines, the width of its columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from servanda.sources.lines import LABEL, SENTENCE_END
from servanda.sources.printed.lines import Line

_LOOSEST = 1.35
"""The leading of a document in which no sentence runs over two lines, as a multiple of the size."""
_ENOUGH_LINES = 8
_STANDING_OUT = 0.15
_ENOUGH_FIRST_LINES = 3
_SET_IN = 0.7, 6.0
"""By how much a first line is set in, at least and at most, as a multiple of the size."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What is usual in a document: the ``size`` of running text, and the ``leading`` of its lines.

    ``leading`` is the distance of two baselines as a multiple of the size. ``columns`` are the left and
    right edges of columns with enough lines to show how wide they are. ``set_in``: the first line of
    a paragraph is, as a rule, so that a line at the margin opens none.
    """

    size: float
    leading: float
    columns: tuple[tuple[float, float], ...]
    set_in: bool = False

    @classmethod
    def of(cls, columns: Iterable[Sequence[Line]]) -> Measures:
        """Measured on the lines of all columns of the document."""
        columns = list(columns)
        weights: dict[float, int] = {}
        for line in (line for lines in columns for line in lines):
            key = round(line.size * 2) / 2
            weights[key] = weights.get(key, 0) + len(line.words)
        size = max(weights, key=lambda key: weights[key], default=11.0)
        certain, possible = [], []
        for above, below in (pair for lines in columns for pair in pairwise(lines)):
            if abs(above.size - below.size) > 0.1 * above.size or above.size <= 0:
                continue
            distance = (below.bottom - above.bottom) / above.size
            if not 0.5 < distance < 3.2:
                continue
            possible.append(distance)
            if below.words[0].text[:1].islower() and not SENTENCE_END.search(above.words[-1].text):
                certain.append(distance)
        leading = median(certain) if certain else min([*possible, _LOOSEST])
        edges = tuple(
            (min(line.left for line in lines), max(line.right for line in lines))
            for lines in columns
            if len(lines) >= _ENOUGH_LINES
        )
        return cls(size, leading, edges, _are_set_in(columns, leading))

    def right_of(self, lines: Sequence[Line]) -> float:
        """How far the lines of this column could reach: a column of a few short ones does not say it."""
        left = min(line.left for line in lines)
        rights = sorted((line.right for line in lines), reverse=True)
        right = rights[0]
        if len(lines) >= _ENOUGH_LINES:
            # A few lines may stand out further: the head of a page whose text fills one column only.
            few = rights[int(_STANDING_OUT * len(rights))]
            return right if right - few < 2 * self.size else few
        alike = [other for begin, other in self.columns if abs(begin - left) < 3 * self.size]
        alike = alike or [other for begin, other in self.columns if begin < left < other]
        return min((other for other in alike if other >= right - self.size), default=right)


def _are_set_in(columns: Sequence[Sequence[Line]], leading: float) -> bool:
    """Whether paragraphs show by their first line where they begin, and hardly any by a gap."""
    by_first_line = by_gap = 0
    for lines in columns:
        margin = min((line.left for line in lines), default=0.0)
        for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
            if not SENTENCE_END.search(above.text) or LABEL.match(line.text):
                continue
            within = _SET_IN[0] * line.size < line.left - margin < _SET_IN[1] * line.size
            if within and below.left - margin < 2:
                by_first_line += 1
            elif line.left - margin < 2 and line.bottom - above.bottom > (leading + 0.3) * line.size:
                by_gap += 1
    return by_first_line >= _ENOUGH_FIRST_LINES and by_first_line >= 3 * by_gap
