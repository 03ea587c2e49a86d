"""The nouns. All are frozen: a reading, once made, is never changed.

Offsets count Unicode code points of the canonical text; ``end`` is exclusive. For every anchored
noun ``text[start:end] == quote``. Dates are ISO 8601 strings, numbers are decimal strings, so that
nothing is rounded on the way to JSON and back. Empty strings are not used for "unknown": None is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True, slots=True)
class Source:
    """One document as it reached us: where it came from and its bytes, unchanged.

    What was fetched has its final ``address``, the one that was ``asked`` for, when it was ``retrieved``
    (UTC, ISO 8601), and the ``charset`` and ``media_type`` that the server declared: hints, the content
    decides.
    """

    name: str
    data: bytes
    media_type: str | None = None
    charset: str | None = None
    address: str | None = None
    retrieved: str | None = None
    asked: str | None = None

    @property
    def short_name(self) -> str:
        """The file's name alone; of an address the last step of its path, or the host."""
        inside = self.name.removeprefix(self.address or "")
        if not self.address or inside:
            return re.split(r"[/\\]", self.name)[-1]
        parts = urlsplit(self.address)
        return unquote(parts.path.rstrip("/").rpartition("/")[2]) or parts.netloc


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the canonical text."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Problem(Span):
    """Damage that a reader must know of: what kind, where, and a sentence about it."""

    kind: str
    note: str


class Word(NamedTuple):
    """Where one printed word stands: its characters, and its box in points from the page's top left."""

    start: int
    end: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of a PDF or scan; ``width`` and ``height`` in points (1/72 inch).

    ``confidence`` is the mean, from 0 to 1, with which the words of a ``scanned`` page were recognised,
    None on a page that was not scanned.
    """

    number: int
    width: float
    height: float
    start: int
    end: int
    scanned: bool = False
    confidence: float | None = None
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the document. Sections tile the text; a child lies inside its parent.

    ``label`` is the number as printed, without punctuation for figures ("1") and with its brackets
    for letters ("(a)"). ``reason`` says why a furniture section was set aside. ``heading`` is the id
    of the heading that the section stands under. ``language`` is the section's own (ISO 639-1) where
    it is not the document's.
    """

    id: str
    kind: str
    label: str | None
    start: int
    end: int
    parent: str | None = None
    heading: str | None = None
    reason: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where a party or place is named."""

    start: int
    end: int
    quote: str
    section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyMention:
    """A quoted part of an entry, with the party that it resolves to, if any."""

    start: int
    end: int
    quote: str
    party: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What every anchored entry has."""

    id: str
    start: int
    end: int
    quote: str
    section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Entry):
    """A quantity with its bound: "nearly 31,000 square kilometres of farmland".

    ``value``, ``lower`` and ``upper`` are decimal strings in ``unit``, magnitudes multiplied out.
    ``lower``/``upper`` are None when that side is open; ``value`` is None for a pure range.
    ``measure_start``/``measure_end`` anchor ``measure``.
    """

    value: str | None
    lower: str | None
    upper: str | None
    bound: str
    qualifier: str | None
    trend: str | None
    unit: str
    quantity_kind: str
    currency: str | None
    measure: str | None
    as_of: str | None
    measure_start: int | None = None
    measure_end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Date(Entry):
    """A date or period; ``earliest`` equals ``latest`` for a day, an open end is None."""

    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody who acts, speaks or is spoken of, with every mention."""

    id: str
    name: str
    kind: str
    codes: dict[str, str] = field(default_factory=dict)
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place, with every mention; coordinates in decimal degrees, None where not known."""

    id: str
    name: str
    kind: str
    codes: dict[str, str] = field(default_factory=dict)
    latitude: float | None = None
    longitude: float | None = None
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause(Span):
    """A quoted part of an act."""

    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline(Clause):
    """When an act is due, as the text says it and as an interval."""

    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Entry):
    """A speech act: who, by which verb, tells whom what.

    ``type`` follows J. Searle, "A classification of illocutionary acts" (1976); ``force`` runs from
    1 to 5 within its type, by the ladder named in ``ladder``. ``modal`` is what stands before the verb
    ("will", "must"), None without one. ``why`` is the rule that decided.
    """

    speaker: str | None
    verb: str
    type: str
    force: int
    modifiers: tuple[str, ...]
    addressees: tuple[PartyMention, ...]
    content: Span | None
    condition: Clause | None
    deadline: Deadline | None
    commitment: bool
    ladder: str
    why: str
    modal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Entry):
    """Something that happened, coded after PLOVER."""

    event: str
    mode: str | None
    context: tuple[str, ...]
    sources: tuple[PartyMention, ...]
    targets: tuple[PartyMention, ...]
    place: str | None
    date: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall(Entry):
    """An earlier document that this one names; ``document`` is its id once the ledger holds it."""

    symbol: str | None
    title: str | None
    date: str | None
    document: str | None


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
class SourceDescription:
    """The source in the reading: enough to know it again, without its bytes.

    ``encoding`` is None when the source is no text but, say, a PDF; ``address`` and ``retrieved`` are
    known of what was fetched.
    """

    name: str
    media_type: str
    sha256: str
    bytes: int
    encoding: str | None
    address: str | None = None
    retrieved: str | None = None


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
