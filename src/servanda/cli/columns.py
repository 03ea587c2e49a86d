"""Lines in columns, one line a document, however wide the terminal."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rich.cells import cell_len
from rich.text import Text

from servanda.cli.terminal import is_unicode
from servanda.cli.wording import shorten

WIDE = 120
"""From this width on there is room for the issuer, and for whole words over the counts."""

MIDDLING = 110
"""From this width on there is room for the kind, which the title mostly says too."""

_GAP = "  "
_NARROWEST = 10


@dataclass(frozen=True, slots=True)
class Column:
    """``width`` columns of the terminal; or, with ``share``, that share of what the others leave."""

    name: str
    width: int = 0
    share: int = 0
    right: bool = False
    style: str = ""


def heads_of_counts(width: int) -> tuple[str, ...]:
    """Over the numbers of sections, figures, acts and problems."""
    if width >= WIDE:
        return ("sections", "figures", "acts", "problems")
    return ("sect.", "fig.", "acts", "prob.")


class Columns:
    """Makes lines of at most ``width``; each cell is cut to its column, none is wrapped."""

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

    def line(self, cells: Sequence[str], ends: Sequence[str] = ()) -> Text:
        """One line; an end, where there is one, is added to its cell and never cut."""
        ends = [*ends, *[""] * (len(cells) - len(ends))]
        return self._line(
            [
                shorten(cell, column.width - cell_len(end), self._ellipsis) + end
                for cell, end, column in zip(cells, ends, self._columns, strict=True)
            ]
        )

    def _line(self, cells: Sequence[str], style: str | None = None) -> Text:
        line = Text()
        for column, cell in zip(self._columns, cells, strict=True):
            words = shorten(cell, column.width, self._ellipsis)
            space = " " * (column.width - cell_len(words))
            line.append(_GAP if line else "")
            line.append(space if column.right else "")
            line.append(words, column.style if style is None else style)
            line.append("" if column.right else space)
        line.rstrip()
        return line
