"""What the ledger answers with, and what it makes rows of."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from servanda.ledger.schema import storable

ENTRY_KINDS = {
    "figures": "figure",
    "dates": "date",
    "parties": "party",
    "places": "place",
    "acts": "act",
    "events": "event",
    "recalls": "recall",
}
"""The lists of a reading that hold entries, and the word for one of each."""


class Outcome(StrEnum):
    """What became of a document that was handed to the ledger."""

    ADDED = "added"
    """Its bytes were not in the ledger before."""
    UNCHANGED = "unchanged"
    """The same bytes, read by the same version, were there already: nothing was written."""
    REREAD = "reread"
    """Its bytes were there, read by another version: the new reading stands beside the old."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """One document as it is listed: the header of its latest reading, and how much was found."""

    id: str
    title: str | None
    kind: str | None
    issuer: str | None
    symbol: str | None
    place: str | None
    date: str | None
    language: str | None
    complete: bool
    sections: int
    figures: int
    acts: int
    problems: int
    name: str
    sha256: str
    version: str
    read_at: str

    @property
    def order(self) -> tuple[str, str, str]:
        """By date, then title; what has no date comes last."""
        return (self.date or "9999", (self.title or self.name).casefold(), self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retrieval:
    """One time that a document was fetched from the web.

    ``address`` is the final one, ``asked`` the one that was asked for; ``media_type`` and ``charset`` are
    what the server said.
    """

    name: str
    asked: str
    address: str
    retrieved_at: str
    media_type: str | None
    charset: str | None


def entry_rows(reading: int, contract: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """One row of the table ``entries`` for each entry of a reading in the contract's form."""
    for plural, kind in ENTRY_KINDS.items():
        for entry in contract[plural]:
            mentions = entry.get("mentions")
            place = entry if mentions is None else next(iter(mentions), {})
            yield {
                "reading": reading,
                "kind": kind,
                "entry": entry["id"],
                "section": place.get("section"),
                "start": place.get("start"),
                "end": place.get("end"),
                "quote": place.get("quote"),
                "data": storable(json.dumps(entry, ensure_ascii=False, separators=(",", ":"))),
            }
