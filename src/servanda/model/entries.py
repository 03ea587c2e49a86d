"""What is found in a text. Every entry is anchored: ``text[start:end] == quote``."""

from __future__ import annotations

from dataclasses import dataclass, field

from servanda.model.text import Span


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
    ``measure_start``/``measure_end`` anchor ``measure``. ``trend`` is up or down; ``change`` tells the size
    of a change ("rose 5 percent") from the level that it led to ("rose to 5 percent"). ``per``: what a rate
    is reckoned on ("day"). ``negated``: the sentence denies the figure ("not a single");
    ``hypothetical``: it only supposes it ("if 100 were").
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
    change: bool = False
    per: str | None = None
    negated: bool = False
    hypothetical: bool = False


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
class Part(Span):
    """One of several things that an act asks or promises: a subparagraph, or an infinitive of a list.

    ``id`` is the act's with a number ("a3.2"), ``label`` the subparagraph's ("(b)"), None without one.
    """

    id: str
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """Who is bound by a commitment: ``all`` who speak, a ``subset`` of them, or one ``member``.

    ``members`` are their names, those of the body on the document's date where the lexicon knows them.
    """

    scope: str
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Entry):
    """A speech act: who, by which verb, tells whom what.

    ``type`` follows J. Searle, "A classification of illocutionary acts" (1976); ``force`` runs from
    1 to 5 within its type, by the ladder named in ``ladder``. ``verb_at`` is where the verb stands. ``modal``
    is what stands before the verb ("will", "must"), None without one. ``why`` is the rule that decided.
    ``parts`` are the single things in the content where it lists several; ``bound`` whom a commitment binds.
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
    negated: bool = False
    verb_at: Span | None = None
    parts: tuple[Part, ...] = ()
    bound: Bound | None = None


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
