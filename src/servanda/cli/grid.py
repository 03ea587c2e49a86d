"""Tables as wide as the terminal, in which words and numbers stay whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from servanda.cli.wording import one_line

_GAP = 2
_LONGEST_WORD = 24
"""Longer words, addresses mostly, may be cut where the column ends."""

_NARROWEST = 3


class Grid:
    """Collects rows; the widths of the columns are found when all are known.

    Columns in ``whole`` are never wrapped; those in ``numbers`` are not either, and stand right.
    """

    def __init__(
        self, title: str, *columns: str, numbers: Sequence[str] = (), whole: Sequence[str] = ()
    ) -> None:
        self.rows: list[list[Text]] = []
        self._title = title
        self._columns = columns
        self._numbers = numbers
        self._whole = {"id", "where", *whole, *numbers}

    def add(self, style: str, first: str, *others: str | Text) -> None:
        """A row; ``style`` is for its first cell."""
        cells = (Text(one_line(cell)) if isinstance(cell, str) else cell for cell in others)
        self.rows.append([Text(first, style), *cells])

    def print(self, out: Console) -> None:
        """The title, the names of the columns and the rows."""
        table = Table(
            title=Text(self._title, "bold"),
            title_justify="left",
            box=box.SIMPLE_HEAD,
            padding=(0, 1, 0, 0),
            pad_edge=False,
            show_edge=False,
            header_style="dim",
        )
        for name, width in zip(self._columns, self._widths(out.width), strict=True):
            justify = "right" if name in self._numbers else "left"
            table.add_column(name, justify=justify, width=width, overflow="fold")
        for row in self.rows:
            table.add_row(*row)
        out.print(table)

    def _widths(self, width: int) -> list[int]:
        """All that a column would have, if there is room; else none is below its longest word."""
        least, most = [], []
        for place, name in enumerate(self._columns):
            cells = [name, *(row[place].plain for row in self.rows)]
            longest = max(map(cell_len, _lines(cells)))
            word = max(map(cell_len, _words(cells)), default=1)
            most.append(longest)
            least.append(longest if name in self._whole else min(word, _LONGEST_WORD))
        # Rich counts the gap behind the last column too, though it leaves it out.
        room = width - _GAP * (len(least) - 1) - 1
        if sum(least) > room:
            return _shared([_NARROWEST] * len(least), least, room)
        return _shared(least, most, room)


def _shared(least: Sequence[int], most: Sequence[int], room: int) -> list[int]:
    """Widths between the limits that fill the room, each as near to the same width as they allow."""
    level, widths = 1, list(least)
    while level < max(most):
        level += 1
        raised = [min(max(low, level), max(low, high)) for low, high in zip(least, most, strict=True)]
        if sum(raised) > room:
            break
        widths = raised
    left = max(0, room - sum(widths))
    # What is left is less than one more for each: the last columns hold the longest texts.
    for place in reversed(range(len(widths))):
        if left and widths[place] < most[place]:
            widths[place] += 1
            left -= 1
    return widths


def _lines(cells: Iterable[str]) -> Iterable[str]:
    return (line for cell in cells for line in (cell.split("\n")))


def _words(cells: Iterable[str]) -> Iterable[str]:
    return (word for cell in cells for word in cell.split())
