"""A quantity in one spelling, whoever read it: a value or range, and a unit by our names."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from servanda.entries.figures import FigureFound

ASIDE = "unit, nouns and ages aside"
COMPARED = ("value", "unit", ASIDE)
"""The value alone; with its unit; with its unit where a counted noun is none, and a year of age a year."""
_TOLERANCE = Decimal("1e-6")
"""Of the value: what is lost where numbers are kept in binary."""
_AGE = "_of_age"
_NO_UNIT = frozenset({"", "item", "person", "fraction"})
_WHOLE_ENDS = ("sses", "xes", "zes", "ches", "shes")


@dataclass(frozen=True, slots=True)
class Quantity:
    """``values``: one, or the two ends of a range. ``unit``: our name, its rate, and the currency's code:
    "dollar_per_share USD". ``noun``: what is counted, if it is said.
    """

    values: tuple[Decimal, ...]
    unit: str
    noun: str | None = None

    def __str__(self) -> str:
        return " ".join(["-".join(map(str, self.values)), *filter(None, (self.unit, self.noun))])


def labelled(value: str, name: str) -> Quantity:
    """A label of the outside sets; a name that is no unit is what is counted."""
    ends = value.split("-") if "-" in value.lstrip("-") else [value]
    unit = names("labels").get(name)
    if unit is None:
        return Quantity(tuple(map(Decimal, ends)), "", name)
    return Quantity(tuple(map(Decimal, ends)), unit)


def ours(figure: FigureFound, text: str) -> Quantity:
    """Our figure: an open one ("dozens") stands by the end it has."""
    ends = (figure.lower, figure.upper) if figure.value is None else (figure.value,)
    unit = f"{figure.unit}{_AGE}" if figure.kind == "age" else figure.unit
    if figure.per:
        unit = f"{unit}_per_{figure.per}"
    if figure.currency:
        unit = f"{unit} {figure.currency}"
    noun = text[slice(*figure.measure)] if figure.measure else None
    return Quantity(tuple(end for end in ends if end is not None), unit, noun)


def common(wanted: Sequence[Quantity], given: Sequence[Quantity], how: str) -> list[tuple[int, int]]:
    """Which of the ``wanted`` is which of the ``given``, each once, in order.

    ``how`` is one of ``COMPARED``.
    """
    pairs: list[tuple[int, int]] = []
    free = list(range(len(given)))
    for left, want in enumerate(wanted):
        for right in free:
            if same_value(want, given[right]) and (
                how == "value" or same_unit(want, given[right], how == ASIDE)
            ):
                pairs.append((left, right))
                free.remove(right)
                break
    return pairs


def same_value(one: Quantity, other: Quantity) -> bool:
    """Whether both have the same number, or the same two."""
    return len(one.values) == len(other.values) and all(
        abs(left - right) <= _TOLERANCE * abs(left)
        for left, right in zip(one.values, other.values, strict=True)
    )


def same_unit(wanted: Quantity, given: Quantity, aside: bool = False) -> bool:
    """Whether the unit is the label's, and what is counted, which ``aside`` does not ask for.

    A currency is asked for where the label names one.
    """
    if wanted.noun is not None:
        counted = given.noun is not None and _head(wanted.noun) == _head(given.noun)
        return given.unit in _NO_UNIT and (aside or counted)
    if wanted.unit == "":
        return given.unit in _NO_UNIT
    one, other = wanted.unit, given.unit
    if aside:
        one, other = one.removesuffix(_AGE), other.removesuffix(_AGE)
    return one == other or (" " not in one and other.split(" ")[0] == one)


@cache
def names(whose: str) -> dict[str, str]:
    """The table of unit names, ``labels`` or ``quantulum3``, to ours."""
    table: dict[str, dict[str, str]] = json.loads(Path(__file__).with_name("names.json").read_text("utf-8"))
    return table[whose]


def _head(noun: str) -> str:
    """The last word, in the singular."""
    word = noun.casefold().split()[-1]
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(_WHOLE_ENDS):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
