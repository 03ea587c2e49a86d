"""``servanda show``: one document, its text with the entries marked, and the entries as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.cli.chosen import DocumentArgument, chosen_reading
from servanda.cli.options import DEFAULT_LEDGER, Format, FormatOption, LedgerOption
from servanda.cli.terminal import ending

if TYPE_CHECKING:
    from rich.console import Console

    from servanda.model import Reading

_MEASURE = 78


@ending()
def show(
    document: DocumentArgument,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.table,  # noqa: A002
) -> None:
    """Show one document, with its entries marked in the text and listed below it."""
    reading = chosen_reading(document, ledger)
    if format is Format.json:
        from servanda.cli.output import as_json
        from servanda.contract import as_contract

        print(as_json(as_contract(reading)))
        return
    from servanda.cli.body import print_body
    from servanda.cli.tables import coverage_sentence, print_tables
    from servanda.cli.terminal import console

    out = console()
    _print_header(reading, out)
    out.print()
    print_body(reading, out)
    print_tables(reading, out)
    out.print()
    out.print(coverage_sentence(reading))


def _print_header(reading: Reading, out: Console) -> None:
    from rich.table import Table
    from rich.text import Text

    from servanda.cli.wording import one_line

    document, source = reading.document, reading.document.source
    known = {
        "title": document.title,
        "kind": document.kind,
        "issuer": document.issuer,
        "symbol": document.symbol,
        "place": document.place,
        "date": document.date,
        "language": document.language,
        "complete": "yes" if document.complete else _breaking_off(reading),
        "source": ", ".join(
            part
            for part in (source.name, f"{source.bytes:,} bytes", source.media_type, source.encoding)
            if part
        ),
        **({"address": f"{source.address}, retrieved {source.retrieved}"} if source.address else {}),
        "sha256": f"{source.sha256[:16]}...",
        "document": document.id,
    }
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold", max_width=_MEASURE)
    for name, words in known.items():
        table.add_row(name, Text(one_line(words or "not found"), _style(name, words)))
    out.print(table)


def _style(name: str, words: str | None) -> str:
    if words is None:
        return "dim"
    if name == "complete" and words != "yes":
        return "yellow"
    return "bold" if name == "title" else ""


def _breaking_off(reading: Reading) -> str:
    """Where the text ends too early: the problem that says so, or its last words."""
    for problem in reading.problems:
        if problem.kind == "truncated":
            return f"no: {problem.note}"
    return f"no: the text breaks off after {reading.text.rstrip()[-40:]!r}"
