"""quantulum3, where it is installed: a reader of quantities for general English."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.metadata import version
from typing import Any

from bench.peers.quantities import Quantity, names


@dataclass(frozen=True, slots=True)
class Quantulum:
    """The peer: its version, and its reader of one text."""

    version: str
    parse: Callable[[str], list[Any]]

    def read(self, text: str) -> list[Quantity]:
        """Its quantities in our spelling; what it cannot read without an error holds none."""
        return [quantity for quantity, _ in self.read_with_spans(text)]

    def read_with_spans(self, text: str) -> list[tuple[Quantity, tuple[int, int]]]:
        """The same, and where each stands."""
        try:
            found = self.parse(text)
        except Exception:
            return []
        return [(_quantity(one), one.span) for one in found]


@cache
def quantulum() -> Quantulum | None:
    """The peer, or None where it is not installed.

    Without its optional classifier, which needs models of its own, it warns once, at import.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)
            from quantulum3 import parser
    except ImportError:
        return None
    return Quantulum(version("quantulum3"), parser.parse)


def _quantity(found: Any) -> Quantity:
    """Its range is a middle and an uncertainty: 45 and 5 is 40 to 50."""
    value = Decimal(repr(float(found.value)))
    if found.uncertainty:
        half = Decimal(repr(float(found.uncertainty)))
        return Quantity((value - half, value + half), _unit(found.unit.name))
    return Quantity((value,), _unit(found.unit.name))


def _unit(name: str) -> str:
    """Our name: of a rate, the unit's, the rate, and the currency behind them."""
    table = names("quantulum3")
    if name in table:
        return table[name]
    base, *rates = name.split(" per ")
    unit, *currency = table.get(base, base.replace(" ", "_")).split(" ")
    return " ".join(["_per_".join([unit, *(rate.replace(" ", "_") for rate in rates)]), *currency])
