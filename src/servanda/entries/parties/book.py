"""Parties: who is named, every mention, several names of one party brought together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from servanda.entries.parties.bodies import InText
from servanda.entries.parties.names import definitions, slashed, unknown_names
from servanda.language import Parse
from servanda.language.gazetteer import find_known
from servanda.lexicon import load
from servanda.model import Mention, Party

_LISTED = re.compile(
    r"(?:\s*,)?\s*(?:(?:and|or|as well as)\s+)?(?:the\s+)?"
    r"(?:(?:Governments?|Kingdom|Republic|State)\s+of\s+)?(?:the\s+)?",
    re.I,
)


@dataclass(slots=True)
class _Entry:
    """A party on its way: mutable while mentions are gathered."""

    name: str
    kind: str
    codes: dict[str, str]
    mentions: dict[int, Mention] = field(default_factory=dict)
    """By where they begin."""


class PartyBook:
    """All parties of one document; entries ask it who stands at a place in the text."""

    def __init__(self, text: str, speaker: tuple[str, str] | None) -> None:
        """``speaker``: name and kind of those who speak, known from the header."""
        self._text = text
        self._entries: dict[str, _Entry] = {}
        self.speaker_name = speaker[0] if speaker else None
        if speaker is not None:
            self._entry(speaker[0], speaker[1], {})

    def gather(self, parses: Sequence[Parse]) -> None:
        """Find every mention in the parsed paragraphs."""
        aliases = self._aliases(parses)
        heads = self._heads(aliases)
        for parse in parses:
            self._gather_one(parse, aliases, heads)

    def anchor_speaker(self, start: int, end: int, section: str) -> None:
        """Add where the header read who speaks, unless a mention begins there already."""
        if self.speaker_name is not None:
            self._mention(self._entries[_key(self.speaker_name)], start, end, section)

    def party_at(self, start: int, end: int) -> str | None:
        """Id of the party whose mention lies in ``start:end``: the one that ends there, else the first.

        A mention that goes on with a capital is part of another name: "the U.S.-India Working Group".
        """
        found = [
            (mention.end != end, mention.start, -mention.end, number)
            for number, entry in enumerate(self._entries.values(), 1)
            for mention in entry.mentions.values()
            if start <= mention.start and mention.end <= end
            if mention.end == end or not re.match(r"[\s–-][A-Z]", self._text[mention.end : end])
        ]
        return f"p{min(found)[3]}" if found else None

    def named_by(self, start: int, end: int) -> str | None:
        """Id of the party that the words ``start:end`` name, when they name one and no larger group.

        "the Government of Cyprus" and "Israel" name a party; "all States neighbouring Israel" a group.
        """
        words = self._text[start:end]
        if re.match(
            r"(?:all|each|every|both|any|those|other|the (?:parties|States|members|two))\b", words, re.I
        ):
            return None
        return self.party_at(start, end)

    def list_at(self, start: int, end: int) -> list[tuple[Mention, str]]:
        """The parties of ``start:end`` when it is nothing but a list of them."""
        found = sorted(
            (
                (mention, f"p{number}")
                for number, entry in enumerate(self._entries.values(), 1)
                for mention in entry.mentions.values()
                if start <= mention.start and mention.end <= end
            ),
            key=lambda item: item[0].start,
        )
        position = start
        for mention, _ in found:
            if not _LISTED.fullmatch(self._text[position : mention.start]):
                return []
            position = mention.end
        return found if not self._text[position:end].strip() else []

    def id_of(self, name: str) -> str | None:
        """Id of a party by its canonical name."""
        keys = list(self._entries)
        return f"p{keys.index(_key(name)) + 1}" if _key(name) in keys else None

    def add_group(self, start: int, end: int, section: str) -> str:
        """A group that only this text defines: "all actors operating in northeast Syria"."""
        words = self._text[start:end]
        name = re.sub(r"^(?:the|The|our|their|its)\s+", "", " ".join(words.split()))
        entry = self._entry(name, "group", {})
        self._mention(entry, start, end, section)
        return f"p{list(self._entries).index(_key(name)) + 1}"

    @property
    def speaker(self) -> str | None:
        """Id of those who speak."""
        if self.speaker_name is None:
            return None
        return f"p{list(self._entries).index(_key(self.speaker_name)) + 1}"

    def parties(self) -> tuple[Party, ...]:
        """Every party, those who speak first, then in order of their first mention."""
        return tuple(
            Party(
                id=f"p{number}",
                name=entry.name,
                kind=entry.kind,
                codes=entry.codes,
                mentions=tuple(sorted(entry.mentions.values(), key=lambda mention: mention.start)),
            )
            for number, entry in enumerate(self._entries.values(), 1)
        )

    def _entry(self, name: str, kind: str, codes: dict[str, str]) -> _Entry:
        entry = self._entries.setdefault(_key(name), _Entry(name, kind, codes))
        if codes and not entry.codes:
            entry.codes = codes
        return entry

    def _mention(self, entry: _Entry, start: int, end: int, section: str) -> None:
        if start not in entry.mentions:
            quote = self._text[start:end]
            entry.mentions[start] = Mention(start=start, end=end, quote=quote, section=section)

    def _aliases(self, parses: Sequence[Parse]) -> dict[str, InText]:
        """Names that this document itself introduces, with the party each belongs to."""
        aliases: dict[str, InText] = {}
        for parse in parses:
            for unknown in unknown_names(parse):
                aliases.setdefault(unknown.name, unknown)
        aliases.update(_surnames(aliases))
        for parse in parses:
            for alias, name in [*definitions(parse.text), *slashed(parse.text, aliases)]:
                known = find_known(name)
                if known and known[-1].end == len(name):
                    party = known[-1].party
                    aliases[alias] = InText(party.name, party.kind, party.codes)
                elif name in aliases:
                    aliases[alias] = aliases[name]
        return aliases

    def _heads(self, aliases: dict[str, InText]) -> dict[str, InText]:
        """The last word of a name stands for it when only one has it: "the Coalition", "the Mission"."""
        named = ("body", "organisation", "armed_group")
        bodies = {name.name: name for name in aliases.values() if name.kind in named}
        heads = Counter(name.split()[-1] for name in bodies)
        found = {name.split()[-1]: party for name, party in bodies.items() if heads[name.split()[-1]] == 1}
        if self.speaker_name is not None:
            words = set(load("parties")["speakers"]["words"])
            head = next((word for word in reversed(self.speaker_name.split()) if word in words), None)
            entry = self._entries[_key(self.speaker_name)]
            if head is not None:
                found[head] = InText(self.speaker_name, entry.kind, entry.codes)
        return found

    def _gather_one(self, parse: Parse, aliases: dict[str, InText], heads: dict[str, InText]) -> None:
        text = parse.text
        taken: list[tuple[int, int, InText]] = [
            (named.start, named.end, InText(named.party.name, named.party.kind, named.party.codes))
            for named in find_known(text)
            if not _inside_person(parse, named.start, named.end)
        ]
        if aliases:
            taken = _longest([*taken, *_occurrences(text, aliases)])
        for match in _the_head().finditer(text):
            party = heads.get(match["head"])
            if party is not None and not any(s < match.end() and match.start() < e for s, e, _ in taken):
                taken.append((*match.span("head"), party))
        taken.sort(key=lambda item: item[0])
        for start, end, party in _slashed(text, taken):
            entry = self._entry(party.name, party.kind, dict(party.codes))
            self._mention(entry, *parse.span(start, end), parse.section)


def _surnames(names: dict[str, InText]) -> dict[str, InText]:
    """A person named by the last name only is the one whose full name ends with it."""
    persons = [one for one in names.values() if one.kind == "person"]
    found: dict[str, InText] = {}
    for short in persons:
        full = [one for one in persons if one.name.endswith(" " + short.name)]
        if len(full) == 1:
            found[short.name] = full[0]
    return found


def _key(name: str) -> str:
    return " ".join(name.lower().split())


def _inside_person(parse: Parse, start: int, end: int) -> bool:
    """Whether a state's name is part of a person's: "Michael Jordan"."""
    if end - start < 4 or " " in parse.text[start:end]:
        return False
    return any(
        entity.label_ == "PERSON"
        and entity.start_char <= start
        and end <= entity.end_char
        and " " in entity.text
        for entity in parse.doc.ents
    )


def _occurrences(text: str, aliases: dict[str, InText]) -> Iterable[tuple[int, int, InText]]:
    for alias, party in aliases.items():
        position = text.find(alias)
        while position >= 0:
            end = position + len(alias)
            bounded = (
                not text[max(0, position - 1) : position].isalnum() and not text[end : end + 1].isalnum()
            )
            if bounded:
                yield position, end, party
            position = text.find(alias, end)


def _longest(found: list[tuple[int, int, InText]]) -> list[tuple[int, int, InText]]:
    kept: list[tuple[int, int, InText]] = []
    for start, end, party in sorted(found, key=lambda item: (item[0] - item[1], item[0])):
        if not any(first < end and start < last for first, last, _ in kept):
            kept.append((start, end, party))
    return kept


def _slashed(text: str, taken: list[tuple[int, int, InText]]) -> list[tuple[int, int, InText]]:
    """Two names of one party beside a slash are one mention: "Daesh/ISIS"."""
    joined: list[tuple[int, int, InText]] = []
    for start, end, party in taken:
        if (
            joined
            and joined[-1][2].name == party.name
            and re.fullmatch(r"\s?/\s?", text[joined[-1][1] : start])
        ):
            joined[-1] = (joined[-1][0], end, party)
        else:
            joined.append((start, end, party))
    return joined


@cache
def _the_head() -> re.Pattern[str]:
    heads = load("parties")["heads"]
    words = "|".join(
        sorted(
            {
                *heads["body"],
                *heads["organisation"],
                *heads["armed_group"],
                *load("parties")["speakers"]["words"],
            }
            - {"we"}
        )
    )
    return re.compile(
        rf"(?:\b[Tt]he\s(?:[a-z]+\s)?|(?<=[.,;:]\s)|^|\b[Oo]ur\s|\b[Ii]ts\s)(?P<head>{words})\b(?!\s(?:of|for|on|to)\s[A-Z])"
    )
