"""The lines that ``servanda read`` prints, one a document."""

from __future__ import annotations

from collections import Counter

from rich.text import Text

from servanda.cli.columns import MIDDLING, Column, Columns, heads_of_counts
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
        self._with_kind = width >= MIDDLING
        columns = [
            Column("document", 12, style="cyan"),
            Column("date", 10),
            Column("kind", 16),
            Column("title", share=1),
            *(Column(name, len(name), right=True) for name in heads_of_counts(width)),
            Column("ledger", len("unchanged")),
        ]
        if not self._with_kind:
            del columns[2]
        if ledger is None:
            columns.pop()
        self._columns = Columns(columns, width)

    def add(self, reading: Reading, outcome: str | None) -> None:
        """One document that was read, and what the ledger made of it."""
        if self._read == 0:
            self._console.print(self._columns.heading(), soft_wrap=True)
        self._read += 1
        self._outcomes[outcome or ""] += 1
        document = reading.document
        found = (reading.sections, reading.figures, reading.acts, reading.problems)
        cells = [
            document.id,
            one_line(document.date or ""),
            *([one_line(document.kind or "")] if self._with_kind else []),
            one_line(document.title or document.source.name),
            *(f"{len(entries):,}" for entries in found),
            *([outcome] if outcome is not None else []),
        ]
        ends = [""] * (2 + self._with_kind) + ["" if document.complete else " (breaks off)"]
        self._console.print(self._columns.line(cells, ends), soft_wrap=True)

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
        where = "no ledger" if self._ledger is None else f"ledger: {one_line(self._ledger)}"
        self._console.print(Text(f"{', '.join(parts)}; {where}"), soft_wrap=True)
