"""What stands beside a number: a unit of measurement or money, and a rate."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Unit:
    """A normalised unit, its kind of quantity and currency, and where it stands in the text.

    ``multiplier``: what the sign multiplies the number by: "MUSD 3" is three million dollars.
    """

    name: str
    kind: str
    currency: str | None
    start: int
    end: int
    multiplier: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class Rate:
    """What a quantity is reckoned on: "a barrel", "per month", "per 100,000 inhabitants"."""

    name: str
    start: int
    end: int
