"""What a figure leaves unsaid because the one before has said it: "61 cents, up from 54"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.entries.figures.find import FigureFound
    from servanda.entries.figures.quantity import Quantity

_JOINT = re.compile(
    r"(?:\b(?:from|to|than|against|versus|and|or|further|at|v|vs\.?|on|for|compared\swith|compared\sto|with|while|but)|,)\s(?:(?:a|an|the|its|just|only|about|some|around|nearly|"
    r"almost|over|another|further|record|mere|high|low|peak|average|estimated|revised|profit|loss|total|as|more|less|fewer|than|"
    r"at|least|up|to|of|target|previous|forecasts?|close)\s)*$",
    re.I,
)
_FROM = re.compile(r"\bfrom\s(?:about|around|some|nearly|almost|just|over|under|a|an|only|roughly|\s)*$", re.I)
_TO = re.compile(r"\sto\s(?:(?:about|around|some|nearly|almost|just|over|under|a|an|only|roughly|more\sthan|less\sthan|as\smany\sas)\s)*")
_NOT_CARRIED = frozenset(["duration", "age", "multiple"])
_LEVELS = re.compile(
    r"\b(?:from|to|than|against|versus|or|on|compared\s(?:to|with))\s(?:(?:a|an|the|its|just|only|about|some|around|nearly|almost|"
    r"over|record|high|low|peak|average|of|more|less|as|at|least|up|to)\s)*$",
    re.I,
)
"""What sets a level against the one before, of the same thing."""
_WITH_CENTS = frozenset(["EUR", "AUD", "CAD", "NZD", "SGD", "HKD", "ZAR", "TWD", "FJD", "JMD", "KES"])
_FARTHEST = Decimal(400)
"""The figure before and this one are not more than so many times apart."""


def with_units_to_come(text: str, quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """The quantities; of two levels the first takes its unit or noun from the second: "from 3 to 5 percent"."""
    for one, other in zip_longest(quantities, quantities[1:]):
        alone = one.unit is None and one.number.form in ("digits", "words") and other is not None
        if alone and _FROM.search(text[max(0, one.start - 24) : one.start]) and _TO.fullmatch(text[one.end : other.start]):
            yield replace(one, unit=other.unit, rate=other.rate, noun_at=other.end)
        else:
            yield one


def completed(text: str, figure: FigureFound, before: Sequence[FigureFound], bare: bool) -> FigureFound:
    """The figure with unit, currency, rate and measure of the one before in its sentence, where it has none.

    ``bare``: no unit and no noun stand with the number. Only levels and steps of like size are joined, through
    "from", "to", "than", "against", "and" and the like.
    """
    if not before or not _JOINT.search(text[max(0, figure.start - 48) : figure.start]):
        return figure
    if bare:
        for one in reversed(before):
            if figure.unit == "item" and one.kind not in _NOT_CARRIED and one.unit != "fraction" and _alike(one, figure):
                return replace(
                    figure,
                    unit=one.unit,
                    kind=one.kind,
                    currency=one.currency,
                    per=figure.per or one.per,
                    measure=figure.measure or one.measure,
                )
        return figure
    if figure.unit == "cent" and before[-1].currency in _WITH_CENTS:
        figure = replace(figure, currency=before[-1].currency)
    last = next((one for one in reversed(before) if not one.change), before[-1])
    same = figure.unit == last.unit and figure.currency == last.currency and figure.kind == last.kind
    if not same or figure.change or figure.kind in _NOT_CARRIED:
        return figure
    rated = figure.kind == "money" and figure.per is None and not last.change and _alike(last, figure)
    same_thing = _LEVELS.search(text[max(0, figure.start - 48) : figure.start]) is not None
    measure = figure.measure or (last.measure if same_thing else None)
    return replace(figure, per=last.per if rated else figure.per, measure=measure)


def _alike(one: FigureFound, other: FigureFound) -> bool:
    first, second = _size(one), _size(other)
    if not first or not second:
        return False
    return first <= second * _FARTHEST and second <= first * _FARTHEST


def _size(figure: FigureFound) -> Decimal:
    value = figure.value if figure.value is not None else figure.upper if figure.upper is not None else figure.lower
    return abs(value) if value is not None else Decimal(0)
