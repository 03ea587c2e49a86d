"""A number with its unit: the part of a figure that the text shows without asking the grammar."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from servanda.entries.figures.bounds import bounded_behind, qualifier_after
from servanda.entries.figures.numbers import Number
from servanda.entries.figures.units import Rate, Unit, currency_after, currency_before, rate_after, unit_after

if TYPE_CHECKING:
    from servanda.language import Parse

_OPEN_OF = re.compile(r"\s+of(?=\s)")
_SPACED = re.compile(r"\s-\s(?=[a-z])")
"""A hyphen set apart, as in text that was cut into words: "28 - year - old"."""
_CODE = re.compile(r"-?\d")
_DESCRIBED = re.compile(
    r"[\s-](?:further|straight|consecutive|successive|additional|extra|more|full|whole|long|working|calendar|solid|or\smore|or\sso)(?=[\s-])",
    re.I,
)
"""Between a number and its unit: "two further years"."""
_ONE_AND_MORE = re.compile(r"(?:an?|one)(?=\s\w+\sand\sa\s(?:half|quarter)$)", re.I)
_OF_A = re.compile(r"\s(?:of\s)?(?:an?|one)(?=\s)", re.I)
_TIMES = re.compile(r"[\s-]times\b(?!\s(?:have|are|were|of|when|that\s(?!of\b|in\b|at\b|for\b))\b)", re.I)
_FLOWS = {"flow": "volume", "energy flow": "energy", "yield": "mass", "volume yield": "volume"}
"""Kinds of quantity that are reckoned on a time or place, and what is reckoned."""
_LONG_MAGNITUDES = frozenset(["bn", "bln", "tn", "trn", "mn", "mln", "mio"])


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit at ``start:end``; values are in the unit, its multiplier worked in.

    ``noun_at``: where the noun that it counts is looked for, if not at its end.
    """

    number: Number
    unit: Unit | None
    rate: Rate | None
    start: int
    end: int
    noun_at: int = -1

    @property
    def kind(self) -> str:
        """The kind of quantity, before the grammar says what is counted."""
        if self.unit is not None:
            return self.unit.kind
        return {"fraction": "share", "ratio": "share", "multiple": "multiple"}.get(self.number.form, "count")

    @property
    def unit_name(self) -> str:
        """The unit's normalised name; parts and multiples have names of their own."""
        if self.unit is not None:
            return self.unit.name
        return {"fraction": "fraction", "ratio": "fraction", "multiple": "times"}.get(
            self.number.form, "item"
        )


def quantity_of(parse: Parse, number: Number) -> Quantity | None:
    """The number with currency before or unit after it; None for digits glued to letters that are no unit."""
    text = parse.text
    inside = _ONE_AND_MORE.match(text, number.start, number.end) if number.form == "words" else None
    if inside is not None and (unit := unit_after(text, inside.end(), digits=False)) is not None:
        return Quantity(number, unit, None, number.start, number.end)  # "a year and a half"
    place = _unit_place(text, number)
    unit = _money(text, number, place)
    if (
        number.digits
        and text[number.opening - 1 : number.opening].isalpha()
        and (unit is None or unit.start >= number.start)
    ):
        return None
    if unit is None and number.short and number.short not in _LONG_MAGNITUDES:
        return _short(parse, number)
    if unit is None and number.form == "fraction" and (article := _OF_A.match(text, number.end)):
        unit = unit_after(text, article.end(), digits=False)
        return _with(text, replace(number, form="words") if unit else number, unit)
    if unit is None and number.form != "multiple":
        unit = unit_after(text, place, digits=number.digits)
        if unit is None and (behind := qualifier_after(text, place)) > place:
            unit = unit_after(text, behind, digits=False)
        if unit is None and (spaced := _SPACED.match(text, place)):
            unit = unit_after(text, spaced.end() - 1, digits=False)
        if unit is not None and unit.end - unit.start == 1 and _CODE.match(text, unit.end):
            return None  # "24703 L-202" is the number of an article
        if unit is None and (described := _DESCRIBED.match(text, place)):
            unit = unit_after(text, described.end(), digits=False)
    if unit is None and number.form in ("digits", "words") and (times := _TIMES.match(text, number.end)):
        multiple = replace(number, end=times.end(), form="multiple")
        return Quantity(multiple, None, None, number.start, times.end())
    if (
        unit is None
        and number.digits
        and text[number.end : number.end + 1].isalpha()
        and not bounded_behind(text, number.end)
    ):
        return None
    return _with(text, number, unit)


