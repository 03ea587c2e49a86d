"""Units of measurement and money beside a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from servanda.lexicon import load


@dataclass(frozen=True, slots=True)
class Unit:
    """A normalised unit, its kind of quantity and currency, and what it stands at in the text."""

    name: str
    kind: str
    currency: str | None
    start: int
    end: int


def currency_before(text: str, start: int) -> Unit | None:
    """The sign or code of a currency directly before a number: "US$", "EUR "."""
    match = _signs_before().search(text, max(0, start - 8), start)
    if match is None:
        return None
    code, unit = _before_table()[match["sign"]]
    twice = _signs_before().search(text, max(0, match.start("sign") - 8), match.start("sign"))
    first = twice.start("sign") if twice and twice["sign"].isalpha() else match.start("sign")
    return Unit(unit, "money", code, first, start)


def currency_after(text: str, end: int) -> Unit | None:
    """The name or code of a currency directly after a number: "United States dollars"."""
    match = _signs_after().match(text, end)
    if match is None:
        return None
    code, unit = _after_table()[match["sign"].lower()]
    return Unit(unit, "money", code, match.start("sign"), match.end("sign"))


def unit_after(text: str, end: int) -> Unit | None:
    """The unit of measurement directly after a number, a hyphen allowed: "75-basis-point"."""
    match = _units_after().match(text, end)
    if match is None:
        return None
    name, kind = _unit_table()[_folded(match["form"]) if match["form"] else match["mark"]]
    group = "form" if match["form"] else "mark"
    return Unit(name, kind, None, match.start(group), match.end(group))


def _folded(form: str) -> str:
    return re.sub(r"[\s-]+", " ", form.lower())


def _alternatives(words: list[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.sub(r"(?:\\ |\\-)", r"[\\s-]", re.escape(word)) for word in ordered)


@cache
def _unit_table() -> dict[str, tuple[str, str]]:
    table = {}
    for unit in load("units")["unit"]:
        for form in unit["forms"]:
            table[_folded(form)] = (unit["name"], unit["kind"])
        for sign in unit.get("signs", []):
            table[sign] = (unit["name"], unit["kind"])
    return table


@cache
def _units_after() -> re.Pattern[str]:
    units = load("units")["unit"]
    forms = _alternatives([form for unit in units for form in unit["forms"]])
    signs = _alternatives([sign for unit in units for sign in unit.get("signs", [])])
    return re.compile(rf"(?:[\s-]?(?P<form>(?i:{forms}))(?![\w])|\s?(?P<mark>{signs})(?![A-Za-z0-9]))")


@cache
def _before_table() -> dict[str, tuple[str, str]]:
    return {
        sign: (money["code"], money["unit"])
        for money in load("units")["currency"]
        for sign in money["before"]
    }


@cache
def _signs_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z])(?P<sign>{_alternatives(list(_before_table()))})\s?$")


@cache
def _after_table() -> dict[str, tuple[str, str]]:
    return {
        sign.lower(): (money["code"], money["unit"])
        for money in load("units")["currency"]
        for sign in money["after"]
    }


@cache
def _signs_after() -> re.Pattern[str]:
    return re.compile(rf"[\s-]?(?P<sign>(?i:{_alternatives(list(_after_table()))}))(?![\w])")
