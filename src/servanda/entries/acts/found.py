"""An act as it is found, before its parts are read."""

from __future__ import annotations

from dataclasses import dataclass

from servanda.entries.acts.phrases import Phrase


@dataclass(frozen=True, slots=True)
class ActFound:
    """An act's verb phrase and where its clause ends (token index, exclusive).

    ``modal``: "will", "shall" ... before the verb. ``who``: the one member that speaks, None for all.
    ``negated``: "not" stands with it.
    """

    phrase: Phrase
    end: int
    modal: str | None = None
    who: str | None = None
    negated: bool = False
