"""Units beside a number: of measurement, of money, and what a rate is reckoned on."""

from servanda.entries.figures.units.base import dimension, in_base_unit
from servanda.entries.figures.units.measured import unit_after
from servanda.entries.figures.units.money import currency_after, currency_before
from servanda.entries.figures.units.rates import rate_after
from servanda.entries.figures.units.unit import Rate, Unit

__all__ = [
    "Rate",
    "Unit",
    "currency_after",
    "currency_before",
    "dimension",
    "in_base_unit",
    "rate_after",
    "unit_after",
]
