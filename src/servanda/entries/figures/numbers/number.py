"""A number in prose: where it stands, how it is written and what it is worth."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Form = Literal["digits", "words", "fraction", "ratio", "vague", "multiple"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number at ``start:end``. A range has ``low`` and ``high`` and no ``value``, an open plural a ``low``.

    ``form``: written in digits or words; a part of something ("two thirds"; "one in five" is a ratio); a
    vague plural ("tens of thousands", "a couple of"); a multiple ("doubled", "3x").
    ``magnitude``: what it was multiplied by ("7.7 million"), and whether by a ``short`` letter ("$12m").
    ``bound``: what its own words say of it ("a couple of": about); ``between``: a range that says so.
    ``first`` and ``last``: where the two numbers of a range begin, behind "between"; -1 for no range.
    """

    start: int
    end: int
    value: Decimal | None
    form: Form
    low: Decimal | None = None
    high: Decimal | None = None
    magnitude: Decimal | None = None
    short: str = ""
    bound: str | None = None
    between: bool = False
    first: int = -1
    last: int = -1

    @property
    def digits(self) -> bool:
        """Whether it is written in digits."""
        return self.form == "digits"

    @property
    def is_range(self) -> bool:
        """Whether it claims a place between two ends."""
        return self.low is not None and self.high is not None

    @property
    def opening(self) -> int:
        """Where the first digit or number word stands, behind "between"."""
        return self.first if self.first >= 0 else self.start


def rounded(numerator: int, denominator: int) -> Decimal:
    """A fraction as a decimal of at most twelve places; thirds and the like of six."""
    exact = Decimal(numerator) / Decimal(denominator)
    places = "1e-12" if exact == exact.quantize(Decimal("1e-12")) else "1e-6"
    return exact.quantize(Decimal(places)).normalize()
