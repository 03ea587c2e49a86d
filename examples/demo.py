"""What ``make demo`` shows: a series of communiqués, read into a ledger and asked a few questions.

Nothing below is known of the documents beforehand: all of it is computed from their readings.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

import servanda
from servanda.model import Figure

HERE = Path(__file__).parent


def main() -> None:
    """Read the examples into a fresh ledger, and show what a person would ask first."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    out = Console(markup=False, highlight=False, emoji=False)
    with tempfile.TemporaryDirectory() as folder, servanda.Ledger(Path(folder) / "demo.sqlite") as ledger:
        for path in sorted([*HERE.glob("2*.txt"), *HERE.glob("2*.md")]):
            source = servanda.Source(path.name, path.read_bytes())
            ledger.add(source, servanda.read(source))
        series = [ledger.reading(row.id) for row in ledger.documents()]
    for table in (documents(series), figures(series), commitments(series), parties(series), problems(series)):
        out.print(table)
        out.print()
    out.print(Text("Try next", "bold"))
    program = near(Path(sys.executable).with_name("servanda"))
    for words in (f"read {near(HERE)}", "list", f"show {series[0].document.id}", "--help"):
        out.print(f"  {program} {words}", soft_wrap=True)


def documents(series: Iterable[servanda.Reading]) -> Table:
    """One line a document."""
    table = new_table("The documents", "id", "date", "title", "figures", "acts", "problems")
    for column in table.columns[3:]:
        column.no_wrap, column.justify = True, "right"
    for reading in series:
        document = reading.document
        title = document.title or document.source.name
        counts = [f"{len(found):,}" for found in (reading.figures, reading.acts, reading.problems)]
        counts[-1] += "" if document.complete else ",\nbreaks off"
        add(table, document.id, document.date, title, *counts)
    return table


def figures(series: list[servanda.Reading]) -> Table:
    """Figures that recur: the same words for what is counted, the same unit, and sizes alike.

    Words alone are a rough guide: "people" may be the killed here and the returned there.
    """
    recurring: dict[tuple[str, str], dict[str, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for reading in series:
        for figure in reading.figures:
            if figure.measure:
                unit = figure.currency or figure.unit.replace("_", " ")
                recurring[figure.measure.lower(), unit][reading.document.id].append(figure)
    title = "Figures that recur (same words, same unit, sizes alike)"
    table = new_table(title, "counted", "unit", *(day_of(reading) for reading in series))
    for (measure, unit), found in sorted(recurring.items(), key=lambda item: -len(item[1])):
        sizes = [size_of(figure) for several in found.values() for figure in several]
        if len(found) > 2 and max(sizes) <= 10 * min(sizes):
            cells = (found.get(reading.document.id, []) for reading in series)
            add(table, measure, unit, *("; ".join(map(amount, several)) for several in cells))
    return table


def size_of(figure: Figure) -> Decimal:
    """The number, or the limit of it that is known."""
    return abs(Decimal(figure.value or figure.upper or figure.lower or 0))


def amount(figure: Figure) -> str:
    """The number with the words that bound it: "nearly 31,000", "between 40 and 45"."""
    numbers = [figure.value] if figure.value else [figure.lower, figure.upper]
    words = " to ".join(f"{Decimal(number):,f}" for number in numbers if number)
    return " ".join(part for part in (figure.qualifier, words) if part)


def commitments(series: Iterable[servanda.Reading], length: int = 100) -> Table:
    """What those who speak promise to do, and until when."""
    table = new_table("Commitments", "date", "paragraph", "promise", "due by")
    for reading in series:
        labels = {section.id: section.label for section in reading.sections}
        for act in reading.acts:
            if act.commitment:
                words = " ".join(act.quote.split())
                short = words if len(words) <= length else words[:length].rsplit(" ", 1)[0] + " ..."
                due = act.deadline.latest if act.deadline else None
                add(table, day_of(reading), labels.get(act.section), short, due)
    return table


def parties(series: Iterable[servanda.Reading]) -> Table:
    """Who is named for the first time in each document of the series."""
    table = new_table("Parties named for the first time", "date", "parties")
    known: set[str] = set()
    for reading in series:
        new = [party.name for party in reading.parties if party.name not in known and party.kind != "group"]
        known.update(new)
        add(table, day_of(reading), ", ".join(new))
    return table


def problems(series: Iterable[servanda.Reading]) -> Table:
    """Damage: nothing is mended in silence."""
    table = new_table("Problems", "date", "kind", "what is the matter")
    for reading in series:
        for problem in sorted(reading.problems, key=lambda problem: problem.start):
            add(table, day_of(reading), problem.kind.replace("_", " "), problem.note)
    return table


def day_of(reading: servanda.Reading) -> str:
    """The document's date, or its id where none was found."""
    return reading.document.date or reading.document.id


def near(path: Path) -> Path:
    """The path as it is typed from here."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def new_table(title: str, *columns: str) -> Table:
    """An empty table with its title on the left."""
    table = Table(*columns, title=Text(title, "bold"), title_justify="left", box=box.SIMPLE_HEAD)
    table.show_edge, table.pad_edge, table.padding = False, False, (0, 1, 0, 0)
    return table


def add(table: Table, *cells: str | None) -> None:
    """A row; what is not known is left empty. Nothing in a text is taken for markup."""
    table.add_row(*(Text(cell or "") for cell in cells))


if __name__ == "__main__":
    main()
