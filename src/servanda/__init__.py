"""Servanda reads what governments said together, and keeps it checkable.

    >>> import servanda
    >>> reading = servanda.read("communique.txt")          # doctest: +SKIP
    >>> reading.figures[0].quote                            # doctest: +SKIP
    'nearly 110,000 square kilometers'

``read`` gives the reading of one document; ``Ledger`` remembers readings in a file.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from servanda.errors import LedgerError, ServandaError, SourceError, UnknownDocumentError
from servanda.model import Reading, Source
from servanda.version import __version__

if TYPE_CHECKING:
    from servanda.ledger import Ledger as Ledger

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
]


def read(source: Source | str | os.PathLike[str] | bytes) -> Reading:
    """Read one document: a path, the bytes of a document, or a Source (bytes with a name).

    Raises SourceError, which names the source and the reason, when it cannot be read.
    """
    from servanda.reading import read_source
    from servanda.sources import load_source

    if isinstance(source, bytes):
        return read_source(Source("bytes", source))
    if isinstance(source, Source):
        return read_source(source)
    return read_source(load_source(Path(source)))


def __getattr__(name: str) -> object:
    """``Ledger`` is loaded when it is first asked for: reading needs no database."""
    if name == "Ledger":
        from servanda.ledger import Ledger

        return Ledger
    raise AttributeError(f"module 'servanda' has no attribute {name!r}")
