"""Everything that can go wrong with an input, as one small hierarchy.

Each message names the input and the reason, in words that a person who has never seen the code
understands. The command line prints ``str(error)`` and goes on with the next input.
"""

from __future__ import annotations

from typing import Self


class ServandaError(Exception):
    """Base of every error that Servanda raises on purpose."""


class InputError(ServandaError):
    """Something by name cannot be used: ``name`` says what, ``reason`` why."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(f"{name}: {reason}")

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        """An error made in another process keeps its name and reason."""
        return type(self), (self.name, self.reason)


class SourceError(InputError):
    """One source cannot be read; ``name`` is the file or address."""


class LedgerError(InputError):
    """The ledger cannot be opened, read or written; ``name`` is its file."""


class UnknownDocumentError(ServandaError):
    """The ledger holds no document, or several, under the words that were given."""


class LexiconError(ServandaError):
    """A lexicon file is missing or breaks its own rules."""


class PipelineError(ServandaError):
    """A component of ours stands in a pipeline that does not give it what it needs."""
