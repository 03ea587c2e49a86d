"""What a figure leaves unsaid because the one before has said it: "61 cents, up from 54"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.entries.figures.find import FigureFound

_JOINT = re.compile(
    r"(?:\b(?:from|to|than|against|versus|and|or|further|at|v|vs\.?|on|for|compared\swith|compared\sto|with|while|but)|,)\s(?:(?:a|an|the|its|just|only|about|some|around|nearly|"
    r"almost|over|another|further|record|high|low|peak|average|estimated|revised|profit|loss|total|as|more|less|fewer|than|"
    r"at|least|up|to|of|target|previous|forecasts?|close)\s)*$",
    re.I,
)
_NOT_CARRIED = frozenset(["duration", "age", "multiple"])
_FARTHEST = Decimal(40)
"""The figure before and this one are not more than so many times apart."""


def completed(text: str, figure: FigureFound, before: Sequence[FigureFound], bare: bool) -> FigureFound:
    """The figure with unit, currency, rate and measure of the one before in its sentence, where it has none.

    ``bare``: no unit and no noun stand with the number. Only levels and steps of like size are joined, through
    "from", "to", "than", "against", "and" and the like.
    """
    if not before or not _JOINT.search(text[max(0, figure.start - 48) : figure.start]):
        return figure
    if bare:
        for one in reversed(before):
            if one.kind not in _NOT_CARRIED and _alike(one, figure) and not (one.kind == "share" and one.unit == "fraction"):
                return replace(figure, unit=one.unit, kind=one.kind, currency=one.currency, per=figure.per or one.per, measure=one.measure)
        return figure
    last = before[-1]
    same = figure.unit == last.unit and figure.currency == last.currency
    if figure.per is None and last.per is not None and figure.kind == "money" and same and not last.change and not figure.change and _alike(last, figure):
        return replace(figure, per=last.per, measure=figure.measure or last.measure)
    if figure.measure is None and same and figure.kind == last.kind and figure.kind not in _NOT_CARRIED:
        return replace(figure, measure=last.measure)
    return figure


def _alike(one: FigureFound, other: FigureFound) -> bool:
    first, second = _size(one), _size(other)
    if not first or not second:
        return False
    return first <= second * _FARTHEST and second <= first * _FARTHEST


def _size(figure: FigureFound) -> Decimal:
    value = figure.value if figure.value is not None else figure.upper if figure.upper is not None else figure.lower
    return abs(value) if value is not None else Decimal(0)
