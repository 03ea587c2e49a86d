"""The document that a person means on the command line: a file, or one of the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from servanda.ledger import Ledger
    from servanda.model import Reading, Source

DocumentArgument = Annotated[
    str,
    typer.Argument(
        metavar="DOCUMENT",
        help="A file, read on the spot; or a document of the ledger: its id or the beginning of it, "
        "its file name, or words of its title and date.",
    ),
]


def chosen_reading(document: str, ledger: str) -> Reading:
    """The reading of the file that is called so, or else of the document that the ledger holds.

    Raises SourceError, LedgerError or UnknownDocumentError.
    """
    import servanda

    if is_file(document):
        return servanda.read(document)
    with _shelf(document, ledger) as shelf:
        return shelf.reading(shelf.find(document))


def chosen_source(document: str, ledger: str) -> tuple[Source, Reading]:
    """The same, and the bytes that it was read from."""
    import servanda
    from servanda.sources import load_source

    if is_file(document):
        source = load_source(Path(document))
        return source, servanda.read(source)
    with _shelf(document, ledger) as shelf:
        key = shelf.find(document)
        return shelf.source(key), shelf.reading(key)


def _shelf(document: str, ledger: str) -> Ledger:
    from servanda.errors import SourceError
    from servanda.ledger import Ledger

    if "://" not in ledger and not is_file(ledger):
        raise SourceError(document, f"is no file, and there is no ledger {ledger} to look it up in")
    return Ledger(ledger, create=False)


def is_file(name: str) -> bool:
    """Whether there is a file of this name; what cannot be a name is none."""
    try:
        return Path(name).is_file()
    except (OSError, ValueError):
        return False
