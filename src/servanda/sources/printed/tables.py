"""Tables: rows of short cells that stand under each other, with clear gaps between the columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from servanda.sources.printed.lines import Line
from servanda.sources.printed.paragraphs import Paragraph, has_label

_GAP = 1.5
"""Share of the size: what parts two cells."""
_FEWEST_ROWS = 3
_LONGEST_CELL = 12
"""Words in a cell's line."""


def split_tables(lines: Sequence[Line]) -> list[list[Line] | Paragraph]:
    """The lines of a column in order, tables taken together."""
    cells = [_cells(line) for line in lines]
    parts: list[list[Line] | Paragraph] = []
    index = 0
    while index < len(lines):
        end = _table_end(lines, cells, index)
        if end - index >= _FEWEST_ROWS:
            parts.append(_table(lines[index:end], cells[index:end]))
            index = end
            continue
        if not parts or isinstance(parts[-1], Paragraph):
            parts.append([])
        last = parts[-1]
        if isinstance(last, list):
            last.append(lines[index])
        index += 1
    return parts


def _cells(line: Line) -> list[Line]:
    """The line cut at its wide gaps."""
    if line.gap <= _GAP * line.size:
        return [line]
    groups = [[line.words[0]]]
    for before, word in pairwise(line.words):
        if word.left - before.right > _GAP * line.size:
            groups.append([])
        groups[-1].append(word)
    return [Line.of(group, line.page) for group in groups]


def _table_end(lines: Sequence[Line], cells: Sequence[list[Line]], start: int) -> int:
    """Where the rows that begin at ``start`` end: as many cells each, one under the other."""
    if len(cells[start]) < 2 or _is_list(lines[start], cells[start]):
        return start
    index = start + 1
    while (
        index < len(lines)
        and len(cells[index]) == len(cells[start])
        and all(_under(above, below) for above, below in zip(cells[index - 1], cells[index], strict=True))
    ):
        index += 1
    return index


def _is_list(line: Line, cells: list[Line]) -> bool:
    """Whether the gap only parts a label from its words, or the cells are running text."""
    return (len(cells) == 2 and (has_label(line) or line.words[0].raised)) or any(
        len(cell.words) > _LONGEST_CELL for cell in cells
    )


def _under(above: Line, below: Line) -> bool:
    """Whether two cells stand in one column: flush left, flush right or centred."""
    near = 0.5 * above.size
    return (
        abs(above.left - below.left) < near
        or abs(above.right - below.right) < near
        or abs(above.left + above.right - below.left - below.right) < 2 * near
    )


def _table(lines: Sequence[Line], cells: Sequence[list[Line]]) -> Paragraph:
    right = max(line.right for line in lines)
    return Paragraph(
        list(lines), lines[0].left, right, "table", "", [[[cell] for cell in row] for row in cells]
    )
