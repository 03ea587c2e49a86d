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

_EASY = 14
"""A few words that need no more are not wrapped, where there is room."""

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
            right = name in self._numbers
            table.add_column(name, justify="right" if right else "left", width=width, overflow="fold")
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
        easy = [max(low, min(high, _EASY)) for low, high in zip(least, most, strict=True)]
        return _shared(easy if sum(easy) <= room else least, most, room)


def _shared(least: Sequence[int], most: Sequence[int], room: int) -> list[int]:
    """Widths between the limits that fill the room, such that the fullest cells are cut to few lines."""
    widths = list(least)
    for _ in range(room - sum(widths)):
        wrapped = [place for place, width in enumerate(widths) if width < most[place]]
        if not wrapped:
            break
        widths[max(wrapped, key=lambda place: most[place] / widths[place])] += 1
    return widths


def _lines(cells: Iterable[str]) -> Iterable[str]:
    return (line for cell in cells for line in cell.split("\n"))


def _words(cells: Iterable[str]) -> Iterable[str]:
    return (word for cell in cells for word in cell.split())
