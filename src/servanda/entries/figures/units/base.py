"""Units measured in base units, by pint: so that square miles and square kilometres can be compared."""

from __future__ import annotations

from decimal import Decimal, localcontext
from functools import cache
from typing import Any

from servanda.entries.figures.units.table import definitions
from servanda.lexicon import load

# Factors are reckoned with more digits than are kept: pint takes a foot for a third of a yard, and only
# rounding gives back the exact 0.3048 metres.
_RECKONED, _KEPT = 50, 24


def dimension(name: str) -> str | None:
    """The dimension of a unit as pint writes it, "[length] ** 2"; None for what physics does not measure."""
    definition = definitions().get(name)
    if definition is None or definition.pint is None:
        return None
    return _written(_quantity(definition.pint).dimensionality)


def in_base_unit(value: Decimal, name: str) -> tuple[Decimal, str] | None:
    """The value in the base unit of its kind: 31,000 square kilometres are 3.1E+10 square metres.

    None for a unit without dimension, and for one that is not the same everywhere ("tons").
    """
    definition = definitions().get(name)
    base = load("units")["base"].get(definition.kind) if definition is not None else None
    if definition is None or definition.pint is None or not definition.exact or base is None:
        return None
    with localcontext() as context:
        context.prec = _RECKONED
        factor, offset = _line(definition.pint, definitions()[base].pint or base)
        return (value * factor + offset).normalize(), base


@cache
def _line(pint: str, base: str) -> tuple[Decimal, Decimal]:
    """Factor and offset from one unit to another; only scales of temperature have an offset."""
    with localcontext() as context:
        context.prec = _RECKONED
        zero, one = (_quantity(pint, Decimal(times)).to(base).magnitude for times in (0, 1))
        context.prec = _KEPT
        return one - zero, +zero


def _written(dimensionality: Any) -> str:
    """The dimension as pint writes it, but with its parts in one order for all units."""
    powers = sorted(dimensionality.items())
    over = " * ".join(part if power == 1 else f"{part} ** {power}" for part, power in powers if power > 0)
    under = "".join(
        f" / {part}" if power == -1 else f" / {part} ** {-power}" for part, power in powers if power < 0
    )
    return (over or ("1" if under else "dimensionless")) + under


def _quantity(expression: str, value: Decimal = Decimal(1)) -> Any:
    registry = _registry()
    one = registry.parse_expression(expression)
    # Scales of temperature have a zero of their own and cannot be multiplied.
    return value * one if "[temperature]" not in one.dimensionality else registry.Quantity(value, one.units)


@cache
def _registry() -> Any:
    import pint  # slow to load, and only comparisons need it

    return pint.UnitRegistry(non_int_type=Decimal, cache_folder=None)
