"""Names that no lexicon has: bodies, states and persons that the document itself introduces."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from servanda.language.gazetteer import find_known
from servanda.lexicon import load

if TYPE_CHECKING:
    from servanda.language import Parse

_CAPITAL = r"[A-ZÀ-Þ][\w’'&-]*"
_LINK = r"(?:of|for|the|and|on|in|to|against|de|du|la)"
_PHRASE = re.compile(rf"{_CAPITAL}(?:(?:\s{_LINK}){{0,3}}\s{_CAPITAL})*")
_DEFINITION = re.compile(
    rf"(?P<name>{_CAPITAL}(?:(?:\s{_LINK}){{0,3}}\s{_CAPITAL}){{1,9}})\s"
    rf"\((?:the\s|also known as\s|or\s)?[“\"]?(?P<alias>{_CAPITAL}(?:\s{_CAPITAL}){{0,2}})[”\"]?\)"
)
_SEPARATORS = re.compile(r",?\sand,\s[a-z ]+,\s|,\s(?:and\s)?(?:the\s)?|\sand\s(?:the\s)?")
_SLASHED = re.compile(rf"(?<![\w/])({_CAPITAL})\s?/\s?({_CAPITAL})(?![\w/])")
_STATE = re.compile(
    r"\b(?:Governments?|Republic|Kingdom|Principality|Grand Duchy|State|authorities)"
    rf"\sof\s(?:the\s)?(?P<name>{_CAPITAL}(?:\s{_CAPITAL})?)(?![\w’'])(?!\s[A-Z])"
)
_ITEM = rf"(?:the\s)?{_CAPITAL}(?:\s{_CAPITAL})?"
_MEMBERS = re.compile(
    rf"\b(?:Ministers|Leaders|Heads|Representatives|Presidents|Governments|members|leaders|ministers)\b"
    rf"[^.;:]{{0,80}}?\sof\s(?P<list>{_ITEM}(?:,\s{_ITEM})+(?:,?\sand(?:,\s[a-z ]{{3,40}},)?\s{_ITEM})?)"
)


@dataclass(frozen=True)
class InText:
    """A party by name and kind, as this document knows it."""

    name: str
    kind: str
    codes: dict[str, str]


def unknown_names(parse: Parse) -> Iterator[InText]:
    """Parties of one paragraph that the lexicon does not have.

    A capitalised phrase with a head such as "Council" or "Mission"; what has a government, or stands in
    the list of those who speak; a person with an office. A text or thing (a Charter, a Plan) is none.
    """
    text = parse.text
    for match in _STATE.finditer(text):
        if not find_known(match["name"]) and not _is_thing(match["name"]):
            yield InText(match["name"], "state", {})
    for match in _MEMBERS.finditer(text):
        for name in _SEPARATORS.split(match["list"]):
            if not find_known(name) and not _is_thing(name):
                yield InText(name, "state", {})
    for match in _titled().finditer(text):
        if match["office"] not in ("Minister", "Secretary") or " " in match["name"]:
            name = _without_head(match["name"])
            bodies = _heads("body") | _heads("organisation")
            if name and not find_known(name) and not _is_thing(name) and name.split()[-1] not in bodies:
                yield InText(name, "person", {})
    for match in _PHRASE.finditer(text):
        for start, words in _apart(match):
            yield from _body(text, start, words)


def members_in(text: str) -> list[str]:
    """The names in a list of those who speak: "the Ministers of Aldmark, Brennia and Corvane"."""
    return [
        re.sub(r"^the\s", "", name)
        for match in _MEMBERS.finditer(text)
        for name in _SEPARATORS.split(match["list"])
    ]


def definitions(text: str) -> Iterator[tuple[str, str]]:
    """Aliases that the text defines: "Sarune Monitoring Mission (“the Mission”)", "(UNIKOM)"."""
    for match in _DEFINITION.finditer(text):
        alias, name = match["alias"], match["name"]
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        if alias.isupper() and len(alias) > 1:
            while name and not _abbreviates(alias, name):
                name = name.split(" ", 1)[1] if " " in name else ""
        elif alias not in name and alias[0] not in initials:
            continue
        if name:
            yield alias, re.sub(rf"^(?:The|{_LINK})\s", "", name)


def slashed(text: str, known: Mapping[str, InText]) -> Iterator[tuple[str, str]]:
    """ "Vekhar/NBF": beside a slash stands another name of a group that the document knows."""
    for match in _SLASHED.finditer(text):
        first, second = match.groups()
        if first in known and second not in known and known[first].kind in ("armed_group", "organisation"):
            yield second, first
        elif second in known and first not in known and known[second].kind in ("armed_group", "organisation"):
            yield first, second


def _abbreviates(alias: str, name: str) -> bool:
    """Whether the capitals of the name begin like the abbreviation and hold its letters in order."""
    letters = iter(name.upper())
    return name[0].upper() == alias[0] and all(letter in letters for letter in alias if letter.isalpha())


def _apart(match: re.Match[str]) -> Iterator[tuple[int, str]]:
    """A phrase cut where "and" joins two names: "the Recovery Fund and the Harbour Bank" are two."""
    start, words = match.start(), match.group()
    heads = _heads("body") | _heads("organisation")
    position = 0
    for joint in re.finditer(r"\sand\s(?:the\s)?|[’']s\s", words):
        left = words[position : joint.start()].split()
        before = words[position : joint.start()]
        named = any(part in heads for part in left) or _is_known(before)
        owned = "and" not in joint.group() and named
        beside = "the" in joint.group().split() and named and _names_body(words[joint.end() :])
        if owned or beside or _is_known(before) or (left and left[-1] in heads and len(left) > 1):
            yield start + position, words[position : joint.start()]
            position = joint.end()
    yield start + position, words[position:]


def _is_known(words: str) -> bool:
    """Whether the words are a name of the lexicon and nothing more."""
    words = re.sub(r"^[Tt]he\s", "", words)
    known = find_known(words)
    return bool(known) and known[0].start == 0 and known[0].end == len(words)


def _names_body(words: str) -> bool:
    """Whether the words begin another name: one with a head, one of the lexicon, or an office."""
    heads = _heads("body") | _heads("organisation") | _heads("office_of")
    return any(part in heads for part in words.split()) or bool(find_known(words))


def _body(text: str, start: int, words: str) -> Iterator[InText]:
    if start == 0 or text[max(0, start - 2) : start] in (". ", "; ", ": "):
        words = re.sub(
            r"^(?:The|This|That|These|Our|Its|Their|We|In|On|At|As|For|And|With|By|Under|Of|To|Through|During)\s",
            "",
            words,
        )
    words = _without_office(_without_common_noun(words))
    parts = words.split()
    if any(part in _months() for part in parts):
        return
    if not 2 <= len(parts) <= 12 or (find_known(words) and find_known(words)[0].end == len(words)):
        return
    kind = next((kind for kind in ("body", "organisation") if parts[-1] in _heads(kind)), None)
    if kind is None:
        kind = next((kind for kind in ("body", "organisation") if _has_head_inside(parts, kind)), None)
    if kind is None or parts[-1] in _things() or parts[0] in _things():
        return
    if kind == "organisation" and parts[-1] in _armed() and "Party" not in parts:
        kind = "armed_group"
    yield InText(words, kind, {})


def _has_head_inside(parts: list[str], kind: str) -> bool:
    """ "International Commission for Displaced Families": the head word stands before a preposition."""
    return any(
        word in _heads(kind) and after in ("of", "for", "on", "to", "against")
        for word, after in itertools.pairwise(parts)
    )


def _without_office(words: str) -> str:
    """ "President of the International Commission" is a person; the body stands behind the office.

    What is given "to the" body named next is cut too: "Recovery Fund to the Government of Marenza".
    """
    words = _office_of().sub("", words)
    given = re.split(r"\sto\sthe\s", words)[0]
    heads = _heads("body") | _heads("organisation")
    return given if any(part in heads for part in given.split()) else words


@cache
def _office_of() -> re.Pattern[str]:
    offices = "|".join(map(re.escape, load("parties")["heads"]["office_of"]))
    return re.compile(
        rf"^(?:(?:[A-Z][\w-]*\s){{0,2}}?(?:{offices})(?:\sand\s(?:{offices}))?\s(?:of|to|for|on)\s(?:the\s)?)+"
    )


def _without_common_noun(words: str) -> str:
    """ "Pledges to the Sarune Recovery Fund" begins with a noun that only a sentence's beginning raised."""
    parts = words.split()
    heads = _heads("body") | _heads("organisation")
    if len(parts) > 2 and parts[1] in ("to", "in", "on", "from", "for") and parts[0] not in heads:
        rest = parts[2:] if parts[2] != "the" else parts[3:]
        return " ".join(rest)
    return words


def _without_head(name: str) -> str:
    return re.sub(r"(?:’s|'s|’|')$", "", name)


def _is_thing(name: str) -> bool:
    return name.split()[-1] in _things() or name in _months()


@cache
def _titled() -> re.Pattern[str]:
    """A person with an office before the name: "President Joseph R. Biden"."""
    offices = "|".join(re.escape(office) for office in load("parties")["heads"]["offices"])
    name = rf"{_CAPITAL}(?:\s(?:[A-Z]\.|{_CAPITAL}|de|da|von der|von|van|bin|al|el|ibn)){{0,4}}"
    return re.compile(rf"\b(?P<office>{offices})\s(?P<name>{name})")


@cache
def _heads(kind: str) -> frozenset[str]:
    return frozenset(load("parties")["heads"][kind])


@cache
def _armed() -> frozenset[str]:
    return frozenset(load("parties")["heads"]["armed_group"])


@cache
def _things() -> frozenset[str]:
    return frozenset(load("parties")["heads"]["not_a_party"])


@cache
def _months() -> frozenset[str]:
    return frozenset(
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
         "November", "December", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    )  # fmt: skip
