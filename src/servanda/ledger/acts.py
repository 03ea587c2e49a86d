"""The acts of all documents of a ledger, and which of them somebody asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from servanda.model import Act, Party, PartyMention, Reading


@dataclass(frozen=True, slots=True)
class ActOfDocument:
    """An act with the reading that it is of."""

    act: Act
    reading: Reading

    @property
    def speaker(self) -> str | None:
        """The name of who speaks."""
        return self._name(self.act.speaker)

    @property
    def addressees(self) -> tuple[str, ...]:
        """The names of whom the act addresses; the quoted words of one that is no party."""
        return tuple(self._name(one.party) or one.quote for one in self.act.addressees)

    @property
    def content(self) -> str:
        """What is urged, promised or decided, in the words of the text."""
        span = self.act.content
        return self.reading.text[span.start : span.end] if span is not None else ""

    def speaks(self, words: str) -> bool:
        """Whether the speaker, or the one member that is bound, is called so."""
        members = self.act.bound.members if self.act.bound is not None else ()
        return self._called(self.act.speaker, words) or any(_has(name, words) for name in members)

    def addresses(self, words: str) -> bool:
        """Whether one that is addressed is called so: by any of its names, or the words here."""
        return any(self._means(one, words) for one in self.act.addressees)

    def _means(self, mention: PartyMention, words: str) -> bool:
        return _has(mention.quote, words) or self._called(mention.party, words)

    def _called(self, party: str | None, words: str) -> bool:
        found = self._party(party)
        return found is not None and any(
            _has(name, words) for name in (found.name, *(mention.quote for mention in found.mentions))
        )

    def _party(self, party: str | None) -> Party | None:
        return next((one for one in self.reading.parties if one.id == party), None)

    def _name(self, party: str | None) -> str | None:
        found = self._party(party)
        return found.name if found is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActQuery:
    """What is asked for; everything that is given must hold.

    ``to`` and ``by`` are names, whole or in part; an act without a day on which it is due is neither due
    before nor after any.
    """

    commitments: bool = False
    type: str | None = None
    to: str | None = None
    by: str | None = None
    verb: str | None = None
    due_before: date | None = None
    due_after: date | None = None
    least_force: int = 1

    def fits(self, one: ActOfDocument) -> bool:
        """Whether an act is asked for."""
        act = one.act
        due = act.deadline.latest if act.deadline is not None else None
        return (
            (act.commitment or not self.commitments)
            and self.type in (None, act.type)
            and (self.verb is None or _has(act.verb, self.verb))
            and (self.to is None or one.addresses(self.to))
            and (self.by is None or one.speaks(self.by))
            and (self.due_before is None or (due is not None and due < self.due_before.isoformat()))
            and (self.due_after is None or (due is not None and due > self.due_after.isoformat()))
            and act.force >= self.least_force
        )


def acts_of(readings: Iterable[Reading]) -> Iterator[ActOfDocument]:
    """Every act of the readings, in their order."""
    return (ActOfDocument(act, reading) for reading in readings for act in reading.acts)


def _has(name: str, words: str) -> bool:
    return " ".join(words.casefold().split()) in " ".join(name.casefold().split())
