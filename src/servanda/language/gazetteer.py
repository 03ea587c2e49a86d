"""Parties by name: the lexicon and the ISO list of states, as one table of aliases."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

import pycountry
from babel import Locale

from servanda.lexicon import load

_PREFIX = 2
_WORD = re.compile(r"(?<![\w$])[^\W\d_]")
KINDS = ("body", "organisation", "armed_group", "state")


@dataclass(frozen=True)
class Known:
    """A party of the lexicon: canonical name, kind, codes, every alias."""

    name: str
    kind: str
    codes: dict[str, str] = field(hash=False)
    aliases: tuple[str, ...]


@cache
def known_parties() -> dict[str, Known]:
    """Alias to party. An alias of the lexicon wins over a name that only a list of states has."""
    table: dict[str, Known] = {}
    for state in _states():
        for alias in state.aliases:
            table.setdefault(alias, state)
    for kind in KINDS:
        for entry in load("parties")[kind]:
            party = Known(entry["name"], kind, dict(entry["codes"]), tuple(entry["aliases"]))
            for alias in party.aliases:
                table[alias] = party
    return table


@cache
def speaks_for(name: str) -> tuple[str, ...]:
    """The bodies whose acts a body announces with its own: the Committee for the Federal Reserve."""
    return tuple(
        other
        for kind in ("body", "organisation")
        for entry in load("parties")[kind]
        if entry["name"] == name
        for other in entry.get("speaks_for", [])
    )


@dataclass(frozen=True, slots=True)
class Named:
    """A party of the lexicon named at ``start:end`` of a text."""

    start: int
    end: int
    party: Known


def find_known(text: str) -> list[Named]:
    """Every lexicon party that the text names, in order; the longest alias wins."""
    found: list[Named] = []
    by_prefix = _aliases_by_prefix()
    position = 0
    for match in _WORD.finditer(text):
        start = match.start()
        if start < position:
            continue
        for alias in by_prefix.get(text[start : start + _PREFIX], ()):
            end = start + len(alias)
            if text.startswith(alias, start) and not (
                text[end : end + 1].isalnum() or text[end : end + 1] == "$"
            ):
                party = known_parties()[alias]
                if party.kind != "state" or not _not_a_state().match(text, end):
                    found.append(Named(start, end, party))
                position = end
                break
    return found


@cache
def _aliases_by_prefix() -> dict[str, tuple[str, ...]]:
    """Aliases by their first two letters, the longest first. No alias is shorter."""
    table: dict[str, list[str]] = {}
    for alias in known_parties():
        table.setdefault(alias[:_PREFIX], []).append(alias)
    return {prefix: tuple(sorted(aliases, key=len, reverse=True)) for prefix, aliases in table.items()}


@cache
def _not_a_state() -> re.Pattern[str]:
    words = "|".join(load("parties")["heads"]["not_a_state_before"])
    return re.compile(rf"[\s-](?:{words})\b")


def _states() -> list[Known]:
    """The states of ISO 3166-1 under their CLDR, ISO and communiqué names."""
    english = Locale("en").territories
    aliases = load("parties")["state_aliases"]
    states = []
    uninhabited = set(load("parties")["no_parties"]["codes"])
    for country in pycountry.countries:
        if country.alpha_3 in uninhabited:
            continue
        given = aliases.get(country.alpha_3, [])
        names = [
            *given,
            english.get(country.alpha_2),
            getattr(country, "common_name", None),
            country.name,
            getattr(country, "official_name", None),
        ]
        plain = [str(name) for name in names if name and "," not in str(name)]
        canonical = given[0] if given else plain[0]
        codes = {"iso3166_1_alpha3": country.alpha_3, "iso3166_1_alpha2": country.alpha_2}
        states.append(Known(canonical, "state", codes, tuple(dict.fromkeys(plain))))
    return states
