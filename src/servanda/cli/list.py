"""``servanda list``: what the ledger holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.cli.options import DEFAULT_LEDGER, Format, FormatOption, LedgerOption
from servanda.cli.terminal import ending

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.ledger import DocumentRow


@ending()
def list_documents(
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.table,  # noqa: A002
) -> None:
    """List the documents of the ledger, by date."""
    from servanda.ledger import Ledger

    with Ledger(ledger, create=False) as shelf:
        rows = shelf.documents()
    if format is Format.json:
        from dataclasses import asdict

        from servanda.cli.output import as_json

        print(as_json([asdict(row) for row in rows]))
    else:
        _print_table(rows)


def _print_table(rows: Sequence[DocumentRow]) -> None:
    from servanda.cli.columns import WIDE, WIDEST, Column, Columns, counts, problems
    from servanda.cli.terminal import console
    from servanda.cli.wording import count, one_line

    out = console()
    # The title is what a document is known by: on a narrow terminal it has the room of the others.
    with_kind, with_issuer = out.width >= WIDEST, out.width >= WIDE
    kind = max((len(row.kind or "") for row in rows), default=0)
    columns = Columns(
        [
            Column("document", 12, whole=True, style="cyan"),
            Column("date", 10),
            *([Column("kind", min(21, max(4, kind)))] if with_kind else []),
            Column("title", share=3),
            *([Column("issuer", share=2)] if with_issuer else []),
            *counts(("figures", "acts", "problems"), out.width),
        ],
        out.width,
    )
    if rows:
        out.print(columns.heading(), soft_wrap=True)
    for row in rows:
        known = [row.date, *([row.kind] if with_kind else []), row.title or row.name]
        known += [row.issuer] if with_issuer else []
        cells = [row.id, *(one_line(words or "") for words in known)]
        cells += [f"{row.figures:,}", f"{row.acts:,}", problems(row.problems, row.complete, out.width)]
        out.print(columns.line(cells), soft_wrap=True)
    out.print(count(len(rows), "document"))
