"""The lines that ``servanda read`` prints, one a document."""

from __future__ import annotations

from collections import Counter

from rich.text import Text

from servanda.cli.columns import MIDDLING, WIDEST, Column, Columns, counts, problems
from servanda.cli.terminal import console
from servanda.cli.wording import count, one_line
from servanda.model import Reading


class Summary:
    """Prints one line a document as it is read, and one line of totals at the end."""

    def __init__(self, ledger: str | None) -> None:
        self._console = console()
        self._ledger = ledger
        self._outcomes: Counter[str] = Counter()
        self._read = self._failed = 0
        width = self._console.width
        self._with_kind, self._with_sections = width >= WIDEST, width >= MIDDLING
        # On a narrow terminal the totals alone say what became of the documents: titles need the room.
        self._with_outcome = ledger is not None and width >= MIDDLING
        names = ("sections", "figures", "acts", "problems")
        columns = [
            Column("document", 12, whole=True, style="cyan"),
            Column("date", 10),
            *([Column("kind", 16)] if self._with_kind else []),
            Column("title", share=1),
            *counts(names if self._with_sections else names[1:], width),
            *([Column("ledger", len("unchanged"))] if self._with_outcome else []),
        ]
        self._columns = Columns(columns, width)

    def add(self, reading: Reading, outcome: str | None) -> None:
        """One document that was read, and what the ledger made of it."""
        if self._read == 0:
            self._console.print(self._columns.heading(), soft_wrap=True)
        self._read += 1
        self._outcomes[outcome or ""] += 1
        document = reading.document
        found = (*([reading.sections] if self._with_sections else []), reading.figures, reading.acts)
        cells = [
            document.id,
            one_line(document.date or ""),
            *([one_line(document.kind or "")] if self._with_kind else []),
            one_line(document.title or document.source.name),
            *(f"{len(entries):,}" for entries in found),
            problems(len(reading.problems), document.complete, self._console.width),
            *([outcome or ""] if self._with_outcome else []),
        ]
        self._console.print(self._columns.line(cells), soft_wrap=True)

    def fail(self) -> None:
        """One document that could not be read."""
        self._failed += 1

    def end(self) -> None:
        """The totals, and where the ledger is."""
        parts = [count(self._read, "document") + " read"]
        if self._ledger is not None:
            shown = ["added", "unchanged", *(["reread"] if self._outcomes["reread"] else [])]
            parts += [f"{self._outcomes[outcome]:,} {outcome}" for outcome in shown]
        parts.append(f"{self._failed:,} failed")
        where = "not stored" if self._ledger is None else f"ledger: {one_line(self._ledger)}"
        self._console.print(Text(f"{', '.join(parts)}; {where}"), soft_wrap=True)
