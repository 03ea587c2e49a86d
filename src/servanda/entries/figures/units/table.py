"""The table of units: the lexicon's entries with their SI prefixes written out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any

from servanda.entries.figures.units.phrases import Phrases
from servanda.lexicon import load

_NEAR_BEFORE, _NEAR_AFTER = 90, 60
_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Definition:
    """A unit as the lexicon has it, as pint writes it, and whether it has one size everywhere (``exact``)."""

    name: str
    kind: str
    pint: str | None
    exact: bool


@dataclass(frozen=True, slots=True)
class Sense:
    """What one form or sign of a unit means, and the conditions for it.

    ``near``: a word that must stand around it, for a form that has other meanings too.
    ``never_before``: what must not follow it. ``spaced``: a sign that is none when glued to the digits.
    ``hyphened``: a form that is one only behind a hyphen, or of a single one.
    """

    name: str
    kind: str
    multiplier: Decimal
    near: re.Pattern[str] | None
    never_before: re.Pattern[str] | None
    spaced: bool
    hyphened: bool = False

    def holds(self, text: str, start: int, end: int) -> bool:
        """Whether the conditions hold for a form at ``start:end`` of the text."""
        if self.never_before is not None and self.never_before.match(text, end):
            return False
        if self.near is None:
            return True
        before, after = max(0, start - _NEAR_BEFORE), end + _NEAR_AFTER
        return bool(self.near.search(text, before, start) or self.near.search(text, end, after))


@cache
def definitions() -> dict[str, Definition]:
    """Each unit by its name, prefixed ones included."""
    found: dict[str, Definition] = {}
    for entry in _entries():
        definition = Definition(entry["name"], entry["kind"], entry.get("pint"), entry.get("exact", True))
        found.setdefault(definition.name, definition)
    return found


@cache
def forms() -> Phrases[tuple[Sense, ...]]:
    """The words of units, in any case."""
    return Phrases(_gathered("forms", "unsure"))


@cache
def signs() -> Phrases[tuple[Sense, ...]]:
    """The signs of units, as they are written."""
    return Phrases(_gathered("signs", "unsure_signs"), as_written=True)


def _gathered(plain: str, unsure: str) -> Iterable[tuple[str, tuple[Sense, ...]]]:
    """Each form with its senses, those that need a word nearby first."""
    senses: dict[str, list[Sense]] = {}
    for entry in _entries():
        conditioned, free = _sense(entry, near=True), _sense(entry, near=False)
        for form in entry.get(unsure, ()):
            senses.setdefault(form, []).insert(0, conditioned)
        for form in entry.get(plain, ()):
            senses.setdefault(form, []).append(free)
        if plain == "forms":
            for form in entry.get("hyphened", ()):
                senses.setdefault(form, []).append(replace(free, hyphened=True))
        if plain == "signs":
            for multiple in entry.get("multiples", ()):
                for sign in multiple["signs"]:
                    senses.setdefault(sign, []).append(replace(free, multiplier=Decimal(multiple["factor"])))
    return [
        (spelling, tuple(meant))
        for form, meant in senses.items()
        for spelling in {form, form.replace("µ", "μ"), form.replace("’", "'")}
    ]


def _sense(entry: dict[str, Any], *, near: bool) -> Sense:
    after = entry.get("never_before")
    return Sense(
        entry["name"],
        entry["kind"],
        _ONE,
        re.compile(rf"(?<![^\W_])(?:{'|'.join(entry['near'])})", re.I) if near and "near" in entry else None,
        re.compile(rf"(?:{'|'.join(after)})", re.I) if after else None,
        entry.get("spaced", False),
    )


@cache
def _entries() -> tuple[dict[str, Any], ...]:
    lexicon = load("units")
    return tuple(
        expanded for entry in lexicon["unit"] for expanded in _with_prefixes(entry, lexicon.get("prefix", []))
    )


def _with_prefixes(entry: dict[str, Any], prefixes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The entry itself, and one for each prefix that it takes: "kilowatt", "kW"."""
    yield entry
    wanted = entry.get("prefixes", ())
    for prefix in prefixes:
        name = prefix["name"]
        if wanted is not True and name not in wanted:
            continue
        expanded = {
            "name": name + entry["name"],
            "kind": entry["kind"],
            "forms": [
                word + form for form in entry.get("prefixed", entry["forms"]) for word in (name, name + "-")
            ],
            "signs": [
                sign + form
                for form in entry.get("prefixed_signs", entry.get("signs", ()))
                for sign in prefix["signs"]
            ],
            "never_before": entry.get("never_before", []),
            "exact": entry.get("exact", True),
        }
        if "pint" in entry:
            expanded["pint"] = f"{prefix['factor']} * ({entry['pint']})"
        yield expanded
