"""Names that no lexicon has: bodies, states and persons that the document itself introduces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from servanda.entries.parties.bodies import CAPITAL, LINK, InText, bodies_in, heads, months, things
from servanda.language.gazetteer import find_known
from servanda.lexicon import load

if TYPE_CHECKING:
    from servanda.language import Parse

_DEFINITION = re.compile(
    rf"(?P<name>{CAPITAL}(?:(?:\s{LINK}){{0,3}}\s{CAPITAL}){{1,9}})\s"
    rf"\((?:the\s|also known as\s|or\s)?[“\"]?(?P<alias>{CAPITAL}(?:\s{CAPITAL}){{0,2}})[”\"]?\)"
)
_SEPARATORS = re.compile(r",?\sand,\s[a-z ]+,\s|,\s(?:and\s)?(?:the\s)?|\sand\s(?:the\s)?")
_SLASHED = re.compile(rf"(?<![\w/])({CAPITAL})\s?/\s?({CAPITAL})(?![\w/])")
_STATE = re.compile(
    r"\b(?:Governments?|Republic|Kingdom|Principality|Grand Duchy|authorities)"
    rf"\sof\s(?:the\s)?(?P<name>{CAPITAL}(?:\s{CAPITAL})?)(?![\w’'])(?!\s[A-Z])"
)
_ITEM = rf"(?:the\s)?{CAPITAL}(?:\s{CAPITAL})?"
_MEMBERS = re.compile(
    rf"\b(?:Ministers|Leaders|Heads|Representatives|Presidents|Governments|members|leaders|ministers)\b"
    rf"[^.;:]{{0,80}}?\sof\s(?P<list>{_ITEM}(?:,\s{_ITEM})+(?:,?\sand(?:,\s[a-z ]{{3,40}},)?\s{_ITEM})?)"
)


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
            name = _without_head(re.split(r"[’']s\s", match["name"])[0])
            bodies = heads("body") | heads("organisation")
            if (
                name
                and not find_known(name)
                and not _is_thing(name)
                and name.split()[-1] not in bodies
                and len(name) > 2
            ):
                yield InText(name, "person", {})
    yield from bodies_in(text)


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
            yield alias, re.sub(rf"^(?:The|{LINK})\s", "", name)


def slashed(text: str, known: Mapping[str, InText]) -> Iterator[tuple[str, str]]:
    """Beside a slash stands another name of a group that the document knows: "Vekhar/NBF"."""
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


def _without_head(name: str) -> str:
    return re.sub(r"(?:’s|'s|’|')$", "", name)


def _is_thing(name: str) -> bool:
    return name.split()[-1] in things() or name in months()


@cache
def _titled() -> re.Pattern[str]:
    """A person with an office before the name: "President Joseph R. Biden"."""
    offices = "|".join(re.escape(office) for office in load("parties")["heads"]["offices"])
    name = rf"{CAPITAL}(?:\s(?:[A-Z]\.|{CAPITAL}|de|da|von der|von|van|bin|al|el|ibn)){{0,4}}"
    return re.compile(rf"\b(?P<office>{offices})\s(?P<name>{name})")
