"""``servanda read``: documents in, one line or one reading each out, and all into the ledger."""

from __future__ import annotations

from contextlib import ExitStack, closing
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from servanda.cli.options import DEFAULT_LEDGER, LedgerOption
from servanda.cli.terminal import complain, ending

if TYPE_CHECKING:
    from servanda.cli.output import Output
    from servanda.ledger import Ledger


class Format(StrEnum):
    """For people, or for programs."""

    table = "table"
    json = "json"
    jsonl = "jsonl"


@ending()
def read(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Files, folders (at any depth), patterns or web addresses."),
    ],
    ledger: LedgerOption = DEFAULT_LEDGER,
    no_ledger: Annotated[bool, typer.Option("--no-ledger", help="Only read: remember nothing.")] = False,
    format: Annotated[  # noqa: A002
        Format,
        typer.Option(
            case_sensitive=False,
            help="A table for people; one JSON array of readings; or one reading a line.",
        ),
    ] = Format.table,
    jobs: Annotated[int, typer.Option(min=1, max=256, metavar="N", help="Read in N processes.")] = 1,
    allow_loopback: Annotated[
        bool, typer.Option("--allow-loopback", help="Fetch from this machine too; for tests.")
    ] = False,
) -> None:
    """Read documents, and remember them in the ledger.

    Of an archive or a mail each document inside is read. Each document that cannot be read is named on
    stderr, the others are done; the exit status is 1.
    """
    from servanda.cli.progress import Progress
    from servanda.cli.workers import read_each
    from servanda.sources import find_sources
    from servanda.sources.documents import Documents

    documents = Documents(find_sources(paths), allow_loopback=allow_loopback)
    failed = False
    with ExitStack() as stack:
        shelf = None if no_ledger else stack.enter_context(_Shelf(ledger))
        output = _output(format, None if no_ledger else ledger)
        progress = stack.enter_context(Progress(documents))
        for result in stack.enter_context(closing(read_each(documents, jobs))):
            if result.source is None or result.reading is None:
                failed = True
                with progress.aside():
                    complain(f"{result.name}: {result.reason}")
                output.fail()
            else:
                outcome = shelf.ledger.add(result.source, result.reading) if shelf else None
                with progress.aside():
                    output.add(result.reading, outcome)
    output.end()
    if failed:
        raise typer.Exit(1)


class _Shelf:
    """The ledger, opened when there is something to put into it: a mere mistake makes no file."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._ledger: Ledger | None = None

    @property
    def ledger(self) -> Ledger:
        if self._ledger is None:
            from servanda.ledger import Ledger

            self._ledger = Ledger(self._place)
        return self._ledger

    def __enter__(self) -> _Shelf:
        return self

    def __exit__(self, *_: object) -> None:
        if self._ledger is not None:
            self._ledger.close()


def _output(form: Format, ledger: str | None) -> Output:
    from servanda.cli.output import JsonArray, JsonLines

    if form is Format.table:
        from servanda.cli.summary import Summary

        return Summary(ledger)
    return JsonArray() if form is Format.json else JsonLines()
