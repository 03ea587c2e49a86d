"""Lines in columns, one line a document, however wide the terminal."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rich.cells import cell_len
from rich.text import Text

from servanda.cli.terminal import is_unicode
from servanda.cli.wording import shorten

WIDEST = 132
"""From this width on there is room for the kind, which the title mostly says too."""

WIDE = 120
"""From this width on there is room for the issuer, and for whole words over the counts."""

MIDDLING = 100
"""From this width on there is room for the sections, and for what became of each document."""

_GAP = "  "
_BREAKS_OFF = ", breaks off"
_SHORT = {"sections": "sect.", "figures": "fig.", "acts": "acts", "problems": "prob."}
_NARROWEST = 10


@dataclass(frozen=True, slots=True)
class Column:
    """``width`` columns of the terminal; or, with ``share``, that share of what the others leave.

    A cell of a ``whole`` column is never cut: one that is too long takes its room from the shares.
    """

    name: str
    width: int = 0
    share: int = 0
    right: bool = False
    whole: bool = False
    style: str = ""


def counts(names: Sequence[str], width: int) -> list[Column]:
    """Columns of numbers, the last for the problems and for a text that breaks off."""
    heads = [name if width >= WIDE else _SHORT[name] for name in names]
    last = len(heads[-1]) + len(_BREAKS_OFF)
    return [
        *(Column(head, len(head), right=True, whole=True) for head in heads[:-1]),
        Column(heads[-1], last, whole=True),
    ]


def problems(amount: int, complete: bool, width: int) -> str:
    """The number of problems, under its heading, and whether the text breaks off."""
    head = "problems" if width >= WIDE else _SHORT["problems"]
    return f"{amount:,}".rjust(len(head)) + ("" if complete else _BREAKS_OFF)


class Columns:
    """Makes lines of at most ``width``; cells of words are cut to their column, none is wrapped."""

    def __init__(self, columns: Sequence[Column], width: int) -> None:
        taken = sum(column.width for column in columns) + len(_GAP) * (len(columns) - 1)
        shares = sum(column.share for column in columns) or 1
        self._columns = [
            replace(column, width=max(_NARROWEST, (width - taken) * column.share // shares))
            if column.share
            else column
            for column in columns
        ]
        self._ellipsis = "…" if is_unicode(sys.stdout) else "..."

    def heading(self) -> Text:
        """The names of the columns."""
        return self._line([column.name for column in self._columns], "bold")

    def line(self, cells: Sequence[str]) -> Text:
        """One line."""
        return self._line(cells)

    def _line(self, cells: Sequence[str], style: str | None = None) -> Text:
        line = Text()
        for column, width, cell in zip(self._columns, self._widths(cells), cells, strict=True):
            words = cell if column.whole else shorten(cell, width, self._ellipsis)
            space = " " * (width - cell_len(words))
            line.append(_GAP if line else "")
            line.append(space if column.right else "")
            line.append(words, column.style if style is None else style)
            line.append("" if column.right else space)
        line.rstrip()
        return line

    def _widths(self, cells: Sequence[str]) -> list[int]:
        widths = [
            max(column.width, cell_len(cell)) if column.whole else column.width
            for column, cell in zip(self._columns, cells, strict=True)
        ]
        over = sum(widths) - sum(column.width for column in self._columns)
        for place, column in enumerate(self._columns):
            if column.share:
                taken = min(over, widths[place])
                widths[place] -= taken
                over -= taken
        return widths
