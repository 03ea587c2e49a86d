"""An act as it is found, before its parts are read."""

from __future__ import annotations

from dataclasses import dataclass

from servanda.entries.acts.phrases import Phrase


@dataclass(frozen=True, slots=True)
class ActFound:
    """An act's verb phrase and where its clause ends (token index, exclusive).

    ``modal``: "will", "shall" ... before the verb. ``who``: the one member that speaks, None for all.
    ``negated``: "not" stands with it. ``addressee``: tokens of whom it addresses, where the subject says it
    ("Members are encouraged to"). ``by``: the construction that it was found by.
    """

    phrase: Phrase
    end: int
    modal: str | None = None
    who: str | None = None
    negated: bool = False
    addressee: tuple[int, int] | None = None
    by: str = "subject"
