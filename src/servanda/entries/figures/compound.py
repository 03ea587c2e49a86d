"""Quantities said in two units that are one: "two hours and 41 minutes", "15 dollars and 50 cents"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from servanda.entries.figures.quantity import Quantity

_BETWEEN = re.compile(r"(?:\s(?:and\s)?|,\s(?:and\s)?|-)")
_PARTS = {
    ("hour", "minute"): 60, ("minute", "second"): 60, ("hour", "second"): 3600, ("dollar", "cent"): 100,
    ("euro", "cent"): 100, ("year", "month"): 12, ("pound", "penny"): 100,
}  # fmt: skip
_WITH_HUNDREDTHS = frozenset(
    ["dollar", "euro", "pound", "franc", "yuan", "rupee", "peso", "real", "krona", "krone", "rouble"]
)
_NO_NOUN = re.compile(r"\s*(?:$|[,.;:)]|(?:a|per|each|more|for|to|in)\b)")


def joined(text: str, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """The quantities, each with the smaller part behind it worked in."""
    held: Quantity | None = None
    for quantity in quantities:
        if held is not None and quantity.start < held.end:
            # A sign between two numbers is the first one's: "10 $ 30".
            quantity = replace(
                quantity, unit=None, rate=None, start=quantity.number.start, end=quantity.number.end
            )
        whole = _joined(text, held, quantity) if held is not None else None
        if whole is None and held is not None:
            yield held
        held = whole or quantity
    if held is not None:
        yield held


def _joined(text: str, one: Quantity, other: Quantity) -> Quantity | None:
    if (
        one.unit is None
        or one.number.value is None
        or other.number.value is None
        or one.number.magnitude is not None
    ):
        return None
    if not _BETWEEN.fullmatch(text[one.end : other.start]) or other.number.value < 0:
        return None
    if (
        "," in text[one.end : other.start]
        and other.unit is not None
        and (
            one.number.value % 1
            or (
                other.unit.name == "minute"
                and not re.match(r"\sand\s\S+\sseconds?\b", text[other.end : other.end + 24])
            )
        )
    ):
        return None
    if other.unit is not None:
        parts = _PARTS.get((one.unit.name, other.unit.name))
        if parts is None or other.number.value >= parts:
            return None
    else:
        # "15 dollars 50": two digits of cents, and no noun that they count.
        parts = 100
        if (
            one.unit.kind != "money"
            or one.unit.name not in _WITH_HUNDREDTHS
            or one.unit.start < one.number.start
            or not 0 < other.number.value < 100
        ):
            return None
        if other.number.form not in ("digits", "words") or not _NO_NOUN.match(text, other.end):
            return None
    whole = one.number.value + other.number.value / Decimal(parts)
    number = replace(one.number, value=whole.quantize(Decimal("1e-6")).normalize(), end=other.number.end)
    return replace(one, number=number, end=other.end, rate=other.rate or one.rate)