def _with(text: str, number: Number, unit: Unit | None) -> Quantity:
    start = min(number.start, unit.start) if unit else number.start
    end = max(number.end, unit.end) if unit else number.end
    if unit is not None and unit.currency and unit.end <= number.end:
        again = currency_after(text, number.end)
        end = again.end if again is not None and again.currency == unit.currency else end
    rate = rate_after(text, end) if unit is not None else None
    if unit is not None and unit.kind in _FLOWS:
        # "barrels per day" and "b/d" are barrels, reckoned on a day; a speed is a quantity of its own.
        name, _, per = unit.name.partition("_per_")
        unit = replace(unit, name=name, kind=_FLOWS[unit.kind])
        rate = rate or (Rate(per, unit.start, unit.end) if per else None)
    if unit is not None and unit.multiplier != 1:
        number = _scaled(number, unit.multiplier)
    return Quantity(number, unit, rate, start, end)


def _scaled(number: Number, factor: Decimal) -> Number:
    def times(value: Decimal | None) -> Decimal | None:
        return None if value is None else value * factor

    return replace(
        number, value=times(number.value), low=times(number.low), high=times(number.high), magnitude=factor
    )


def _money(text: str, number: Number, place: int) -> Unit | None:
    before = currency_before(text, number.opening)
    if before is None and number.last >= 0 and number.is_range:
        before = currency_before(text, number.last)
    if before is not None and before.end <= number.start and _belongs_before(text, before.start):
        before = None
    return before or currency_after(text, place)


def _belongs_before(text: str, start: int) -> bool:
    """Whether a sign stands behind the number before it: the first "$" of "10 $ 30 $"."""
    return bool(re.search(r"\d\s?$", text[max(0, start - 3) : start])) and text[start] in "$€£"


def _unit_place(text: str, number: Number) -> int:
    """Where the unit may stand: behind the number, of an open one behind "of" ("trillions of dollars")."""
    of = _OPEN_OF.match(text, number.end) if number.form == "vague" or number.magnitude is not None else None
    return number.end + len(of.group()) if of else number.end


def _short(parse: Parse, number: Number) -> Quantity | None:
    """Digits with a single letter and no currency: "12m people" are millions, "12m" alone are metres."""
    text = parse.text
    digits = number.end - len(number.short)
    behind = (
        parse.token_at(number.end + 1) if number.end + 1 < len(text) and text[number.end] == " " else None
    )
    if behind is not None and behind.tag_ == "JJ" and behind.i + 1 < len(parse.doc):
        behind = parse.doc[behind.i + 1]
    if behind is not None and behind.tag_ in ("NNS", "NNPS") and number.short in "kKmMbB":
        return Quantity(number, None, None, number.start, number.end)
    unit = unit_after(text, digits, digits=True)
    if unit is None:
        thousands = number.short in "kK" and number.magnitude is not None
        return Quantity(number, None, None, number.start, number.end) if thousands else None

    def bare(value: Decimal | None) -> Decimal | None:
        return None if value is None or number.magnitude is None else value / number.magnitude

    plain = replace(
        number,
        end=digits,
        value=bare(number.value),
        low=bare(number.low),
        high=bare(number.high),
        magnitude=None,
        short="",
    )
    return _with(text, plain, unit)
