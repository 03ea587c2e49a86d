"""Options that several verbs share."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

DEFAULT_LEDGER = "servanda.sqlite"

LedgerOption = Annotated[
    str,
    typer.Option(
        "--ledger",
        metavar="FILE",
        envvar="SERVANDA_LEDGER",
        help="The ledger: a file, or the address of a database.",
    ),
]


class Format(StrEnum):
    """For people, or for programs."""

    table = "table"
    json = "json"


FormatOption = Annotated[
    Format, typer.Option("--format", case_sensitive=False, help="A table for people, or JSON.")
]
