"""Servanda reads what governments said together, and keeps it checkable.

    >>> import servanda
    >>> reading = servanda.read("communique.txt")          # doctest: +SKIP
    >>> reading.figures[0].quote                            # doctest: +SKIP
    'nearly 110,000 square kilometers'

``read`` gives the reading of one document, ``read_all`` those of folders, archives, mails and addresses;
``Ledger`` remembers readings in a file.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from servanda.errors import LedgerError, ServandaError, SourceError, UnknownDocumentError
from servanda.model import Reading, Source
from servanda.version import __version__

if TYPE_CHECKING:
    from servanda.ledger import Ledger as Ledger
    from servanda.sources.documents import Found

__all__ = [
    "Ledger",
    "LedgerError",
    "Reading",
    "ServandaError",
    "Source",
    "SourceError",
    "UnknownDocumentError",
    "__version__",
    "read",
    "read_all",
]


def read(source: Source | str | os.PathLike[str] | bytes) -> Reading:
    """Read one document: a path, a web address, the bytes of a document, or a Source (bytes with a name).

    Raises SourceError, which names the source and the reason, when it cannot be read; an archive or a
    mail that holds several documents is one for ``read_all``.
    """
    from servanda.reading import read_source
    from servanda.sources.documents import documents_in

    document = _loaded(source)
    held = documents_in(document)
    if held is not None:
        number = "1 document" if len(held) == 1 else f"{len(held):,} documents"
        reason = f"holds {number}, to be read one by one: by servanda read, or servanda.read_all in Python"
        raise SourceError(document.name, reason)
    return read_source(document)


def read_all(*sources: Source | str | os.PathLike[str] | bytes) -> Iterator[Reading | SourceError]:
    """Read documents one after the other: each gives its Reading, or the SourceError that says why not.

    A string is what it is on the command line: a file, a folder, a pattern or a web address. Archives and
    mails give each document that they hold, named "papers.zip/note.pdf".

        >>> for result in servanda.read_all("papers.zip"):      # doctest: +SKIP
        ...     if isinstance(result, servanda.Reading):
        ...         print(result.document.title)
    """
    from servanda.reading import read_source
    from servanda.sources.documents import Documents

    for document in Documents(item for source in sources for item in _found(source)):
        try:
            yield document if isinstance(document, SourceError) else read_source(document)
        except SourceError as error:
            yield error


def _found(source: Source | str | os.PathLike[str] | bytes) -> Iterable[Found]:
    from servanda.sources.files import find_sources

    if isinstance(source, Source):
        return [source]
    return [Source("bytes", source)] if isinstance(source, bytes) else find_sources([os.fspath(source)])


def _loaded(source: Source | str | os.PathLike[str] | bytes) -> Source:
    from servanda.sources.files import load_source
    from servanda.sources.web import is_address

    if isinstance(source, Source):
        return source
    if isinstance(source, bytes):
        return Source("bytes", source)
    if isinstance(source, str) and is_address(source):
        from servanda.sources.web.fetching import fetch

        return fetch(source)
    return load_source(Path(source))


def __getattr__(name: str) -> object:
    """``Ledger`` is loaded when it is first asked for: reading needs no database."""
    if name == "Ledger":
        from servanda.ledger import Ledger

        return Ledger
    raise AttributeError(f"module 'servanda' has no attribute {name!r}")
