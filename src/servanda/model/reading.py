"""A document and all that is known of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from servanda.model.entries import Act, Date, Event, Figure, Party, Place, Recall
from servanda.model.source import Page, SourceDescription
from servanda.model.text import Problem, Section, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How many sentences carry entries, how many do not, how many were set aside, and why.

    A sentence that only names a party or place carries no entry; ``names_only`` counts those.
    """

    sentences: int
    with_entries: int
    without_entries: int
    set_aside: int
    names_only: int = 0
    reasons: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The document's header. ``evidence`` says, for each field, where in the text it was read."""

    id: str
    title: str | None
    kind: str | None
    issuer: str | None
    symbol: str | None
    place: str | None
    date: str | None
    language: str | None
    complete: bool
    source: SourceDescription
    evidence: dict[str, Span | str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that is known of one document; ``version`` is the software's and, behind "+", the lexicon's.

    ``pages``, with the box of every word, are those of a PDF or scan; other sources have none.
    """

    document: Document
    text: str
    sections: tuple[Section, ...]
    figures: tuple[Figure, ...]
    dates: tuple[Date, ...]
    parties: tuple[Party, ...]
    places: tuple[Place, ...]
    acts: tuple[Act, ...]
    events: tuple[Event, ...]
    recalls: tuple[Recall, ...]
    coverage: Coverage
    problems: tuple[Problem, ...]
    version: str
    pages: tuple[Page, ...] = ()
