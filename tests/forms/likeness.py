"""How alike two readings of one communiqué are: entry by entry, whatever the form and the offsets.

Words are compared with white space normalised and without what a form may print in its own way: the
sign before a listed item, the shape of its label (the label itself is compared) and the length of a
dash. Furniture is no part of the communiqué: every form has its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from servanda import Reading
from servanda.model import Act, Clause, Entry, Section

Line = tuple[str, ...]
"""The kind of the entry, and what it says, field by field."""

_BULLET = re.compile(r"^[-•*·–]\s+")
_LABEL = re.compile(r"^(?:\(?\w{1,4}[.,)]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\d{1,3}(?= ))\s*")

_DASH = re.compile("[‐‑–—]")


@dataclass(frozen=True)
class Likeness:
    """What both readings hold, and what only one of them does."""

    common: Counter[Line]
    only_first: Counter[Line]
    only_second: Counter[Line]

    @classmethod
    def of(cls, first: Reading, second: Reading) -> Likeness:
        ours, theirs = Counter(entries(first)), Counter(entries(second))
        return cls(ours & theirs, ours - theirs, theirs - ours)

    @property
    def share(self) -> float:
        """Entries equal, of the entries of both."""
        equal = 2 * self.common.total()
        return equal / (equal + self.only_first.total() + self.only_second.total())

    def differences(self) -> Iterator[str]:
        """A line for each entry that only one of the two has."""
        for sign, several in (("-", self.only_first), ("+", self.only_second)):
            for entry in sorted(several.elements()):
                yield f"{sign} {entry[0]}: " + " | ".join(field for field in entry[1:] if field)


def entries(reading: Reading) -> Iterator[Line]:
    """Sections, figures, acts, dates, recalls and parties of a reading, without their offsets."""
    names = {party.id: party.name for party in reading.parties}
    for section in reading.sections:
        if section.kind != "furniture":
            yield ("section", section.kind, section.label or "", _own_words(reading, section))
    for figure in reading.figures:
        measured = (figure.value, figure.lower, figure.upper, figure.unit, figure.currency, figure.measure)
        yield ("figure", _quote(reading, figure), figure.bound, *(_plain(field) for field in measured))
    for date in reading.dates:
        yield ("date", _quote(reading, date), date.earliest or "", date.latest or "")
    for recall in reading.recalls:
        fields = (recall.symbol, recall.title, recall.date)
        yield ("recall", _quote(reading, recall), *(_plain(field) for field in fields))
    for party in reading.parties:
        yield ("party", party.kind, party.name)
    for act in reading.acts:
        yield _act(reading, act, names)


def _act(reading: Reading, act: Act, names: dict[str, str]) -> Line:
    deadline = act.deadline
    return (
        "act",
        act.verb,
        act.type,
        str(act.force),
        names.get(act.speaker or "", ""),
        "commitment" if act.commitment else "",
        "; ".join(names.get(addressee.party or "", addressee.quote) for addressee in act.addressees),
        f"{_quote(reading, deadline)} {deadline.earliest} {deadline.latest}" if deadline else "",
        _quote(reading, act),
    )


def _own_words(reading: Reading, section: Section) -> str:
    """What a section says itself: without the sections inside it, its label and its bullet."""
    inside = [other for other in reading.sections if other.parent == section.id]
    words = _without(reading, section.start, section.end, inside)
    return (_LABEL if section.label else _BULLET).sub("", words)


def _quote(reading: Reading, entry: Entry | Clause) -> str:
    """The quoted words; a page's furniture that fell among them is no part of what is said."""
    furniture = [section for section in reading.sections if section.kind == "furniture"]
    return _without(reading, entry.start, entry.end, furniture)


def _without(reading: Reading, start: int, end: int, left_out: Iterable[Section]) -> str:
    words = ""
    for section in sorted(left_out, key=lambda section: section.start):
        if start <= section.start < end:
            words += reading.text[start : section.start] + " "
            start = section.end
    return _plain(words + reading.text[start:end])


def _plain(words: str | None) -> str:
    return " ".join(_DASH.sub("-", words or "").split())
